import type { Dossier } from '../../shared/domain/dossier.ts'
import { useCall } from '../ipc/hooks.ts'

/** Council, pack and product set that a dossier is scored by: its own pack once it has a first score, until then the council's. */
export const useScoredBy = (dossier: Dossier | undefined) => {
  const council = useCall('council.read', {})
  const packs = useCall('packs.list', {})
  const ref = dossier?.pack ?? council.data?.council.pack
  const set = useCall(
    'packs.set',
    { sha256: ref?.sha256 ?? '', set: dossier?.set ?? 1 },
    { enabled: ref !== undefined && dossier !== undefined },
  )
  return {
    council: council.data?.council,
    pack: packs.data?.packs.find((pack) => pack.ref.sha256 === ref?.sha256),
    set: set.data,
    loading: council.isPending || set.isPending,
    error: council.error ?? packs.error ?? set.error,
  }
}
