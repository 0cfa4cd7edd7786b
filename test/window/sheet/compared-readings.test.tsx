import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { shippedSet } from '../../support/packs.ts'
import type { SittingCouncil } from '../../support/workplace.ts'
import { openSheetOf } from './sheet-scene.tsx'

const readings = shippedSet('qd-26-2026', 4).toVerify.map(({ vi }) => vi)

/** The secretary compares readings of set 4; then the member is back at their sheet. */
const comparing = (compared: readonly string[]) => async (place: SittingCouncil) => {
  await place.sit('Cô Thư')
  for (const reading of compared)
    await place.call('readings.compare', {
      pack: place.council.pack.sha256,
      set: 4,
      reading,
      note: 'Bảng in 0 điểm',
    })
  await place.sit('Anh Ba')
}

const notice = (name: string) => screen.findByRole('button', { name })

test('the notice counts the places that are to be compared', async () => {
  await openSheetOf(4)
  const list = document.getElementById(
    (await notice('Cần đối chiếu bản có dấu của quyết định (2)')).getAttribute('popovertarget') ?? '',
  )
  for (const reading of readings) expect(list?.textContent).toContain(reading)
  expect(list?.textContent).not.toContain('Đã đối chiếu')
})

test('a compared one is not counted; it stands below, with who compared it and what the signed decision says', async () => {
  const [first = '', second = ''] = readings
  await openSheetOf(4, comparing([first]))
  const button = await notice('Cần đối chiếu bản có dấu của quyết định (1)')
  const list = document.getElementById(button.getAttribute('popovertarget') ?? '')?.textContent ?? ''
  expect(list.indexOf(second)).toBeLessThan(list.indexOf('Đã đối chiếu 1 chỗ với bản có dấu'))
  expect(list).toMatch(/Đã đối chiếu: Cô Thư, 24\/11\/2026 .* · Bản có dấu: Bảng in 0 điểm/)
  expect(list.indexOf(first)).toBeGreaterThan(list.indexOf('Đã đối chiếu 1 chỗ với bản có dấu'))
})

test('with all compared the notice is a quiet one', async () => {
  await openSheetOf(4, comparing(readings))
  expect((await notice('Đã đối chiếu 2 chỗ với bản có dấu')).dataset['open']).toBe('false')
  expect(screen.queryByText(/Cần đối chiếu/)).toBeNull()
})

test('a set without such places has no notice, and main is not asked', async () => {
  const { line } = await openSheetOf(1)
  expect(screen.queryByText(/đối chiếu/)).toBeNull()
  expect(line.calls).not.toContain('readings.compared')
})
