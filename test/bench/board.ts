/**
 * `npm run bench -- board [--dossiers N] [--members N] [--runs N]`: how fast the session board of a large council is (default 70
 * products × 15 members). Medians in milliseconds.
 *
 * Open: from the key that opens the council until the first row of its board is painted; the program was just started, so all
 * records are read. Read: the board's call alone, once all was read; after a choice: once more after one sheet changed. Page: from
 * the key (Page Down) until the rows of the next page stand.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { Reply, contract, type Bridge } from '../../shared/ipc/contract.ts'
import { buildAll } from '../scripts/build.ts'
import { launch, shellName } from '../support/launch.ts'
import { median } from '../support/median.ts'

const { values } = parseArgs({
  options: {
    dossiers: { type: 'string', default: '70' },
    members: { type: 'string', default: '15' },
    runs: { type: 'string', default: '5' },
  },
})
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'bench-board-'))
const workspace = join(folder, 'hoi-dong')

const call = async (page: Page, name: keyof typeof contract, input: unknown) => {
  const callBridge = ([called, value]: readonly [string, unknown]) =>
    (Reflect.get(window, 'bridge') as Bridge).call(called, value)
  const reply = Reply.parse(await page.evaluate(callBridge, [name, input] as const))
  if (!reply.ok) throw new Error(`${name}: ${reply.code}`)
  return reply.value
}

const timed = async (work: () => Promise<unknown>) => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** A sheet that can be filled: the first draft of the board, with the member it belongs to. */
const aDraft = (board: unknown) =>
  contract['board.read'].output
    .parse(board)
    .rows.filter(({ state }) => state === 'open')
    .flatMap(({ dossier, cells }) => cells.map(({ member, state }) => ({ dossier, member, state })))
    .find(({ state }) => state === 'not-started' || state === 'draft')

const oneRun = async () => {
  const { page, close } = await launch({
    userData: join(folder, 'user-data'),
    env: { HOME: folder, USERPROFILE: folder },
  })
  const council = page.locator('main li button').first()
  await council.waitFor()
  const open = await timed(async () => {
    await council.press('Enter')
    await page.locator('[data-cell="0:0"]').waitFor()
  })
  const board = await call(page, 'board.read', {})
  const read = await timed(() => call(page, 'board.read', {}))
  const draft = aDraft(board)
  if (draft === undefined) throw new Error('the sample has no sheet to fill')
  await call(page, 'acting.choose', { member: draft.member })
  await call(page, 'sheet.open', { dossier: draft.dossier })
  await call(page, 'sheet.choose', { dossier: draft.dossier, criterion: '1.1', choice: { option: 0 } })
  const afterChoice = await timed(() => call(page, 'board.read', {}))
  await page.locator('[data-cell="0:0"]').focus()
  const pageDown = await timed(async () => {
    await page.keyboard.press('PageDown')
    await page.locator('[data-cell="8:0"]:focus').waitFor()
  })
  await close()
  return { open, read, afterChoice, pageDown }
}

await buildAll({ ifStale: true })
execFileSync(process.execPath, [
  '--import',
  join(root, 'test/support/electron/hook.ts'),
  join(root, 'electron/cli.ts'),
  'sample',
  workspace,
  `--dossiers=${values.dossiers}`,
  `--members=${values.members}`,
])
{
  const { page, close } = await launch({
    userData: join(folder, 'user-data'),
    env: { HOME: folder, USERPROFILE: folder },
  })
  await page.waitForFunction(() => 'bridge' in window)
  await call(page, 'workspace.open', { folder: workspace }) // from now on in the list of the first screen
  await close()
}
const samples = []
for (let run = 0; run < Number(values.runs); run += 1) samples.push(await oneRun())
console.log(
  `${values.dossiers} products × ${values.members} members on ${shellName()}, medians of ${values.runs} starts`,
)
for (const name of ['open', 'read', 'afterChoice', 'pageDown'] as const)
  console.log(
    `${name.padEnd(12)} ${median(samples.map((sample) => sample[name]))
      .toFixed(0)
      .padStart(6)} ms`,
  )
rmSync(folder, { recursive: true, force: true })
process.exit(0)
