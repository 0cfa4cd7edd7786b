import { Fault } from '../../shared/fault.ts'
import { errnoOf } from './disk.ts'

const full = new Set(['ENOSPC', 'EDQUOT'])

/** A failed file call as a person can act on it: `disk-full`, or `disk-error` with the system's code. */
export const diskFault = (error: unknown): unknown => {
  const errno = errnoOf(error)
  if (error instanceof Fault || errno === '') return error
  return full.has(errno)
    ? new Fault('disk-full', { errno }, { cause: error })
    : new Fault('disk-error', { errno }, { cause: error })
}

/** Runs file work; what the system refuses comes out as a fault. */
export const onDisk = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw diskFault(error)
  }
}
