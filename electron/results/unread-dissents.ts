import { isDissentRead } from '../../shared/council/acknowledged.ts'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { Result, Unmet } from '../../shared/domain/result.ts'

/** Star minima missed that would hold if at most one sheet read otherwise. */
export const loneDissents = ({ unmet }: Pick<Result, 'unmet'>): readonly Unmet[] =>
  unmet.filter(({ loneDissent }) => loneDissent)

/** Lone dissents that nobody has read yet; a product cannot close while there is one. */
export const unreadDissents = (dossier: Dossier, result: Pick<Result, 'unmet'>): readonly Unmet[] =>
  loneDissents(result).filter((unmet) => !isDissentRead(dossier, unmet))
