import type { X509Certificate } from 'node:crypto'
import {
  AuditLine,
  BundledCouncil,
  BundledDossier,
  BundleHead,
  BundleReport,
  bundleVersion,
  sheetEntryName,
} from '../../shared/bundle/bundle-contents.ts'
import { manifestText, sumsText } from '../../shared/bundle/manifest.ts'
import { BundledResult } from '../../shared/bundle/recompute.ts'
import { demand } from '../../shared/bundle/refusal.ts'
import { CriteriaPack } from '../../shared/domain/criteria-pack.ts'
import { Sha256 } from '../../shared/domain/id.ts'
import type { Member } from '../../shared/domain/member.ts'
import { Sheet } from '../../shared/domain/sheet.ts'
import { rulesVersion } from '../../shared/rating/engine.ts'
import { z } from '../../shared/zod.ts'
import { checkAuditChain } from './audit-chain.ts'
import type { BundleFile } from './bundle-file.ts'
import { checkDetached, nobodyMet, type Signature } from './cms.ts'
import { readJson, readJsonLines, strictText } from './json-entry.ts'
import { readManifest } from './manifest-reader.ts'
import { checkCouncil, checkReferences } from './references.ts'
import { authorityOf, checkIssuer, signingMember } from './trust.ts'

export const mimetype = 'application/vnd.etsi.asic-e+zip'
const manifestName = 'META-INF/ASiCManifest001.xml'
const signatureName = 'META-INF/signature001.p7s'

/** Records are held in memory, evidence and papers are not: of all records together, in bytes. */
const recordsLimit = 256 * 1024 * 1024

export interface SignedSheet {
  readonly sheet: Sheet
  readonly sha256: Sha256
  readonly signature: Signature
}

/** All that a bundle says, after every check that needs no knowledge from outside. */
export interface BundleContents {
  readonly head: BundleHead
  readonly council: BundledCouncil
  readonly authority: X509Certificate
  readonly signer: Member
  readonly signature: Signature
  readonly manifestSha256: string
  readonly dossiers: ReadonlyMap<string, BundledDossier>
  readonly packs: ReadonlyMap<string, CriteriaPack>
  readonly sheets: readonly SignedSheet[]
  readonly results: ReadonlyMap<string, BundledResult>
  readonly audit: readonly AuditLine[]
  readonly report: BundleReport
  readonly external: readonly string[]
  /** Evidence and papers in the bundle. */
  readonly files: readonly { readonly entry: string; readonly sha256: string; readonly bytes: number }[]
}

