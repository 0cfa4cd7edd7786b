import { Fault } from '../../../shared/fault.ts'

/** What a person picked in a dialog; fault `cancelled` when they closed it. */
export const picked = (path: string | null): string => {
  if (path === null) throw new Fault('cancelled')
  return path
}
