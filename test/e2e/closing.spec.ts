import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { proposedRules } from '../../shared/domain/council-rules.ts'
import { criteriaOf } from '../../shared/domain/criteria-of.ts'
import { shippedSet } from '../support/packs.ts'
import { best } from '../support/scoring.ts'
import { aCouncilEntry, asked, seat } from './asked.ts'
import { pdfText } from './pdf-text.ts'
import { expect, test, type Program } from './program.ts'

const codes = ['NS-01-2026', 'NS-02-2026', 'NS-03-2026']
const conclusion = 'Biên bản số 05/BB-HĐ'

const workspace = ({ folder }: Program) => join(folder, 'hoi-dong')

/** A council of two who score, and its secretary. */
const found = async (program: Program) => {
  const council = aCouncilEntry({
    name: 'Hội đồng OCOP xã Nga Sơn',
    place: { province: 'Thanh Hoá', commune: 'Nga Sơn', formerDistrict: '' },
    roster: [seat('Bà Chủ', 'chair'), seat('Cô Thư', 'secretary', false), seat('Anh Ba', 'member')],
    rules: { ...proposedRules, minSheets: 2 },
  })
  await asked(program, 'council.create', { council, folder: workspace(program) })
  const { council: read } = await asked(program, 'council.read', {})
  return (name: string) => read.roster.find((member) => member.name === name)?.id
}

const takeIn = async (program: Program, code: string) => {
  const applicant = {
    name: `Hợp tác xã ${code}`,
    legalForm: 'co-operative',
    representative: 'Đỗ Thị Ỷ',
    address: 'Thôn 1',
    commune: 'Nga Sơn',
    phone: '',
  }
  const product = { product: `Nem chua ${code}`, applicant, set: 26, code, request: 'first', receivedOn: '2026-11-01' }
  return (await asked(program, 'dossiers.add', product)).id
}

const score = async (program: Program, dossier: string) => {
  let { state } = await asked(program, 'sheet.open', { dossier })
  for (const criterion of criteriaOf(shippedSet('qd-26-2026', 26)))
    if (state.totals.locked[criterion.code] === undefined)
      state = await asked(program, 'sheet.choose', { dossier, criterion: criterion.code, choice: best(criterion) })
  await asked(program, 'sheet.handIn', { dossier })
}

/** Every product is closed, and the secretary has the papers before them: the session is to be closed. */
const aSessionToEnd = async (program: Program): Promise<readonly string[]> => {
  const who = await found(program)
  const sit = (name: string) => asked(program, 'acting.choose', { member: who(name) })
  await sit('Cô Thư')
  const present = ['Bà Chủ', 'Cô Thư', 'Anh Ba'].map((name) => who(name))
  await asked(program, 'session.present', { present })
  const dossiers: string[] = []
  for (const code of codes) dossiers.push(await takeIn(program, code))
  for (const name of ['Bà Chủ', 'Anh Ba']) {
    await sit(name)
    for (const dossier of dossiers) await score(program, dossier)
  }
  await sit('Cô Thư')
  for (const id of dossiers) await asked(program, 'dossiers.close', { id, onBehalf: conclusion })
  await toPapers(program)
  return dossiers
}

const toPapers = async ({ page }: Program) => {
  await page.evaluate(() => void (window.location.hash = '/papers'))
  await expect(page.getByRole('heading', { level: 1, name: 'Văn bản' })).toBeVisible()
}

const endSession = async ({ page }: Program, onBehalf: string) => {
  await page.getByLabel(/Theo kết luận của người chủ trì/).fill(onBehalf)
  await page.getByRole('button', { name: 'Kết thúc phiên họp' }).click()
}

const papersMade = 3 + 2 * codes.length
/** Minutes and summary in two formats each. */
const filesMade = papersMade + 2

const allMade = ({ page }: Program) =>
  expect(page.getByText(`Đã lập và lưu giữ ${papersMade} văn bản`)).toBeVisible({ timeout: 120_000 })

