import type { CallName } from '../../../shared/ipc/contract.ts'
import type { Handlers } from '../dispatch.ts'

/** The handlers of one area: exactly the calls of its table. */
export type AreaHandlers<Calls> = { [N in keyof Calls & CallName]: Handlers[N] }
