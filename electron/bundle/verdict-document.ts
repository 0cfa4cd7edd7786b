import type { BundledResult } from '../../shared/bundle/recompute.ts'
import { checkOutcomes } from '../../shared/bundle/checks.ts'
import { nameIn } from '../../shared/domain/council.ts'
import { Sha256, type DossierId } from '../../shared/domain/id.ts'
import type { BundledFile, BundledProduct, IntactBundle, VerdictDocument } from '../../shared/ipc/calls/bundle.ts'
import { byCode } from '../dossiers/read-dossiers.ts'
import { fingerprint } from '../keys/certificate.ts'
import type { Opened } from './bundle-room.ts'
import type { BundleContents } from './read-bundle.ts'
import { knownBy, type Intact, type Knowledge } from './verify-bundle.ts'

/** What the window may know besides the bundle itself. */
export interface Reader extends Pick<Knowledge, 'pins' | 'given'> {
  /** Products whose figures are hidden from the acting person: their own sheet is due. */
  readonly hidden: ReadonlySet<DossierId>
}

/** The verdict as a screen shows it. Pins may have changed since the file was read: who is known is judged anew. */
export const verdictDocument = ({ name, verdict }: Opened, reader: Reader): VerdictDocument => {
  if (verdict.kind === 'not-intact') {
    const refused = { reason: verdict.reason, at: verdict.at }
    return { file: name, verdict: 'not-intact', refused, checks: checkOutcomes(refused), intact: null }
  }
  const intact = intactBundle(verdict, reader)
  return {
    file: name,
    verdict: intact.knownBy === null ? 'unknown-signer' : 'known',
    refused: null,
    checks: checkOutcomes(null),
    intact,
  }
}

const intactBundle = (verdict: Intact, reader: Reader): IntactBundle => {
  const { contents, authority, warnings } = verdict
  const { head, council, signer, signature, report, external, results } = contents
  const by = knownBy(contents, reader)
  const other = reader.pins.find((pin) => pin.council === head.council && pin.authority !== authority)
  const { kind, sequence, created, program, sample } = head
  return {
    head: { kind, sequence, created, program, sample },
    council: { id: head.council, name: council.council.name, authority: Sha256.parse(authority) },
    knownBy: by === 'given' ? 'own' : by,
    otherPin: other === undefined ? null : Sha256.parse(other.authority),
    signer: {
      name: signer.name,
      role: signer.role,
      certificate: Sha256.parse(fingerprint(signature.certificate)),
      signedAt: momentOf(signature.signedAt),
    },
    sheetSigners: sheetSigners(contents),
    externalSignatures: external.length,
    products: [...contents.dossiers.keys()]
      .map((id) => product(contents, id, reader.hidden))
      .sort((left, right) => byCode.compare(left.code, right.code)),
    papers: contents.files.flatMap(({ entry, bytes }) =>
      entry.startsWith('papers/') && entry.endsWith('.pdf')
        ? [{ entry, name: entry.slice('papers/'.length), type: 'pdf', bytes, paper: true } as const]
        : [],
    ),
    evidence: report.evidence,
    recomputed: results.size === 0 ? null : verdict.differences.length === 0 ? 'identical' : 'differs',
    differences: namedDifferences(verdict, reader.hidden),
    warnings: [...warnings],
  }
}

const momentOf = (date: Date): IntactBundle['head']['created'] => date.toISOString() as IntactBundle['head']['created']

const sheetSigners = ({ council, sheets }: BundleContents): IntactBundle['sheetSigners'] =>
  council.council.roster.flatMap(({ id, name, role }) => {
    const own = sheets.filter(({ sheet }) => sheet.member === id).length
    return own === 0 ? [] : [{ name, role, sheets: own }]
  })

const shownResult = (result: BundledResult | undefined): BundledProduct['result'] => {
  if (result === undefined) return null
  const { status, stars, sum, counted } = result.result
  return { status, stars, sum, counted }
}

const product = (contents: BundleContents, id: string, hidden: ReadonlySet<DossierId>): BundledProduct => {
  const { dossiers, sheets, results, files } = contents
  const bundled = dossiers.get(id)
  if (bundled === undefined) throw new Error(`no dossier ${id}`)
  const { dossier, product: of } = bundled
  const evidence: BundledFile[] = dossier.evidence.flatMap(({ sha256, name, type, bytes }) => {
    const file = files.find((one) => one.sha256 === sha256 && one.entry.startsWith('evidence/'))
    return file === undefined ? [] : [{ entry: file.entry, name, type, bytes, paper: false }]
  })
  return {
    id: dossier.id,
    code: dossier.code,
    product: of.name,
    applicant: of.applicant.name,
    sheets: sheets.filter(({ sheet }) => sheet.dossier === id).length,
    result: hidden.has(dossier.id) ? null : shownResult(results.get(id)),
    files: evidence,
  }
}

const namedDifferences = ({ contents, differences }: Intact, hidden: ReadonlySet<DossierId>) =>
  differences.flatMap(({ dossier, member, criterion, field, claimed, computed }) => {
    const of = contents.dossiers.get(dossier)
    if (of === undefined || hidden.has(of.dossier.id)) return []
    return [
      {
        code: of.dossier.code,
        product: of.product.name,
        member: member && (nameIn(contents.council.council, member) ?? member),
        criterion,
        field,
        claimed,
        computed,
      },
    ]
  })
