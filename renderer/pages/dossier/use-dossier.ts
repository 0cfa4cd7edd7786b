import { useCall } from '../../ipc/hooks.ts'
import { useScoredBy } from '../../parts/use-scored-by.ts'

/** A dossier with what its page needs around it: council, the set it is scored by, the result where it may be seen. */
export const useDossier = (id: string) => {
  const read = useCall('dossiers.read', { id })
  const { council, pack, set, loading, error } = useScoredBy(read.data?.dossier)
  const result = useCall('results.read', { id })
  return {
    read: read.data,
    council,
    set,
    packTitle: pack?.title,
    result: result.data,
    loading: read.isPending || loading,
    error: read.error ?? error,
    retry: () => void read.refetch(),
  }
}
