import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fromEnveloped, toEnveloped } from '../../../electron/storage/enveloped-file.ts'
import { openStore } from '../../../electron/storage/open-store.ts'
import { cliDocument, runCli } from '../../support/run-cli.ts'
import { storeDeps } from '../../support/temporary-workspace.ts'

let folder: string
let council: string
let copies = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'))
  await cliDocument('sample', join(folder, 'whole'), '--dossiers', '6', '--members', '4')
})
beforeEach(async () => {
  copies += 1
  council = join(folder, `copy-${copies}`)
  await cp(join(folder, 'whole'), council, { recursive: true })
})
afterAll(() => rm(folder, { recursive: true }))

const firstIn = async (below: string, wanted: RegExp): Promise<string> => {
  const names = await readdir(join(council, below), { recursive: true })
  const found = names.sort().find((name) => wanted.test(name))
  if (found === undefined) throw new Error(`nothing like ${wanted} in ${below}`)
  return join(below, found)
}

const change = async (file: string, edit: (bytes: Buffer) => Buffer): Promise<void> => {
  const before = await readFile(join(council, file))
  const after = edit(before)
  expect(after.equals(before)).toBe(false)
  await writeFile(join(council, file), after)
}

const flipLast = (bytes: Buffer) => {
  const flipped = Buffer.from(bytes)
  const at = flipped.length - 20
  flipped[at] = (flipped[at] ?? 0) ^ 1
  return flipped
}

const problems = async () => {
  const { code, out } = await runCli('check', council, '--json')
  const { ok, problems } = JSON.parse(out) as { ok: boolean; problems: { file: string; problem: string }[] }
  expect([code, ok]).toEqual([1, false])
  return problems.map(({ file, problem }) => `${file} ${problem}`)
}

test('a council as the program left it is well', async () => {
  const { code, out } = await runCli('check', council)
  expect([code, out]).toEqual([0, expect.stringContaining('Tốt')])
})

test('an open window whose last change is only in the journal yet raises no alarm', async () => {
  const store = await openStore(council, storeDeps(), { mode: 'write' })
  try {
    const [id = ''] = store.ids('session')
    const session = await store.read('session', id)
    if (session === undefined) throw new Error('a sample has a session')
    await store.commit({ name: 'session.present', actor: 'test' }, [
      { kind: 'session', id, value: { ...session.value, present: [] } },
    ])
    expect((await runCli('check', council)).out).toContain('Tốt')
  } finally {
    await store.close()
  }
})

describe('what differs from what was written is named', () => {
  test.each([
    ['a dossier', 'dossiers', /\.json$/],
    ['a product', 'products', /\.json$/],
    ['a session', 'sessions', /\.json$/],
    ['a draft', 'sheets', /draft\.json$/],
    ['a handed-in sheet', 'sheets', /r1\.v1\.[0-9a-f]{8}\.json$/],
  ])('one bit of %s', async (_, below, wanted) => {
    const file = await firstIn(below, wanted)
    await change(file, flipLast)
    const found = await problems()
    expect(found.some((line) => line.startsWith(`${file} `))).toBe(true)
  })

  test('a bit of the council', async () => {
    await change('council.json', flipLast)
    expect(await problems()).toContain('council.json damaged-file')
  })

  test('a dossier rewritten by hand with a correct checksum', async () => {
    const file = await firstIn('dossiers', /\.json$/)
    await change(file, (bytes) => {
      const body = fromEnveloped('cham-sao/dossier/1', bytes, file) as { value: { code: string } }
      return toEnveloped('cham-sao/dossier/1', { ...body, value: { ...body.value, code: 'TH-XX-99-2026' } })
    })
    expect(await problems()).toContain(`${file} not-as-journalled`)
  })

  test('a word changed in the journal', async () => {
    const file = await firstIn('journal', /\.jsonl$/)
    await change(file, (bytes) => Buffer.from(bytes.toString().replace('council.create', 'council.forget')))
    expect((await problems()).some((line) => line.startsWith('journal'))).toBe(true)
  })

  test('a line taken out of the journal', async () => {
    const file = await firstIn('journal', /\.jsonl$/)
    await change(file, (bytes) => Buffer.from(bytes.toString().split('\n').toSpliced(3, 1).join('\n')))
    expect(await problems()).toContain(`${file} broken-chain`)
  })

  test('a bit of the pack the council used', async () => {
    const file = await firstIn('packs', /\.json$/)
    await change(file, (bytes) => Buffer.from(bytes.toString().replace('"max":40', '"max":41')))
    expect(await problems()).toContain(`${file} damaged-pack`)
  })

  test('a point changed in the pack, by set and criterion', async () => {
    const file = await firstIn('packs', /\.json$/)
    const pack = await readFile(join(council, file), 'utf8')
    await change(file, () => Buffer.from(pack.replace('"points":3', '"points":9')))
    const { out } = await runCli('check', council)
    expect(out.split('\n').find((line) => line.startsWith(file))).toContain('bộ 1, tiêu chí 1.1, max-not-reachable')
  })

  test('a pack whose changed figures still make sense: it is not what its name says', async () => {
    const file = await firstIn('packs', /\.json$/)
    await change(file, (bytes) => Buffer.from(bytes.toString().replace('"points":2', '"points":1')))
    expect(await problems()).toContain(`${file} damaged-pack`)
    expect((await runCli('check', council)).out).toContain('not-its-hash')
  })

  test.each([
    ['the council', '.', /^council\.json$/],
    ['a dossier', 'dossiers', /\.json$/],
    ['a product', 'products', /\.json$/],
    ['a handed-in sheet', 'sheets', /r1\.v1\.[0-9a-f]{8}\.json$/],
    ['the pack', 'packs', /\.json$/],
  ])('%s that is gone', async (_, below, wanted) => {
    const file = await firstIn(below, wanted)
    await rm(join(council, file))
    expect(await problems()).toContain(`${file} missing-file`)
  })

  test('evidence that is not what its name says', async () => {
    await writeFile(join(council, 'evidence', `${'0'.repeat(64)}.pdf`), 'other bytes')
    expect(await problems()).toContain(`evidence/${'0'.repeat(64)}.pdf not-its-hash`)
  })

  test('checking changes nothing', async () => {
    const file = await firstIn('dossiers', /\.json$/)
    await change(file, flipLast)
    const before = await readFile(join(council, file))
    await problems()
    expect((await readFile(join(council, file))).equals(before)).toBe(true)
    expect(await readdir(join(council, 'quarantine'))).toEqual([])
  })
})
