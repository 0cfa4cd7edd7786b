import { useRef, useState } from 'react'
import { call } from '../../ipc/hooks.ts'
import type { Wanted } from './wanted-papers.ts'

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly done: number; readonly all: number; readonly what: string }
  | { readonly kind: 'finished' | 'stopped'; readonly count: number; readonly folder: string }

/** Saves papers one after the other into a folder that main asks for; stopping leaves what was saved. */
export const useSaveAll = () => {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const stopping = useRef(false)
  const start = async (wanted: readonly Wanted[]) => {
    const { folder } = await call('papers.chooseFolder', {})
    stopping.current = false
    let count = 0
    try {
      for (const { paper, format, what } of wanted) {
        if (stopping.current) break
        setState({ kind: 'working', done: count + 1, all: wanted.length, what })
        await call('papers.saveInto', { paper, format })
        count += 1
      }
      setState({ kind: stopping.current ? 'stopped' : 'finished', count, folder })
    } catch (error) {
      setState({ kind: 'stopped', count, folder })
      throw error
    }
  }
  return {
    state,
    start,
    stop: () => {
      stopping.current = true
    },
    forget: () => setState({ kind: 'idle' }),
  }
}
