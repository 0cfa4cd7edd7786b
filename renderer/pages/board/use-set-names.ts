import { useMemo } from 'react'
import type { BoardRow } from '../../../shared/ipc/calls/council.ts'
import { useCouncilSets } from '../../parts/use-council-sets.ts'
import { useInLanguage } from '../../text/in-language.ts'

/** The product sets that occur on the board, by number, with their names from the council's pack. */
export const useSetNames = (rows: readonly BoardRow[]) => {
  const inLanguage = useInLanguage()
  const { sets } = useCouncilSets()
  return useMemo(
    () =>
      [...new Set(rows.map(({ set }) => set))]
        .toSorted((left, right) => left - right)
        .map((no) => {
          const set = sets.find((other) => other.no === no)
          return { no, name: set ? inLanguage(set.name) : '' }
        }),
    [rows, sets, inLanguage],
  )
}
