import type { CriteriaSet, Criterion, PartCode } from '../../../shared/domain/criteria-pack.ts'
import type { Choice } from '../../../shared/domain/sheet.ts'
import type { Bilingual } from '../../../shared/domain/text.ts'
import type { PackSummary } from '../../../shared/ipc/calls/pack.ts'

/** One row that can be chosen. `none`: the row "Không đạt mức nào" of a table that prints no 0. */
export type RowWords = {
  readonly id: string
  readonly choice: Choice
  readonly points: number
  readonly label: string | null
  readonly minStar: number | null
  readonly case: number | null
  /** The key that chooses it, as shown on the row; null beyond 9. */
  readonly key: string | null
}

/** All of one criterion that does not change while the sheet is filled, in the language of the window. */
export type CriterionWords = {
  readonly code: string
  readonly criterion: Criterion
  readonly name: string
  readonly help: string
  readonly rows: readonly RowWords[]
  /** What `0` and `X` choose: the printed 0 option, else "none applies". */
  readonly zero: Choice
  readonly cases: readonly { readonly no: number; readonly name: string }[]
  readonly hints: readonly string[]
  readonly heading: { readonly code: string; readonly name: string; readonly max: number } | null
  /** Its section's heading is printed before it; null where the section is this very criterion. */
  readonly section: { readonly code: string; readonly name: string; readonly max: number } | null
  readonly sectionNotes: Criterion['notes']
  readonly part: { readonly code: PartCode; readonly name: string; readonly max: number } | null
}

export type SheetWords = {
  readonly set: CriteriaSet
  /** `26/2026`, as papers cite the decision. */
  readonly decision: string
  readonly say: (text: Bilingual) => string
  readonly criteria: readonly CriterionWords[]
  readonly of: (code: string) => CriterionWords
  readonly parts: readonly { readonly code: PartCode; readonly name: string; readonly max: number }[]
}

type Say = SheetWords['say']

/** The key of a row: its place, counted within the case where there are cases. */
const keyOf = (criterion: Criterion, index: number): string | null => {
  const inCase = criterion.options[index]?.case?.no
  const before = criterion.options.slice(0, index).filter((option) => option.case?.no === inCase).length
  return before < 9 ? String(before + 1) : null
}

const optionRows = (criterion: Criterion, say: Say): RowWords[] =>
  criterion.options.map((option, index) => ({
    id: option.key,
    choice: { option: index },
    points: option.points,
    label: option.official ?? say(option.label),
    minStar: option.minStar ?? null,
    case: option.case?.no ?? null,
    key: keyOf(criterion, index),
  }))

const noneRow: RowWords = {
  id: 'none',
  choice: { none: true },
  points: 0,
  label: null,
  minStar: null,
  case: null,
  key: '0',
}

const casesOf = (criterion: Criterion, say: Say): CriterionWords['cases'] => {
  const cases = new Map(
    criterion.options.flatMap((option) => (option.case ? [[option.case.no, say(option.case.name)] as const] : [])),
  )
  return [...cases].map(([no, name]) => ({ no, name }))
}

type Places = Pick<CriterionWords, 'section' | 'sectionNotes' | 'part' | 'heading'>

const criterionWords = (criterion: Criterion, language: 'vi' | 'en', say: Say, places: Places): CriterionWords => {
  const rows = optionRows(criterion, say)
  const printedZero = rows.find(({ points }) => points === 0)
  return {
    code: criterion.code,
    criterion,
    name: say(criterion.name),
    help: say(criterion.help),
    rows: printedZero ? rows : [...rows, noneRow],
    zero: (printedZero ?? noneRow).choice,
    cases: casesOf(criterion, say),
    hints: criterion.evidenceHints?.[language] ?? [],
    ...places,
  }
}

/** `26/2026/QĐ-TTg` → `26/2026`; where the number bears no year (`148/QĐ-TTg`), that of the issue is put to it. */
const cited = ({ decision, issued }: Pick<PackSummary, 'decision' | 'issued'>): string => {
  const number = decision.replace(/\/QĐ-TTg.*$/, '')
  return number.includes('/') ? number : `${number}/${issued.slice(0, 4)}`
}

/** The table of a set as the sheet shows it, in one language. */
export const sheetWords = (set: CriteriaSet, pack: PackSummary, language: 'vi' | 'en'): SheetWords => {
  const say: Say = (text) => text[language]
  const parts = set.parts.map(({ code, max }) => {
    const named = pack.parts.find((part) => part.code === code)
    return { code, max, name: named ? say(named.name) : '' }
  })
  let heading = ''
  const criteria = set.parts.flatMap((part, partIndex) =>
    part.sections.flatMap((section, sectionIndex) =>
      section.criteria.map((criterion, index) => {
        const isSection = section.criteria.length === 1 && criterion.code === section.code
        const newHeading = criterion.heading && criterion.heading.code !== heading ? criterion.heading : null
        heading = criterion.heading?.code ?? ''
        return criterionWords(criterion, language, say, {
          part: sectionIndex === 0 && index === 0 ? (parts[partIndex] ?? null) : null,
          section: index === 0 && !isSection ? { ...section, name: say(section.name) } : null,
          sectionNotes: index === 0 ? section.notes : [],
          heading: newHeading && { ...newHeading, name: say(newHeading.name) },
        })
      }),
    ),
  )
  const byCode = new Map(criteria.map((criterion) => [criterion.code, criterion]))
  const of = (code: string): CriterionWords => {
    const found = byCode.get(code)
    if (found === undefined) throw new Error(`this set has no criterion ${code}`)
    return found
  }
  return { set, decision: cited(pack), say, criteria, of, parts }
}

/** The row that a choice stands for. */
export const rowOf = ({ rows }: CriterionWords, choice: Choice | null): RowWords | null =>
  choice === null
    ? null
    : (rows.find((row) =>
        'option' in choice ? 'option' in row.choice && row.choice.option === choice.option : 'none' in row.choice,
      ) ?? null)

/** The case in use at a criterion: of the chosen option, else the one picked beforehand. */
export const caseInUse = (words: CriterionWords, choice: Choice | null, picked: number | null): number | null =>
  picked ?? rowOf(words, choice)?.case ?? null
