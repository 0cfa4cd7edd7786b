import type { TFunction } from 'i18next'
import type { PaperFormat, PaperRef } from '../../../shared/domain/paper.ts'
import type { ListedPaper } from '../../../shared/ipc/calls/paper.ts'

/** One file to be made, and how a person is told of it. */
export interface Wanted {
  readonly paper: PaperRef
  readonly format: PaperFormat
  readonly what: string
}

/** The files of these kinds that the acting person may have, in the order of the list. */
export const wantedOf = (
  papers: readonly ListedPaper[],
  kinds: readonly string[],
  t: TFunction<'papers'>,
): readonly Wanted[] =>
  papers
    .filter(({ paper, hidden }) => kinds.includes(paper.kind) && !hidden)
    .flatMap(({ paper, formats, about, member }) =>
      formats.map((format) => {
        const what = [t(`kinds.${paper.kind}`), about?.code, member].filter(Boolean).join(' · ')
        return { paper, format, what }
      }),
    )
