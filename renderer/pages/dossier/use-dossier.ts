import { useCall } from '../../ipc/hooks.ts'

/** A dossier with what its page needs around it: council, the set it is scored by, the result where it may be seen. */
export const useDossier = (id: string) => {
  const read = useCall('dossiers.read', { id })
  const council = useCall('council.read', {})
  const packs = useCall('packs.list', {})
  const ref = read.data?.dossier.pack ?? council.data?.council.pack
  const set = useCall(
    'packs.set',
    { sha256: ref?.sha256 ?? '', set: read.data?.dossier.set ?? 1 },
    { enabled: ref !== undefined && read.data !== undefined },
  )
  const result = useCall('results.read', { id })
  return {
    read: read.data,
    council: council.data?.council,
    set: set.data,
    packTitle: packs.data?.packs.find((pack) => pack.ref.sha256 === ref?.sha256)?.title,
    result: result.data,
    loading: read.isPending || council.isPending,
    error: read.error ?? council.error,
    retry: () => void read.refetch(),
  }
}
