import type { resultCalls } from '../../../shared/ipc/calls/result.ts'
import { listResults, readResult } from '../../results/read-results.ts'
import type { AreaHandlers } from './area.ts'
import type { Wiring } from './wiring.ts'

export const resultHandlers = ({ desk }: Wiring): AreaHandlers<typeof resultCalls> => ({
  'results.list': () => listResults(desk()),
  'results.read': ({ id }) => readResult(desk(), id),
})
