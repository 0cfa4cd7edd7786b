/**
 * The one way a bundle's ZIP may look: every entry stored, no data descriptor, no extra field but zip64 where a size or offset
 * needs it, flags 0, time 1980-01-01, mode 0100644, no comments. Writer and strict reader share these functions: what the
 * reader accepts is exactly what the writer writes.
 */
export interface ZipEntry {
  readonly name: string
  /** Bytes of content. */
  readonly size: number
  readonly crc32: number
  /** Offset of the local header from the file's first byte. */
  readonly offset: number
}

/** From these values on a field moves to the zip64 records. */
const wide = 0xffffffff
const widest = 0xffff

/** Little-endian bytes of a known length, one field after the other. */
class Fields {
  readonly #bytes: Uint8Array
  #at = 0
  constructor(length: number) {
    this.#bytes = new Uint8Array(length)
  }
  u16(value: number): this {
    this.#bytes[this.#at] = value
    this.#bytes[this.#at + 1] = value >>> 8
    this.#at += 2
    return this
  }
  u32(value: number): this {
    return this.u16(value % 0x10000).u16(Math.floor(value / 0x10000) % 0x10000)
  }
  u64(value: number): this {
    return this.u32(value % 0x100000000).u32(Math.floor(value / 0x100000000))
  }
  ascii(text: string): this {
    for (let i = 0; i < text.length; i += 1) this.#bytes[this.#at + i] = text.charCodeAt(i)
    this.#at += text.length
    return this
  }
  bytes(): Uint8Array {
    return this.#bytes
  }
}

/** Local header of an entry, name and zip64 field included. */
export const localHeader = ({ name, size, crc32 }: ZipEntry): Uint8Array => {
  const big = size >= wide
  const extra = big ? 20 : 0
  const fields = new Fields(30 + name.length + extra).u32(0x04034b50).u16(big ? 45 : 20)
  fields.u16(0).u16(0).u16(0).u16(0x21).u32(crc32)
  fields.u32(big ? wide : size).u32(big ? wide : size)
  fields.u16(name.length).u16(extra).ascii(name)
  if (big) fields.u16(1).u16(16).u64(size).u64(size)
  return fields.bytes()
}

/** Central header of an entry. */
export const centralHeader = ({ name, size, crc32, offset }: ZipEntry): Uint8Array => {
  const big = size >= wide
  const far = offset >= wide
  const wideFields = (big ? 16 : 0) + (far ? 8 : 0)
  const extra = wideFields > 0 ? wideFields + 4 : 0
  const fields = new Fields(46 + name.length + extra)
    .u32(0x02014b50)
    .u16(0x0314)
    .u16(extra > 0 ? 45 : 20)
  fields.u16(0).u16(0).u16(0).u16(0x21).u32(crc32)
  fields.u32(big ? wide : size).u32(big ? wide : size)
  fields.u16(name.length).u16(extra)
  fields
    .u16(0)
    .u16(0)
    .u16(0)
    .u32(0o100644 * 0x10000)
  fields.u32(far ? wide : offset).ascii(name)
  if (extra > 0) fields.u16(1).u16(wideFields)
  if (big) fields.u64(size).u64(size)
  if (far) fields.u64(offset)
  return fields.bytes()
}

/** What ends the file: the end record, before it the zip64 end record and locator where a count or offset needs them. */
export const endRecords = (count: number, centralSize: number, centralOffset: number): Uint8Array => {
  const zip64 = count >= widest || centralSize >= wide || centralOffset >= wide
  const fields = new Fields(22 + (zip64 ? 76 : 0))
  if (zip64) {
    fields.u32(0x06064b50).u64(44).u16(0x0314).u16(45).u32(0).u32(0)
    fields.u64(count).u64(count).u64(centralSize).u64(centralOffset)
    fields
      .u32(0x07064b50)
      .u32(0)
      .u64(centralOffset + centralSize)
      .u32(1)
  }
  const shown = Math.min(count, widest)
  fields.u32(0x06054b50).u16(0).u16(0).u16(shown).u16(shown)
  fields.u32(Math.min(centralSize, wide)).u32(Math.min(centralOffset, wide)).u16(0)
  return fields.bytes()
}

/** Offset of the byte after an entry's content. */
export const endOf = (entry: ZipEntry): number => entry.offset + localHeader(entry).length + entry.size
