import {
  bundleFormat,
  bundleVersion,
  sheetEntryName,
  type BundledCouncil,
  type BundledDossier,
  type BundleHead,
  type BundleKind,
  type BundleReport,
} from '../../shared/bundle/bundle-contents.ts'
import { slugOf } from '../../shared/bundle/entry-name.ts'
import { guideText } from '../../shared/bundle/guide.ts'
import { resultFrom } from '../../shared/bundle/recompute.ts'
import type { Evidence } from '../../shared/domain/evidence.ts'
import { freshId, Sha256 } from '../../shared/domain/id.ts'
import type { Member } from '../../shared/domain/member.ts'
import type { IssuedBundle, Trust } from '../../shared/domain/trust.ts'
import { Fault } from '../../shared/fault.ts'
import { rulesVersion } from '../../shared/rating/engine.ts'
import type { HandedInSheet } from '../../shared/rating/rating-input.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil, readSession } from '../council/read-council.ts'
import { fingerprint } from '../keys/certificate.ts'
import { authorityCertificate, certificateOf, readTrust } from '../keys/council-keys.ts'
import { sha256Of } from '../storage/sha256.ts'
import type { Disk } from '../storage/disk.ts'
import { auditLines } from './audit-lines.ts'
import { canonicalBytes } from './json-entry.ts'
import type { Payload } from './write-bundle.ts'

/** Where a bundle's contents come from. */
export interface BundleSource {
  readonly desk: Desk
  readonly disk: Disk
  readonly folder: string
  readonly findEvidence: (sha256: string) => Promise<{ readonly path: string } | null>
  readonly program: string
}

export interface BundleWish {
  readonly kind: BundleKind
  /** Null: all dossiers of the council. */
  readonly dossiers: readonly string[] | null
  /** Without it hashes stay and the files are left out ("không kèm minh chứng"); a set: only the files of these hashes. */
  readonly evidence: boolean | ReadonlySet<string>
  /** Papers to hand on, by entry name. */
  readonly papers: readonly Payload[]
}

export interface Gathered {
  /** The head of this bundle as the next link of its issuer's chain; `handOut`: the act that has several files. */
  readonly head: (chain: readonly IssuedBundle[], handOut: string | null) => BundleHead
  /** Everything but the head. */
  readonly payload: readonly Payload[]
  readonly report: BundleReport
}

const extensions: Record<Evidence['type'], string> = { pdf: 'pdf', jpeg: 'jpg', png: 'png' }

/** An entry of canonical JSON. */
export const json = (name: string, value: unknown): Payload => ({ name, content: { bytes: canonicalBytes(value) } })

/**
 * Collects what goes into a bundle, from records alone: results are computed anew from the signed sheets it carries. Faults:
 * `authority-missing`, `key-missing` (the issuer has no certificate), `signatures-missing` with the sheets, `not-found`.
 */
export const gatherBundle = async (source: BundleSource, wish: BundleWish, issuer: Member): Promise<Gathered> => {
  const { desk } = source
  const { value: council } = await readCouncil(desk.store)
  const { trust } = await readTrust(desk, council)
  const bundled = await bundledCouncil(desk, trust)
  const head = headOf(desk, wish.kind, trust, issuer, council, source.program)
  const dossiers = await Promise.all((wish.dossiers ?? desk.store.ids('dossier')).map((id) => bundledDossier(desk, id)))
  const parts = await Promise.all(
    dossiers.map((dossier) => dossierParts(desk, bundled, dossier, wish.kind === 'sheets' ? issuer.id : null)),
  )
  const evidence = await evidenceParts(source, dossiers, wish)
  const ids = new Set(dossiers.flatMap(({ dossier }) => [dossier.id, dossier.product]))
  const audit = await auditLines(source.disk, source.folder, (record) =>
    isOwn(record, ids, wish.kind === 'sheets' ? issuer.id : null),
  )
  const report: BundleReport = {
    dossiers: dossiers.length,
    sheets: parts.reduce((sum, { sheets }) => sum + sheets.length / 2, 0),
    evidence: evidence.report,
    papers: wish.papers.length,
    warnings: [...evidence.warnings, `audit-lines-by-hash-only: ${audit.hidden}`],
  }
  const packs = new Map(parts.flatMap(({ pack }) => [[pack.ref.sha256, pack]]))
  const authority = fingerprint(authorityCertificate(trust))
  const payload = [
    json('council.json', bundled),
    ...[...packs.values()].map(({ ref, text }) => ({
      name: `packs/${ref.sha256.slice(0, 12)}.json`,
      content: { bytes: Buffer.from(text) },
    })),
    ...dossiers.map((dossier) => json(`dossiers/${dossier.dossier.id}.json`, dossier)),
    ...parts.flatMap(({ sheets }) => sheets),
    ...(wish.kind === 'sheets' ? [] : parts.map(({ result }) => json(`results/${result.result.id}.json`, result))),
    { name: 'audit.jsonl', content: { bytes: audit.bytes } },
    ...wish.papers,
    ...evidence.files,
    {
      name: 'guide.txt',
      content: { bytes: Buffer.from(guideText({ council: council.name, authority, sample: council.sample })) },
    },
    json('report.json', report),
  ]
  return { head, payload, report }
}

