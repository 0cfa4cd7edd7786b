import { useEffect, useRef, useState } from 'react'
import type { CheckedRow } from '../../../shared/ipc/calls/intake.ts'
import { call } from '../../ipc/hooks.ts'
import type { Row } from './intake-work.ts'

export interface CheckState {
  /** What main said of each row, by the row's key; a row changed since is kept until the next answer. */
  readonly checked: ReadonlyMap<number, CheckedRow>
  /** The answer belongs to exactly the rows shown. */
  readonly current: boolean
  readonly error: unknown
}

const pause = 120

/** Has main check the rows a moment after each change. An answer to older rows never counts as current. */
export const useCheckedRows = (rows: readonly Row[]): CheckState => {
  const [answer, setAnswer] = useState<{ rows: readonly Row[]; checked: ReadonlyMap<number, CheckedRow> } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const newest = useRef(rows)
  useEffect(() => {
    newest.current = rows
    const check = async () => {
      try {
        const checked = await call('intake.check', { rows: rows.map(({ values }) => values) })
        if (newest.current !== rows) return
        setAnswer({ rows, checked: new Map(rows.flatMap(({ key }, at) => (checked[at] ? [[key, checked[at]]] : []))) })
        setError(null)
      } catch (fault) {
        if (newest.current === rows) setError(fault)
      }
    }
    const waiting = setTimeout(() => void check(), pause)
    return () => clearTimeout(waiting)
  }, [rows])
  return { checked: answer?.checked ?? new Map(), current: answer?.rows === rows, error }
}
