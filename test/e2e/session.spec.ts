import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answersFor, type Answer } from './answers.ts'
import { pdfText } from './pdf-text.ts'
import { expect, test, type Program } from './program.ts'
import { seatAt } from './seat.ts'
import { shownPassphrase } from './shown-passphrase.ts'

const list = readFileSync(join(import.meta.dirname, '../fixtures/intake/danh-sach-40-san-pham.txt'), 'utf8')

const secretary = 'Đặng Thuỳ Thư'
const members = ['Trần Quốc Bảo', 'Nguyễn Thị Hoè', 'Phạm Đức Ưng', 'Lò Văn Sỹ', 'Vũ Hồng Nhung'] as const
const [first, second, third, fourth, fifth] = members
const roster = [
  'STT\tHọ và tên\tChức vụ\tĐơn vị\tVai trò',
  '1\tÔng Lê Xuân Đường\tPhó Chủ tịch\tUBND tỉnh\tChủ tịch Hội đồng',
  `2\tBà ${secretary}\tChuyên viên\tSở Nông nghiệp và Môi trường\tThư ký`,
  ...members.map((name, at) => `${at + 3}\tÔng ${name}\tTrưởng phòng\tSở Công Thương\tỦy viên`),
].join('\n')

const pomelo = 'Bưởi Luận Văn'
const cake = 'Bánh gai Tứ Trụ'
const water = 'Nước uống đóng chai'
const village = 'Du lịch cộng đồng bản Đôn'

type Seat = ReturnType<typeof seatAt>

const look = (program: Program, name: string) => test.step(`axe: ${name}`, () => program.expectAccessible())

const setUpCouncil = async (program: Program, { keys, arrived }: Seat) => {
  const { page } = program
  await look(program, 'start')
  await keys.use(page.getByRole('link', { name: /^Thiết lập hội đồng mới/ }))
  await arrived('Thiết lập hội đồng mới')
  await keys.fill(page.getByRole('textbox', { name: /^Tên hội đồng/ }), 'Hội đồng OCOP tỉnh Thanh Hoá')
  const level = page.getByRole('group', { name: 'Cấp hội đồng' })
  await keys.pick(level, level.getByRole('radio', { name: /^Tỉnh/ }))
  await keys.fill(page.getByRole('textbox', { name: /^Tỉnh, thành phố/ }), 'Thanh Hoá')
  await keys.fill(page.getByRole('textbox', { name: /^Số quyết định/ }), '1234/QĐ-UBND')
  await keys.fill(page.getByRole('textbox', { name: /^Ngày quyết định/ }), '1/10/2026')
  await keys.reach(page.getByRole('textbox', { name: /^Tên phiên/ }))
  await keys.compose(['D', 'Dd', 'Đ', 'Đơ', 'Đợ', 'Đợt'], ['Enter'])
  await keys.write(' 2 năm 2026')
  await keys.fill(page.getByRole('textbox', { name: /^Ngày họp/ }), '24/11/2026')
  await keys.reach(page.getByRole('textbox', { name: 'Họ và tên, người thứ 1' }))
  await keys.paste(roster)
  await expect(page.getByText('Đã thêm 7 người')).toBeVisible()
  await look(program, 'set-up')
  await keys.use(page.getByRole('button', { name: 'Tạo hội đồng' }))
  await expect(page.getByText('Hãy chọn một.')).toBeVisible()
  const policy = page.getByRole('group', { name: /^Điều kiện tối thiểu/ })
  await keys.pick(policy, policy.getByRole('radio', { name: /^Theo đa số phiếu/ }))
  await keys.fill(page.getByRole('textbox', { name: /^Điều khoản của Quy chế: Điều kiện tối thiểu/ }), 'khoản 3 Điều 8')
  await keys.use(page.getByRole('button', { name: 'Tạo hội đồng' }))
  await arrived('Bước cuối: khoá gốc của hội đồng')
}

