import { crc32, deflateRawSync } from 'node:zlib'

/** A ZIP entry with every lie a hostile file may tell; what is left out is what the canonical profile writes. */
export interface RawEntry {
  readonly name: string | Buffer
  readonly data: Buffer
  readonly deflate?: boolean
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  readonly size?: number
  readonly externalAttributes?: number
  readonly extra?: Buffer
  readonly comment?: string
  readonly descriptor?: boolean
  /** Where the local header tells something else than the central one. */
  readonly local?: { readonly name?: string; readonly method?: number; readonly size?: number; readonly crc?: number }
  /** The central header points here instead of at the entry's own local header. */
  readonly offset?: number
  /** Written between the entries, but not listed. */
  readonly hidden?: boolean
}

export interface RawZip {
  readonly entries: readonly RawEntry[]
  readonly before?: Buffer
  readonly gapBefore?: { readonly index: number; readonly bytes: Buffer }
  readonly comment?: string
  readonly after?: Buffer
  readonly count?: number
  readonly secondEnd?: boolean
}

const u16 = (value: number) => Buffer.from([value & 255, (value >>> 8) & 255])
const u32 = (value: number) => Buffer.concat([u16(value % 65_536), u16(Math.floor(value / 65_536) % 65_536)])

interface Placed {
  readonly entry: RawEntry
  readonly name: Buffer
  readonly stored: Buffer
  readonly offset: number
}

const method = (entry: RawEntry) => entry.method ?? (entry.deflate === true ? 8 : 0)
const flags = (entry: RawEntry) => entry.flags ?? (entry.descriptor === true ? 8 : 0)

const localBytes = ({ entry, name, stored }: Omit<Placed, 'offset'>): Buffer => {
  const crc = entry.local?.crc ?? entry.crc ?? crc32(entry.data)
  const size = entry.local?.size ?? entry.size ?? entry.data.length
  const described = entry.descriptor === true
  const localName = entry.local?.name === undefined ? name : Buffer.from(entry.local.name)
  const extra = entry.extra ?? Buffer.alloc(0)
  return Buffer.concat([
    u32(0x04034b50),
    u16(20),
    u16(flags(entry)),
    u16(entry.local?.method ?? method(entry)),
    u16(0),
    u16(0x21),
    u32(described ? 0 : crc),
    u32(described ? 0 : entry.deflate === true ? stored.length : size),
    u32(described ? 0 : size),
    u16(localName.length),
    u16(extra.length),
    localName,
    extra,
    stored,
    ...(described ? [u32(0x08074b50), u32(crc), u32(stored.length), u32(size)] : []),
  ])
}

const centralBytes = ({ entry, name, stored, offset }: Placed): Buffer => {
  const size = entry.size ?? entry.data.length
  const extra = entry.extra ?? Buffer.alloc(0)
  const comment = Buffer.from(entry.comment ?? '')
  return Buffer.concat([
    u32(0x02014b50),
    u16(0x0314),
    u16(20),
    u16(flags(entry)),
    u16(method(entry)),
    u16(0),
    u16(0x21),
    u32(entry.crc ?? crc32(entry.data)),
    u32(entry.deflate === true ? stored.length : size),
    u32(size),
    u16(name.length),
    u16(extra.length),
    u16(comment.length),
    u16(0),
    u16(0),
    u32(entry.externalAttributes ?? 0o100644 * 65_536),
    u32(entry.offset ?? offset),
    name,
    extra,
    comment,
  ])
}

const endBytes = (count: number, centralSize: number, centralOffset: number, comment: Buffer): Buffer =>
  Buffer.concat([
    u32(0x06054b50),
    u32(0),
    u16(count),
    u16(count),
    u32(centralSize),
    u32(centralOffset),
    u16(comment.length),
    comment,
  ])

/** Bytes of the ZIP, lies included. */
export const rawZip = (zip: RawZip): Buffer => {
  const parts: Buffer[] = [zip.before ?? Buffer.alloc(0)]
  let at = parts[0]?.length ?? 0
  const push = (bytes: Buffer) => {
    parts.push(bytes)
    at += bytes.length
  }
  const placed: Placed[] = []
  zip.entries.forEach((entry, index) => {
    if (zip.gapBefore?.index === index) push(zip.gapBefore.bytes)
    const name = Buffer.isBuffer(entry.name) ? entry.name : Buffer.from(entry.name)
    const stored = entry.deflate === true ? deflateRawSync(entry.data) : entry.data
    if (entry.hidden !== true) placed.push({ entry, name, stored, offset: at })
    push(localBytes({ entry, name, stored }))
  })
  const centralOffset = at
  for (const one of placed) push(centralBytes(one))
  const end = endBytes(zip.count ?? placed.length, at - centralOffset, centralOffset, Buffer.from(zip.comment ?? ''))
  return Buffer.concat([...parts, ...(zip.secondEnd === true ? [end] : []), end, zip.after ?? Buffer.alloc(0)])
}
