import { expect, test } from 'vitest'
import { isUsualCode, proposeCode } from '../../../shared/domain/dossier-code.ts'

test('what the program proposes is of the usual form, with and without a province', () => {
  for (const [province, commune] of [
    ['Tỉnh Thanh Hoá', 'Xã Xuân Lập'],
    ['Thành phố Hồ Chí Minh', 'Phường 12'],
    ['', 'Đặc khu Côn Đảo'],
  ] as const)
    expect([commune, isUsualCode(proposeCode({ province, commune }, 2026, []))]).toEqual([commune, true])
})

test.each(['abc', 'HS 7', 'TH-XL-06', 'th-xl-06-2026', 'TH-XL-06-26', 'TH-XL-06-2026-1', '06-2026'])(
  '%s is of another form',
  (code) => expect(isUsualCode(code)).toBe(false),
)
