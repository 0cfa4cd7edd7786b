import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardRow } from '../../../shared/ipc/calls/council.ts'
import { useCall } from '../../ipc/hooks.ts'

/** The product sets that occur on the board, by number, with their short names from the council's pack. */
export const useSetNames = (rows: readonly BoardRow[]) => {
  const { i18n } = useTranslation()
  const council = useCall('council.read', {})
  const packs = useCall('packs.list', {})
  const packId = council.data?.council.pack.id
  return useMemo(() => {
    const sets = packs.data?.packs.find(({ ref }) => ref.id === packId)?.sets ?? []
    return [...new Set(rows.map(({ set }) => set))]
      .toSorted((left, right) => left - right)
      .map((no) => {
        const set = sets.find((other) => other.no === no)
        return { no, name: (i18n.language === 'en' ? set?.name.en : set?.name.vi) ?? '' }
      })
  }, [rows, packs.data, packId, i18n.language])
}
