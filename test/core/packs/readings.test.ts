import { describe, expect, test } from 'vitest'
import type { CriteriaSet } from '../../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../../shared/domain/criteria-of.ts'
import { shippedPack } from '../../support/packs.ts'

const figures = (text: string) => text.match(/\d+/g) ?? []
const stars = (text: string) => text.match(/\*{3,5}/g) ?? []

/** `A/3.e` at the head of a reading: the part and the criterion that it speaks of. */
const place = (text: string) => /^([ABC])\/([\d.a-zđ]*\w)/.exec(text)?.slice(1)

const placesOf = (set: CriteriaSet) =>
  set.parts.flatMap((part) => criteriaOf({ ...set, parts: [part] }).map(({ code }) => `${part.code}/${code}`))

describe.each(['qd-26-2026', 'qd-148-2023'] as const)('%s: readings to be compared with the signed text', (id) => {
  const readings = shippedPack(id).sets.flatMap((set) => set.toVerify.map((reading) => ({ set, ...reading })))

  test.each(readings)('set $set.no: $vi', ({ set, vi, en }) => {
    expect(vi).toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/)
    expect(vi).not.toMatch(/\b(the|reads?|used|option|sets)\b/)
    expect(figures(vi).toSorted()).toEqual(figures(en).toSorted())
    expect(stars(vi)).toEqual(stars(en))
    expect(place(vi)).toEqual(place(en))
    expect([undefined, ...placesOf(set)]).toContain(place(vi)?.join('/'))
  })
})
