import { useCall } from '../ipc/hooks.ts'

/**
 * Whether the person at work manages the council (chair or secretary): takes in dossiers, decides, closes. Only for showing or
 * leaving out what would be refused; main decides. False while nobody was chosen.
 */
export const useManages = (): boolean => {
  const acting = useCall('acting.read', {}).data?.member
  const roster = useCall('council.read', {}).data?.council.roster
  const role = roster?.find(({ id }) => id === acting)?.role
  return role === 'chair' || role === 'secretary'
}
