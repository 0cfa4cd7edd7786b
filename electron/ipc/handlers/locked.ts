import type { lockedCalls } from '../../../shared/ipc/calls/locked.ts'
import { listLocked, settleEdit } from '../../council/locked-records.ts'
import type { AreaHandlers } from './area.ts'
import type { Wiring } from './wiring.ts'

export const lockedHandlers = ({ desk, inTurn }: Wiring): AreaHandlers<typeof lockedCalls> => ({
  'records.locked': () => listLocked(desk()),
  'records.settle': (input) =>
    inTurn(async () => {
      await settleEdit(desk(), input)
      return null
    }),
})
