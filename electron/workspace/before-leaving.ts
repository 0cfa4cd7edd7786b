import { Fault, type FaultCode } from '../../shared/fault.ts'

/** What a person answers who is about to leave with work that is in no backup. */
export type LeaveAnswer = 'back-up' | 'leave' | 'stay'

export interface Leaving {
  /** The council whose work is in no backup; null: nothing to remind of. */
  unkept(): Promise<{ readonly council: string } | null>
  /** How many papers of the closed session are still to be made; they go on being made when the council is opened again. */
  papersLeft(): Promise<number>
  ask(about: { readonly council: string; readonly papersLeft: number }): Promise<LeaveAnswer>
  /** Whether to leave although papers are being made, where nothing else is to be asked. */
  askAboutPapers(papersLeft: number): Promise<boolean>
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
 * Whether the program may be left now: at once where a backup has all the work and no papers are being made, else as the person answers. A backup that was not
 * made, because no folder was picked or it failed, asks again.
 */
export const mayLeave = async (leaving: Leaving): Promise<boolean> => {
  const papersLeft = await leaving.papersLeft()
  const unkept = await leaving.unkept()
  if (unkept === null) return papersLeft === 0 || leaving.askAboutPapers(papersLeft)
  const answer = await leaving.ask({ ...unkept, papersLeft })
  if (answer !== 'back-up') return answer === 'leave'
  return (await backUpNow(leaving)) || mayLeave(leaving)
}
