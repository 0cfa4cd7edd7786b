import { setImmediate as breathe } from 'node:timers/promises'
import { formatsOf, isSamePaper, usualKinds } from '../../shared/domain/paper.ts'
import { Fault, type FaultCode } from '../../shared/fault.ts'
import type { Topic } from '../../shared/ipc/call.ts'
import type { NamedPaper, PapersMaking } from '../../shared/ipc/calls/paper.ts'
import { readCouncil } from '../council/read-council.ts'
import { listPapers } from './list-papers.ts'
import { makePaper, type PaperMaking } from './make-paper.ts'
import { readPapers } from './paper-texts.ts'

/** Makes the papers of a closed session by itself, whatever becomes of the window. */
export interface PaperKeeping {
  /** Returns at once. While papers are being made, what is missing is looked for once more at the end. Fault `no-workspace`. */
  start(): void
  stop(): void
  /** Null: nothing was to be made since the workspace was opened. */
  state(): PapersMaking | null
  /** Resolved once no paper is being made. */
  ended(): Promise<void>
}

export interface KeepingDeps {
  /** What papers are made with now, in the name of who closed the session; null where it is open, or the workspace only read. */
  making(): Promise<Omit<PaperMaking, 'signal'> | null>
  /** Aborted when the open workspace is left. Fault `no-workspace`. */
  leaving(): AbortSignal
  announce(touched: readonly Topic[]): void
  report(where: string, error: unknown): void
}

/** After these no other paper would fare better. */
const endsAll: ReadonlySet<FaultCode> = new Set(['no-workspace', 'disk-full', 'disk-error', 'read-only'])

/** The usual papers of which a file is not there, or is of another content. */
const missingPapers = async (making: PaperMaking): Promise<readonly NamedPaper[]> => {
  const { desk, shelf } = making
  const { papers: listed } = await listPapers(desk)
  const { value: council } = await readCouncil(desk.store)
  const { papers } = await readPapers(desk, council)
  const missing: NamedPaper[] = []
  for (const { paper, kept, hidden, about } of listed) {
    if (hidden || !usualKinds.includes(paper.kind)) continue
    for (const format of formatsOf(paper)) {
      const made = kept ? papers.made.find((one) => one.format === format && isSamePaper(one.paper, paper)) : undefined
      if (made === undefined || !(await shelf.has(made.sha256, format)))
        missing.push({ paper, format, code: about?.code ?? null })
    }
  }
  return missing
}

/** One piece of work: from its start until nothing is missing, or it is stopped, or the workspace is left. */
interface Job {
  readonly signal: AbortSignal
  readonly stop: () => void
  again: boolean
}

/** One job at a time: one that begins while another ends waits for it. */
export const createPaperKeeping = (deps: KeepingDeps): PaperKeeping => {
  let running: Job | null = null
  let last: Promise<void> = Promise.resolve()
  let shown: PapersMaking | null = null

  const show = (job: Job, state: Omit<PapersMaking, 'working'>) => {
    if (running !== job) return
    shown = { ...state, working: true }
    deps.announce(['papers-made'])
  }

  const codeOf = (error: unknown): FaultCode => {
    if (error instanceof Fault) return error.code
    deps.report('papers', error)
    return 'internal'
  }

  /** Null: kept. A paper whose words were changed while it was made is made again the next time. */
  const keep = async (making: PaperMaking, { paper, format }: NamedPaper): Promise<FaultCode | null> => {
    try {
      return (await makePaper(making, paper, format)).kept ? null : 'outdated'
    } catch (error) {
      // a page that is closed under the printer's hands is no bug
      return making.signal?.aborted === true ? 'cancelled' : codeOf(error)
    }
  }

  /** Null once the job is stopped, the workspace left or the session open again. */
  const makingNow = async ({ signal }: Job): Promise<PaperMaking | null> => {
    if (signal.aborted) return null
    const making = await deps.making()
    await breathe() // windows are answered between two papers
    return signal.aborted || making === null ? null : { ...making, signal }
  }

  const makeMissing = async (job: Job): Promise<void> => {
    const first = await makingNow(job)
    const missing = first === null ? [] : await missingPapers(first)
    const all = missing.length
    const failed: PapersMaking['failed'] = []
    let done = 0
    for (const one of missing) {
      const making = await makingNow(job)
      if (making === null) break
      show(job, { now: one, done, all, failed: [...failed] })
      const because = await keep(making, one)
      if (job.signal.aborted) break
      done += 1
      if (because !== null) failed.push({ ...one, because })
      if (because !== null && endsAll.has(because)) break
    }
    if (all > 0) show(job, { now: null, done, all, failed })
  }

  const work = async (job: Job): Promise<void> => {
    try {
      do {
        job.again = false
        await makeMissing(job)
      } while (job.again && !job.signal.aborted)
    } catch (error) {
      codeOf(error)
    }
    if (running !== job) return
    running = null
    const nothing = shown === null || shown.all === 0
    shown = nothing ? null : shown && { ...shown, working: false }
    deps.announce(nothing ? ['papers-made'] : ['papers', 'papers-made'])
  }

  return {
    start: () => {
      const leaving = deps.leaving()
      if (running !== null && !running.signal.aborted) {
        running.again = true
        return
      }
      const stopping = new AbortController()
      const job = { signal: AbortSignal.any([leaving, stopping.signal]), stop: () => stopping.abort(), again: false }
      const leave = () => {
        // what is told is of the workspace that is open
        if (running === job) running = null
        shown = null
      }
      leaving.addEventListener('abort', leave, { once: true })
      running = job
      show(job, { now: null, done: 0, all: 0, failed: [] })
      last = last.then(() => work(job))
    },
    stop: () => running?.stop(),
    state: () => shown,
    ended: () => last,
  }
}
