import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { criteriaOf } from '../../shared/domain/criteria-of.ts'
import { openBundleFile } from '../../electron/bundle/bundle-file.ts'
import { proposedRules } from '../../shared/domain/council-rules.ts'
import { littleBundle, littleCouncil, seal } from '../support/a-bundle.ts'
import { shippedSet } from '../support/packs.ts'
import { best } from '../support/scoring.ts'
import { aCouncilEntry, asked, seat } from './asked.ts'
import { expect, test, type Program } from './program.ts'
import { shownPassphrase } from './shown-passphrase.ts'

const pin = '135790'
/** The same name as the forged council of `littleCouncil`. */
const name = 'Hội đồng OCOP xã Nga Sơn'

/** A council with one product, its people present, nobody at the machine yet. */
const aCouncil = async (program: Program) => {
  const council = aCouncilEntry({
    name,
    place: { province: 'Thanh Hoá', commune: 'Nga Sơn', formerDistrict: '' },
    roster: [seat('Bà Chủ', 'chair'), seat('Cô Thư', 'secretary', false), seat('Anh Ba', 'member')],
    rules: { ...proposedRules, minSheets: 2 },
  })
  await asked(program, 'council.create', { council, folder: join(program.folder, 'hoi-dong') })
  const read = await asked(program, 'council.read', {})
  const who = (person: string) => read.council.roster.find((member) => member.name === person)?.id
  await asked(program, 'acting.choose', { member: who('Cô Thư') })
  await asked(program, 'session.present', { present: read.council.roster.map(({ id }) => id) })
  const { id } = await asked(program, 'dossiers.add', {
    product: 'Nem chua',
    applicant: {
      name: 'HTX Nem chua',
      legalForm: 'co-operative',
      representative: 'Đỗ Thị Ỷ',
      address: 'Thôn 1',
      commune: 'Nga Sơn',
      phone: '',
    },
    set: 26,
    code: 'NS-01-2026',
    request: 'first',
    receivedOn: '2026-11-01',
  })
  return { who, dossier: id }
}

const goTo = (page: Page, route: string) => page.evaluate((hash) => void (window.location.hash = hash), route)

/** Chair or secretary makes the root key with the proposed passphrase, typed again from "the paper". */
const foundRootKey = async ({ page }: Program): Promise<string> => {
  await page.getByRole('button', { name: 'Tạo khoá gốc…' }).click()
  const passphrase = await shownPassphrase(page)
  await page.getByLabel('Gõ lại mật khẩu từ giấy').fill(passphrase)
  await page.getByRole('button', { name: 'Tạo khoá gốc', exact: true }).click()
  await expect(page.getByText('Khoá gốc nằm ở máy này')).toBeVisible()
  return passphrase
}

const makeOwnKey = async ({ page }: Program, passphrase: string) => {
  await page.getByRole('button', { name: 'Tạo khoá của tôi…' }).click()
  await page.getByRole('textbox', { name: 'Mã PIN (ít nhất 6 chữ số)' }).fill(pin)
  await page.getByRole('textbox', { name: 'Gõ lại lần nữa' }).fill(pin)
  await page.getByRole('textbox', { name: 'Mật khẩu khoá gốc (trong phong bì)' }).fill(passphrase)
  await page.getByRole('button', { name: 'Tạo khoá', exact: true }).click()
  await expect(page.getByText('Khoá của bạn đang mở')).toBeVisible()
}

const sitDown = async ({ page }: Program, person: string, secret?: string) => {
  await page.getByRole('combobox', { name: 'Người đang làm việc' }).click()
  await page.getByRole('option', { name: new RegExp(`^${person}`) }).click()
  if (secret === undefined) return
  await page.getByRole('textbox', { name: 'Mã PIN hoặc mật khẩu' }).fill(secret)
  await page.getByRole('button', { name: 'Mở khoá', exact: true }).last().click()
  await expect(page.getByRole('combobox', { name: 'Người đang làm việc' })).toHaveValue(new RegExp(`^${person}`))
}

