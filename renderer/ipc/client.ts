import { Fault } from '../../shared/fault.ts'
import type { Bridge, CallName, Input, Output, Reply } from '../../shared/ipc/contract.ts'

export type Call = <N extends CallName>(name: N, input: Input<N>) => Promise<Output<N>>

/**
 * Calls main over the bridge; a refusal becomes a thrown `Fault`. Main has parsed the value already, so that no window has to
 * load the schemas of every call before it can show anything.
 */
export const createClient =
  (bridge: Bridge): Call =>
  async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const reply = (await bridge.call(name, input)) as Reply
    if (!reply.ok) throw new Fault(reply.code, reply.detail)
    return reply.value as Output<N>
  }
