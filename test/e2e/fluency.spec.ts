import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { contract, type Output } from '../../shared/ipc/contract.ts'
import { expect, test, type Program } from './program.ts'
import { watchRepaints } from './repaints.ts'
import { seatAt } from './seat.ts'

const products = 70
const members = 15
/** Rows that fit the window, and those kept ready around them. */
const mostRows = 30

const root = join(import.meta.dirname, '../..')

const writeSample = (folder: string) =>
  execFileSync(process.execPath, [
    '--import',
    join(root, 'test/support/electron/hook.ts'),
    join(root, 'electron/cli.ts'),
    'sample',
    folder,
    `--dossiers=${products}`,
    `--members=${members}`,
    '--seed=fluency',
  ])

const openSample = async (program: Program) => {
  const folder = join(program.folder, 'hoi-dong-lon')
  writeSample(folder)
  program.answerDialogs({ dialog: 'showOpenDialog', answer: { canceled: false, filePaths: [folder] } })
  const { keys, arrived } = seatAt(program)
  await keys.use(program.page.getByRole('button', { name: /^Mở thư mục hội đồng/ }))
  await arrived('Bảng phiên')
  await program.page.getByRole('grid').waitFor()
}

const readBoard = async (program: Program): Promise<Output<'board.read'>> => {
  const reply = await program.call('board.read', {})
  return contract['board.read'].output.parse(reply.ok ? reply.value : undefined) as Output<'board.read'>
}

/** In the part of the board that can be seen: inside the window and not under the column that stays. */
const expectInSight = async (cell: Locator) => {
  await expect(cell).toBeFocused()
  await expect(cell).toBeInViewport({ ratio: 0.9 })
  const isOnTop = await cell.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const there = document.elementFromPoint(left + width / 2, top + height / 2)
    return there !== null && (element.contains(there) || there.contains(element))
  })
  expect(isOnTop, 'nothing lies over the cell').toBe(true)
}

/** Scores on to the last criteria, leaves and comes back: the first one that is not scored is wholly in sight. */
const openAgainNearTheEnd = async (program: Program) => {
  const { page } = program
  const { keys, goTo, current } = seatAt(program)
  const codes = await page
    .locator('[data-code]')
    .evaluateAll((cards) => cards.map((card) => card.dataset['code'] ?? ''))
  const at = codes.indexOf((await current().getAttribute('data-code')) ?? '')
  const stop = codes.length - 4
  for (let next = at; next < stop; next += 1) await keys.press('1', 'Enter')
  await expect(current()).toHaveAttribute('data-code', codes[stop] ?? '')
  await expect(page.getByText('Đã lưu trên đĩa')).toBeVisible()
  const address = new URL(page.url()).hash.slice(1)
  await goTo('Kết quả')
  await page.evaluate((hash) => (window.location.hash = hash), address)
  await expect(current()).toHaveAttribute('data-code', codes[stop] ?? '')
  await expect(page.locator('[data-code]')).toHaveCount(codes.length)
  await expect(current()).toBeInViewport({ ratio: 0.99 })
}

test.describe('Seventy products, fifteen members', () => {
  test('the board keeps only rows in sight, and is walked and searched by keyboard', async ({ program }) => {
    const { page } = program
    await openSample(program)
    const { keys } = seatAt(program)
    const grid = page.getByRole('grid')
    const rows = grid.getByRole('row')
    const cell = (row: number, column: number) => grid.locator(`[data-cell="${row}:${column}"]`)
    const expectFewRows = async () => expect(await rows.count()).toBeLessThan(mostRows)
    await expect(grid).toHaveAttribute('aria-rowcount', String(products + 1))
    await expectFewRows()
    await keys.reach(cell(0, 0))
    for (let page = 1; page <= 4; page += 1) {
      await keys.press('PageDown')
      await expectInSight(cell(page * 8, 0))
      await expectFewRows()
    }
    const lastColumn = 4 + members - 1
    await keys.press('Control+End')
    await expectInSight(cell(products - 1, lastColumn))
    await expectFewRows()
    for (let column = lastColumn - 1; column >= 4; column -= 1) {
      await keys.press('ArrowLeft')
      await expectInSight(cell(products - 1, column))
    }
    await keys.press('Control+Home')
    await expectInSight(cell(0, 0))
    await program.expectAccessible()

    const { rows: all } = await readBoard(program)
    const wanted = all[40]?.product ?? ''
    await keys.press('/')
    await keys.write(wanted.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'))
    await expect(grid.getByRole('rowheader').first()).toContainText(wanted)
    await expect(page.getByText(`/${products} sản phẩm`)).not.toHaveText(`${products}/${products} sản phẩm`)
    await keys.use(page.getByRole('button', { name: 'Bỏ lọc' }))
    await expect(page.getByText(`${products}/${products} sản phẩm`)).toBeVisible()
  })

  test('a choice on a sheet repaints its row, its line in the outline and the totals, nothing else', async ({
    program,
  }) => {
    await openSample(program)
    const { page } = program
    const { keys, current, card, goTo } = seatAt(program)
    const { rows } = await readBoard(program)
    const fresh = rows
      .filter(({ state, set }) => state === 'open' && set !== 26)
      .flatMap(({ dossier, cells }) => cells.map((one) => ({ ...one, dossier })))
      .find(({ state }) => state === 'not-started')
    expect(fresh, 'a sheet nobody has begun').toBeDefined()
    await program.call('acting.choose', { member: fresh?.member ?? null })
    await goTo('Kết quả')
    await page.evaluate((dossier) => (window.location.hash = `/sheet/${dossier}`), fresh?.dossier)
    await current().waitFor()
    await page.locator('[data-evidence-pane]').waitFor()
    await expect(page.getByText('Đã lưu trên đĩa')).toBeVisible()
    // The first choice also lights up undo.
    await keys.press('1')
    await expect(page.getByRole('button', { name: /^Hoàn tác/ })).toBeEnabled()
    await keys.press('Enter')
    const repaints = await watchRepaints(page)
    for (let choice = 0; choice < 10; choice += 1) {
      const code = (await current().getAttribute('data-code')) ?? ''
      await repaints.since()
      await keys.press('1')
      await expect(card(code).locator('legend')).toContainText('đã lưu')
      await expect(page.getByText('Đã lưu trên đĩa')).toBeVisible()
      const places = await repaints.since()
      expect(places).toEqual(expect.arrayContaining([`card ${code}`, 'totals']))
      const others = places.filter((place) => ![`card ${code}`, `outline ${code}`, 'totals', 'saving'].includes(place))
      expect(others).toEqual([])
      await keys.press('Enter')
      await expect(current()).not.toHaveAttribute('data-code', code)
      await expect(current()).toBeInViewport({ ratio: 0.99 })
    }
    await openAgainNearTheEnd(program)
  })
})