/** Fills the sheet by calls, then hands it in on the screen with a locked key: the PIN is asked for there. */
const scoreAndHandIn = async (program: Program, dossier: string) => {
  const { page } = program
  let { state } = await asked(program, 'sheet.open', { dossier })
  for (const criterion of criteriaOf(shippedSet('qd-26-2026', 26)))
    if (state.totals.locked[criterion.code] === undefined)
      state = await asked(program, 'sheet.choose', { dossier, criterion: criterion.code, choice: best(criterion) })
  await asked(program, 'keys.lock', {})
  await goTo(page, `/sheet/${dossier}`)
  await page.locator('[data-code][data-current]').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: /^Nộp phiếu \d+ điểm/ }).click()
  await page.getByRole('textbox', { name: 'Mã PIN hoặc mật khẩu' }).fill(pin)
  await program.expectAccessible()
  await page.getByRole('button', { name: 'Mở khoá và nộp phiếu' }).click()
  await expect(page.getByText('Phiếu đã nộp').first()).toBeVisible()
}

/** The secretary ends the products and the session by the chair's conclusion; the papers are made and kept at once. */
const closeTheSession = async (program: Program) => {
  const { page } = program
  await goTo(page, '/papers')
  await page.getByLabel(/Theo kết luận của người chủ trì/).fill('Biên bản số 05/BB-HĐ')
  await program.expectAccessible()
  await page.getByRole('button', { name: 'Kết thúc các sản phẩm đủ điều kiện' }).click()
  await expect(page.getByText('Đã kết thúc 1 trong 1 hồ sơ.')).toBeVisible()
  await page.getByRole('button', { name: 'Kết thúc phiên họp' }).click()
  await expect(page.getByText(/Đã lập và lưu giữ 5 văn bản/)).toBeVisible({ timeout: 120_000 })
  await program.expectAccessible()
  expect((await asked(program, 'papers.list', {})).sessionBlockers).toEqual([])
}

/** What lies in a bundle's folder of papers. */
const papersIn = async (bundle: string): Promise<readonly string[]> => {
  const file = await openBundleFile(bundle)
  await file.close()
  return file.names.filter((entry) => entry.startsWith('papers/'))
}

const sealOnScreen = async (program: Program, file: string) => {
  const { page } = program
  await goTo(page, '/bundles')
  program.answerDialogs({ dialog: 'showSaveDialog', answer: { canceled: false, filePath: file } })
  await expect(page.getByText('≈')).toBeVisible()
  await program.expectAccessible()
  await page.getByRole('button', { name: 'Niêm phong…' }).click()
  await expect(page.getByText('Đã niêm phong 1 tệp')).toBeVisible()
}

/** What the wet-signed minutes of the council show: the fingerprint of its root key. */
const minutesOf = async (program: Program): Promise<readonly string[]> => {
  const { authority } = await asked(program, 'keys.read', {})
  return authority?.fingerprint.match(/.{8}/g) ?? []
}

const openOn = async (program: Program, file: string) => {
  await asked(program, 'bundles.handOver', { file })
  await expect(program.page.getByRole('heading', { name: 'Kiểm tra gói hồ sơ' })).toBeVisible()
}

/** Reads the groups that the dialog asks for from the minutes. */
const compareWith = async ({ page }: Program, minutes: readonly string[]) => {
  await page.getByRole('button', { name: 'Đã có biên bản: so vân tay…' }).click()
  for (const field of await page.getByRole('textbox', { name: /^Nhóm thứ/ }).all()) {
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')
    await field.fill(minutes[Number(/\d/.exec(label)?.[0]) - 1] ?? '')
  }
  await page.getByLabel(/Tôi đã so sáu nhóm/).check()
  await page.getByRole('button', { name: 'Ghi nhận hội đồng này là đã biết' }).click()
}

const verdict = ({ page }: Program) => page.locator('[data-verdict]')

