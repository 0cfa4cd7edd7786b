import type { Sha256 } from '../../shared/domain/id.ts'
import {
  formatsOf,
  isSamePaper,
  paperRoute,
  type MadePaper,
  type PaperFormat,
  type PaperRef,
  type Papers,
} from '../../shared/domain/paper.ts'
import { Fault } from '../../shared/fault.ts'
import type { Desk } from '../council/desk.ts'
import type { Assessed } from '../results/assess.ts'
import { scorecardOf } from '../results/scorecard.ts'
import { paperOf } from './paper-document.ts'

/** What a paper says now: its fingerprint, and on a score sheet which readings are left out as compared. */
export type PaperContent = Pick<MadePaper, 'content' | 'compared'>

/** Faults `not-found`, `own-sheet-due`. */
export const contentOf = async (desk: Desk, paper: PaperRef): Promise<PaperContent> => {
  if (paper.kind === 'scorecard') return { content: (await scorecardOf(desk, paper.dossier)).fingerprint }
  const { fingerprint, compared = [] } = await paperOf(desk, paper)
  return { content: fingerprint, ...(compared.length > 0 && { compared }) }
}

/** The paper made before of the same content, if it was. */
export const keptPaper = (
  made: readonly MadePaper[],
  paper: PaperRef,
  format: PaperFormat,
  content: Sha256,
): MadePaper | undefined =>
  made.find((one) => one.format === format && one.content === content && isSamePaper(one.paper, paper))

/** Contents found before, for as long as the assessment of their product stands. */
const found = new WeakMap<Assessed, Map<string, Sha256>>()

const foundFor = (assessed: Assessed): Map<string, Sha256> => {
  const contents = found.get(assessed) ?? new Map<string, Sha256>()
  found.set(assessed, contents)
  return contents
}

const unlessRefused = (error: unknown): null => {
  if (error instanceof Fault) return null
  throw error
}

/**
 * Tells of papers whether they were made, in every format, of what they say now: a draft kept before is not the official paper. In: the
 * product's assessment, null for a paper of the session.
 */
export const keptNow = (desk: Desk, papers: Papers) => {
  const byRoute = Map.groupBy(papers.made, ({ paper }) => paperRoute(paper))
  const words = JSON.stringify([papers.texts, papers.compared ?? []])
  const contentNow = async (paper: PaperRef, key: string, assessed: Assessed | null): Promise<Sha256 | null> => {
    const known = assessed && foundFor(assessed)
    const before = known?.get(key)
    if (before !== undefined) return before
    const now = await contentOf(desk, paper).catch(unlessRefused)
    if (now !== null) known?.set(key, now.content)
    return now?.content ?? null
  }
  return async (paper: PaperRef, assessed: Assessed | null): Promise<boolean> => {
    const route = paperRoute(paper)
    const made = byRoute.get(route) ?? []
    const formats = formatsOf(paper)
    if (made.length < formats.length) return false
    const content = await contentNow(paper, [route, words, made[0]?.content].join(' '), assessed)
    return formats.every((format) => made.some((one) => one.format === format && one.content === content))
  }
}
