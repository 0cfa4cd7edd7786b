import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Line, Name, Note } from '../../../shared/domain/text.ts'

describe('typed text', () => {
  it('is NFC: the same words from two keyboards are the same bytes', () => {
    const typed = 'Bánh gai Tứ Trụ'
    expect(Name(100).parse(typed.normalize('NFD'))).toBe(typed.normalize('NFC'))
  })

  it('of one line is trimmed, with single spaces and no line breaks', () => {
    expect(Line(100).parse('  Nem  chua\n\tThanh Hóa ')).toBe('Nem chua Thanh Hóa')
  })

  it('loses control characters', () => {
    expect(Line(100).parse('Nem\u0000 \u0007chua\u007f')).toBe('Nem chua')
  })

  it('loses what nobody sees: direction marks that make a name read as another, what a PDF brings along', () => {
    expect(Name(100).parse('Hội đồng \u202egnod ioH\u202c')).toBe('Hội đồng gnod ioH')
    expect(Line(100).parse('\ufeffmật\u00ad ong\u200b \u2066rừng\u2069')).toBe('mật ong rừng')
    expect(Name(100).safeParse('\u200b\u200e').success).toBe(false)
  })

  it('is text that every file can hold: half a character becomes the mark of a lost one', () => {
    expect(Line(100).parse('Nem\ud800 chua')).toBe('Nem\ufffd chua')
  })

  it('once clean stays as it is, or the hash of what holds it would change', () => {
    const piece = fc.oneof(
      fc.constantFrom('e', '\u0302', '\u0301', '\u200b', '\r', '\n', ' ', '\ud800'),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = Note(400).parse(pieces.join(''))
        expect(Note(400).parse(once)).toBe(once)
        expect(once.normalize('NFC')).toBe(once)
        expect(Line(400).parse(Line(400).parse(once))).toBe(Line(400).parse(once))
      }),
      { numRuns: 500 },
    )
  })

  it('of several lines has one kind of line break, wherever it was copied from', () => {
    expect(Note(100).parse('một\r\nhai\rba\u2028bốn')).toBe('một\nhai\nba\nbốn')
  })

  it('of several lines keeps its line breaks', () => {
    expect(Note(100).parse(' dòng một\n\ndòng hai ')).toBe('dòng một\n\ndòng hai')
  })

  it('that must be given may not be spaces alone', () => {
    expect(Name(100).safeParse('  \n ').success).toBe(false)
    expect(Line(100).parse('  ')).toBe('')
  })

  it('is measured after cleaning', () => {
    expect(Line(3).parse('  abc  '.slice(1, 6))).toBe('abc')
    expect(Line(3).safeParse('abcd').success).toBe(false)
    expect(Note(3).safeParse('abcd').success).toBe(false)
  })
})
