import { describe, expect, test } from 'vitest'
import { rosterFromText } from '../../../renderer/pages/council/roster-from-text.ts'

const short = (text: string) =>
  rosterFromText(text).map(({ name, role, unit, position }) => [name, role, unit, position])

describe('a roster pasted from Excel', () => {
  test('with numbers, a heading row and columns', () => {
    const text = [
      'STT\tHọ và tên\tChức vụ\tĐơn vị\tVai trò',
      '1\tÔng Nguyễn Văn Thành\tPhó Giám đốc\tSở Nông nghiệp và Môi trường\tChủ tịch Hội đồng',
      '2\tBà Lê Thị Hồng Nhung\tTrưởng phòng\tSở Công Thương\tPhó Chủ tịch',
      '3\tTrịnh Đình Phúc\tChuyên viên\tChi cục Phát triển nông thôn\tThư ký',
    ].join('\r\n')
    expect(short(text)).toEqual([
      ['Nguyễn Văn Thành', 'chair', 'Sở Nông nghiệp và Môi trường', 'Phó Giám đốc'],
      ['Lê Thị Hồng Nhung', 'deputy', 'Sở Công Thương', 'Trưởng phòng'],
      ['Trịnh Đình Phúc', 'secretary', 'Chi cục Phát triển nông thôn', 'Chuyên viên'],
    ])
  })

  test('where the position reads like a role as well: the column that names the council, or the last one, is the role', () => {
    const text = [
      '1\tÔng Lê Xuân Đường\tPhó Chủ tịch\tUBND tỉnh\tChủ tịch Hội đồng',
      '2\tBà Hà Thị Mơ\tChủ tịch\tHội Nông dân\tỦy viên',
    ].join('\n')
    expect(short(text)).toEqual([
      ['Lê Xuân Đường', 'chair', 'UBND tỉnh', 'Phó Chủ tịch'],
      ['Hà Thị Mơ', 'member', 'Hội Nông dân', 'Chủ tịch'],
    ])
  })

  test('with titles above it and a heading row in other words: nobody is called "Tên"', () => {
    const text = [
      'DANH SÁCH THÀNH VIÊN HỘI ĐỒNG\t\t\t',
      '(Kèm theo Quyết định số 12/QĐ-UBND)',
      'TT\tTên\tChức vụ\tVai trò',
      '1\tLò Văn Sỹ\tThành viên\tThành viên',
    ].join('\n')
    expect(short(text)).toEqual([['Lò Văn Sỹ', 'member', '', '']])
  })

  test('of names only makes scoring members', () => {
    expect(rosterFromText('Nguyễn Văn A\nLê Thị B\n')).toMatchObject([
      { name: 'Nguyễn Văn A', role: 'member', scores: true },
      { name: 'Lê Thị B', role: 'member', scores: true },
    ])
  })
})

describe('a roster pasted from a decision in Word', () => {
  test('takes the position for what it is: a commune chair is no chair of the council', () => {
    const text = [
      '1. Ông Phạm Văn Đức, Phó Chủ tịch UBND tỉnh - Chủ tịch Hội đồng;',
      '2. Bà Hoàng Thị Lan, Chủ tịch UBND xã Nga An - Ủy viên;',
    ].join('\n')
    expect(rosterFromText(text).map(({ name, role }) => [name, role])).toEqual([
      ['Phạm Văn Đức', 'chair'],
      ['Hoàng Thị Lan', 'member'],
    ])
  })

  test('a secretary does not score unless ticked', () => {
    expect(rosterFromText('Đặng Thuỳ Dương\tThư ký Hội đồng')).toMatchObject([{ role: 'secretary', scores: false }])
  })
})
