import { writeFile } from 'node:fs/promises'
import { Fault } from '../../shared/fault.ts'

const errnoOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown')

/** Writes a paper where the person wants it, over one of the same name. Faults `disk-full`, `print-failed` (open elsewhere). */
export const writePaper = async (file: string, bytes: Uint8Array): Promise<void> => {
  try {
    await writeFile(file, bytes, { flush: true })
  } catch (error) {
    const errno = errnoOf(error)
    throw new Fault(errno === 'ENOSPC' ? 'disk-full' : 'print-failed', { errno }, { cause: error })
  }
}