/** The last step of setting up, by somebody who is nobody in particular: the passphrase is put on paper, and typed from there. */
const makeRootKey = async (program: Program, { keys, arrived }: Seat) => {
  const { page } = program
  const onPaper = await shownPassphrase(page)
  await look(program, 'root key')
  await keys.fill(page.getByRole('textbox', { name: 'Gõ lại mật khẩu từ giấy' }), onPaper)
  await keys.press('Enter')
  await page.getByRole('heading', { name: 'Hội đồng đã có khoá gốc' }).waitFor()
  await look(program, 'root key, made')
  await keys.use(page.getByRole('button', { name: 'Vào bảng phiên' }))
  await arrived('Bảng phiên')
  await expect(page.getByText('Chọn tên của bạn để bắt đầu làm việc.')).toBeVisible()
  await look(program, 'empty board')
}

const pasteProducts = async (program: Program, { keys, goTo }: Seat) => {
  const { page } = program
  await goTo('Nhập hồ sơ', 'Nhập danh sách sản phẩm')
  await look(program, 'intake: paste')
  await keys.reach(page.getByRole('textbox', { name: 'Dán bảng chép từ Excel' }))
  await keys.paste(list)
  const check = page.getByRole('button', { name: 'Kiểm tra 40 dòng' })
  await check.waitFor()
  await look(program, 'intake: columns')
  await keys.use(check)
  await expect(page.getByText('37 trong 40 dòng đã đúng')).toBeVisible()
  await look(program, 'intake: rows')
  const grid = page.getByRole('grid')
  await keys.reach(grid)
  await keys.press('F8')
  await keys.write('mat ong')
  await keys.press('Enter', 'F8')
  await keys.write('19/10/2026')
  await keys.press('Enter', 'F8')
  await keys.compose(['H', 'Hơ', 'Hợ', 'Hợp'], ['Enter'])
  await keys.write(' tác xã Hồi Xuân')
  await keys.press('Enter')
  await expect(page.getByText('40 dòng đều đúng')).toBeVisible()
  await keys.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Đã thêm 40 sản phẩm' })).toBeVisible()
  await look(program, 'intake: added')
  await keys.press('Control+Z')
  await expect(page.getByText('Đã bỏ 40 sản phẩm vừa thêm')).toBeVisible()
  await keys.reach(grid)
  await expect(page.getByText('40 dòng đều đúng')).toBeVisible()
  await keys.press('Control+Enter')
  await keys.use(page.getByRole('link', { name: 'Về bảng phiên' }))
  await expect(page.getByText('40/40 sản phẩm')).toBeVisible()
  await look(program, 'board')
}

/** First member, set 1: the 5.2 lock, an undo, a note composed letter by letter, the list of what is not scored. */
const scoreWithEverything = async (program: Program, seat: Seat, answers: readonly Answer[]) => {
  const { page } = program
  const { keys, answer, card, current } = seat
  const story = answers.findIndex(({ code }) => code === '5.1')
  await answer(answers.slice(0, story))
  await keys.press('0')
  await expect(card('5.2')).toContainText('Không chấm được khi tiêu chí 5.1 đang 0 điểm')
  await keys.press('Enter', '3')
  await expect(card('5.2').getByRole('radio', { disabled: false })).toHaveCount(0)
  await expect(card('5.2').locator('legend')).toContainText('Khoá: 0 điểm')
  await keys.press('ArrowUp', 'Control+z')
  await expect(card('5.1').locator('legend')).toContainText('Chưa chấm')
  await answer(answers.slice(story, -2))
  await keys.press('n')
  await keys.compose(['n', 'nư', 'nươ', 'nướ', 'nước'], ['Enter', '2', 'x'])
  await keys.write(' trong, vị thanh')
  await keys.press('Escape')
  await expect(page.getByRole('textbox', { name: /^Ghi chú cho tiêu chí/ })).toHaveValue('nước trong, vị thanh')
  await keys.press('Control+Enter')
  await expect(page.getByText('Còn 2 tiêu chí chưa chấm.')).toBeVisible()
  await look(program, 'hand-in, incomplete')
  const [last, veryLast] = answers.slice(-2)
  await keys.use(page.getByRole('dialog').getByRole('button', { name: `Đến tiêu chí ${veryLast?.code}:` }))
  await expect(current()).toHaveAttribute('data-code', veryLast?.code ?? '')
  await keys.press('ArrowUp')
  await expect(current()).toHaveAttribute('data-code', last?.code ?? '')
  await answer(answers.slice(-2))
  await look(program, 'sheet')
}