const bundledCouncil = async (desk: Desk, trust: Trust): Promise<BundledCouncil> => {
  const { value: council } = await readCouncil(desk.store)
  const { value: session } = await readSession(desk.store)
  const certificates = Map.groupBy(trust.certificates, ({ member }) => member)
  const revoked = Object.fromEntries(
    trust.certificates.flatMap(({ sha256, revoked }) => (revoked === null ? [] : [[sha256, revoked.at]])),
  )
  return {
    council,
    session,
    authority: authorityCertificate(trust).raw.toString('base64'),
    certificates: Object.fromEntries(
      [...certificates].map(([member, issued]) => [member, issued.map(({ sha256 }) => sha256)]),
    ),
    ...(Object.keys(revoked).length > 0 && { revoked }),
  }
}

const headOf = (
  desk: Desk,
  kind: BundleKind,
  trust: Trust,
  issuer: Member,
  council: BundledCouncil['council'],
  program: string,
): Gathered['head'] => {
  const certificate = certificateOf(trust, issuer.id)
  if (certificate === null) throw new Fault('key-missing')
  const sha256 = Sha256.parse(fingerprint(certificate))
  return (chain, handOut) => {
    const last = chain.findLast((bundle) => bundle.kind === kind && bundle.issuer === sha256)
    return {
      format: bundleFormat,
      version: bundleVersion,
      kind,
      council: council.id,
      bundle: freshId(desk.random),
      issuer: sha256,
      sequence: (last?.sequence ?? 0) + 1,
      previous: last?.manifest ?? null,
      ...(handOut !== null && { handOut }),
      created: desk.clock.now(),
      program,
      rules: rulesVersion,
      sample: council.sample,
    }
  }
}

const bundledDossier = async (desk: Desk, id: string): Promise<BundledDossier> => {
  const dossier = await desk.store.read('dossier', id)
  const product = dossier && (await desk.store.read('product', dossier.value.product))
  if (dossier === undefined || product === undefined) throw new Fault('not-found', { kind: 'dossier' })
  return { dossier: dossier.value, rev: dossier.rev, product: product.value }
}

/** A dossier's signed sheets with their signatures, its pack and its result. `member`: that person's sheets alone. */
const dossierParts = async (desk: Desk, council: BundledCouncil, dossier: BundledDossier, member: string | null) => {
  const pack = desk.packs.bySha256((dossier.dossier.pack ?? council.council.pack).sha256)
  const entries: Payload[] = []
  const signed: HandedInSheet[] = []
  const unsigned: string[] = []
  for (const id of desk.store.ids('sheet', dossier.dossier.id)) {
    const sheet = await desk.store.read('sheet', id)
    if (sheet === undefined || (member !== null && sheet.value.member !== member)) continue
    const signature = await desk.store.read('signature', id)
    if (signature === undefined) {
      unsigned.push(id)
      continue
    }
    const bytes = canonicalBytes(sheet.value)
    const sha256 = Sha256.parse(sha256Of(bytes.toString('utf8')))
    const name = sheetEntryName(sheet.value, sha256)
    entries.push(
      { name, content: { bytes } },
      { name: `${name}.p7s`, content: { bytes: Buffer.from(signature.value.p7s, 'base64') } },
    )
    signed.push({ sheet: sheet.value, sha256 })
  }
  if (unsigned.length > 0)
    throw new Fault('signatures-missing', { code: dossier.dossier.code, sheets: unsigned.length })
  const result = resultFrom({ council, dossier, pack: pack.pack, sheets: signed, rules: rulesVersion })
  return { sheets: entries, pack, result }
}

const evidenceParts = async (source: BundleSource, dossiers: readonly BundledDossier[], wish: BundleWish) => {
  const wanted = new Map(
    dossiers.flatMap(({ dossier }) => dossier.evidence.map((evidence) => [evidence.sha256, evidence] as const)),
  )
  const files: Payload[] = []
  const warnings: string[] = []
  let bytes = 0
  if (wish.evidence !== false)
    for (const [sha256, evidence] of wanted) {
      if (wish.evidence !== true && !wish.evidence.has(sha256)) continue
      const found = await source.findEvidence(sha256)
      if (found === null) {
        warnings.push(`evidence-missing: ${evidence.name}`)
        continue
      }
      bytes += evidence.bytes
      files.push({
        name: `evidence/${sha256.slice(0, 16)}-${slugOf(evidence.name)}.${extensions[evidence.type]}`,
        content: { file: found.path },
        sha256,
      })
    }
  return { files, warnings, report: { files: files.length, bytes, leftOut: wanted.size - files.length } }
}

/** Records whose journal lines a bundle shows whole. Steps of filling a draft are never shown, only counted. */
const isOwn = (record: string, ids: ReadonlySet<string>, member: string | null): boolean => {
  const [kind = '', id = ''] = record.split('/')
  const [dossier = '', owner = ''] = id.split('.')
  if (kind === 'sheet' || kind === 'signature') return ids.has(dossier) && (member === null || owner === member)
  if (kind === 'dossier' || kind === 'product') return ids.has(id)
  return kind === 'council' || kind === 'session'
}
