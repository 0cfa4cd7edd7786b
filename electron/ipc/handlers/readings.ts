import type { readingCalls } from '../../../shared/ipc/calls/reading.ts'
import { compareReading, listCompared, reopenReading } from '../../papers/compared-readings.ts'
import type { AreaHandlers } from './area.ts'
import type { Wiring } from './wiring.ts'

export const readingHandlers = ({ desk, inTurn }: Wiring): AreaHandlers<typeof readingCalls> => ({
  'readings.compared': () => listCompared(desk()),
  'readings.compare': (input) =>
    inTurn(async () => {
      await compareReading(desk(), input)
      return null
    }),
  'readings.reopen': (input) =>
    inTurn(async () => {
      await reopenReading(desk(), input)
      return null
    }),
})
