import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { criteriaFolder } from '../../support/packs.ts'
import { signsOf } from '../../support/font-signs.ts'

const folder = join(import.meta.dirname, '../../../resources/fonts')
const fonts = readdirSync(folder).filter((name) => name.endsWith('.woff2'))

/** Every sign in the texts of the shipped criteria packs. */
const signsOfPacks = () => {
  const packs = readdirSync(criteriaFolder).filter((name) => name.endsWith('.json'))
  return new Set(packs.flatMap((name) => [...readFileSync(join(criteriaFolder, name), 'utf8')]))
}

const vietnamese =
  'AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYaăâbcdđeêghiklmnoôơpqrstuưvxyÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'

test.each(fonts)('%s has every letter of Vietnamese and every sign of the criteria: no other font steps in', (name) => {
  const signs = signsOf(join(folder, name))
  const wanted = [...signsOfPacks(), ...vietnamese, ...'“”‘’–—…×≥≤₫'].filter((sign) => sign >= ' ')
  expect(wanted.filter((sign) => !signs.has(sign.codePointAt(0) ?? 0))).toEqual([])
})

test('papers are set in four styles, screens in three weights', () => {
  const papers = ['bold-italic', 'bold', 'italic', 'regular'].map((name) => `tinos-${name}.woff2`)
  const screens = ['400', '500', '600'].map((name) => `be-vietnam-pro-${name}.woff2`)
  expect(fonts.toSorted()).toEqual([...screens, ...papers])
})
