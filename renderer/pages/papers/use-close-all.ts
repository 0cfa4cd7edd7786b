import { useState } from 'react'
import type { DossierId } from '../../../shared/domain/id.ts'
import type { OfficialBlocker } from '../../../shared/domain/result.ts'
import { officialBlockers } from '../../../shared/domain/official-blockers.ts'
import { Fault } from '../../../shared/fault.ts'
import { call } from '../../ipc/hooks.ts'

/** Why one product could not be closed. */
export interface Refused {
  readonly code: string
  readonly blockers: readonly OfficialBlocker[]
}

const blockersIn = (detail: unknown): OfficialBlocker[] => {
  const named = typeof detail === 'object' && detail !== null && 'blockers' in detail ? detail.blockers : []
  return Array.isArray(named) ? officialBlockers.filter((blocker) => named.includes(blocker)) : []
}

/** Closes products one after the other; those that cannot be closed yet are named with what is in the way, others go on. */
export const useCloseAll = () => {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const closeAll = async (open: readonly { id: DossierId; code: string }[], onBehalf: string): Promise<number> => {
    setBusy(true)
    const kept: Refused[] = []
    try {
      for (const { id, code } of open)
        try {
          await call('dossiers.close', { id, onBehalf })
        } catch (error) {
          if (!(error instanceof Fault) || error.code !== 'not-closable') throw error
          kept.push({ code, blockers: blockersIn(error.detail) })
        }
      return open.length - kept.length
    } finally {
      setRefused(kept)
      setBusy(false)
    }
  }
  return { busy, refused, closeAll }
}
