/**
 * `npm run bench -- bundle [--megabytes N] [--runs N] [--memory] [--zip64]`: building and verifying a mixed bundle against
 * the tools people have, in one run: `zip -0`, `7z`, `sha256sum`, `openssl cms`. Medians and ratios, peak memory of our processes.
 * `--memory` uses 1 GB once, `--zip64` makes one of 4.5 GB and opens it with unzip, 7z, bsdtar and Python.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from '../../shared/zod.ts'
import { makeFiles, sizesFor } from './bundle/scene.ts'

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '506' },
    runs: { type: 'string', default: '5' },
    memory: { type: 'boolean', default: false },
    zip64: { type: 'boolean', default: false },
  },
})
const megabytes = values.zip64 ? 4500 : values.memory ? 1000 : Number(values.megabytes)
const runs = values.zip64 || values.memory ? 1 : Number(values.runs)
/** What the design asks for. */
const goals = { build: 2, verify: 2, memory: 200 * 1024 * 1024 } as const

const folder = mkdtempSync(join(tmpdir(), 'bench-bundle-'))
const files = join(folder, 'files')
const unpacked = join(folder, 'unpacked')
const bundle = join(folder, 'goi.asice')

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

const tool = (cwd: string, program: string, ...args: readonly string[]): number => {
  const start = performance.now()
  execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  return performance.now() - start
}

const Said = z.object({ milliseconds: z.number(), peak: z.number(), before: z.number() })

const ours = (...args: readonly string[]) =>
  Said.parse(
    JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', join(import.meta.dirname, 'bundle/work.ts'), ...args], {
        encoding: 'utf8',
      }),
    ),
  )

const zip = () => {
  rmSync(join(folder, 'peer.zip'), { force: true })
  return tool(folder, 'zip', '-0', '-q', '-r', 'peer.zip', 'files')
}
const sevenZip = () => {
  rmSync(join(folder, 'peer7.zip'), { force: true })
  return tool(folder, '7z', 'a', '-tzip', '-mx=0', '-bd', 'peer7.zip', 'files')
}
const hashAll = () => tool(files, 'sha256sum', '--', ...readdirSync(files))
const openssl = () =>
  tool(unpacked, 'openssl', 'cms', '-verify', '-binary', '-cades', '-inform', 'DER', '-in', 'META-INF/signature001.p7s',
    '-content', 'META-INF/ASiCManifest001.xml', '-CAfile', join(folder, 'khoa-goc.pem'), '-purpose', 'any', '-out', '/dev/null') // prettier-ignore
const sums = () => tool(unpacked, 'sha256sum', '-c', '--strict', '--quiet', 'SHA256SUMS')

const rows: Record<string, number[]> = {}
const note = (name: string, milliseconds: number) => void (rows[name] ??= []).push(milliseconds)
let peak = { build: 0, verify: 0 }
let before = { build: 0, verify: 0 }

const once = () => {
  rmSync(bundle, { force: true })
  const built = ours('build', files, bundle)
  note('build', built.milliseconds)
  note('zip -0', zip())
  note('7z -mx=0', sevenZip())
  note('sha256sum', hashAll())
  rmSync(unpacked, { recursive: true, force: true })
  mkdirSync(unpacked)
  tool(unpacked, 'unzip', '-q', bundle)
  const verified = ours('verify', bundle)
  note('verify', verified.milliseconds)
  note('openssl cms', openssl())
  note('sha256sum -c', sums())
  before = { build: built.before, verify: verified.before }
  peak = { build: Math.max(peak.build, built.peak), verify: Math.max(peak.verify, verified.peak) }
}

const of = (name: string) => median(rows[name] ?? [])
const kept = (holds: boolean) => (holds ? 'kept' : 'MISSED')
const line = (name: string, peers: readonly string[], goal: number) => {
  const floor = peers.reduce((sum, peer) => sum + of(peer), 0)
  const ratio = of(name) / floor
  console.log(
    `${name.padEnd(7)} ${of(name).toFixed(0).padStart(7)} ms   ${peers.join(' + ')} ${floor.toFixed(0)} ms   ratio ${ratio.toFixed(2)}   goal ${goal}: ${kept(ratio <= goal)}`,
  )
}
const asMiB = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MiB`

const openEverywhere = () => {
  tool(folder, 'unzip', '-tq', bundle)
  tool(folder, '7z', 't', '-bd', bundle)
  tool(folder, 'bsdtar', '-tf', bundle)
  tool(folder, 'bsdtar', '-xOf', bundle)
  tool(folder, 'python3', '-c', 'import sys,zipfile; assert zipfile.ZipFile(sys.argv[1]).testzip() is None', bundle)
  console.log('zip64: opens in unzip, 7z, bsdtar and Python zipfile, every checksum right')
}

try {
  makeFiles(files, sizesFor(megabytes))
  for (let run = 0; run < runs; run += 1) once()
  console.log(
    `${readdirSync(files).length} files, bundle of ${(statSync(bundle).size / 1e6).toFixed(0)} MB, medians of ${runs}`,
  )
  for (const name of Object.keys(rows)) console.log(`  ${name.padEnd(14)} ${of(name).toFixed(0).padStart(7)} ms`)
  line('build', ['zip -0', 'sha256sum'], goals.build)
  line('verify', ['openssl cms', 'sha256sum -c'], goals.verify)
  for (const name of ['build', 'verify'] as const)
    console.log(
      `peak memory, ${name}: ${asMiB(peak[name])} (${asMiB(before[name])} before it began)   goal ${asMiB(goals.memory)}: ${kept(peak[name] <= goals.memory)}`,
    )
  if (values.zip64) openEverywhere()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
