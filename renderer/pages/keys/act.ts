import { tellDone, tellFault } from '../../parts/notify.tsx'

/** Does an act and tells how it went, in passing. */
export const act = async (work: () => Promise<string>): Promise<void> => {
  try {
    tellDone(await work())
  } catch (error) {
    tellFault(error)
  }
}
