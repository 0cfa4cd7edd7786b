import { crc32, inflateRawSync } from 'node:zlib'
import { centralHeader, endRecords, localHeader } from '../../shared/bundle/zip-profile.ts'
import { Fault } from '../../shared/fault.ts'

/** Bounds that no product list comes near: bytes unpacked, cells, and the area that gaps between cells would fill. */
const mostEntries = 400
const mostUnpacked = 40_000_000
const mostCells = 300_000
const mostArea = 2_000_000
const mostRow = 1_048_576
const mostColumn = 16_384

const tooLarge = (what: string): never => {
  throw new Fault('file-too-large', { reason: what })
}
const unreadable = (reason: string): never => {
  throw new Fault('file-unreadable', { reason })
}

type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const entriesOf = (zip: Buffer): Entry[] => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || end + 22 > zip.length) return unreadable('not-a-workbook')
  const count = zip.readUInt16LE(end + 10)
  if (count > mostEntries) return tooLarge('entries')
  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let no = 0; no < count; no += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return unreadable('not-a-workbook')
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

/** The bytes of an entry, inflated no further than the size that the archive's own list states. */
const unpack = (zip: Buffer, { method, packed, size, at }: Entry): Buffer => {
  if (at + 30 > zip.length || zip.readUInt32LE(at) !== 0x04034b50) return unreadable('not-a-workbook')
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  const bytes = zip.subarray(from, from + packed)
  if (method === 0) return bytes
  if (method !== 8) return unreadable('packing')
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) })
  } catch (cause) {
    throw new Fault('file-unreadable', { reason: 'packing' }, { cause })
  }
}

const tags = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^"'>])*)>/g
const reference = /(?:^|\s)r\s*=\s*["']([^"']*)["']/

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** How far a sheet's cells reach; a row or column number that the reader would fill up to is refused before it is believed. */
const measureSheet = (xml: string): void => {
  if (xml.includes('<!')) unreadable('markup')
  let cells = 0
  let lastRow = 0
  let lastColumn = 0
  for (const [, tag, attributes = ''] of xml.matchAll(tags)) {
    const written = reference.exec(attributes)?.[1]
    const empty = attributes.trimEnd().endsWith('/')
    if (tag === 'row') {
      if (written !== undefined && !/^\d{1,7}$/.test(written)) unreadable('row-number')
      if (Number(written ?? 0) > mostRow) tooLarge('rows')
      if (!empty) continue
    } else if (written !== undefined) {
      const place = /^([A-Z]{1,3})(\d{1,7})$/.exec(written)
      if (place === null) unreadable('cell-place')
      const column = columnNumber(place?.[1] ?? '')
      if (column > mostColumn || Number(place?.[2]) > mostRow) tooLarge('columns')
      if (!empty) {
        lastColumn = Math.max(lastColumn, column)
        lastRow = Math.max(lastRow, Number(place?.[2]))
      }
    }
    cells += 1
    if (cells > mostCells) tooLarge('cells')
  }
  if (lastRow * lastColumn > mostArea) tooLarge('area')
}

/** What a list of products is read from; pictures, macros and printer settings are left behind. */
const isNeeded = (name: string) => /^(?:[\w.-]+\/)*(?:\[Content_Types\]|[\w.-]+)?\.(?:xml|rels)$/.test(name)

/** The parts once more, stored, under the very names that were looked at: no other reading of the archive is possible. */
const storedAnew = (parts: readonly { readonly name: string; readonly content: Buffer }[]): Buffer => {
  const local: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const { name, content } of parts) {
    const entry = { name, size: content.length, crc32: crc32(content), offset }
    const head = localHeader(entry)
    local.push(head, content)
    central.push(centralHeader(entry))
    offset += head.length + content.length
  }
  const list = Buffer.concat(central)
  return Buffer.concat([...local, list, endRecords(parts.length, list.length, offset)])
}

/**
 * Refuses a hostile or absurd workbook before a library opens it: zip bombs, lying sizes, row numbers without end, a million
 * styled cells. In: the bytes of the `.xlsx`. Out: a workbook of its measured parts alone, for the library. Faults:
 * `file-unreadable`, `file-too-large`, each with its reason.
 */
export const boundWorkbook = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = entriesOf(zip).filter(({ name }) => isNeeded(name))
  if (new Set(parts.map(({ name }) => name)).size < parts.length) unreadable('entries-twice')
  if (parts.reduce((sum, { size }) => sum + size, 0) > mostUnpacked) tooLarge('unpacked')
  const measured = parts.map((part) => {
    const content = unpack(zip, part)
    if (content.length !== part.size) unreadable('packing')
    const text = content.toString('utf8')
    if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) unreadable('markup')
    if (text.includes('sheetData')) measureSheet(text)
    return { name: part.name, content }
  })
  return new Uint8Array(storedAnew(measured))
}
