import { assert, jsonValue, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPatch, diff, sameJson } from '../../../shared/record/patch.ts'

const json = jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)

describe('a patch with old values', () => {
  it('turns the one value into the other, whatever they are', () => {
    assert(
      property(json, json, (before, after) => {
        expect(applyPatch(before, diff(before, after))).toEqual(after)
      }),
    )
  })

  it('is empty exactly when nothing changed', () => {
    assert(
      property(json, (value) => {
        expect(diff(value, structuredClone(value))).toEqual([])
        expect(sameJson(value, [value])).toBe(false)
      }),
    )
  })

  it('names one choice of a sheet and what it was before', () => {
    const before = { choices: { '1.1': { option: 1 }, '1.2': null }, notes: { 'a/b~c': 'x' } }
    const after = { choices: { '1.1': { option: 3 }, '1.2': { none: true } }, notes: {} }
    expect(diff(before, after)).toEqual([
      { op: 'replace', path: '/choices/1.1/option', value: 3, old: 1 },
      { op: 'replace', path: '/choices/1.2', value: { none: true }, old: null },
      { op: 'remove', path: '/notes/a~1b~0c', old: 'x' },
    ])
  })

  it('is refused where the old value is another', () => {
    const steps = diff({ a: 1 }, { a: 2 })
    expect(() => applyPatch({ a: 7 }, steps)).toThrow(RangeError)
    expect(() => applyPatch({}, steps)).toThrow(RangeError)
    expect(() => applyPatch({ a: 1 }, diff({}, { a: 2 }))).toThrow(RangeError)
    expect(() => applyPatch({ a: 2 }, diff({ a: 1 }, {}))).toThrow(RangeError)
  })

  it('cannot reach an object’s prototype', () => {
    const after = applyPatch({}, [{ op: 'add', path: '/__proto__', value: { polluted: true } }])
    expect(Object.hasOwn(after as object, '__proto__')).toBe(true)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
