import { describe, expect, test } from 'vitest'
import { CriteriaPack } from '../../../shared/domain/criteria-pack.ts'
import { selfCheck } from '../../../shared/pack/self-check.ts'
import { shippedPack } from '../../support/packs.ts'

type Mutable<T> = T extends string
  ? T
  : T extends readonly (infer U)[]
    ? Mutable<U>[]
    : T extends object
      ? { -readonly [K in keyof T]: Mutable<T[K]> }
      : T
type Pack = Mutable<CriteriaPack>

/** The shipped pack with one thing changed. */
const damaged = (change: (pack: Pack) => void): CriteriaPack => {
  const copy: Pack = JSON.parse(JSON.stringify(shippedPack('qd-26-2026')))
  change(copy)
  return CriteriaPack.parse(copy)
}
const criterion = (
  pack: Pack,
  set: number,
  code: string,
): Pack['sets'][0]['parts'][0]['sections'][0]['criteria'][0] => {
  const found = pack.sets[set - 1]?.parts
    .flatMap((part) => part.sections)
    .flatMap((section) => section.criteria)
    .find((one) => one.code === code)
  if (!found) throw new Error(`no ${set}/${code}`)
  return found
}
const put = (target: object | undefined, value: object) => Object.assign(target ?? {}, value)
const found = (change: (pack: Pack) => void) =>
  selfCheck(damaged(change)).map(({ problem, set, criterion }) => `${problem} ${set ?? '-'}/${criterion ?? '-'}`)

describe('a pack that contradicts itself is told where', () => {
  test.each<[string, string, (pack: Pack) => void]>([
    ['parts that do not make 100', 'total -/-', (p) => put(p.parts[0], { max: 41 })],
    ['a part of a set unlike the pack', 'parts-differ 3/-', (p) => put(p.sets[2]?.parts[1], { max: 26 })],
    ['sections that do not make the part', 'part-sum 5/-', (p) => put(p.sets[4]?.parts[0]?.sections[0], { max: 17 })],
    [
      'criteria that do not make the section',
      'section-sum 5/1',
      (p) => put(p.sets[4]?.parts[0]?.sections[0], { max: 17 }),
    ],
    ['a maximum no option reaches', 'max-not-reachable 1/1.2', (p) => put(criterion(p, 1, '1.2'), { max: 3 })],
    ['points that fall', 'options-not-ascending 6/1.1', (p) => put(criterion(p, 6, '1.1').options[0], { points: 3 })],
    ['one code twice', 'duplicate-code 18/3.3', (p) => put(criterion(p, 18, '3.5'), { code: '3.3' })],
    ['one section twice', 'duplicate-section 9/1', (p) => put(p.sets[8]?.parts[0]?.sections[1], { code: '1' })],
    [
      'one option key twice',
      'duplicate-option-key 1/1.1',
      (p) => put(criterion(p, 1, '1.1').options[1], { key: 'p1' }),
    ],
    ['a star on 0 points', 'minimum-on-zero 1/5.1', (p) => put(criterion(p, 1, '5.1').options[0], { minStar: 3 })],
    [
      'more stars for fewer points',
      'minima-not-ascending 1/2.3',
      (p) => put(criterion(p, 1, '2.3').options[0], { minStar: 5 }),
    ],
    ['a case at some options only', 'cases-mixed 26/8', (p) => delete criterion(p, 26, '8').options[0]?.case],
    ['a yes/no line worth 2', 'yes-no-line 1/2.4', (p) => put(criterion(p, 1, '2.4').options[1], { points: 2 })],
    [
      'a waiver where no mark stands',
      'waiver-without-minima 1/1.1',
      (p) => put(criterion(p, 1, '1.1'), { minimaWaivable: true }),
    ],
    ['a heading with another sum', 'heading-sum 11/6.1', (p) => put(criterion(p, 11, '6.1.1').heading, { max: 5 })],
    [
      'a criterion under a foreign heading',
      'heading-code 11/6.9',
      (p) => put(criterion(p, 11, '6.1.1').heading, { code: '6.9' }),
    ],
    [
      'a lock on a criterion that is not there',
      'lock-target 1/5.2',
      (p) => put(criterion(p, 1, '5.2'), { lockedWhileZero: '5.9' }),
    ],
    ['a lock on itself', 'lock-target 1/5.2', (p) => put(criterion(p, 1, '5.2'), { lockedWhileZero: '5.2' })],
    ['one set twice', 'duplicate-set 1/-', (p) => put(p.sets[1], { no: 1 })],
    ['a set called missing that is there', 'missing-set-present 7/-', (p) => put(p, { missingSets: [7] })],
    ['thresholds out of order', 'thresholds -/-', (p) => put(p.stars[1], { from: 95 })],
    ['a threshold left out', 'thresholds -/-', (p) => p.stars.splice(2, 1)],
    ['a time in force that ends before it begins', 'time-in-force -/-', (p) => put(p, { inForceUntil: '2020-01-01' })],
    [
      'two powers of one level on one day',
      'level-overlap -/-',
      (p) => put(p, { levels: [...p.levels, { level: 'province', mayRecognise: [3] }] }),
    ],
  ])('%s', (_, problem, change) => expect(found(change)).toContain(problem))

  test('names the figures found', () => {
    const [first] = selfCheck(damaged((p) => put(criterion(p, 1, '1.2'), { max: 3 })))
    expect(first?.found).toMatch(/19, printed 18/)
  })
})
