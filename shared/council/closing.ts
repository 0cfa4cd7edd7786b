import type { Dossier } from '../domain/dossier.ts'
import type { OfficialBlocker, Result } from '../domain/result.ts'

type Judged = Pick<Result, 'status' | 'notOfficialBecause'>

/** Closing brings these itself, or they say nothing about the product. */
const comesWithClosing: ReadonlySet<OfficialBlocker> = new Set([
  'signatures-missing',
  'recomputation-missing',
  'not-closed',
  'sample-data',
])

/** A product without a rating asks only that the council sat lawfully, and that the product is closed. */
const withoutRating: ReadonlySet<OfficialBlocker> = new Set([
  'session-quorum',
  'chair-recused-without-deputy',
  'recomputation-missing',
  'not-closed',
  'sample-data',
])

/**
 * What makes a paper about the product a draft (BẢN NHÁP); empty: official. Knocked-out and stopped products have no rating to
 * wait for; returned and withdrawn ones ended with a recorded act.
 */
export const paperBlockers = ({ status, notOfficialBecause }: Judged): OfficialBlocker[] => {
  switch (status) {
    case 'rated':
    case 'blocked':
      return [...notOfficialBecause]
    case 'knocked-out':
    case 'stopped':
      return notOfficialBecause.filter((blocker) => withoutRating.has(blocker))
    case 'returned':
    case 'withdrawn':
      return notOfficialBecause.filter((blocker) => blocker === 'sample-data')
  }
}

/** What keeps the product from closing (kết thúc đánh giá); empty: it may close with its rating or its outcome. */
export const closingBlockers = (judged: Judged): OfficialBlocker[] =>
  paperBlockers(judged).filter((blocker) => !comesWithClosing.has(blocker))

/** Nothing is left to do about the product: closed, returned or withdrawn. */
export const isSettled = ({ state }: Pick<Dossier, 'state'>): boolean => state.kind !== 'open'
