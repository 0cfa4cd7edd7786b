import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { asking, call } from '../../ipc/hooks.ts'

/** A sheet with the table it is filled from, so that both are shown in one go; a table that does not come is asked for again. */
const openSheet = async (dossier: string, cache: QueryClient) => {
  const opened = await call('sheet.open', { dossier })
  await cache.prefetchQuery(asking('packs.set', { sha256: opened.dossier.pack.sha256, set: opened.dossier.set }))
  return opened
}

const opening = (dossier: string, cache: QueryClient) =>
  queryOptions({
    queryKey: ['sheet.open', { dossier }],
    queryFn: () => openSheet(dossier, cache),
    gcTime: 1000, // long enough to be handed from the one who asked to the screen
  })

/** Asks for a sheet anew while the code of its screen is read, so that the screen is painted once, with the sheet on it. */
export const askForSheet = async (dossier: string, cache: QueryClient): Promise<void> => {
  await Promise.all([
    cache.prefetchQuery({ ...opening(dossier, cache), staleTime: 0 }),
    cache.prefetchQuery(asking('acting.read', {})),
    cache.prefetchQuery(asking('packs.list', {})),
    cache.prefetchQuery(asking('preferences.read', {})),
  ])
}

/** The acting member's own sheet. Forgotten when it is left: another time it may be another member's, or older than the last entry. */
export const useOpenSheet = (dossier: string) => {
  const cache = useQueryClient()
  const { queryKey, ...options } = opening(dossier, cache)
  useEffect(
    () => () => cache.removeQueries({ queryKey: opening(dossier, cache).queryKey, exact: true }),
    [cache, dossier],
  )
  return useQuery({ queryKey, ...options })
}