/** Kills the program in the middle of a sheet; all that had its tick is there, and the sheet goes on. */
const scoreOverPowerCut = async (
  program: Program,
  seat: Seat,
  product: string,
  member: string,
  answers: readonly Answer[],
) => {
  const done = answers.slice(0, 12)
  await seat.answer(done)
  await seat.expectOnDisk(done)
  const page = await program.killAndStartAgain()
  await seat.keys.use(page.getByRole('button', { name: /^Hội đồng OCOP tỉnh Thanh Hoá/ }))
  await seat.arrived('Bảng phiên')
  await seat.sitDown(member)
  await seat.openSheet(product, member)
  await seat.expectOnDisk(done)
  await seat.answer(answers.slice(done.length))
}

const sheets = {
  [pomelo]: members.map(() => ({ answers: answersFor(1, 100, 5), total: 100 })),
  [cake]: [80, 82, 78, 81, 79].map((total) => ({ answers: answersFor(6, total, 4), total })),
  [water]: [72, 74, 73, 75, 71].map((total) => ({ answers: answersFor(16, total, 4), total })),
  [village]: [62, 65, 63, 66, 64].map((total) => ({ answers: answersFor(26, total, 3), total })),
}

/** The last member finds that the water's source is not fit: 0 at 6.1 of set 16, which proposes to stop. */
const unfit = (answers: readonly Answer[]) =>
  answers.map((answer) => (answer.code === '6.1' ? { ...answer, keys: ['0'] } : answer))

const scoreAll = async (program: Program, seat: Seat) => {
  for (const [at, member] of members.entries()) {
    await seat.sitDown(member)
    for (const [product, five] of Object.entries(sheets)) {
      const { answers = [], total = 0 } = five[at] ?? {}
      await seat.openSheet(product, member)
      if (product === pomelo && member === first) await scoreWithEverything(program, seat, answers)
      else if (product === cake && member === second) await scoreOverPowerCut(program, seat, product, member, answers)
      else if (product === water && member === fifth) await seat.answer(unfit(answers))
      else await seat.answer(answers)
      if (product === village && member === third) await look(program, 'sheet of set 26')
      await seat.handIn(product === water && member === fifth ? total - 3 : total)
    }
  }
}

const stopTheWater = async (program: Program, seat: Seat) => {
  const { page } = program
  const { keys } = seat
  await seat.goTo('Kết quả')
  await keys.use(page.getByRole('link', { name: water }))
  await seat.arrived(water)
  await keys.use(page.getByRole('link', { name: 'Xem phát hiện trong hồ sơ' }))
  await look(program, 'dossier')
  await keys.use(page.getByRole('button', { name: 'Quyết định' }))
  await keys.fill(page.getByRole('dialog').getByRole('textbox', { name: /^Lý do/ }), 'Nguồn nước chưa được cấp phép')
  await keys.fill(page.getByRole('textbox', { name: /^Theo kết luận của người chủ trì/ }), 'biên bản số 05/BB-HĐ')
  await look(program, 'decision')
  await keys.use(page.getByRole('dialog').getByRole('button', { name: 'Quyết định' }))
  await expect(page.getByText('Đã ghi quyết định.')).toBeVisible()
}

