import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { call } from '../../ipc/hooks.ts'
import { asFault } from '../../parts/fault-text.tsx'
import { tellFault } from '../../parts/notify.tsx'

export interface Working {
  readonly busy: boolean
  readonly fault: unknown
  /** Runs one piece of work; what a person cancelled is no fault. True when it came to its end. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>
}

/** A long call: busy meanwhile, with its fault afterwards. */
export const useWorking = (): Working => {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const run = useCallback<Working['run']>(async (work) => {
    setBusy(true)
    setFault(null)
    try {
      await work()
      return true
    } catch (error) {
      setFault(asFault(error).code === 'cancelled' ? null : error)
      return false
    } finally {
      setBusy(false)
    }
  }, [])
  return { busy, fault, run }
}

/** How far the work in main is, asked four times a second while it runs. */
export const useProgress = () =>
  useQuery({
    queryKey: ['bundles.progress', {}],
    queryFn: () => call('bundles.progress', {}),
    refetchInterval: 250,
    gcTime: 0,
    staleTime: 0,
  }).data ?? null

export const stopWork = () => void call('bundles.cancel', {}).catch(tellFault)
