import type { TFunction } from 'i18next'
import type { PaperFormat, PaperRef } from '../../../shared/domain/paper.ts'
import type { ListedPaper } from '../../../shared/ipc/calls/paper.ts'

/** One file to be made, and how a person is told of it. */
export interface Wanted {
  readonly paper: PaperRef
  readonly format: PaperFormat
  readonly what: string
}

/** What a person knows a paper by. In: the code of its product, the member whose sheet it is. */
export const paperName = (
  { kind }: PaperRef,
  code: string | null | undefined,
  member: string | null,
  t: TFunction<'papers'>,
): string => [t(`kinds.${kind}`), code, member].filter(Boolean).join(' · ')

/** The files of these kinds that the acting person may have, in the order of the list. */
export const wantedOf = (
  papers: readonly ListedPaper[],
  kinds: readonly string[],
  t: TFunction<'papers'>,
): readonly Wanted[] =>
  papers
    .filter(({ paper, hidden }) => kinds.includes(paper.kind) && !hidden)
    .flatMap(({ paper, formats, about, member }) =>
      formats.map((format) => ({ paper, format, what: paperName(paper, about?.code, member, t) })),
    )
