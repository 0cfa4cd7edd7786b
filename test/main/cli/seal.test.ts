import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../../electron/cli/run.ts'
import { aWorkplace } from '../../support/workplace.ts'

let folder: string
let bundle: string
let authority: string

const cli = async (...words: string[]) => {
  const said = { out: '', err: '' }
  const exit = await run([...words, '--json'], {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  })
  return { exit, document: JSON.parse(said.out) as Record<string, unknown> }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seal-'))
  bundle = join(folder, 'mau.asice')
  authority = join(folder, 'khoa-goc.pem')
  await cli('sample', join(folder, 'mau'), '--dossiers', '6', '--members', '4')
  await cli('seal', join(folder, 'mau'), '--out', bundle, '--ca-out', authority)
})

afterAll(() => rm(folder, { recursive: true }))

test('a sealed sample is intact; its signer is unknown (exit 3) until the authority is given (exit 0)', async () => {
  expect(await cli('verify', bundle)).toMatchObject({
    exit: 3,
    document: { verdict: 'unknown-signer', recomputed: 'identical', warnings: ['sample'] },
  })
  expect(await cli('verify', bundle, '--ca', authority)).toMatchObject({ exit: 0, document: { verdict: 'known' } })
})

test('recompute re-derives every result from the raw sheets', async () => {
  expect(await cli('recompute', bundle, '--ca', authority)).toMatchObject({
    exit: 0,
    document: { recomputed: 'identical', differences: [] },
  })
})

test('one changed byte makes it not intact (exit 1), with the reason', async () => {
  const bytes = readFileSync(bundle)
  const at = bytes.indexOf('"opinion"')
  bytes[at + 2] = (bytes[at + 2] ?? 0) ^ 1
  const tampered = join(folder, 'tampered.asice')
  writeFileSync(tampered, bytes)
  expect(await cli('verify', tampered, '--ca', authority)).toMatchObject({
    exit: 1,
    document: { verdict: 'not-intact', reason: 'zip-crc' },
  })
})

test('the next bundle of the same issuer names the one before', async () => {
  const second = join(folder, 'second.asice')
  await cli('seal', join(folder, 'mau'), '--out', second)
  expect(await cli('verify', second, '--ca', authority)).toMatchObject({
    exit: 0,
    document: { bundle: { sequence: 2 } },
  })
})

test('what is no bundle, or is not there, is told as such', async () => {
  const other = join(folder, 'other.asice')
  writeFileSync(other, 'hello '.repeat(1000))
  expect(await cli('verify', other)).toMatchObject({
    exit: 1,
    document: { verdict: 'not-intact', reason: 'zip-not-a-zip' },
  })
  expect(await cli('verify', join(folder, 'nowhere.asice'))).toMatchObject({
    exit: 1,
    document: { code: 'file-unreadable' },
  })
})

test('the window goes on sealing where the command line sealed before, with the same keys', async () => {
  const again = join(folder, 'lai.asice')
  const window = await aWorkplace(join(folder, 'window'), { saveFile: () => Promise.resolve(again) })
  await window.call('workspace.open', { folder: join(folder, 'mau') })
  const { council } = await window.call('council.read', {})
  const secretary = council.roster.find(({ role }) => role === 'secretary')
  await window.call('acting.choose', { member: secretary?.id ?? null })
  await window.call('bundles.seal', { kind: 'dossiers', dossiers: null, evidence: false, layout: 'one' })
  await window.program.close()
  expect(await cli('verify', again, '--ca', authority)).toMatchObject({ exit: 0, document: { verdict: 'known' } })
})
