import { useMemo } from 'react'
import { useCall } from '../ipc/hooks.ts'

/** The product sets (bộ sản phẩm) of the pack that new dossiers of this council are scored with. */
export const useCouncilSets = () => {
  const council = useCall('council.read', {})
  const packs = useCall('packs.list', {})
  const sha256 = council.data?.council.pack.sha256
  const pack = packs.data?.packs.find(({ ref }) => ref.sha256 === sha256)
  const sets = useMemo(() => pack?.sets ?? [], [pack])
  return {
    sets,
    pack,
    council: council.data?.council,
    error: council.error ?? packs.error,
    loading: council.isPending || packs.isPending,
  }
}
