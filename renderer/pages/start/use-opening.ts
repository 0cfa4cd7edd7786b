import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { Input } from '../../../shared/ipc/contract.ts'
import { call } from '../../ipc/hooks.ts'
import { asFault } from '../../parts/fault-text.tsx'

/** The calls after which another council is open. */
type OpeningCall = 'workspace.open' | 'workspace.openSample' | 'workspace.chooseFolder' | 'workspace.openBackup'

export interface Opening {
  readonly busy: boolean
  /** Why the last try failed; a dialog that the person closed is no failure. */
  readonly fault: unknown
  readonly open: <N extends OpeningCall>(name: N, input: Input<N>) => Promise<void>
}

/** Opens a council by any of the ways and goes to its board. */
export const useOpening = (): Opening => {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const open: Opening['open'] = async (name, input) => {
    setBusy(true)
    setFault(null)
    try {
      await call(name, input)
      await router.navigate({ to: '/board' })
    } catch (error) {
      setFault(asFault(error).code === 'cancelled' ? null : error)
    } finally {
      setBusy(false)
    }
  }
  return { busy, fault, open }
}
