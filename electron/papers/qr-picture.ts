import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'uqr'

/** Dots a module, and the quiet zone around the code in modules: what a scanner needs. */
const dots = 8
const quiet = 4

const chunk = (type: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A QR code as PNG, black on white, for a word processor: those read no SVG. */
export const qrPicture = (text: string): Buffer => {
  const { data, size } = encode(text, { ecc: 'M', border: quiet })
  const width = size * dots
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  header.writeUInt8(8, 8) // bits a dot; the zeros after it: grey, deflate, no filter method of its own, not interlaced
  const lines = data.flatMap((row) => {
    const line = Buffer.from([0, ...row.flatMap((black) => Array.from({ length: dots }, () => (black ? 0 : 255)))])
    return Array.from({ length: dots }, () => line)
  })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
