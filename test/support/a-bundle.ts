import { createHash, type X509Certificate } from 'node:crypto'
import type { BundledCouncil, BundledDossier, BundleHead, BundleReport } from '../../shared/bundle/bundle-contents.ts'
import { bundleFormat, sheetEntryName } from '../../shared/bundle/bundle-contents.ts'
import { resultFrom } from '../../shared/bundle/recompute.ts'
import { CriteriaPack } from '../../shared/domain/criteria-pack.ts'
import { criteriaOf, setOf } from '../../shared/domain/criteria-of.ts'
import { proposedRules } from '../../shared/domain/council-rules.ts'
import { Council } from '../../shared/domain/council.ts'
import { Dossier } from '../../shared/domain/dossier.ts'
import { MemberId, Sha256 } from '../../shared/domain/id.ts'
import { z } from '../../shared/zod.ts'
import { Product } from '../../shared/domain/product.ts'
import { Session } from '../../shared/domain/session.ts'
import { Sheet } from '../../shared/domain/sheet.ts'
import { signDetached, type Signer } from '../../electron/bundle/cms.ts'
import { canonicalBytes } from '../../electron/bundle/json-entry.ts'
import { giveName, writeBundle, type Payload } from '../../electron/bundle/write-bundle.ts'
import { councilAuthority, fingerprint, personCertificate } from '../../electron/keys/certificate.ts'
import { freshKeyPair } from '../../electron/keys/key-pair.ts'

/** Ids of the little council in words: `id('chair')` → 16 characters. */
export const id = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .padEnd(16, '0')
    .slice(0, 16)

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export interface LittleCouncil {
  readonly authority: { readonly certificate: X509Certificate; readonly key: Signer['key'] }
  readonly chair: Signer
  readonly members: readonly Signer[]
}

/** A council of a chair and two members, each with keys under one authority. */
export const littleCouncil = (name = 'Hội đồng OCOP xã Nga Sơn'): LittleCouncil => {
  const keys = freshKeyPair()
  const authority = {
    certificate: councilAuthority({ name: `${name} – khoá gốc`, council: name }, keys, 2026),
    key: keys.privateKey,
  }
  const person = (who: string): Signer => {
    const pair = freshKeyPair()
    return {
      certificate: personCertificate({ name: who, council: name }, pair.publicKey, authority, 2026),
      key: pair.privateKey,
    }
  }
  return {
    authority,
    chair: person('Lê Thị Chủ Tịch'),
    members: [person('Nguyễn Văn Ứng'), person('Trần Thị Ngọc Ánh')],
  }
}

export const signedAt = new Date('2026-11-25T02:00:00Z')
const moment = '2026-11-25T02:00:00.000Z'

const roster = [
  { id: id('chair'), name: 'Lê Thị Chủ Tịch', role: 'chair', unit: 'UBND xã', position: 'Chủ tịch', scores: true },
  { id: id('member1'), name: 'Nguyễn Văn Ứng', role: 'member', unit: 'Phòng Kinh tế', position: '', scores: true },
  { id: id('member2'), name: 'Trần Thị Ngọc Ánh', role: 'member', unit: 'Hội Nông dân', position: '', scores: true },
]

export interface LittleBundle {
  readonly head: BundleHead
  readonly council: BundledCouncil
  readonly dossiers: readonly BundledDossier[]
  readonly sheets: readonly { readonly sheet: Sheet; readonly signer: Signer }[]
  readonly report: BundleReport
  readonly payload: Payload[]
  readonly signer: Signer
}

const json = (name: string, value: unknown): Payload => ({ name, content: { bytes: canonicalBytes(value) } })

