import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSample } from '../../../electron/sample/make-sample.ts'
import { places } from '../../../electron/sample/places.ts'
import { productKinds } from '../../../electron/sample/product-kinds.ts'
import { loadPacks, type PackLibrary } from '../../../electron/packs/pack-library.ts'
import { legalForms } from '../../../shared/domain/applicant.ts'
import { definitions } from '../../../shared/record/records.ts'
import { dossier } from '../../../renderer/text/vi/dossier.ts'
import { criteriaFolder } from '../../support/packs.ts'
import { cliDocument } from '../../support/run-cli.ts'

let folder: string
let packs: PackLibrary
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sample-'))
  packs = await loadPacks([criteriaFolder])
})
afterAll(() => rm(folder, { recursive: true }))

const filesOf = async (place: string) => {
  const names = await readdir(join(folder, place), { recursive: true, withFileTypes: true })
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  const texts = await Promise.all(
    files.map(async (file) => [file.slice(join(folder, place).length), await readFile(file)]),
  )
  return new Map(texts as [string, Buffer][])
}

const made = (id: string, wish: { dossiers: number; members: number; set?: number; seed?: string }) => {
  const { pack, ref } = packs.newest(id)
  return makeSample({ seed: '1', set: null, ...wish, pack, ref, level: 'province' })
}
const changesOf = (sample: ReturnType<typeof made>) =>
  sample.chapters.flat().flatMap(({ changes }) => changes.map((change) => change))

test("a sample dossier's history speaks as that of a real one", () => {
  const acts = made('qd-26-2026', { dossiers: 40, members: 7 })
    .chapters.flat()
    .filter(({ changes }) => changes.some(({ kind }) => kind === 'dossier'))
    .map(({ act }) => act.name)
  expect([...new Set(acts)].filter((name) => !(name in dossier.acts))).toEqual([])
})

describe('the seed decides everything', () => {
  test('the same seed writes the same bytes, another seed others', async () => {
    for (const [place, seed] of [
      ['a', '7'],
      ['b', '7'],
      ['c', '8'],
    ] as const)
      await cliDocument('sample', join(folder, place), '--dossiers', '5', '--members', '4', '--seed', seed)
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map(filesOf))
    // Where the folder lies stands in heads.json alone.
    for (const files of [a, b, c]) files?.delete('/journal/heads.json')
    expect([...(a?.keys() ?? [])]).toEqual([...(b?.keys() ?? [])])
    for (const [name, bytes] of a ?? []) expect([name, b?.get(name)?.equals(bytes)]).toEqual([name, true])
    expect([...(c?.keys() ?? [])]).not.toEqual([...(a?.keys() ?? [])])
  })

  test('every record carries the mark of a sample', async () => {
    const files = [...(await filesOf('a'))].filter(([name]) =>
      /^\/(council|sessions|products|dossiers|sheets)/.test(name),
    )
    expect(files.length).toBeGreaterThan(20)
    for (const [name, bytes] of files) expect([name, bytes.toString().includes('"sample":true')]).toEqual([name, true])
  })
})

describe('what is in it', () => {
  test.each(['qd-26-2026', 'qd-148-2023'])('every record of a council under %s parses', (id) => {
    for (const { kind, id: record, value } of changesOf(made(id, { dossiers: 28, members: 5 }))) {
      expect(definitions[kind].id.test(record)).toBe(true)
      expect(definitions[kind].schema.safeParse(value).error).toBeUndefined()
    }
  })

  test('26 dossiers show all 26 sets, each with a product that is made there', () => {
    const sample = made('qd-26-2026', { dossiers: 26, members: 3 })
    expect(new Set(sample.told.map(({ set }) => set)).size).toBe(26)
    const names = changesOf(sample).flatMap((change) => (change.kind === 'product' ? [change.value?.name] : []))
    const known = new Set(Object.values(productKinds).flatMap((kinds) => kinds.map(([name]) => name)))
    expect(names.filter((name) => name !== undefined && !known.has(name))).toEqual([])
  })

  test.each(Array.from({ length: 26 }, (_, i) => i + 1))(
    'set %i alone can be sampled, and fits its situations',
    (set) => {
      const sample = made('qd-26-2026', { dossiers: 28, members: 3, set })
      expect(new Set(sample.told.map((one) => one.set))).toEqual(new Set([set]))
    },
  )

  test('places exist since 1 July 2025 as far as the list goes; every kind is at home in one', () => {
    const known = new Set(places.map(({ name }) => name))
    const homes = Object.values(productKinds).flatMap((kinds) => kinds.map(([, commune]) => commune))
    expect(homes.filter((home) => !known.has(home))).toEqual([])
  })

  test('applicants of every legal form appear', () => {
    const forms = changesOf(made('qd-26-2026', { dossiers: 80, members: 3 })).flatMap((change) =>
      change.kind === 'product' && change.value ? [change.value.applicant.legalForm] : [],
    )
    expect(new Set(forms)).toEqual(new Set(legalForms))
  })

  test('most products reach three stars, some four, few more', () => {
    const wanted = made('qd-26-2026', { dossiers: 200, members: 9 }).told.map(({ situation }) => situation)
    const share = (situation: string) => wanted.filter((one) => one === situation).length
    expect(share('three-stars')).toBeGreaterThan(60)
    expect(share('four-stars')).toBeGreaterThan(10)
    expect(share('four-stars')).toBeLessThan(share('three-stars'))
    expect(share('potential-five')).toBeLessThan(5)
  })
})
