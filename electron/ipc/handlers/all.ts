import { Fault } from '../../../shared/fault.ts'
import { contract, type CallName } from '../../../shared/ipc/contract.ts'
import type { Handlers } from '../dispatch.ts'
import { councilHandlers } from './council.ts'
import type { HandlerDeps } from './deps.ts'
import { dossierHandlers } from './dossiers.ts'
import { intakeHandlers } from './intake.ts'
import { packHandlers } from './packs.ts'
import { sheetHandlers } from './sheets.ts'
import { wire } from './wiring.ts'
import { workspaceHandlers } from './workspace.ts'

const missing = (): Promise<never> => Promise.reject(new Fault('internal'))
const unfinished = Object.fromEntries(Object.keys(contract).map((name) => [name, missing])) as Record<
  CallName,
  () => Promise<never>
>

/** A handler for every call of the contract, each thin over the service of its area. */
export const createHandlers = (deps: HandlerDeps): Handlers => {
  const wiring = wire(deps)
  return {
    ...unfinished,
    ...workspaceHandlers(wiring),
    ...councilHandlers(wiring),
    ...packHandlers(wiring),
    ...dossierHandlers(wiring),
    ...intakeHandlers(wiring),
    ...sheetHandlers(wiring),
  }
}
