import type { Criterion, CriteriaSet, Option, Section } from '../../shared/domain/criteria-pack.ts'
import type { PaperCell, PaperRow, PaperTable } from '../../shared/domain/paper-document.ts'
import type { Choice } from '../../shared/domain/sheet.ts'
import { column } from './blocks.ts'

type Chosen = Choice | null

const starMarks = (option: Option) => (option.minStar === undefined ? '' : ` ${'*'.repeat(option.minStar)}`)

const optionRow = (criterion: Criterion, option: Option, index: number, place: string, chosen: Chosen): PaperRow => {
  const ticked = chosen !== null && 'option' in chosen && chosen.option === index
  const name = option.official ?? option.label.vi
  const inCase = option.case === undefined ? '' : `[Trường hợp ${option.case.no}] `
  return {
    cells: [
      '',
      `${inCase}${name}${starMarks(option)}`,
      { text: `${place}, ${criterion.code}, mức ${index + 1}`, align: 'center' },
      { text: String(option.points), align: 'center' },
      { text: '', ticked, align: 'center' },
    ],
  }
}

const noneRow = ({ code, options }: Criterion, place: string, chosen: Chosen): PaperRow[] =>
  options.some(({ points }) => points === 0) && !(chosen !== null && 'none' in chosen)
    ? []
    : [
        {
          cells: [
            '',
            { text: 'Không thuộc mức nào ở trên', italic: true },
            { text: `${place}, ${code}`, align: 'center' },
            { text: '0', align: 'center' },
            { text: '', ticked: chosen !== null && 'none' in chosen, align: 'center' },
          ],
        },
      ]

/** A row that heads others. */
export const strongRow = (cells: readonly PaperCell[]): PaperRow => ({ cells, strong: true })

const criterionRows = (criterion: Criterion, place: string, chosen: Chosen): PaperRow[] => [
  strongRow([criterion.code, criterion.name.vi, '', { text: `tối đa ${criterion.max}`, align: 'center' }, '']),
  ...criterion.options.map((option, index) => optionRow(criterion, option, index, place, chosen)),
  ...noneRow(criterion, place, chosen),
]

const sectionRow = (section: Section): PaperRow[] =>
  section.criteria.some(({ code, name }) => code === section.code && name.vi === section.name.vi)
    ? []
    : [strongRow([section.code, section.name.vi, '', { text: `tối đa ${section.max}`, align: 'center' }, ''])]

/**
 * The table of criteria of a score sheet: every option with its place in Annex II and a box, ticked where it was chosen. `partNames`: code
 * of a part → its name; `chosen`: what stands at a criterion, null where nothing does.
 */
export const criteriaTable = (
  set: CriteriaSet,
  partNames: ReadonlyMap<string, string>,
  chosen: (code: string) => Chosen,
): PaperTable => ({
  kind: 'table',
  caption: 'Tiêu chí, mức điểm và ô chọn',
  small: true,
  columns: [
    column('Mã', 6),
    column('Tiêu chí và mức điểm (nhãn rút gọn)', 60),
    column('Vị trí trong Phụ lục II', 18, 'center'),
    column('Điểm', 9, 'center'),
    column('Chọn', 7, 'center'),
  ],
  groups: set.parts.flatMap((part) =>
    part.sections.flatMap((section, nth) =>
      section.criteria.map((criterion, index) => [
        ...(nth === 0 && index === 0
          ? [
              strongRow([
                {
                  text: `PHẦN ${part.code}. ${partNames.get(part.code) ?? ''} (${part.max} điểm)`,
                  across: 5,
                  bold: true,
                },
              ]),
            ]
          : []),
        ...(index === 0 ? sectionRow(section) : []),
        ...criterionRows(criterion, `Bộ ${set.no}`, chosen(criterion.code)),
      ]),
    ),
  ),
})
