import { isDeepStrictEqual } from 'node:util'
import { criteriaOf } from '../../shared/domain/criteria-of.ts'
import type { Sha256 } from '../../shared/domain/id.ts'
import type { Result } from '../../shared/domain/result.ts'
import { judgeSheets, rateProduct, rulesVersion } from '../../shared/rating/engine.ts'
import type { HandedInSheet, RatingInput } from '../../shared/rating/rating-input.ts'
import { fingerprint } from '../scoring/fingerprint.ts'
import type { RecordStore } from '../storage/record-store.ts'

/**
 * Hash of all figures of a product: its result and every counted sheet's points. What keeps it from being official is left
 * out, because that changes without a figure changing.
 */
export const figuresHash = (input: RatingInput, result: Result): Sha256 => {
  const codes = criteriaOf(input.set).map(({ code }) => code)
  const points = judgeSheets(input)
    .filter(({ status }) => status === 'submitted')
    .map(({ member, figures }) => [
      member,
      Object.fromEntries(codes.map((code, at) => [code, figures.points[at] ?? 0])),
    ])
  return fingerprint({
    rules: rulesVersion,
    result: { ...result, notOfficialBecause: [] },
    points: Object.fromEntries(points),
  })
}

/** The handed-in sheets of a product, read back from the store now, past anything remembered. */
const rawSheets = async (store: RecordStore, dossier: string): Promise<HandedInSheet[]> => {
  const stored = await Promise.all(store.ids('sheet', dossier).map((id) => store.read('sheet', id)))
  return stored.flatMap((one) => (one === undefined ? [] : [{ sha256: fingerprint(one.value), sheet: one.value }]))
}

/**
 * Rates the product twice, each time from the raw sheets read back from the store, the second time in the opposite order.
 * Out: the hash of the figures, or null when the two runs or the figures shown so far disagree anywhere.
 */
export const recompute = async (store: RecordStore, input: RatingInput, shown: Result): Promise<Sha256 | null> => {
  const first = { ...input, drafts: [], sheets: await rawSheets(store, input.dossier.id) }
  const second = { ...input, drafts: [], sheets: (await rawSheets(store, input.dossier.id)).toReversed() }
  const results = [rateProduct(first), rateProduct(second)] as const
  const hashes = new Set([figuresHash(first, results[0]), figuresHash(second, results[1]), figuresHash(input, shown)])
  const [hash] = hashes
  return hashes.size === 1 && hash !== undefined && isDeepStrictEqual(results[0], results[1]) ? hash : null
}
