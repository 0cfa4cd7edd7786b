import { createHash } from 'node:crypto'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import canonicalize from 'canonicalize'
import { assemblePack } from '../../../electron/packs/assemble-pack.ts'
import { loadPacks } from '../../../electron/packs/pack-library.ts'
import { comparePacks, listPacks } from '../../../electron/packs/pack-queries.ts'
import { Fault } from '../../../shared/fault.ts'
import { packCalls } from '../../../shared/ipc/calls/pack.ts'
import { criteriaFolder } from '../../support/packs.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packs-'))
})
afterEach(() => rm(folder, { recursive: true }))

const shipped = (id: string) => readFile(join(criteriaFolder, `${id}.json`), 'utf8')
/** Puts a pack into the folder as a workspace keeps it; its name. */
const keep = async (text: string): Promise<string> => {
  const name = `qd-148-2023-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`
  await writeFile(join(folder, name), text)
  return name
}
const faultOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
  return 'none'
}

describe('the shipped packs', () => {
  test.each(['qd-26-2026', 'qd-148-2023'])('%s is exactly what its sources build', async (id) =>
    expect(await assemblePack(join(criteriaFolder, 'source', id))).toBe(await shipped(id)),
  )

  test('live side by side, the newer decision first, each known by id, revision and SHA-256', async () => {
    const library = await loadPacks([criteriaFolder])
    expect(library.refused).toEqual([])
    expect(library.packs.map(({ ref }) => ref.id)).toEqual(['qd-26-2026', 'qd-148-2023'])
    const { ref } = library.newest('qd-148-2023')
    expect(library.bySha256(ref.sha256).pack.sets).toHaveLength(22)
    expect(library.set(ref.sha256, 26).no).toBe(26)
  })

  test('answer the calls in the shape of the contract', async () => {
    const library = await loadPacks([criteriaFolder])
    const [left, right] = [library.newest('qd-148-2023').ref.sha256, library.newest('qd-26-2026').ref.sha256]
    expect(packCalls['packs.list'].output.safeParse(listPacks(library)).success).toBe(true)
    const compared = comparePacks(library, { left, right, set: 7 })
    expect(packCalls['packs.compare'].output.safeParse(compared).success).toBe(true)
    expect([compared.leftHas, compared.rightHas]).toEqual([false, true])
  })

  test('refuse a pack or a set they do not have', async () => {
    const library = await loadPacks([criteriaFolder])
    expect(faultOf(() => library.newest('qd-1-1999'))).toBe('unknown-pack')
    expect(faultOf(() => library.bySha256('0'.repeat(64)))).toBe('unknown-pack')
    expect(faultOf(() => library.set(library.newest('qd-148-2023').ref.sha256, 7))).toBe('unknown-set')
  })
})

const loadWith = async (text: string) => {
  await copyFile(join(criteriaFolder, 'qd-148-2023.json'), join(folder, 'good.json'))
  await writeFile(join(folder, 'bad.json'), text)
  const library = await loadPacks([folder])
  expect(library.packs.map(({ file }) => file)).toEqual(['good.json'])
  expect(library.refused).toHaveLength(1)
  return library.refused[0]
}

const otherText = async () => {
  const pack = JSON.parse(await shipped('qd-148-2023'))
  pack.title.vi = 'Bộ tiêu chí khác'
  return canonicalize(pack) ?? ''
}

const changed = async (change: (text: string) => string) => {
  const text = await shipped('qd-26-2026')
  const after = change(text)
  expect(after).not.toBe(text)
  return loadWith(after)
}

describe('a damaged pack names file, set and criterion and leaves the others usable', () => {
  test('cut off in the middle', async () =>
    expect(await changed((text) => text.slice(0, 5000))).toMatchObject({ file: 'bad.json', problem: 'not-json' }))

  test('an empty file', async () => expect(await loadWith('')).toMatchObject({ file: 'bad.json', problem: 'not-json' }))

  test('points that are no number: set and criterion stand in the refusal', async () => {
    const pack = JSON.parse(await shipped('qd-26-2026'))
    const broken = pack.sets[5].parts[0].sections[0].criteria[2]
    broken.options[1].points = 'hai'
    expect(await loadWith(canonicalize(pack) ?? '')).toMatchObject({
      file: 'bad.json',
      problem: 'schema',
      set: 6,
      criterion: broken.code,
    })
  })

  test('one point moved from one criterion to nowhere', async () => {
    const pack = JSON.parse(await shipped('qd-26-2026'))
    pack.sets[15].parts[2].sections[0].criteria[1].max += 1
    expect(await loadWith(canonicalize(pack) ?? '')).toMatchObject({ problem: 'section-sum', set: 16, criterion: '6' })
  })

  test('another format', async () =>
    expect(await loadWith('{"format":"something"}')).toMatchObject({ problem: 'schema', set: null, criterion: null }))

  test('the same words in another arrangement are another file: not canonical', async () =>
    expect(await changed((text) => `${text}\n`)).toMatchObject({ problem: 'not-canonical' }))

  test('another text under the same id and revision among the program’s own', async () => {
    await copyFile(join(criteriaFolder, 'qd-148-2023.json'), join(folder, 'good.json'))
    await writeFile(join(folder, 'other.json'), await otherText())
    const library = await loadPacks([folder])
    expect(library.packs.map(({ file }) => file)).toEqual(['good.json'])
    expect(library.refused).toMatchObject([{ file: 'other.json', problem: 'same-revision' }])
  })

  test('what the workspace keeps stays beside the text the program ships now; a pack chosen anew is the program’s', async () => {
    await keep(await otherText())
    const library = await loadPacks([criteriaFolder, folder])
    expect(library.refused).toEqual([])
    expect(library.packs.map(({ ref, origin }) => [ref.id, origin])).toEqual([
      ['qd-26-2026', 'program'],
      ['qd-148-2023', 'program'],
      ['qd-148-2023', 'council'],
    ])
    const kept = library.packs[2]?.ref.sha256 ?? ''
    expect(library.bySha256(kept).pack.title.vi).toBe('Bộ tiêu chí khác')
    expect(library.newest('qd-148-2023').origin).toBe('program')
  })

  test('the program’s pack and its copy in the workspace are one', async () => {
    await keep(await shipped('qd-148-2023'))
    const library = await loadPacks([criteriaFolder, folder])
    expect([library.packs.length, library.refused]).toEqual([2, []])
  })

  test('a pack kept in the workspace whose figures are not those its name was given for reaches nobody', async () => {
    const name = await keep(await shipped('qd-148-2023'))
    await writeFile(join(folder, name), await otherText())
    const library = await loadPacks([criteriaFolder, folder])
    expect(library.packs.map(({ origin }) => origin)).toEqual(['program', 'program'])
    expect(library.refused).toMatchObject([{ file: name, problem: 'not-its-hash' }])
  })
})

test('sources with a misspelt field or a wrong sum build nothing', async () => {
  const set = JSON.parse(await readFile(join(criteriaFolder, 'source/qd-148-2023/set-01.json'), 'utf8'))
  await copyFile(join(criteriaFolder, 'source/qd-148-2023/pack.json'), join(folder, 'pack.json'))
  const build = async (value: object) => {
    await writeFile(join(folder, 'set-01.json'), JSON.stringify(value))
    return assemblePack(folder).then(
      () => 'built',
      (error: unknown) => (error instanceof Fault ? error.code : 'bug'),
    )
  }
  expect(await build(set)).toBe('built')
  expect(await build({ ...set, knockout: [] })).toBe('damaged-pack')
  set.parts[0].sections[0].max += 1
  expect(await build(set)).toBe('damaged-pack')
})
