import type { PaperBlock, PaperColumn, PaperRow, PaperTable } from '../../shared/domain/paper-document.ts'

export const heading = (text: string): PaperBlock => ({ kind: 'heading', text })
export const body = (text: string): PaperBlock => ({ kind: 'text', style: 'body', text })
export const note = (text: string): PaperBlock => ({ kind: 'text', style: 'note', text })

/** A column of a table: its head and its share of the width. */
export const column = (title: string, percent: number, align: PaperColumn['align'] = 'left'): PaperColumn => ({
  title,
  percent,
  align,
})

/** One whose words stay on one line: codes. */
export const wholeColumn = (title: string, percent: number): PaperColumn => ({ ...column(title, percent), whole: true })

/** A closely set table, each row a group of its own. In: what it holds, its columns, the cells of its rows. */
export const table = (
  caption: string,
  columns: readonly PaperColumn[],
  rows: readonly PaperRow['cells'][],
): PaperTable => ({ kind: 'table', caption, small: true, columns, groups: rows.map((cells) => [{ cells }]) })

/** Rows that are counted in their first cell. */
export const numbered = (rows: readonly (readonly string[])[]): PaperRow['cells'][] =>
  rows.map((cells, index) => [String(index + 1), ...cells])
