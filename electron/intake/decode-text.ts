import { Fault } from '../../shared/fault.ts'

const startsWith = (bytes: Uint8Array, ...marks: number[]) => marks.every((mark, at) => bytes[at] === mark)

/** Text of two bytes a character without a mark at its start: of Latin letters every second byte is zero, of which half tells the order. */
const looksLikeUtf16 = (bytes: Uint8Array, zeroHalf: 0 | 1) => {
  const sample = bytes.subarray(0, 400)
  const zeros = sample.filter((byte, at) => at % 2 === zeroHalf && byte === 0).length
  return sample.length >= 4 && zeros * 4 > sample.length
}

const decode = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding, { fatal: true }).decode(bytes)

/**
 * The text of a `.csv` or `.txt` file: UTF-8 with or without its mark, UTF-16 as Excel's "Unicode text", else Windows-1258, the old
 * Vietnamese code page. Fault `file-unreadable` where none fits.
 */
export const decodeText = (bytes: Uint8Array): string => {
  try {
    if (startsWith(bytes, 0xff, 0xfe) || looksLikeUtf16(bytes, 1)) return decode('utf-16le', bytes).normalize('NFC')
    if (startsWith(bytes, 0xfe, 0xff) || looksLikeUtf16(bytes, 0)) return decode('utf-16be', bytes).normalize('NFC')
  } catch (cause) {
    throw new Fault('file-unreadable', { reason: 'encoding' }, { cause })
  }
  try {
    return decode('utf-8', bytes).normalize('NFC')
  } catch {
    // Not UTF-8: the only other encoding that Vietnamese offices still save CSV in.
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  }
}
