import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/** A number of WOFF2's own: seven bits a byte, the high bit says that more follow. */
const base128 = (bytes: Buffer, at: number): { readonly value: number; readonly next: number } => {
  let value = 0
  for (let next = at; ; next += 1) {
    const byte = bytes.readUInt8(next)
    value = value * 128 + (byte & 127)
    if (byte < 128) return { value, next: next + 1 }
  }
}

const cmap = 0
const glyf = 10
const loca = 11
const unknownTag = 63

/** The table that maps signs to glyphs, taken out of a WOFF2 file. */
const cmapOf = (file: string): Buffer => {
  const font = readFileSync(file)
  let at = 48
  let from = 0
  let found = { from: 0, length: 0 }
  for (let table = 0; table < font.readUInt16BE(12); table += 1) {
    const flags = font.readUInt8(at)
    const tag = flags & 63
    const version = flags >> 6
    const length = base128(font, at + (tag === unknownTag ? 5 : 1))
    const isTransformed = tag === glyf || tag === loca ? version !== 3 : version !== 0
    const stored = isTransformed ? base128(font, length.next) : length
    if (tag === cmap) found = { from, length: stored.value }
    from += stored.value
    at = stored.next
  }
  const tables = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)))
  return tables.subarray(found.from, found.from + found.length)
}

/** The signs (Unicode, basic plane) that a WOFF2 font has a glyph for: segments of a table of format 4. */
export const signsOf = (file: string): ReadonlySet<number> => {
  const table = cmapOf(file)
  const records = Array.from({ length: table.readUInt16BE(2) }, (_, index) => table.readUInt32BE(8 + 8 * index))
  const start = records.find((offset) => table.readUInt16BE(offset) === 4)
  if (start === undefined) throw new Error(`${file} has no table of format 4`)
  const segments = table.readUInt16BE(start + 6) / 2
  const signs = new Set<number>()
  for (let index = 0; index < segments; index += 1) {
    const last = table.readUInt16BE(start + 14 + 2 * index)
    const first = table.readUInt16BE(start + 16 + 2 * (segments + index))
    for (let sign = first; sign <= last && sign !== 0xffff; sign += 1) signs.add(sign)
  }
  return signs
}
