import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeDisk } from '../../../electron/storage/disk.ts'
import { lockFolder } from '../../../electron/storage/lock.ts'
import { cliDocument, runCli } from '../../support/run-cli.ts'

let folder: string
let council: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'))
  council = join(folder, 'council')
  await cliDocument('sample', council, '--dossiers', '3', '--members', '3')
})
afterAll(() => rm(folder, { recursive: true }))

const faultOf = async (...words: string[]) => {
  const { code, out } = await runCli(...words, '--json')
  return { code, document: JSON.parse(out) as unknown }
}

describe('a fault is one document with its code, and an exit code that is not 0', () => {
  test.each([
    ['a folder that is no council', ['rate', '/nowhere'], 'not-a-workspace', 1],
    ['a set the pack does not have', ['sample', 'x', '--pack', 'qd-148-2023', '--set', '7'], 'unknown-set', 1],
    ['a pack nobody knows', ['sample', 'x', '--pack', 'qd-9-1999'], 'unknown-pack', 1],
    ['an unknown verb', ['shine', 'x'], 'invalid-input', 2],
    ['a missing folder', ['rate'], 'invalid-input', 2],
    ['an unknown option', ['rate', 'x', '--fast'], 'invalid-input', 2],
    ['a number that is none', ['sample', 'x', '--dossiers', 'many'], 'invalid-input', 2],
    ['a sample of one member', ['sample', 'x', '--members', '1'], 'invalid-input', 2],
    ['a folder that a cloud keeps in step', ['sample', '/nowhere/OneDrive/x'], 'folder-unsuitable', 1],
    ['papers without a folder for them', ['papers', 'x'], 'invalid-input', 2],
  ])('%s', async (_, words, code, exit) =>
    expect(await faultOf(...words)).toEqual({ code: exit, document: expect.objectContaining({ code }) }),
  )

  test('a sample never goes into a folder that holds something', async () =>
    expect(await faultOf('sample', council)).toMatchObject({ code: 1, document: { code: 'folder-not-empty' } }))
})

describe('beside an open window', () => {
  test('reading verbs answer, writing verbs say workspace-in-use', async () => {
    const { identity } = await nodeDisk.stat(council)
    const unlock = await lockFolder(identity, process.platform)
    try {
      for (const verb of ['rate', 'dump', 'check'])
        expect([verb, (await runCli(verb, council)).code]).toEqual([verb, 0])
      expect(await faultOf('sample', council)).toMatchObject({ document: { code: 'workspace-in-use' } })
    } finally {
      await unlock()
    }
  })
})

describe('the process', () => {
  test('runs from the sources, prints one JSON document and nothing else on stdout', async () => {
    const cli = join(import.meta.dirname, '../../../electron/cli.ts')
    const { stdout } = await promisify(execFile)(process.execPath, [cli, 'rate', council, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ rules: 1, council: { sample: true } })
  })

  test('explains itself in Vietnamese and English', async () => {
    const { code, out } = await runCli('--help')
    expect(code).toBe(0)
    expect(out).toContain('hội đồng mẫu / make a sample council')
  })
})
