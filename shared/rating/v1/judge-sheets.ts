import type { SheetStatus } from '../../domain/sheet.ts'
import { assignedTo, recusedFrom } from '../../council/entitled.ts'
import { sheetStatuses } from '../../council/sheet-status.ts'
import type { JudgedSheet, RatingInput } from '../rating-input.ts'
import { effectiveChoices } from './effective-choices.ts'
import { figuresOf, unscoredIn } from './sheet-figures.ts'

const handedInSheets = ({ sheets, set, packRef }: RatingInput) =>
  [...new Map(sheets.map((handedIn) => [handedIn.sha256, handedIn])).values()].map(({ sha256, sheet }) => {
    const choices = effectiveChoices(set, sheet.choices)
    return {
      sheet: { member: sheet.member, round: sheet.round, version: sheet.version, sha256 },
      judgedByThisTable: sheet.judged.pack.sha256 === packRef.sha256 && sheet.judged.set === set.no,
      complete: unscoredIn(set, choices).length === 0,
      choices,
    }
  })

/** Drafts still open, or handed in with a stop; one that became a sheet is that sheet. */
const openDrafts = (input: RatingInput) =>
  input.drafts.filter(
    ({ state, member, round, version }) =>
      state !== 'handed-in' ||
      !input.sheets.some(({ sheet }) => sheet.member === member && sheet.round === round && sheet.version === version),
  )

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Same order on every machine, whatever order the sheets came in: roster, round, version, hash; drafts last. */
const inOrder = (input: RatingInput, sheets: readonly JudgedSheet[]): JudgedSheet[] => {
  const seats = new Map(input.council.roster.map(({ id }, seat) => [id, seat]))
  const seat = ({ member }: JudgedSheet) => seats.get(member) ?? seats.size
  return sheets.toSorted(
    (a, b) =>
      seat(a) - seat(b) ||
      text(a.member, b.member) ||
      Number(a.sha256 === null) - Number(b.sha256 === null) ||
      a.round - b.round ||
      a.version - b.version ||
      text(a.sha256 ?? '', b.sha256 ?? ''),
  )
}

/** All sheets and drafts of the product with status, effective choices and figures. `submitted` ones count, nothing else. */
export const judgeSheets = (input: RatingInput): JudgedSheet[] => {
  const { council, dossier, set } = input
  const recused = recusedFrom(dossier)
  const assigned = new Set(assignedTo(council.roster, dossier).map(({ id }) => id))
  const handedIn = handedInSheets(input)
  const statuses = sheetStatuses(
    handedIn.map(({ sheet, judgedByThisTable, complete }) => ({ ...sheet, judgedByThisTable, complete })),
    { recused, assigned, chosen: dossier.chosenSheets },
  )
  const sheets = handedIn.map(({ sheet, choices }) => ({
    ...sheet,
    status: statuses.get(sheet.sha256) ?? 'superseded',
    stopped: false,
    choices,
    figures: figuresOf(set, choices),
  }))
  const drafts = openDrafts(input).map(({ member, round, version, state, choices: chosen }) => {
    const choices = effectiveChoices(set, chosen)
    const status: SheetStatus = recused.has(member) ? 'recused' : 'draft'
    return {
      member,
      round,
      version,
      sha256: null,
      status,
      stopped: state === 'stopped',
      choices,
      figures: figuresOf(set, choices),
    }
  })
  return inOrder(input, [...sheets, ...drafts])
}
