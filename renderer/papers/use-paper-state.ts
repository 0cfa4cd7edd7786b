import { useEffect } from 'react'

/**
 * Tells main, which prints this page, that the figures and pictures stand on it or never will (`electron/papers/print.ts`).
 * A picture that cannot be drawn is no reason to print without saying so: the paper fails.
 */
export const usePaperState = (state: 'ready' | 'failed' | null): void => {
  useEffect(() => {
    const page = document.documentElement
    let left = false
    const say = (said: 'ready' | 'failed') => {
      if (!left) page.dataset['paper'] = said
    }
    if (state === 'failed') say('failed')
    if (state === 'ready')
      Promise.all(Array.from(document.images, (image) => image.decode())).then(
        () => say('ready'),
        () => say('failed'),
      )
    return () => {
      left = true
      delete page.dataset['paper']
    }
  }, [state])
}
