import { z } from '../../shared/zod.ts'
import { Fault } from '../../shared/fault.ts'
import { canonicalText } from '../../shared/canonical-text.ts'
import { sha256Of } from './sha256.ts'

const Header = z.object({ format: z.string(), length: z.int().min(0), sha256: z.string() })

/** A file of the workspace: one line `{format, length, sha256}`, then the JSON text those describe. */
export const toEnveloped = (format: string, body: unknown): Buffer => {
  const text = canonicalText(body)
  const header = canonicalText({ format, length: Buffer.byteLength(text), sha256: sha256Of(text) })
  return Buffer.from(`${header}\n${text}\n`)
}

const parse = (format: string, bytes: Buffer): unknown => {
  const end = bytes.indexOf(10)
  const header = Header.parse(JSON.parse(bytes.toString('utf8', 0, end)))
  const body = bytes.subarray(end + 1, bytes.length - 1)
  const whole = bytes[bytes.length - 1] === 10 && body.length === header.length && sha256Of(body) === header.sha256
  if (header.format !== format || !whole) throw new RangeError('not what its header says')
  return JSON.parse(body.toString('utf8'))
}

/** The JSON of an enveloped file. Fault `damaged-file` where one bit differs from what was written. */
export const fromEnveloped = (format: string, bytes: Buffer, file: string): unknown => {
  try {
    return parse(format, bytes)
  } catch (error) {
    throw new Fault('damaged-file', { file }, { cause: error })
  }
}
