import { demand, Refusal } from '../../shared/bundle/refusal.ts'
import { centralHeader, endOf, endRecords, localHeader, type ZipEntry } from '../../shared/bundle/zip-profile.ts'
import { byEntryOrder, checkEntryName } from '../../shared/bundle/entry-name.ts'

/** Reads `length` bytes at `offset` of the one open file; refuses what lies outside it. */
export type ReadAt = (offset: number, length: number) => Promise<Buffer>

const zipLimits = { entries: 20_000, centralBytes: 64 * 1024 * 1024, totalBytes: 64 * 1024 ** 3 } as const

/**
 * Accounts for every byte of the file: end records, central directory and local headers must be exactly the bytes that the
 * canonical profile gives for the entries they name, contiguous from byte 0. Named reasons come first, then the comparison.
 * @returns the entries in file order
 */
export const zipStructure = async (size: number, readAt: ReadAt): Promise<readonly ZipEntry[]> => {
  const { count, centralOffset, centralSize } = await endRecord(size, readAt)
  const central = await readAt(centralOffset, centralSize)
  const entries: ZipEntry[] = []
  let at = 0
  for (let index = 0; index < count; index += 1) {
    const { entry, length } = centralEntry(central, at)
    checkEntryName(entry.name)
    await checkLocalHeader(entry, readAt)
    entries.push(entry)
    at += length
  }
  demand(at === centralSize, 'zip-counts', 'central directory')
  checkNames(entries)
  checkContiguous(entries, centralOffset)
  return entries
}

const endLength = 22

const endRecord = async (size: number, readAt: ReadAt) => {
  demand(size >= endLength, 'zip-truncated', 'file')
  const end = await readAt(size - endLength, endLength)
  if (end.readUInt32LE(0) !== 0x06054b50) await tellBrokenEnd(size, readAt)
  demand(end.readUInt16LE(20) === 0, 'zip-comment', 'end record')
  demand(end.readUInt32LE(4) === 0, 'zip-multi-disk', 'end record')
  demand(end.readUInt16LE(8) === end.readUInt16LE(10), 'zip-counts', 'end record')
  const short = { count: end.readUInt16LE(10), centralSize: end.readUInt32LE(12), centralOffset: end.readUInt32LE(16) }
  const zip64 = short.count === 0xffff || short.centralSize === 0xffffffff || short.centralOffset === 0xffffffff
  const found = zip64 ? await zip64End(size, readAt) : short
  demand(found.count <= zipLimits.entries, 'zip-too-many-entries', String(found.count))
  demand(found.centralSize <= zipLimits.centralBytes, 'zip-too-large', 'central directory')
  const records = endRecords(found.count, found.centralSize, found.centralOffset)
  const recordsAt = size - records.length
  demand(found.centralOffset + found.centralSize <= recordsAt, 'zip-truncated', 'central directory')
  if (found.centralOffset + found.centralSize < recordsAt)
    await tellGap(found.centralOffset + found.centralSize, readAt)
  demand((await readAt(recordsAt, records.length)).equals(records), 'zip-not-canonical', 'end record')
  return found
}

/** Something lies between the central directory and its end record: another end record, or bytes nobody accounts for. */
const tellGap = async (at: number, readAt: ReadAt): Promise<never> => {
  const first = await readAt(at, 4)
  demand(first.readUInt32LE(0) !== 0x06054b50, 'zip-two-ends', 'file')
  throw new Refusal('zip-layout', 'end record')
}

/** The last 22 bytes are no end record: was something appended, commented on, or cut off? */
const tellBrokenEnd = async (size: number, readAt: ReadAt): Promise<never> => {
  const first = await readAt(0, 4)
  demand(first.readUInt32LE(0) === 0x04034b50, 'zip-not-a-zip', 'file')
  const tailLength = Math.min(size, 0xffff + endLength)
  const tail = await readAt(size - tailLength, tailLength)
  const found = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  demand(found >= 0 && found + endLength <= tail.length, 'zip-truncated', 'file')
  const comment = tail.readUInt16LE(found + 20)
  demand(comment === 0 || found + endLength + comment !== tail.length, 'zip-comment', 'end record')
  demand(false, 'zip-trailing-bytes', 'file')
}

