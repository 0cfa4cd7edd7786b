import { describe, expect, test } from 'vitest'
import { vi } from '../../../renderer/text/catalogue.ts'
import { en } from '../../../renderer/text/english.ts'
import { faultCodes } from '../../../shared/fault.ts'

type Tree = { readonly [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): Map<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  )

const figures = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()

describe('texts in both languages', () => {
  const [vietnamese, english] = [leaves(vi), leaves(en)]

  test('every text exists in both, and neither is empty', () => {
    expect([...english.keys()].toSorted()).toEqual([...vietnamese.keys()].toSorted())
    expect([...vietnamese, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('both speak of the same figures', () => {
    const different = [...vietnamese].filter(
      ([key, text]) => String(figures(text)) !== String(figures(english.get(key) ?? '')),
    )
    expect(different).toEqual([])
  })

  test('Vietnamese is written in composed letters, so that equal words are equal bytes', () => {
    expect([...vietnamese.values()].filter((text) => text !== text.normalize('NFC'))).toEqual([])
  })

  test.each(faultCodes)('fault %s says what happened, what is safe and what to do', (code) => {
    for (const words of [vi.fault[code], en.fault[code]])
      for (const line of [words.what, words.safe, words.doNow]) expect(line).toMatch(/\p{L}.*[.!]$/u)
    expect(JSON.stringify(vi.fault[code])).not.toContain(code === 'cancelled' ? '\u0000' : `"${code}"`)
  })
})
