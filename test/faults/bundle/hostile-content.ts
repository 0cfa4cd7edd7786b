import { BundledCouncil } from '../../../shared/bundle/bundle-contents.ts'
import type { RefusalReason } from '../../../shared/bundle/refusal.ts'
import type { Signer } from '../../../electron/bundle/cms.ts'
import { canonicalBytes } from '../../../electron/bundle/json-entry.ts'
import type { Payload } from '../../../electron/bundle/write-bundle.ts'
import { fingerprint } from '../../../electron/keys/certificate.ts'
import {
  littleBundle,
  littleCouncil,
  signedSheet,
  type LittleBundle,
  type LittleCouncil,
} from '../../support/a-bundle.ts'

/** A bundle with hostile contents, sealed by someone as a whole: sums, manifest and ZIP are in order. */
export interface HostileContent {
  readonly reason: RefusalReason
  readonly make: (
    people: LittleCouncil,
    pack: Buffer,
  ) => Pick<LittleBundle, 'payload' | 'signer'> & { readonly signedAt?: Date }
}

const bytesOf = (payload: Payload | undefined): Buffer =>
  payload !== undefined && 'bytes' in payload.content ? Buffer.from(payload.content.bytes) : Buffer.alloc(0)

/** The same bundle with one entry's bytes replaced. */
export const replacing = (
  reason: RefusalReason,
  find: (name: string) => boolean,
  change: (bytes: Buffer) => Buffer,
): HostileContent => ({
  reason,
  make: (people, pack) => {
    const bundle = littleBundle(people, pack)
    const payload = bundle.payload.map((entry) =>
      find(entry.name) ? { ...entry, content: { bytes: change(bytesOf(entry)) } } : entry,
    )
    return { payload, signer: bundle.signer }
  },
})

export const named = (name: string) => (candidate: string) => candidate === name
export const dossier = (name: string) => name.startsWith('dossiers/')
export const text = (change: (text: string) => string) => (bytes: Buffer) => Buffer.from(change(bytes.toString('utf8')))

/** The same bundle with entries left out or put in. */
export const entries = (
  reason: RefusalReason,
  change: (bundle: LittleBundle, people: LittleCouncil) => readonly Payload[],
): HostileContent => ({
  reason,
  make: (people, pack) => {
    const bundle = littleBundle(people, pack)
    return { payload: [...change(bundle, people)], signer: bundle.signer }
  },
})

const signedBy = (
  reason: RefusalReason,
  signer: (people: LittleCouncil) => Signer,
  change: Parameters<typeof littleBundle>[2] = {},
): HostileContent => ({
  reason,
  make: (people, pack) => ({ ...littleBundle(people, pack, change), signer: signer(people) }),
})

const firstSheet = (bundle: LittleBundle) =>
  bundle.payload.find(({ name }) => name.endsWith('.json') && name.startsWith('sheets/'))?.name ?? ''

export const hostileJson: Record<string, HostileContent> = {
  whiteSpace: replacing(
    'json-not-canonical',
    dossier,
    text((json) => json.replace(':', ': ')),
  ),
  duplicateKey: replacing(
    'json-not-canonical',
    dossier,
    text((json) => json.replace('{"dossier":', '{"dossier":{},"dossier":')),
  ),
  numberVariant: replacing(
    'json-not-canonical',
    dossier,
    text((json) => json.replace('"rev":3', '"rev":3.0')),
  ),
  keyOrder: replacing(
    'json-not-canonical',
    named('report.json'),
    text((json) => `{"papers":0,${json.slice(1).replace('"papers":0,', '')}`),
  ),
  needlessEscape: replacing(
    'json-not-canonical',
    dossier,
    text((json) => json.replace('Nem', '\\u004eem')),
  ),
  prototypeKey: replacing(
    'json-forbidden-key',
    named('report.json'),
    text((json) => `{"__proto__":{},${json.slice(1)}`),
  ),
  constructorKey: replacing(
    'json-forbidden-key',
    named('report.json'),
    text((json) => `{"constructor":1,${json.slice(1)}`),
  ),
  loneSurrogate: replacing(
    'json-lone-surrogate',
    dossier,
    text((json) => json.replace('Nem', '\\ud800')),
  ),
  decomposedText: replacing(
    'json-not-nfc',
    dossier,
    text((json) => json.replace('Hoá', 'Hoa\u0301')),
  ),
  brokenUtf8: replacing('json-not-utf8', dossier, (bytes) =>
    Buffer.concat([bytes.subarray(0, 30), Buffer.from([0xc3, 0x28]), bytes.subarray(30)]),
  ),
  byteOrderMark: replacing('json-syntax', dossier, (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])),
  notJson: replacing('json-syntax', dossier, () => Buffer.from('{')),
  deepNesting: replacing('json-too-deep', named('report.json'), () =>
    Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)),
  ),
  hugeJson: replacing('json-too-large', named('report.json'), () => Buffer.alloc(33 * 1024 * 1024, '1')),
  wrongShape: replacing('json-shape', named('report.json'), () => canonicalBytes({ dossiers: 'one' })),
  unknownKey: replacing(
    'json-shape',
    named('report.json'),
    text((json) => `{"aaa":1,${json.slice(1)}`),
  ),
  infiniteNumber: replacing(
    'json-not-canonical',
    dossier,
    text((json) => json.replace('"rev":3', '"rev":1e400')),
  ),
  negativeZero: replacing(
    'json-not-canonical',
    dossier,
    text((json) => json.replace('"rev":3', '"rev":-0')),
  ),
  newerVersion: replacing(
    'newer-format',
    named('bundle.json'),
    text((json) => json.replace('"version":1', '"version":2')),
  ),
  handOutOfNoName: replacing(
    'json-shape',
    named('bundle.json'),
    text((json) => json.replace('"issuer":', '"handOut":"","issuer":')),
  ),
  newerRatingRules: replacing(
    'newer-format',
    named('bundle.json'),
    text((json) => json.replace('"rules":1', '"rules":2')),
  ),
  auditLineTooLong: replacing('json-too-large', named('audit.jsonl'), () =>
    Buffer.concat([Buffer.alloc(1_100_000, 'a'), Buffer.from('\n')]),
  ),
  auditChainBroken: replacing(
    'audit-chain',
    named('audit.jsonl'),
    text((lines) =>
      lines.replace(/prev\\":\\"[0-9a-f]/g, (found) => `${found.slice(0, -1)}${found.endsWith('0') ? '1' : '0'}`),
    ),
  ),
  auditLineMissing: replacing(
    'audit-chain',
    named('audit.jsonl'),
    text((lines) => lines.replaceAll('"n":8', '"n":9')),
  ),
}

