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
  /** Names of members who are correcting a counted sheet. */
  readonly correcting: readonly string[]
  /** Who closes has not handed in their own sheet. */
  readonly ownSheetDue: boolean
}

const listIn = (detail: unknown, key: string): readonly unknown[] => {
  const named =
    typeof detail === 'object' && detail !== null ? Object.entries(detail).find(([name]) => name === key) : []
  return Array.isArray(named?.[1]) ? named[1] : []
}

const refusedIn = (code: string, { code: why, detail }: Fault): Refused => {
  const named = listIn(detail, 'blockers')
  return {
    code,
    blockers: officialBlockers.filter((blocker) => named.includes(blocker)),
    correcting: listIn(detail, 'correcting').filter((name) => typeof name === 'string'),
    ownSheetDue: why === 'own-sheet-due',
  }
}

/** What keeps one product open and says nothing of the next. */
const ofOneProduct: ReadonlySet<string> = new Set(['not-closable', 'own-sheet-due'])

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
          if (!(error instanceof Fault) || !ofOneProduct.has(error.code)) throw error
          kept.push(refusedIn(code, error))
        }
      return open.length - kept.length
    } finally {
      setRefused(kept)
      setBusy(false)
    }
  }
  return { busy, refused, closeAll }
}
