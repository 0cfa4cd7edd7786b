import { Fault } from '../../../shared/fault.ts'
import { contract, type CallName } from '../../../shared/ipc/contract.ts'
import type { Handlers } from '../dispatch.ts'
import type { HandlerDeps } from './deps.ts'
import { workspaceHandlers } from './workspace.ts'

const missing = (): Promise<never> => Promise.reject(new Fault('internal'))
const unfinished = Object.fromEntries(Object.keys(contract).map((name) => [name, missing])) as Record<
  CallName,
  () => Promise<never>
>

/** A handler for every call of the contract, each thin over the service of its area. */
export const createHandlers = (deps: HandlerDeps): Handlers => ({ ...unfinished, ...workspaceHandlers(deps) })