const swapSignatures = (bundle: LittleBundle): readonly Payload[] => {
  const [first, second] = bundle.payload.filter(({ name }) => name.endsWith('.p7s'))
  return bundle.payload.map((entry) => {
    if (entry.name === first?.name && second !== undefined) return { ...entry, content: second.content }
    return entry.name === second?.name && first !== undefined ? { ...entry, content: first.content } : entry
  })
}

/** The chair writes a sheet in another member's name and signs it with the chair's own good key. */
const sheetByOther = (bundle: LittleBundle, people: LittleCouncil): readonly Payload[] => {
  const victim = bundle.sheets[1]
  if (victim === undefined) return []
  const own = new Set(signedSheet(victim.sheet, victim.signer).map(({ name }) => name))
  return [
    ...bundle.payload.filter(({ name }) => !own.has(name)),
    ...signedSheet({ ...victim.sheet, choices: {} }, people.chair),
  ]
}

const strangers = littleCouncil()

/** `council.json` with one change, everything else in order. */
export const council =
  (change: (council: BundledCouncil, people: LittleCouncil) => object) =>
  (bundle: LittleBundle, people: LittleCouncil) =>
    bundle.payload.map((entry) =>
      entry.name === 'council.json'
        ? { ...entry, content: { bytes: canonicalBytes({ ...bundle.council, ...change(bundle.council, people) }) } }
        : entry,
    )

export const hostileSigners: Record<string, HostileContent> = {
  sheetSignatureStripped: entries('sheet-signature-missing', (bundle) =>
    bundle.payload.filter(({ name }) => name !== `${firstSheet(bundle)}.p7s`),
  ),
  sheetStripped: entries('entry-unexpected', (bundle) =>
    bundle.payload.filter(({ name }) => name !== firstSheet(bundle)),
  ),
  sheetSignaturesSwapped: entries('signature-digest', swapSignatures),
  sheetSignedByAnother: entries('sheet-signer', sheetByOther),
  sheetChangedAfterSigning: replacing(
    'signature-digest',
    (name) => /^sheets\/.*\.json$/.test(name),
    text((json) => json.replace('"option":', '"option":1')),
  ),
  memberPosingAsChair: {
    reason: 'signer-role',
    make: (people, pack) => {
      const signer = people.members[0] ?? people.chair
      const issuer = fingerprint(signer.certificate) as LittleBundle['head']['issuer']
      return { ...littleBundle(people, pack, { issuer }), signer }
    },
  },
  memberNamedAsIssuer: {
    reason: 'certificate-unknown',
    make: (people, pack) =>
      littleBundle(people, pack, {
        issuer: fingerprint(
          people.members[0]?.certificate ?? people.chair.certificate,
        ) as LittleBundle['head']['issuer'],
      }),
  },
  otherCouncilsKey: signedBy('certificate-issuer', () => strangers.chair),
  authorityAsSigner: signedBy('certificate-is-ca', ({ authority }) => authority),
  signedBeforeValidity: {
    reason: 'certificate-time',
    make: (people, pack) => ({ ...littleBundle(people, pack), signedAt: new Date('2020-01-01T00:00:00Z') }),
  },
  signedAfterExpiry: {
    reason: 'certificate-time',
    make: (people, pack) => ({ ...littleBundle(people, pack), signedAt: new Date('2045-01-01T00:00:00Z') }),
  },
  otherAuthorityInside: entries(
    'certificate-issuer',
    council(() => ({ authority: strangers.authority.certificate.raw.toString('base64') })),
  ),
  memberAsAuthority: entries(
    'certificate-issuer',
    council((_, people) => ({ authority: people.chair.certificate.raw.toString('base64') })),
  ),
  authorityIsGarbage: entries(
    'certificate-syntax',
    council(() => ({ authority: Buffer.from('x').toString('base64') })),
  ),
  certificateNotListed: entries(
    'certificate-unknown',
    council(() => ({ certificates: {} })),
  ),
}
