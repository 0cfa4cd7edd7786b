import { Fault } from '../../shared/fault.ts'

type BundleWork = 'verify' | 'seal'

/** Told of bytes done of bytes in all. Throws the fault `cancelled` once the person has cancelled. */
export interface Working {
  readonly progress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/** A long piece of work, one of its kind at a time (on bundles; a backup): windows ask how far it is, and may cancel it. */
export interface LongWork<Work extends string = BundleWork> {
  progress(): { readonly work: Work; readonly done: number; readonly total: number } | null
  cancel(): void
  /** Fault `work-running`: another one is under way. */
  run<T>(work: Work, does: (working: Working) => Promise<T>): Promise<T>
}

export const createLongWork = <Work extends string = BundleWork>(): LongWork<Work> => {
  let running: { work: Work; done: number; total: number; abort: AbortController } | null = null
  return {
    progress: () => running && { work: running.work, done: running.done, total: running.total },
    cancel: () => running?.abort.abort(),
    run: async (work, does) => {
      if (running !== null) throw new Fault('work-running', { work: running.work })
      const mine = { work, done: 0, total: 0, abort: new AbortController() }
      running = mine
      try {
        return await does({
          signal: mine.abort.signal,
          progress: (done, total) => {
            mine.done = done
            mine.total = total
            if (mine.abort.signal.aborted) throw new Fault('cancelled')
          },
        })
      } finally {
        running = null
      }
    },
  }
}
