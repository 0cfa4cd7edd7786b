import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAfterExpiry, verifyCommands } from '../../../shared/bundle/guide.ts'
import { certificateRequest } from '../../../electron/keys/certificate-request.ts'
import { freshKeyPair } from '../../../electron/keys/key-pair.ts'
import { littleBundle, littleCouncil, seal } from '../../support/a-bundle.ts'
import { littlePack } from '../../support/little-pack.ts'

const people = littleCouncil()
let folder: string
let bundle: string
let authority: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'third-party-'))
  bundle = join(folder, 'good.asice')
  authority = join(folder, 'council-ca.pem')
  await seal(littleBundle(people, littlePack()), bundle)
  writeFileSync(authority, people.authority.certificate.toString())
})
afterAll(() => rm(folder, { recursive: true }))

const check = (file: string, ca: string) => {
  const run = spawnSync('sh', ['test/faults/bundle/third-party.sh', file, ca], { encoding: 'utf8' })
  return { accepted: run.status === 0 && run.stdout.includes('BUNDLE OK'), told: run.stdout + run.stderr }
}

test('unzip, 7z, bsdtar, openssl, certtool, gpgsm and sha256sum accept a bundle', () => {
  const { accepted, told } = check(bundle, authority)
  expect(told).toContain('BUNDLE OK')
  expect(accepted).toBe(true)
})

test('the commands that the guide prints work as they stand there', () => {
  const place = join(folder, 'by-hand')
  execFileSync('mkdir', [place])
  copyFileSync(bundle, join(place, 'goi.asice'))
  copyFileSync(authority, join(place, 'khoa-goc.pem'))
  const told = execFileSync('sh', ['-c', `set -e\n${verifyCommands.join('\n')}`], {
    cwd: place,
    encoding: 'utf8',
    stdio: 'pipe',
  })
  expect(told).toContain('Lê Thị Chủ Tịch')
  expect(told).toContain('bundle.json: OK')
})

const inBundle = (command: string) =>
  spawnSync('sh', ['-c', command], { cwd: join(folder, 'by-hand', 'goi'), encoding: 'utf8' })

test('the command for expired certificates judges them at the moment the bundle was made', () => {
  expect(inBundle(verifyAfterExpiry)).toMatchObject({ status: 0, stderr: expect.stringContaining('successful') })
  const inOtherYears = (moment: string) =>
    inBundle(verifyAfterExpiry.replace(/-attime ".*" -out/, `-attime ${moment} -out`))
  expect(inOtherYears('2900000000').stderr).toContain('certificate has expired')
  expect(inOtherYears('1000000000').stderr).toContain('not yet valid')
})

test('they refuse another council’s authority', () => {
  const other = join(folder, 'other.pem')
  writeFileSync(other, littleCouncil().authority.certificate.toString())
  expect(check(bundle, other).accepted).toBe(false)
})

test('they refuse a bundle with one changed byte, wherever in its contents it is', () => {
  const good = readFileSync(bundle)
  const tampered = join(folder, 'tampered.asice')
  for (const found of ['"rev":3', '"option":1', 'Nem chua', 'ASiCManifest xmlns', '%PDF-1.4']) {
    const bytes = Buffer.from(good)
    const at = bytes.indexOf(found)
    expect(at, found).toBeGreaterThan(0)
    bytes[at + 2] = (bytes[at + 2] ?? 0) ^ 1
    writeFileSync(tampered, bytes)
    expect(check(tampered, authority).accepted, found).toBe(false)
  }
})

test('openssl reads a certificate request and finds its proof good', () => {
  const request = join(folder, 'request.csr')
  writeFileSync(request, certificateRequest({ name: 'Đỗ Thị Ỷ', council: 'Hội đồng OCOP xã Nga Sơn' }, freshKeyPair()))
  const run = spawnSync('openssl', ['req', '-in', request, '-noout', '-verify', '-subject', '-nameopt', 'utf8'], {
    encoding: 'utf8',
  })
  expect(run.stdout + run.stderr).toMatch(/verify OK/)
  expect(run.stdout).toContain('CN=Đỗ Thị Ỷ')
})
