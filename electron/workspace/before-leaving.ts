import { Fault, type FaultCode } from '../../shared/fault.ts'

/** What a person answers who is about to leave with work that is in no backup. */
export type LeaveAnswer = 'back-up' | 'leave' | 'stay'

export interface Leaving {
  /** The council whose work is in no backup; null: nothing to remind of. */
  unkept(): Promise<{ readonly council: string } | null>
  ask(about: { readonly council: string }): Promise<LeaveAnswer>
  chooseFolder(): Promise<string | null>
  backUp(folder: string): Promise<unknown>
  tellFailed(code: FaultCode): Promise<void>
}

const backUpNow = async (leaving: Leaving): Promise<boolean> => {
  const folder = await leaving.chooseFolder()
  if (folder === null) return false
  try {
    await leaving.backUp(folder)
    return true
  } catch (error) {
    await leaving.tellFailed(error instanceof Fault ? error.code : 'internal')
    return false
  }
}

/**
 * Whether the program may be left now: at once where a backup has all the work, else as the person answers. A backup that was not
 * made, because no folder was picked or it failed, asks again.
 */
export const mayLeave = async (leaving: Leaving): Promise<boolean> => {
  const unkept = await leaving.unkept()
  if (unkept === null) return true
  const answer = await leaving.ask(unkept)
  if (answer !== 'back-up') return answer === 'leave'
  return (await backUpNow(leaving)) || mayLeave(leaving)
}
