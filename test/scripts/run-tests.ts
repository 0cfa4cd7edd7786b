/**
 * `node test/scripts/run-tests.ts <name> <project…> [e2e]`: runs the Vitest projects and the end-to-end specs one after the other and
 * closes with one line, the totals over all of them, kept as `reports/totals-<name>.json`. Fails on any failure, on a skipped test, and when nothing ran.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)

interface Totals {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

interface PlaywrightReport {
  readonly errors: readonly unknown[]
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

/** What one runner did: its own report, and one failure more when it ended badly without reporting any. */
const run = (program: string, args: readonly string[], report: string, totals: (json: unknown) => Totals): Totals => {
  const file = join(root, 'reports', report)
  rmSync(file, { force: true })
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  })
  const counted = existsSync(file)
    ? totals(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 }
  return status !== 0 && counted.failed === 0 && counted.skipped === 0 ? { ...counted, failed: 1 } : counted
}

const vitest = (projects: readonly string[]): Totals =>
  run(
    join(require.resolve('vitest/package.json'), '../vitest.mjs'),
    [
      'run',
      '-c',
      'test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=reports/vitest.json',
      ...projects.map((project) => `--project=${project}`),
    ],
    'vitest.json',
    (json) => {
      const report = json as VitestReport
      const unread = report.testResults.filter(
        ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
      )
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests + unread.length,
        skipped: report.numPendingTests + report.numTodoTests,
      }
    },
  )

const endToEnd = (): Totals =>
  run(
    join(require.resolve('@playwright/test/package.json'), '../cli.js'),
    ['test', '-c', 'test/e2e/playwright.config.ts'],
    'e2e.json',
    (json) => {
      const { errors, stats } = json as PlaywrightReport
      return {
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky + errors.length,
        skipped: stats.skipped,
      }
    },
  )

mkdirSync(join(root, 'reports'), { recursive: true })
const [, , name = 'test', ...asked] = process.argv
const projects = asked.filter((name) => name !== 'e2e')
const totals = [...(projects.length > 0 ? [vitest(projects)] : []), ...(asked.includes('e2e') ? [endToEnd()] : [])]
const sum = (of: keyof Totals) => totals.reduce((so, one) => so + one[of], 0)
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
writeFileSync(
  join(root, `reports/totals-${name}.json`),
  JSON.stringify({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }),
)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
process.exitCode = sum('passed') > 0 && sum('failed') === 0 && skipped === '' ? 0 : 1