const zip64End = async (size: number, readAt: ReadAt) => {
  demand(size >= endLength + 76, 'zip-truncated', 'zip64 end record')
  const record = await readAt(size - endLength - 76, 76)
  demand(record.readUInt32LE(0) === 0x06064b50 && record.readUInt32LE(56) === 0x07064b50, 'zip-zip64', 'end record')
  return { count: wideNumber(record, 32), centralSize: wideNumber(record, 40), centralOffset: wideNumber(record, 48) }
}

const wideNumber = (bytes: Buffer, at: number): number => {
  const value = bytes.readBigUInt64LE(at)
  demand(value <= BigInt(Number.MAX_SAFE_INTEGER), 'zip-zip64', 'number')
  return Number(value)
}

const centralEntry = (central: Buffer, at: number): { entry: ZipEntry; length: number } => {
  demand(at + 46 <= central.length && central.readUInt32LE(at) === 0x02014b50, 'zip-counts', 'central directory')
  const u16 = (offset: number) => central.readUInt16LE(at + offset)
  const length = 46 + u16(28) + u16(30) + u16(32)
  demand(at + length <= central.length, 'zip-counts', 'central directory')
  const name = central.toString('latin1', at + 46, at + 46 + u16(28))
  demand((u16(8) & 0x2041) === 0, 'zip-encrypted', name)
  demand(u16(10) === 0, 'zip-method', name)
  demand((u16(8) & 8) === 0, 'zip-descriptor', name)
  if (!/^[\x20-\x7e]*$/.test(name))
    checkEntryName(u16(8) & 0x800 ? central.toString('utf8', at + 46, at + 46 + u16(28)) : name)
  demand(u16(8) === 0, 'zip-flags', name)
  demand(u16(32) === 0, 'zip-comment', name)
  const entry = { name, crc32: central.readUInt32LE(at + 16), ...sizes(central, at, name) }
  checkMode(central, at, name)
  const canonical = centralHeader(entry)
  demand(canonical.length === length, 'zip-extra-field', name)
  demand(central.subarray(at, at + length).equals(canonical), 'zip-not-canonical', name)
  return { entry, length }
}

const sizes = (central: Buffer, at: number, name: string) => {
  const stored = central.readUInt32LE(at + 20)
  let size = central.readUInt32LE(at + 24)
  let offset = central.readUInt32LE(at + 42)
  demand(stored === size, 'zip-size', name)
  let extra = at + 46 + central.readUInt16LE(at + 28)
  const extraEnd = extra + central.readUInt16LE(at + 30)
  const next = (skip: number) => {
    demand(extra + skip + 8 <= extraEnd, 'zip-zip64', name)
    const value = wideNumber(central, extra + skip)
    extra += skip + 8
    return value
  }
  if (size === 0xffffffff) {
    size = next(4)
    demand(next(0) === size, 'zip-size', name)
    if (offset === 0xffffffff) offset = next(0)
  } else if (offset === 0xffffffff) offset = next(4)
  demand(size <= zipLimits.totalBytes, 'zip-too-large', name)
  return { size, offset }
}

const checkMode = (central: Buffer, at: number, name: string): void => {
  const external = central.readUInt32LE(at + 38)
  const type = (external >>> 16) & 0o170000
  demand((external & 0x10) === 0 && type !== 0o040000, 'zip-directory', name)
  demand(type === 0 || type === 0o100000, 'zip-special-file', name)
}

const checkLocalHeader = async (entry: ZipEntry, readAt: ReadAt): Promise<void> => {
  const canonical = localHeader(entry)
  const found = await readAt(entry.offset, canonical.length)
  demand(found.readUInt32LE(0) === 0x04034b50, 'zip-layout', entry.name)
  demand((found.readUInt16LE(6) & 8) === 0, 'zip-descriptor', entry.name)
  demand(found.equals(canonical), 'zip-headers-differ', entry.name)
}

const checkNames = (entries: readonly ZipEntry[]): void => {
  demand(new Set(entries.map(({ name }) => name)).size === entries.length, 'name-twice', 'central directory')
  demand(entries[0]?.name === 'mimetype', 'mimetype', 'first entry')
  const sorted = entries.map(({ name }) => name).toSorted(byEntryOrder)
  demand(
    sorted.every((name, index) => name === entries[index]?.name),
    'zip-order',
    'central directory',
  )
}

const checkContiguous = (entries: readonly ZipEntry[], centralOffset: number): void => {
  let at = 0
  for (const entry of entries) {
    demand(entry.offset === at, 'zip-layout', entry.name)
    at = endOf(entry)
  }
  demand(at === centralOffset, 'zip-layout', 'central directory')
}