/** Checks everything inside an opened bundle in the order mimetype, sums, manifest, signature, contents; throws `Refusal`. */
export const readBundle = async (file: BundleFile): Promise<BundleContents> => {
  const records = file.names.filter((name) => !/^(evidence|papers)\//.test(name))
  demand(records.reduce((sum, name) => sum + file.sizeOf(name), 0) <= recordsLimit, 'zip-too-large', 'records')
  demand(strictText(await file.bytes('mimetype'), 'mimetype') === mimetype, 'mimetype', 'mimetype')
  const external = checkMetaInf(file)
  await checkSums(file)
  const manifest = await checkManifest(file)
  const signature = checkDetached(await file.bytes(signatureName), manifest, signatureName)
  const head = await readHead(file)
  const council = readJson(BundledCouncil, await file.bytes('council.json'), 'council.json')
  checkCouncil(head, council)
  const authority = authorityOf(council)
  const signer = signingMember(signature, council, authority, signatureName)
  checkIssuer(head, signature, signer)
  const packs = await readAll(file, /^packs\//, CriteriaPack, (name) => name.slice(6, 18))
  for (const [sha12] of packs)
    demand(file.sha256(`packs/${sha12}.json`).startsWith(sha12), 'reference-broken', `packs/${sha12}.json`)
  const dossiers = await readAll(file, /^dossiers\//, BundledDossier, (name) => name.slice(9, 25))
  const sheets = await readSheets(file, council, authority)
  const results = await readAll(file, /^results\//, BundledResult, (name) => name.slice(8, 24))
  const audit = readJsonLines(AuditLine, await file.bytes('audit.jsonl'), 'audit.jsonl')
  checkAuditChain(audit)
  const report = readJson(BundleReport, await file.bytes('report.json'), 'report.json')
  const contents = {
    head,
    council,
    authority,
    signer,
    signature,
    manifestSha256: file.sha256(manifestName),
    dossiers,
    packs,
    sheets,
    results,
    audit,
    report,
    external,
    files: filesOf(file),
  }
  checkReferences(file, contents)
  return contents
}

/** Exactly one manifest of ours; pairs with later numbers are signatures added outside and shown apart. */
const checkMetaInf = (file: BundleFile): readonly string[] => {
  const inside = file.names.filter((name) => name.startsWith('META-INF/'))
  demand(inside.includes(manifestName), 'manifest-missing', manifestName)
  demand(inside.includes(signatureName), 'signature-missing', signatureName)
  const numbers = (pattern: RegExp) => inside.flatMap((name) => pattern.exec(name)?.[1] ?? []).join()
  demand(numbers(/ASiCManifest(\d{3})\.xml$/) === numbers(/signature(\d{3})\.p7s$/), 'entry-unexpected', 'META-INF')
  return inside.filter((name) => name.endsWith('.p7s') && name !== signatureName)
}

const filesOf = (file: BundleFile): BundleContents['files'] =>
  file.names
    .filter((name) => name.startsWith('evidence/') || name.startsWith('papers/'))
    .map((entry) => ({ entry, sha256: file.sha256(entry), bytes: file.sizeOf(entry) }))

const payloadOf = (file: BundleFile) =>
  file.names.filter((name) => name !== 'mimetype' && !name.startsWith('META-INF/'))

const checkSums = async (file: BundleFile): Promise<void> => {
  const files = payloadOf(file).filter((name) => name !== 'SHA256SUMS')
  const expected = sumsText(files.map((name) => ({ name, sha256: file.sha256(name) })))
  demand((await file.bytes('SHA256SUMS')).toString('utf8') === expected, 'sums-differ', 'SHA256SUMS')
}

const checkManifest = async (file: BundleFile): Promise<Buffer> => {
  const bytes = await file.bytes(manifestName)
  const manifest = readManifest(bytes, manifestName)
  demand(manifest.signature === signatureName, 'manifest-element', `${manifestName} SigReference`)
  const listed = new Map(manifest.references.map(({ name, digest }) => [name, digest]))
  const references = payloadOf(file).map((name) => ({
    name,
    digest: Buffer.from(file.sha256(name), 'hex').toString('base64'),
  }))
  for (const { name, digest } of references) {
    demand(listed.has(name), 'manifest-coverage', name)
    demand(listed.get(name) === digest, 'manifest-digest', name)
  }
  for (const name of listed.keys()) demand(file.has(name), 'entry-missing', name)
  demand(strictText(bytes, manifestName) === manifestText(signatureName, references), 'manifest-syntax', manifestName)
  return bytes
}

const HeadVersion = z.looseObject({ format: z.string(), version: z.number() })

const readHead = async (file: BundleFile): Promise<BundleHead> => {
  const bytes = await file.bytes('bundle.json')
  demand(readJson(HeadVersion, bytes, 'bundle.json').version <= bundleVersion, 'newer-format', 'bundle.json')
  const head = readJson(BundleHead, bytes, 'bundle.json')
  demand(head.rules <= rulesVersion, 'newer-format', 'bundle.json rules')
  return head
}

const readAll = async <S extends z.ZodType>(
  file: BundleFile,
  pattern: RegExp,
  schema: S,
  keyOf: (name: string) => string,
) => {
  const found = new Map<string, z.output<S>>()
  for (const name of file.names.filter((candidate) => pattern.test(candidate)))
    found.set(keyOf(name), readJson(schema, await file.bytes(name), name))
  return found
}

const readSheets = async (
  file: BundleFile,
  council: BundledCouncil,
  authority: X509Certificate,
): Promise<readonly SignedSheet[]> => {
  const names = file.names.filter((name) => name.startsWith('sheets/'))
  const sheets: SignedSheet[] = []
  const met = nobodyMet()
  for (const name of names.filter((candidate) => candidate.endsWith('.json'))) {
    demand(file.has(`${name}.p7s`), 'sheet-signature-missing', name)
    const bytes = await file.bytes(name)
    const signature = checkDetached(await file.bytes(`${name}.p7s`), bytes, `${name}.p7s`, met)
    const sheet = readJson(Sheet, bytes, name)
    const signer = signingMember(signature, council, authority, `${name}.p7s`)
    demand(signer.id === sheet.member, 'sheet-signer', name)
    demand(sheetEntryName(sheet, file.sha256(name)) === name, 'reference-broken', name)
    sheets.push({ sheet, sha256: Sha256.parse(file.sha256(name)), signature })
  }
  demand(names.length === sheets.length * 2, 'entry-unexpected', 'sheets')
  return sheets
}
