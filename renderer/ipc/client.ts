import { Fault } from '../../shared/fault.ts'
import { Reply, type Bridge, type CallName, type Input, type Output } from '../../shared/ipc/contract.ts'

export type Call = <N extends CallName>(name: N, input: Input<N>) => Promise<Output<N>>

/** Calls main over the bridge; a refusal becomes a thrown `Fault`. Main has parsed the value already. */
export const createClient =
  (bridge: Bridge): Call =>
  async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const reply = Reply.parse(await bridge.call(name, input))
    if (!reply.ok) throw new Fault(reply.code, reply.detail)
    return reply.value as Output<N>
  }
