import { useEffect, useState } from 'react'

/** False until the browser has had a quiet moment after the first paint. */
export const useIdle = (): boolean => {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    const waiting = window.requestIdleCallback(() => setIdle(true), { timeout: 2000 })
    return () => window.cancelIdleCallback(waiting)
  }, [])
  return idle
}
