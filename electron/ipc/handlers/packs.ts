import type { packCalls } from '../../../shared/ipc/calls/pack.ts'
import { comparePacks, listPacks } from '../../packs/pack-queries.ts'
import type { AreaHandlers } from './area.ts'
import type { Wiring } from './wiring.ts'

export const packHandlers = ({ packs }: Wiring): AreaHandlers<typeof packCalls> => ({
  'packs.list': async () => listPacks(packs()),
  'packs.set': async ({ sha256, set }) => packs().set(sha256, set),
  'packs.compare': async (input) => comparePacks(packs(), input),
})
