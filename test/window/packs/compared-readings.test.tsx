import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { found } from '../../support/found.ts'
import { shippedSet } from '../../support/packs.ts'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

// A tick shows once main has written it: on a busy machine that takes its time.

const readings = shippedSet('qd-26-2026', 4).toVerify
const first = found(readings[0], 'a reading')

let council: SittingCouncil
let leave: () => void = () => undefined
afterEach(() => leave())

beforeEach(async () => {
  council = await aSittingCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
})

const compare = (note: string, { vi } = first) =>
  council.call('readings.compare', { pack: council.council.pack.sha256, set: 4, reading: vi, note })

const readingSet4 = async (language: 'vi' | 'en' = 'vi') => {
  const window = await showScreen(bridgeInto(council), '/packs', language)
  leave = window.leave
  await window.user.click(await screen.findByRole('button', { name: /^4 ?[^\d]/ }))
  return window.user
}

const onDisk = async () => (await council.call('readings.compared', {})).compared
const setInList = () => screen.getByRole('button', { name: /^4 ?[^\d]/ })
const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name })

test('the secretary ticks what was compared: name and moment stand there, one place less is to be compared', async () => {
  const user = await readingSet4()
  await screen.findByText('Có 2 chỗ cần đối chiếu với bản có dấu của quyết định')
  expect(setInList().textContent).toContain('2 chỗ cần đối chiếu')
  await user.click(await box(first.vi))
  await screen.findByText(/^Đã đối chiếu: Cô Thư, 24\/11\/2026 \d\d:\d\d$/)
  await screen.findByText('Có 1 chỗ cần đối chiếu với bản có dấu của quyết định')
  expect(setInList().textContent).toContain('1 chỗ cần đối chiếu')
  expect(await onDisk()).toMatchObject([{ reading: first.vi, by: 'Cô Thư', note: '' }])
})

test('all ticked, the set has nothing left to compare', async () => {
  for (const reading of readings) await compare('', reading)
  await readingSet4()
  await screen.findByText(/^Mọi chỗ cần đối chiếu của bộ này đã được đối chiếu/)
  expect(setInList().textContent).not.toContain('cần đối chiếu')
})

test('what the signed decision says is written down, and gives the focus back', async () => {
  await compare('')
  const user = await readingSet4()
  const opener = await screen.findByRole('button', { name: `Ghi lời trong bản có dấu… ${first.vi}` })
  await user.click(opener)
  const field = screen.getByRole('textbox', { name: 'Bản có dấu viết gì ở chỗ này' })
  expect(document.activeElement).toBe(field)
  await user.type(field, 'Ghi 0 điểm')
  await user.click(screen.getByRole('button', { name: 'Ghi' }))
  await screen.findByText('Bản có dấu: Ghi 0 điểm')
  expect(screen.queryByRole('textbox', { name: 'Bản có dấu viết gì ở chỗ này' })).toBeNull()
  expect(document.activeElement?.textContent).toBe('Sửa lời đã ghi…')
  expect(await onDisk()).toMatchObject([{ note: 'Ghi 0 điểm' }])
})

test('a note longer than the record takes is refused at the field, and nothing is written', async () => {
  await compare('')
  const user = await readingSet4()
  await user.click(await screen.findByRole('button', { name: /^Ghi lời trong bản có dấu…/ }))
  await user.click(screen.getByRole('textbox', { name: 'Bản có dấu viết gì ở chỗ này' }))
  await user.paste('a'.repeat(1001))
  await user.click(screen.getByRole('button', { name: 'Ghi' }))
  await screen.findByText('Lời ghi dài quá 1.000 ký tự.')
  expect(await onDisk()).toMatchObject([{ note: '' }])
})

test('the tick is taken back; where something was written down it is asked first', async () => {
  await compare('Ghi 0 điểm')
  const user = await readingSet4()
  await user.click(await box(first.vi))
  const question = await screen.findByRole('dialog', { name: 'Bỏ dấu đã đối chiếu?' })
  expect(question.textContent).toContain('Ghi 0 điểm')
  await user.click(within(question).getByRole('button', { name: 'Thôi' }))
  expect(await onDisk()).toHaveLength(1)
  await user.click(await box(first.vi))
  await user.click(await screen.findByRole('button', { name: 'Bỏ dấu' }))
  await screen.findByText('Có 2 chỗ cần đối chiếu với bản có dấu của quyết định')
  expect(await onDisk()).toEqual([])
  await user.click(await box(first.vi))
  await waitFor(async () => expect((await box(first.vi)).checked).toBe(true))
  await user.click(await box(first.vi))
  await waitFor(async () => expect((await box(first.vi)).checked).toBe(false))
})

test('whoever is not chair or secretary sees who compared it and what was written, and no tick', async () => {
  await compare('Ghi 0 điểm')
  await council.sit('Anh Ba')
  await readingSet4()
  await screen.findByText(/^Đã đối chiếu: Cô Thư, .* · Bản có dấu: Ghi 0 điểm$/)
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('an English screen says it in English', async () => {
  await compare('0 points')
  await readingSet4('en')
  expect((await box(first.en)).checked).toBe(true)
  await screen.findByText(/^Compared: Cô Thư, 24\/11\/2026/)
  await screen.findByText('Signed decision: 0 points')
  await screen.findByText('1 place to be compared with the signed decision')
})
