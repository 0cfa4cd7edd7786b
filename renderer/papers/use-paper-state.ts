import { useEffect } from 'react'

/** Tells main, which prints this page, that the figures stand on it or never will (`electron/papers/print.ts`). */
export const usePaperState = (state: 'ready' | 'failed' | null): void => {
  useEffect(() => {
    const page = document.documentElement
    if (state === null) delete page.dataset['paper']
    else page.dataset['paper'] = state
    return () => {
      delete page.dataset['paper']
    }
  }, [state])
}
