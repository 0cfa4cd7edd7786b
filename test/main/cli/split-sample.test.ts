import { mkdtemp, readdir, readFile, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cliDocument, runCli } from '../../support/run-cli.ts'

let folder: string
let members: readonly string[]

const wish = ['--dossiers', '16', '--members', '4', '--seed', 'chia'] as const
const split = async (place: string): Promise<readonly string[]> => {
  const document = await cliDocument('sample', join(folder, place), ...wish, '--split')
  return (document as { memberWorkspaces: string[] }).memberWorkspaces.map((path) => basename(path))
}

/** Every file of these parts of a workspace, with its bytes. */
const filesOf = async (place: string, ...parts: string[]) => {
  const found = await readdir(join(folder, place), { recursive: true, withFileTypes: true })
  const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  const base = join(folder, place).length + 1
  const wanted = files.filter((file) => parts.includes(file.slice(base).split('/')[0] ?? '')).sort()
  return new Map(
    await Promise.all(wanted.map(async (file) => [file.slice(base), await readFile(file, 'latin1')] as const)),
  )
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'split-'))
  await cliDocument('sample', join(folder, 'whole'), ...wish)
  members = await split('split')
})
afterAll(() => rm(folder, { recursive: true }))

test('each scoring member has a workspace beside the secretary, named by seat and name', () => {
  expect(members).toHaveLength(4)
  members.forEach((name, seat) => expect(name).toMatch(new RegExp(`^split-0${seat + 1}-[a-z]+(-[a-z]+)+$`)))
})

test('the sheets of all members together are those of the whole council, each once', async () => {
  const whole = await filesOf('whole', 'sheets', 'drafts')
  expect(whole.size).toBeGreaterThan(20)
  const parts = await Promise.all(members.map((name) => filesOf(name, 'sheets', 'drafts')))
  const together = parts.flatMap((part) => [...part.keys()]).sort()
  expect(together).toEqual([...whole.keys()].sort())
})

test('a member holds no sheet of another, the secretary none at all', async () => {
  expect([...(await filesOf('split', 'sheets', 'drafts')).keys()]).toEqual([])
  const scorers = await Promise.all(
    members.map(async (name) => {
      const files = [...(await filesOf(name, 'sheets', 'drafts')).values()]
      return new Set(files.map((text) => /"member":"([^"]+)"/.exec(text)?.[1]))
    }),
  )
  expect(scorers.map(({ size }) => size)).toEqual(members.map(() => 1))
})

test('council, session, products and dossiers with what was decided are the same everywhere', async () => {
  const shared = ['council', 'sessions', 'products', 'dossiers', 'packs']
  const whole = await filesOf('whole', ...shared)
  expect(whole.size).toBeGreaterThan(30)
  for (const name of ['split', ...members]) expect([name, await filesOf(name, ...shared)]).toEqual([name, whole])
})

test('every part is well', async () => {
  for (const name of ['split', ...members])
    expect(await runCli('check', join(folder, name))).toMatchObject({ code: 0, out: expect.stringContaining('Tốt') })
})

test('the same seed splits the same', async () => {
  const again = await split('again')
  const all = ['council', 'sessions', 'products', 'dossiers', 'sheets', 'drafts']
  for (const [i, name] of members.entries())
    expect([name, await filesOf(again[i] ?? '', ...all)]).toEqual([name, await filesOf(name, ...all)])
})

test('where a member has a folder already nothing is written', async () => {
  const taken = members[2]?.replace(/^split/, 'taken') ?? ''
  await mkdir(join(folder, taken))
  await writeFile(join(folder, taken, 'ghi-chu.txt'), 'của người khác')
  const { code, out } = await runCli('sample', join(folder, 'taken'), ...wish, '--split', '--json')
  expect([code, JSON.parse(out)]).toMatchObject([1, { code: 'folder-not-empty' }])
  expect((await readdir(folder)).filter((name) => name.startsWith('taken'))).toEqual([taken])
})