const seeResults = async (program: Program, seat: Seat) => {
  const { page } = program
  await seat.goTo('Kết quả')
  const row = (product: string) => page.getByRole('row').filter({ hasText: product })
  await expect(row(pomelo)).toContainText('5 sao')
  await expect(row(pomelo)).toContainText('100,00')
  await expect(row(cake)).toContainText('4 sao')
  await expect(row(cake)).toContainText('80,00')
  await expect(row(village)).toContainText('3 sao')
  await expect(row(village)).toContainText('64,00')
  await expect(row(water)).toContainText('Dừng đánh giá')
  await look(program, 'results')
  await seat.keys.use(page.getByRole('link', { name: cake }))
  await seat.arrived(cake)
  await expect(page.getByText('Điểm trung bình 80,00 (400 điểm của 5 phiếu), từ 70 điểm là 4 sao.')).toBeVisible()
  await look(program, 'result')
}

const saveScorecard = async (program: Program, { keys }: Seat) => {
  const { page } = program
  const file = join(program.folder, 'phiếu kết quả.pdf')
  await keys.use(page.getByRole('link', { name: 'Phiếu kết quả' }))
  await expect(page.getByText('PHIẾU KẾT QUẢ ĐÁNH GIÁ SẢN PHẨM')).toBeVisible()
  await look(program, 'scorecard')
  program.answerDialogs({ dialog: 'showSaveDialog', answer: { canceled: false, filePath: file } })
  await keys.use(page.getByRole('button', { name: 'Lưu PDF' }))
  await expect(page.getByText(/Đã lưu \d+ trang/)).toBeVisible()
  const pages = await pdfText(file)
  const text = pages.join(' ')
  for (const words of [cake, 'BẢN NHÁP', '80,00', '4 sao', 'Hội đồng OCOP tỉnh Thanh Hoá', ...members])
    expect(text.toLocaleLowerCase('vi')).toContain(words.toLocaleLowerCase('vi'))
  await keys.use(page.getByRole('link', { name: 'Về kết quả' }))
}

/** Dark colours are chosen by keyboard, then every screen is seen again. */
const seeInTheDark = async (program: Program, { keys, goTo, openSheet, sitDown, arrived }: Seat) => {
  const { page } = program
  await keys.use(page.getByRole('button', { name: 'Ngôn ngữ và màu hiển thị' }), 'Shift+Tab')
  await expect(page.getByRole('radio', { name: 'Tiếng Việt' })).toBeFocused()
  const colours = page.getByRole('radiogroup', { name: 'Màu hiển thị' })
  await keys.pick(colours, colours.getByRole('radio', { name: 'Tối' }))
  await keys.press('Escape')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await look(program, 'result, dark')
  await goTo('Kết quả')
  await look(program, 'results, dark')
  await goTo('Nhập hồ sơ', 'Nhập danh sách sản phẩm')
  await look(program, 'intake, dark')
  await goTo('Tiêu chí', 'Bộ tiêu chí')
  await look(program, 'packs, dark')
  await goTo('Hội đồng')
  await look(program, 'council, dark')
  await sitDown(fourth)
  await openSheet(cake, fourth)
  await look(program, 'sheet, dark')
  await goTo('Bảng phiên')
  await look(program, 'board, dark')
  await keys.use(page.getByRole('link', { name: 'Chấm Sao: Màn hình đầu' }))
  await arrived('Chấm Sao')
  await look(program, 'start, dark')
}

test('a council, forty products, twenty sheets, a power cut, results and a scorecard, by keyboard', async ({
  program,
}) => {
  test.setTimeout(600_000)
  const seat = seatAt(program)
  await test.step('a council is set up', () => setUpCouncil(program, seat))
  await test.step('its root key is made', () => makeRootKey(program, seat))
  await test.step('the secretary sits down', () => seat.sitDown(secretary))
  await test.step('forty products are pasted, three rows mended', () => pasteProducts(program, seat))
  await test.step('five members score four products', () => scoreAll(program, seat))
  await test.step('the secretary sits down again', () => seat.sitDown(secretary))
  await test.step('the stop is decided', () => stopTheWater(program, seat))
  await test.step('stars and reasons', () => seeResults(program, seat))
  await test.step('the scorecard is saved', () => saveScorecard(program, seat))
  await test.step('every screen in dark colours', () => seeInTheDark(program, seat))
})