/** Names of the kept files; each has the bytes that it is named after. */
const filesKept = (program: Program): readonly string[] => {
  const shelf = join(workspace(program), 'papers')
  const names = existsSync(shelf) ? readdirSync(shelf).toSorted() : []
  for (const name of names)
    expect(name).toContain(
      createHash('sha256')
        .update(readFileSync(join(shelf, name)))
        .digest('hex'),
    )
  return names
}

/** How often a paper was made and kept, ever. */
const timesMade = (program: Program): number => {
  const journal = join(workspace(program), 'journal')
  const files = readdirSync(journal, { recursive: true, encoding: 'utf8' }).filter((name) => !name.endsWith('.tmp'))
  const lines = files.flatMap((name) => {
    const file = join(journal, name)
    return existsSync(file) && name.includes('.') ? readFileSync(file, 'utf8').split('\n') : []
  })
  return lines.filter((line) => line.includes('"papers.make"')).length
}

/** Some papers are made, others are not. */
const midway = (program: Program) =>
  expect.poll(async () => (await asked(program, 'papers.making', {}))?.done ?? 0).toBeGreaterThan(1)

const openAgain = async (program: Program) => {
  await program.page.getByRole('button', { name: /^Hội đồng OCOP xã Nga Sơn/ }).click()
  await expect(program.page.getByRole('heading', { level: 1, name: 'Bảng phiên' })).toBeVisible()
  await toPapers(program)
}

test('the papers of a session are made once, whatever becomes of the window and the program meanwhile', async ({
  program,
}) => {
  test.setTimeout(300_000)
  await aSessionToEnd(program)

  await test.step('the window is loaded anew while papers are being made', async () => {
    await endSession(program, conclusion)
    await expect(program.page.getByText(/^Đang lập \d+\/11: /)).toBeVisible()
    await midway(program)
    await program.page.reload()
    await toPapers(program)
    await expect(program.page.getByRole('button', { name: 'Dừng' })).toBeVisible()
  })

  const before = await test.step('the program is left midway, after it has said what goes on later', async () => {
    await program.page.getByRole('button', { name: 'Dừng' }).click()
    await expect(program.page.getByText(/^Còn \d+ văn bản chưa lập/)).toBeVisible()
    await program.expectAccessible()
    await program.page.getByRole('button', { name: 'Lập tiếp ngay' }).click()
    await expect(program.page.getByText(/^Đang lập /)).toBeVisible()
    program.answerDialogs({ dialog: 'showMessageBox', answer: { response: 1, checkboxChecked: false } })
    await program.closeAndStartAgain()
    const kept = filesKept(program)
    expect(kept.length).toBeGreaterThan(1)
    expect(kept.length).toBeLessThan(filesMade)
    return kept
  })

  await test.step('it goes on when the council is opened again, and power fails', async () => {
    await program.page.getByRole('button', { name: /^Hội đồng OCOP xã Nga Sơn/ }).click()
    await expect.poll(() => filesKept(program).length).toBeGreaterThan(before.length)
    await program.killAndStartAgain()
    await openAgain(program)
    await program.expectAccessible() // while the last ones are being made
    await allMade(program)
    await program.expectAccessible()
  })

  await test.step('every paper is there, was made once, and is what is saved', async () => {
    const kept = filesKept(program)
    expect(kept).toHaveLength(filesMade)
    expect(kept).toEqual(expect.arrayContaining([...before]))
    expect(timesMade(program)).toBe(filesMade)
    const filePath = join(program.folder, 'bien-ban.pdf')
    program.answerDialogs({ dialog: 'showSaveDialog', answer: { canceled: false, filePath } })
    await asked(program, 'papers.save', { paper: { kind: 'minutes' }, format: 'pdf' })
    expect(timesMade(program)).toBe(filesMade)
    const saved = createHash('sha256').update(readFileSync(filePath)).digest('hex')
    expect(kept).toContain(`${saved}.pdf`)
    const text = (await pdfText(filePath)).join(' ')
    for (const code of codes) expect(text).toContain(code)
    // nobody had a key: the minutes stay a draft, and say so
    expect(text).toContain('Vì sao đây là bản nháp')
  })
})