/** One dossier, three signed sheets, one evidence file: a small bundle of which every part is real. */
export const littleBundle = (
  people: LittleCouncil,
  pack: Uint8Array,
  change: Partial<BundleHead> = {},
  issuer: Signer = people.chair,
): LittleBundle => {
  const packRef = { id: 'qd-26-2026', revision: 1, sha256: sha256(pack) }
  const evidence = Buffer.from('%PDF-1.4 bản sao giấy chứng nhận\n')
  const council: BundledCouncil = {
    council: Council.parse({
      id: id('council'),
      name: 'Hội đồng OCOP xã Nga Sơn',
      level: 'province',
      sample: false,
      createdAt: moment,
      roster,
      pack: packRef,
      place: { province: 'Thanh Hoá', commune: 'Nga Sơn', formerDistrict: '' },
      decision: { number: '12/QĐ-UBND', day: '2026-11-02' },
      rules: proposedRules,
    }),
    session: Session.parse({
      id: id('session'),
      name: 'Đợt 1',
      mode: 'meeting',
      day: '2026-11-25',
      present: roster.map((member) => member.id),
      state: 'open',
    }),
    authority: people.authority.certificate.raw.toString('base64'),
    certificates: z
      .record(MemberId, z.array(Sha256))
      .parse(
        Object.fromEntries(
          [people.chair, ...people.members].map((signer, index) => [
            roster[index]?.id,
            [fingerprint(signer.certificate)],
          ]),
        ),
      ),
  }
  const dossier: BundledDossier = {
    rev: 3,
    dossier: Dossier.parse({
      id: id('dossier'),
      product: id('product'),
      session: id('session'),
      code: '38-16600-01-2026',
      set: 6,
      request: 'first',
      pack: packRef,
      receivedOn: '2026-11-10',
      state: { kind: 'open' },
      assigned: null,
      recusals: [],
      findings: [],
      chosenSheets: {},
      dissentsRead: [],
      spreadOverride: null,
      evidence: [
        {
          sha256: sha256(evidence),
          type: 'pdf',
          bytes: evidence.length,
          name: 'Giấy chứng nhận.pdf',
          addedBy: id('chair'),
          addedAt: moment,
        },
      ],
    }),
    product: Product.parse({
      id: id('product'),
      name: 'Nem chua Thanh Hoá',
      applicant: {
        name: 'HTX Nem chua',
        legalForm: 'co-operative',
        representative: 'Đỗ Thị Ỷ',
        address: 'Thôn 1',
        commune: 'Nga Sơn',
        phone: '0900000000',
      },
    }),
  }
  const parsedPack = CriteriaPack.parse(JSON.parse(Buffer.from(pack).toString('utf8')))
  const set = setOf(parsedPack, 6)
  if (set === undefined) throw new Error('the pack has no set 6')
  const codes = criteriaOf(set).map(({ code }) => code)
  const sheets = [people.chair, ...people.members].map((signer, index) => ({
    signer,
    sheet: Sheet.parse({
      dossier: id('dossier'),
      member: roster[index]?.id,
      round: 1,
      version: 1,
      choices: Object.fromEntries(codes.map((code) => [code, { option: index % 2 }])),
      notes: {},
      opinion: '',
      correction: '',
      judged: {
        pack: packRef,
        set: 6,
        dossierRev: 3,
        rules: sha256(canonicalBytes(proposedRules)),
        evidence: sha256(canonicalBytes(dossier.dossier.evidence)),
      },
      handedInAt: moment,
    }),
  }))
  const head: BundleHead = {
    format: bundleFormat,
    version: 1,
    kind: 'dossiers',
    council: council.council.id,
    bundle: id('bundle1'),
    issuer: fingerprint(issuer.certificate) as BundleHead['issuer'],
    sequence: 1,
    previous: null,
    created: moment as BundleHead['created'],
    program: 'cham-sao 0.1.0',
    rules: 1,
    sample: false,
    ...change,
  }
  const report: BundleReport = {
    dossiers: 1,
    sheets: sheets.length,
    evidence: { files: 1, bytes: evidence.length, leftOut: 0 },
    papers: 0,
    warnings: [],
  }
  const handedIn = sheets.map(({ sheet }) => ({ sheet, sha256: Sha256.parse(sha256(canonicalBytes(sheet))) }))
  const result = resultFrom({ council, dossier, pack: parsedPack, sheets: handedIn, rules: 1 })
  const payload = [
    json('bundle.json', head),
    json('council.json', council),
    { name: `packs/${packRef.sha256.slice(0, 12)}.json`, content: { bytes: pack } },
    json(`dossiers/${id('dossier')}.json`, dossier),
    ...sheets.flatMap(({ sheet, signer }) => signedSheet(sheet, signer)),
    json(`results/${id('dossier')}.json`, result),
    { name: 'audit.jsonl', content: { bytes: auditLines() } },
    { name: `evidence/${sha256(evidence).slice(0, 16)}-giay-chung-nhan.pdf`, content: { bytes: evidence } },
    json('report.json', report),
  ]
  return { head, council, dossiers: [dossier], sheets, report, payload, signer: issuer }
}

/** A sheet's entry and its detached signature. */
export const signedSheet = (sheet: Sheet, signer: Signer): Payload[] => {
  const bytes = canonicalBytes(sheet)
  const name = sheetEntryName(sheet, sha256(bytes))
  return [
    { name, content: { bytes } },
    { name: `${name}.p7s`, content: { bytes: signDetached(bytes, signer, signedAt) } },
  ]
}

const chained = (n: number, prev: string) => {
  const rest = { act: 'sheet.handIn', actor: id('chair'), n, prev }
  const hash = sha256(canonicalBytes(rest))
  return { n, hash, line: canonicalBytes({ ...rest, SHA256: hash }).toString() }
}

/** Two journal lines, chained as the store chains them. */
const auditLines = (): Buffer => {
  const first = chained(7, '0'.repeat(64))
  const lines = [first, chained(8, first.hash)]
  return Buffer.concat(lines.map(({ n, line }) => Buffer.concat([canonicalBytes({ line, n }), Buffer.from('\n')])))
}

/** Writes a bundle to `target` as the program would. */
export const seal = async (bundle: Pick<LittleBundle, 'payload' | 'signer'>, target: string, at = signedAt) => {
  const written = await writeBundle(bundle.payload, {
    target,
    signer: bundle.signer,
    signedAt: at,
    progress: () => undefined,
    signal: new AbortController().signal,
  })
  await giveName(written.temporary, target)
  return written
}
