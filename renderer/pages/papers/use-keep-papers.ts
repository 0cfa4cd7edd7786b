import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usualKinds } from '../../../shared/domain/paper.ts'
import { Fault } from '../../../shared/fault.ts'
import { call } from '../../ipc/hooks.ts'
import { wantedOf } from './wanted-papers.ts'

export type Keeping =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly done: number; readonly all: number; readonly what: string }
  /** What could not be made or was left when stopped; it is made when it is first saved. */
  | { readonly kind: 'ended'; readonly count: number; readonly left: readonly string[] }

/** After these no other paper would fare better. */
const endsAll = (error: unknown): boolean =>
  error instanceof Fault && ['no-workspace', 'disk-full', 'disk-error'].includes(error.code)

/**
 * Makes the usual papers of a closed session once, one after the other, and has main keep them. One that cannot be made stops no
 * other: the session is closed already, and the paper is made when it is first saved.
 */
export const useKeepPapers = () => {
  const { t } = useTranslation('papers')
  const [state, setState] = useState<Keeping>({ kind: 'idle' })
  const stopping = useRef(false)
  const keep = async (): Promise<void> => {
    stopping.current = false
    const { papers } = await call('papers.list', {})
    const wanted = wantedOf(papers, usualKinds, t)
    const left = new Set(wanted)
    for (const [done, one] of wanted.entries()) {
      if (stopping.current) break
      setState({ kind: 'working', done: done + 1, all: wanted.length, what: one.what })
      try {
        await call('papers.keep', { paper: one.paper, format: one.format })
        left.delete(one)
      } catch (error) {
        if (endsAll(error)) break
      }
    }
    const names = [...left].map(({ what, format }) => `${what} (${format.toUpperCase()})`)
    setState({ kind: 'ended', count: wanted.length - left.size, left: names })
  }
  return {
    state,
    keep,
    stop: () => {
      stopping.current = true
    },
  }
}
