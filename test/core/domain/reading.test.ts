import { describe, expect, test } from 'vitest'
import { ComparedReading, isSameReading, ReadingRef } from '../../../shared/domain/reading.ts'
import { openRecord } from '../../../shared/record/envelope.ts'

const reading = ReadingRef.parse({ pack: 'a'.repeat(64), set: 4, reading: 'A/1.2: bản chép để trống, đã lấy 0 điểm' })

describe('a reading of the transcript', () => {
  test('is the same by pack text, set and words; a change in any of them is another one', () => {
    expect(isSameReading(reading, { ...reading })).toBe(true)
    const others = [{ pack: 'b'.repeat(64) }, { set: 7 }, { reading: `${reading.reading}.` }]
    for (const other of others)
      expect(isSameReading(reading, ReadingRef.parse({ ...reading, ...other })), JSON.stringify(other)).toBe(false)
  })

  test('keeps its words byte for byte, while a note is cleaned as all typed text', () => {
    const words = ' “o  Rất độc đáo*****” '
    const compared = ComparedReading.parse({
      ...reading,
      reading: words,
      by: 'thuky00000000000',
      at: '2026-11-24T01:00:00.000Z',
      note: ' ghi\r\n0 điểm ',
    })
    expect([compared.reading, compared.note]).toEqual([words, 'ghi\n0 điểm'])
  })

  test('a note longer than a thousand characters, or a set that cannot be, is refused', () => {
    const whole = { ...reading, by: 'thuky00000000000', at: '2026-11-24T01:00:00.000Z', note: '' }
    expect(ComparedReading.safeParse(whole).success).toBe(true)
    expect(ComparedReading.safeParse({ ...whole, note: 'a'.repeat(1001) }).success).toBe(false)
    expect(ComparedReading.safeParse({ ...whole, set: 0 }).success).toBe(false)
  })
})

test('a record of papers written before readings could be compared opens unchanged and unlocked', () => {
  const before = {
    id: 'hoidong000000000',
    texts: null,
    made: [
      {
        paper: { kind: 'blank-sheet', dossier: 'hoso000000000000' },
        format: 'pdf',
        content: 'c'.repeat(64),
        sha256: 'd'.repeat(64),
        bytes: 10,
        pages: 1,
        at: '2026-11-24T01:00:00.000Z',
      },
    ],
  }
  expect(openRecord('papers', 1, before)).toEqual({ value: before, lock: null })
})
