import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDispatch, type Handlers } from '../../../electron/ipc/dispatch.ts'
import { Fault } from '../../../shared/fault.ts'
import type { Topic } from '../../../shared/ipc/call.ts'
import { contract, type CallName } from '../../../shared/ipc/contract.ts'

type Handle = (input: unknown) => Promise<unknown>

/** Dispatch over handlers that all answer by `handle`, with what it announced and reported. */
const aBoundary = (handle: Handle) => {
  const announced: Topic[][] = []
  const reported: string[] = []
  const handlers = Object.fromEntries(Object.keys(contract).map((name) => [name, handle])) as Record<CallName, Handle>
  const dispatch = createDispatch(
    handlers as Handlers,
    (touched) => announced.push([...touched]),
    (call) => reported.push(call),
  )
  return { dispatch, announced, reported }
}

const names = Object.keys(contract) as CallName[]

describe('The boundary', () => {
  it('refuses every name that is not in the table', async () => {
    const { dispatch } = aBoundary(() => Promise.resolve(null))
    const known = new Set<unknown>(names)
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.anything()), async (name) => {
        fc.pre(!known.has(name))
        expect(await dispatch(name, {})).toEqual({ ok: false, code: 'refused' })
      }),
    )
    for (const name of ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'])
      expect(await dispatch(name, {})).toEqual({ ok: false, code: 'refused' })
  })

  it.each(names)('hands %s only input that its table lets through', async (name) => {
    const received: unknown[] = []
    const { dispatch } = aBoundary((input) => {
      received.push(input)
      return Promise.reject(new Fault('cancelled'))
    })
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true }), async (garbage) => {
        received.length = 0
        const reply = await dispatch(name, garbage)
        expect(reply).toMatchObject({ ok: false, code: received.length === 0 ? 'invalid-input' : 'cancelled' })
        for (const input of received) expect(contract[name].input.safeParse(input).success).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('is not polluted by a prototype sent as data', async () => {
    const { dispatch } = aBoundary(() => Promise.reject(new Fault('cancelled')))
    for (const name of names)
      await dispatch(name, JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'))
    expect('polluted' in {}).toBe(false)
  })

  it('names the fields of an input that does not parse', async () => {
    const { dispatch } = aBoundary(() => Promise.resolve(null))
    expect(await dispatch('workspace.open', { folder: 7 })).toMatchObject({
      ok: false,
      code: 'invalid-input',
      detail: [{ field: 'folder' }],
    })
  })

  it('passes a fault on by its code and detail, and announces nothing', async () => {
    const { dispatch, announced, reported } = aBoundary(() => Promise.reject(new Fault('damaged-file', { file: 'a' })))
    expect(await dispatch('workspace.close', {})).toEqual({ ok: false, code: 'damaged-file', detail: { file: 'a' } })
    expect([announced, reported]).toEqual([[], []])
  })

  it('keeps a bug to itself: the window learns only that there was one', async () => {
    const { dispatch, reported } = aBoundary(() => Promise.reject(new Error('/home/thư-ký/secret')))
    expect(await dispatch('workspace.close', {})).toEqual({ ok: false, code: 'internal' })
    expect(reported).toEqual(['workspace.close'])
  })

  it('lets no answer out that its table does not know', async () => {
    const { dispatch, reported } = aBoundary(() => Promise.resolve({ open: 'yes' }))
    expect(await dispatch('workspace.state', {})).toEqual({ ok: false, code: 'internal' })
    expect(reported).toEqual(['workspace.state'])
  })

  it('announces what a command touched, and nothing for a query', async () => {
    const { dispatch, announced } = aBoundary(() => Promise.resolve(null))
    await dispatch('acting.choose', { member: null })
    expect(announced).toEqual([['acting', 'sheets', 'results', 'keys']])
  })
})
