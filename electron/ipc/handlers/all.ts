import type { Handlers } from '../dispatch.ts'
import { bundleHandlers } from './bundles.ts'
import { councilHandlers } from './council.ts'
import type { HandlerDeps } from './deps.ts'
import { dossierHandlers } from './dossiers.ts'
import { intakeHandlers } from './intake.ts'
import { evidenceHandlers } from './evidence.ts'
import { keyHandlers } from './keys.ts'
import { lockedHandlers } from './locked.ts'
import { packHandlers } from './packs.ts'
import { paperHandlers } from './papers.ts'
import { readingHandlers } from './readings.ts'
import { resultHandlers } from './results.ts'
import { sheetHandlers } from './sheets.ts'
import { wire } from './wiring.ts'
import { workspaceHandlers } from './workspace.ts'

/** A handler for every call of the contract, each thin over the service of its area. */
export const createHandlers = (deps: HandlerDeps): Handlers => {
  const wiring = wire(deps)
  return {
    ...workspaceHandlers(wiring),
    ...councilHandlers(wiring),
    ...packHandlers(wiring),
    ...dossierHandlers(wiring),
    ...intakeHandlers(wiring),
    ...sheetHandlers(wiring),
    ...evidenceHandlers(wiring),
    ...resultHandlers(wiring),
    ...paperHandlers(wiring),
    ...readingHandlers(wiring),
    ...keyHandlers(wiring),
    ...bundleHandlers(wiring),
    ...lockedHandlers(wiring),
  }
}
