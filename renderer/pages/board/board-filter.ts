import type { MemberId } from '../../../shared/domain/id.ts'
import type { BoardRow } from '../../../shared/ipc/calls/council.ts'
import { matchesSearch } from '../../text/format.ts'

export const boardStates = [
  'any',
  'open',
  'due',
  'mine',
  'spread',
  'findings',
  'conflict',
  'correcting',
  'closed',
  'returned',
] as const
export type BoardState = (typeof boardStates)[number]

export interface BoardFilter {
  readonly search: string
  readonly state: BoardState
  readonly set: number | null
}
export const noFilter: BoardFilter = { search: '', state: 'any', set: null }

const isDue = (state: string) => state === 'not-started' || state === 'draft' || state === 'superseded'

const inState: Record<BoardState, (row: BoardRow, acting: MemberId | null) => boolean> = {
  any: () => true,
  open: (row) => row.state === 'open',
  due: (row) => row.state === 'open' && row.cells.some((cell) => isDue(cell.state)),
  mine: (row, acting) => row.state === 'open' && row.cells.some((cell) => cell.member === acting && isDue(cell.state)),
  spread: (row) => row.result?.spreadExceeded === true,
  findings: (row) => row.openFindings > 0,
  conflict: (row) => row.cells.some((cell) => cell.state === 'conflict'),
  correcting: (row) => row.cells.some((cell) => cell.correcting),
  closed: (row) => row.state === 'closed',
  returned: (row) => row.state === 'returned' || row.state === 'withdrawn',
}

/** The rows a filter leaves, in their order. Searching ignores diacritics and the order of words. */
export const filtered = (rows: readonly BoardRow[], filter: BoardFilter, acting: MemberId | null): BoardRow[] =>
  rows.filter(
    (row) =>
      inState[filter.state](row, acting) &&
      (filter.set === null || row.set === filter.set) &&
      matchesSearch(`${row.product} ${row.applicant} ${row.code}`, filter.search),
  )