test('machine A scores, closes, prints and seals; machine B compares, recomputes, and is not deceived', async ({
  program: sender,
  receiver,
}) => {
  test.setTimeout(300_000)
  const bundle = join(sender.folder, 'goi.asice')
  const { dossier } = await aCouncil(sender)
  await goTo(sender.page, '/keys')
  await expect(sender.page.getByText('Chưa có khoá cá nhân')).toBeVisible()
  const passphrase = await foundRootKey(sender)
  await makeOwnKey(sender, passphrase)
  await expect(sender.page.getByText('Chưa có khoá cá nhân')).toBeHidden()
  await sender.expectAccessible()
  await sitDown(sender, 'Anh Ba')
  await makeOwnKey(sender, passphrase)
  await scoreAndHandIn(sender, dossier)
  await sitDown(sender, 'Bà Chủ')
  await goTo(sender.page, '/keys')
  await makeOwnKey(sender, passphrase)
  await scoreAndHandIn(sender, dossier)
  await sitDown(sender, 'Cô Thư', pin)
  await closeTheSession(sender)
  await sealOnScreen(sender, bundle)
  const minutes = await minutesOf(sender)
  expect(await papersIn(bundle)).toHaveLength(7)

  await test.step('B opens it by double-click: intact, but the signer is not known', async () => {
    await receiver.closeAndStartAgain(bundle)
    await expect(verdict(receiver)).toContainText('Gói nguyên vẹn, chưa biết người ký')
    await expect(verdict(receiver)).toContainText(`“${name}”`)
    for (const group of minutes) await expect(verdict(receiver)).toContainText(group)
    await expect(receiver.page.getByText('Kết quả tính lại trùng khớp')).toBeVisible()
    await receiver.expectAccessible()
  })

  await test.step('wrong groups pin nothing; the right ones make the council known, also after a restart', async () => {
    await compareWith(receiver, minutes.toReversed())
    await expect(receiver.page.getByText('Vân tay đọc từ biên bản không trùng')).toBeVisible()
    await receiver.expectAccessible()
    await receiver.page.keyboard.press('Escape')
    await compareWith(receiver, minutes)
    await expect(verdict(receiver)).toContainText('đúng khoá của hội đồng đã biết')
    await receiver.closeAndStartAgain()
    await openOn(receiver, bundle)
    await expect(verdict(receiver)).toContainText('đúng khoá của hội đồng đã biết')
    await expect(receiver.page.getByText('Kết quả tính lại trùng khớp')).toBeVisible()
    await receiver.expectAccessible()
  })

  await test.step('a forged root key of the same name stays unknown', async () => {
    const forged = join(receiver.folder, 'gia.asice')
    await seal(littleBundle(littleCouncil(name), readFileSync('resources/criteria/qd-26-2026.json')), forged)
    await openOn(receiver, forged)
    await expect(verdict(receiver)).toContainText('chưa biết người ký')
    await expect(verdict(receiver)).toContainText(`“${name}”`)
  })

  await test.step('a tampered copy is refused with the reason in words, and nothing inside is shown', async () => {
    const tampered = join(receiver.folder, 'sua.asice')
    const bytes = readFileSync(bundle)
    const at = bytes.indexOf('"opinion"')
    bytes[at + 2] = (bytes[at + 2] ?? 0) ^ 1
    writeFileSync(tampered, bytes)
    await openOn(receiver, tampered)
    await expect(verdict(receiver)).toContainText('Gói KHÔNG nguyên vẹn')
    await expect(verdict(receiver)).toContainText('Nội dung một tệp trong gói đã bị thay đổi.')
    await expect(receiver.page.getByText('Nem chua')).toHaveCount(0)
    await receiver.expectAccessible()
  })
})

test('evidence inside a bundle is seen only after every check, from the very file that was checked', async ({
  program,
}) => {
  const file = join(program.folder, 'goi.asice')
  const council = littleCouncil()
  await seal(littleBundle(council, readFileSync('resources/criteria/qd-26-2026.json')), file)
  const status = (entry: string) =>
    program.page.evaluate(async (path) => (await fetch(`/bundle/${path}`)).status, entry)
  await openOn(program, file)
  await expect(verdict(program)).toContainText('chưa biết người ký')
  const opened = await asked(program, 'bundles.opened', {})
  const entry = opened?.intact?.products[0]?.files[0]?.entry ?? ''
  expect(await status(entry)).toBe(200)
  const outside = ['council.json', '../council.json', `evidence/${'0'.repeat(16)}-x.pdf`]
  for (const other of outside) expect(await status(other), other).toBe(404)
  const bytes = readFileSync(file)
  writeFileSync(file, bytes)
  expect(await status(entry), 'written again since it was checked').toBe(404)
  bytes[100] = (bytes[100] ?? 0) ^ 1
  writeFileSync(file, bytes)
  await openOn(program, file)
  await expect(verdict(program)).toContainText('KHÔNG nguyên vẹn')
  expect(await status(entry)).toBe(404)
  program.complaints.splice(0) // the 404s asked for above are told on the console
})
