import { createDispatch, type Handlers } from '../../electron/ipc/dispatch.ts'
import type { Topic } from '../../shared/ipc/call.ts'
import {
  contract,
  isCallName,
  readersOf,
  type Bridge,
  type CallName,
  type Output,
  type Parsed,
  type QueryName,
} from '../../shared/ipc/contract.ts'
import { Fault } from '../../shared/fault.ts'

export type Answers = { [N in CallName]?: (input: Parsed<N>) => Output<N> | Promise<Output<N>> }

const refuse = () => Promise.reject(new Fault('refused'))

/** A bridge over the real dispatch, which parses both ways; a call without an answer is refused. `made` lists the calls. */
export const fakeBridge = (answers: Answers) => {
  const listeners = new Set<(stale: readonly QueryName[]) => void>()
  const announce = (touched: readonly Topic[]) => listeners.forEach((listener) => listener(readersOf(touched)))
  const made: { readonly name: string; readonly input: unknown }[] = []
  const handlers = Object.fromEntries(
    Object.keys(contract).map((name) => [name, isCallName(name) ? (answers[name] ?? refuse) : refuse]),
  ) as Handlers
  const bugs: unknown[] = []
  const dispatch = createDispatch(handlers, announce, (_, error) => bugs.push(error))
  const bridge: Bridge = {
    call: (name, input) => {
      made.push({ name, input })
      return dispatch(name, input)
    },
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    pathOf: () => '',
  }
  return { bridge, announce, made, bugs }
}
