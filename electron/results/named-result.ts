import type { MemberId } from '../../shared/domain/id.ts'
import { endedAs } from '../../shared/domain/result.ts'
import type { NamedResult } from '../../shared/ipc/calls/result.ts'
import type { Assessed } from './assess.ts'
import { unreadDissents } from './unread-dissents.ts'

/** A result with the names around it; figures and reasons only for who may see them. */
export const namedResult = (assessed: Assessed, acting: MemberId | null): NamedResult => {
  const { product, result, reasons, input } = assessed
  const shown = assessed.seesResult(acting)
  return {
    id: result.id,
    code: result.code,
    product: product.name,
    applicant: product.applicant.name,
    set: result.set,
    setName: input.set.name.vi,
    ended: endedAs(result.status),
    result: shown ? result : null,
    reasons: shown ? [...reasons] : [],
    dissentsUnread: shown ? unreadDissents(input.dossier, result).length : 0,
  }
}
