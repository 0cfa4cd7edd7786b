import { demand, type RefusalReason } from './refusal.ts'

/** Longest entry name, in bytes (names are ASCII). */
const longestName = 240

/** Names are read by Windows too: these words are devices there, with any ending. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

const id = '[a-z0-9]{16}'
const layout = new RegExp(
  `^(${[
    'mimetype',
    'bundle\\.json',
    'council\\.json',
    'packs/[0-9a-f]{12}\\.json',
    `dossiers/${id}\\.json`,
    `sheets/${id}/${id}\\.r[0-9]{1,3}\\.v[0-9]{1,3}\\.[0-9a-f]{8}\\.json(\\.p7s)?`,
    `results/${id}\\.json`,
    'audit\\.jsonl',
    'papers/[a-z0-9._-]+\\.(pdf|docx|xlsx)',
    'evidence/[0-9a-f]{16}-[a-z0-9._-]+\\.(pdf|jpg|png)',
    'guide\\.txt',
    'report\\.json',
    'SHA256SUMS',
    'META-INF/ASiCManifest[0-9]{3}\\.xml',
    'META-INF/signature[0-9]{3}\\.p7s',
  ].join('|')})$`,
)

const segments = (name: string): readonly string[] => name.split('/')

/** In this order, so that each trick is told by its own reason. */
const checks: readonly (readonly [RefusalReason, (name: string) => boolean])[] = [
  ['name-too-long', (name) => name.length > longestName || name.length === 0],
  ['name-backslash', (name) => name.includes('\\')],
  ['name-drive', (name) => /^[a-z]:/i.test(name)],
  ['name-absolute', (name) => name.startsWith('/')],
  ['name-direction', (name) => /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/.test(name)],
  ['name-control', (name) => [...name].some((char) => char < ' ' || char === '\u007f')],
  ['name-not-ascii', (name) => [...name].some((char) => char > '~')],
  ['name-traversal', (name) => segments(name).some((segment) => segment === '..' || segment === '.')],
  ['zip-directory', (name) => name.endsWith('/')],
  ['name-reserved', (name) => segments(name).some((segment) => reserved.test(segment))],
  ['name-trailing', (name) => segments(name).some((segment) => /[. ]$/.test(segment))],
  ['name-case', (name) => !layout.test(name) && layout.test(name.toLowerCase())],
  ['name-outside-layout', (name) => !layout.test(name)],
]

/** Refuses an entry name that is not exactly one of the bundle's own. */
export const checkEntryName = (name: string): void => {
  for (const [reason, broken] of checks) demand(!broken(name), reason, JSON.stringify(name))
}

const ranks = [
  /^mimetype$/,
  /^bundle\.json$/,
  /^council\.json$/,
  /^packs\//,
  /^dossiers\//,
  /^sheets\//,
  /^results\//,
  /^audit\.jsonl$/,
  /^papers\//,
  /^evidence\//,
  /^guide\.txt$/,
  /^report\.json$/,
  /^SHA256SUMS$/,
  /^META-INF\//,
]
const rankOf = (name: string): number => ranks.findIndex((rank) => rank.test(name))

const byBytes = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** The number of a manifest or a signature. */
const numberOf = (name: string): string => /^META-INF\/\D+(\d{3})\./.exec(name)?.[1] ?? ''

/** The order of entries in a bundle: by kind, then by bytes; signatures added later follow behind the sealed pair, by their numbers. */
export const byEntryOrder = (left: string, right: string): number =>
  rankOf(left) - rankOf(right) || byBytes(numberOf(left), numberOf(right)) || byBytes(left, right)

/** A readable ASCII slug of a Vietnamese file name: `Giấy chứng nhận (2).pdf` → `giay-chung-nhan-2`. */
export const slugOf = (name: string): string => {
  const slug = name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 60)
    .replace(/-$/, '')
  return slug === '' ? 'tep' : slug
}
