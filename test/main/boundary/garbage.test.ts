import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { contract, isCallName, type CallName } from '../../../shared/ipc/contract.ts'
import { z } from '../../../shared/zod.ts'
import { score } from '../../support/scoring.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

const calls = Object.keys(contract).filter(isCallName)
/** Calls whose input is `{}`: garbage cannot be told from a wish there. */
const takesNothing = (name: CallName) => contract[name].input.safeParse({}).success

const everything = async ({ program }: SittingCouncil) => {
  const store = program.store()
  const kinds = ['council', 'session', 'product', 'dossier', 'draft', 'sheet'] as const
  return JSON.stringify(kinds.flatMap((kind) => store.list(kind)))
}

const atWork = async () => {
  const council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  const { id } = await council.call('dossiers.add', aProduct('TH-HT-01-2026'))
  await council.sit('Anh Ba')
  await score(council, id, 6)
  await council.sit('Bà Chủ')
  return { council, dossier: id }
}

it('random JSON to any call is refused in order: never a bug, never a change of a record', async () => {
  const { council } = await atWork()
  const before = await everything(council)
  const anyCall = fc.constantFrom(...calls.filter((name) => !takesNothing(name)))
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyCall, fc.string()), fc.jsonValue(), async (name, input) => {
      const reply = await council.reply(name, input)
      return reply.ok || reply.code !== 'internal'
    }),
    { numRuns: 600 },
  )
  expect(council.bugs).toEqual([])
  expect(await everything(council)).toBe(before)
})

const fieldsOf = (name: CallName) => {
  const { input } = contract[name]
  return input instanceof z.ZodObject ? Object.keys(input.shape) : []
}

/** Values of the right shape that name nothing there is, and values of any other shape. */
const likely = fc.oneof(
  fc.constantFrom(
    'zzzzzzzzzzzzzzzz',
    '0'.repeat(64),
    '1.1',
    '99.9',
    '__proto__',
    'constructor',
    '',
    'reopened',
    'decided',
    'stop',
  ),
  fc.integer({ min: -3, max: 99 }),
  fc.constant(null),
  fc.constant({ none: true }),
  fc.constant({ option: 30 }),
  fc.constant([]),
  fc.jsonValue(),
)

it('inputs with the right fields and wrong values never end in a bug', async () => {
  const { council, dossier } = await atWork()
  const shaped = fc
    .constantFrom(...calls.filter((name) => fieldsOf(name).length > 0))
    .chain((name) =>
      fc.tuple(
        fc.constant(name),
        fc.record(
          Object.fromEntries(
            fieldsOf(name).map((field) => [
              field,
              field === 'id' || field === 'dossier' ? fc.oneof(fc.constant(dossier), likely) : likely,
            ]),
          ),
        ),
      ),
    )
  await fc.assert(
    fc.asyncProperty(shaped, async ([name, input]) => {
      const reply = await council.reply(name, input)
      return reply.ok || reply.code !== 'internal'
    }),
    { numRuns: 800 },
  )
  expect(council.bugs).toEqual([])
})

it('polluting keys change nothing', async () => {
  const { council, dossier } = await atWork()
  const hostile: unknown = JSON.parse(
    `{"dossier":"${dossier}","criterion":"1.1","note":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`,
  )
  await council.reply('sheet.note', hostile)
  await council.reply('__proto__', {})
  await council.reply('constructor', {})
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  expect(council.bugs).toEqual([])
})
