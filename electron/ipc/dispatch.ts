import { Fault } from '../../shared/fault.ts'
import type { Topic } from '../../shared/ipc/call.ts'
import { contract, isCallName, type CallName, type Output, type Parsed, type Reply } from '../../shared/ipc/contract.ts'

export type Handlers = { [N in CallName]: (input: Parsed<N>) => Promise<Output<N>> }

/**
 * The whole boundary, without Electron: tests call it directly. Parses both ways, always. Outcomes a person can act on are
 * `Fault`s; anything else is a bug, told to `report` and to the window only as `internal`.
 */
export const createDispatch =
  (handlers: Handlers, changed: (touched: readonly Topic[]) => void, report: (call: string, error: unknown) => void) =>
  async (name: unknown, raw: unknown): Promise<Reply> => {
    if (!isCallName(name)) return { ok: false, code: 'refused' }
    const call = contract[name]
    const input = call.input.safeParse(raw)
    if (!input.success)
      return {
        ok: false,
        code: 'invalid-input',
        detail: input.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
      }
    try {
      const handle = handlers[name] as (input: unknown) => Promise<unknown>
      const value = call.output.parse(await handle(input.data))
      if (call.kind === 'command') changed(call.touches)
      return { ok: true, value }
    } catch (error) {
      if (error instanceof Fault) return { ok: false, code: error.code, detail: error.detail }
      report(name, error)
      return { ok: false, code: 'internal' }
    }
  }
