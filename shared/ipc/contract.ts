import { faultCodes } from '../fault.ts'
import { z } from '../zod.ts'
import type { Topic } from './call.ts'
import { bundleCalls } from './calls/bundle.ts'
import { councilCalls } from './calls/council.ts'
import { dossierCalls } from './calls/dossier.ts'
import { evidenceCalls } from './calls/evidence.ts'
import { intakeCalls } from './calls/intake.ts'
import { keyCalls } from './calls/keys.ts'
import { lockedCalls } from './calls/locked.ts'
import { packCalls } from './calls/pack.ts'
import { paperCalls } from './calls/paper.ts'
import { readingCalls } from './calls/reading.ts'
import { resultCalls } from './calls/result.ts'
import { sheetCalls } from './calls/sheet.ts'
import { workspaceCalls } from './calls/workspace.ts'

/** Every call a window can make. Dispatch, preload, client and hooks are all derived from this table. */
export const contract = {
  ...workspaceCalls,
  ...councilCalls,
  ...packCalls,
  ...dossierCalls,
  ...intakeCalls,
  ...sheetCalls,
  ...evidenceCalls,
  ...resultCalls,
  ...keyCalls,
  ...bundleCalls,
  ...paperCalls,
  ...readingCalls,
  ...lockedCalls,
}

export type Contract = typeof contract
export type CallName = keyof Contract
export type QueryName = { [N in CallName]: Contract[N]['kind'] extends 'query' ? N : never }[CallName]
export type CommandName = Exclude<CallName, QueryName>
export type Input<N extends CallName> = z.input<Contract[N]['input']>
export type Parsed<N extends CallName> = z.output<Contract[N]['input']>
export type Output<N extends CallName> = z.output<Contract[N]['output']>

export const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(contract, name)

/** The queries that read one of the topics: what windows show of them is stale. */
export const readersOf = (touched: readonly Topic[]): readonly QueryName[] =>
  Object.keys(contract).filter((name): name is QueryName => {
    const call = isCallName(name) && contract[name]
    return call && call.kind === 'query' && call.reads.some((topic) => touched.includes(topic))
  })

/** What main answers; it has parsed the input and the value. */
export const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.enum(faultCodes), detail: z.unknown().optional() }),
])
export type Reply = z.output<typeof Reply>

/** What the preload exposes on `window.bridge`, and nothing else. */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>
  /** Names the queries that are to be asked again. */
  onChanged(listener: (stale: readonly QueryName[]) => void): () => void
  /** Where a `File` that the person dropped on the window lies on the disk; '' where it lies nowhere. Names a path, opens nothing. */
  pathOf(file: object): string
}
