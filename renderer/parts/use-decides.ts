import { mayDecide } from '../../shared/council/presides.ts'
import type { DossierId, MemberId } from '../../shared/domain/id.ts'
import { useCall } from '../ipc/hooks.ts'

/**
 * Whether the person at work decides over a product that `recused` stepped aside from: they preside over it, or record what was
 * concluded. Only for offering what would not be refused; main decides. False while nobody was chosen.
 */
export const useDecides = (): ((recused: readonly MemberId[]) => boolean) => {
  const acting = useCall('acting.read', {}).data?.member ?? null
  const read = useCall('council.read', {}).data
  return (recused) => read !== undefined && mayDecide(read.council.roster, read.session, new Set(recused), acting)
}

/** The same of one product. */
export const useDecidesOver = (id: DossierId): boolean => {
  const decides = useDecides()
  const { data } = useCall('dossiers.read', { id })
  return data !== undefined && decides(data.dossier.recusals.map(({ member }) => member))
}
