import type { MemberId, Sha256 } from '../domain/id.ts'
import type { SheetStatus } from '../domain/sheet.ts'

/** A handed-in sheet as its status sees it. */
export type HandedIn = {
  readonly member: MemberId
  readonly round: number
  readonly version: number
  readonly sha256: Sha256
  /** Judged by the table the product is rated with now. */
  readonly judgedByThisTable: boolean
  /** Every criterion answered; a sheet with a gap is a draft, whatever it claims. */
  readonly complete: boolean
}

export type StatusRules = {
  readonly recused: ReadonlySet<MemberId>
  readonly assigned: ReadonlySet<MemberId>
  /** Where two handed-in versions of a member's sheet met: the sheet a person chose. */
  readonly chosen: Readonly<Record<MemberId, Sha256>>
}

const later = (a: HandedIn, b: HandedIn) => a.round - b.round || a.version - b.version

/** Of a member's sheets: the latest round, then the latest version; several when their bytes differ. */
const latestOf = (sheets: readonly HandedIn[]): readonly HandedIn[] => {
  const latest = sheets.toSorted(later).at(-1)
  return latest ? sheets.filter((sheet) => later(sheet, latest) === 0) : []
}

const settled = (latest: readonly HandedIn[], chosen: Sha256 | undefined): Map<Sha256, SheetStatus> => {
  const hashes = new Set(latest.map((sheet) => sheet.sha256))
  if (hashes.size <= 1) return new Map([...hashes].map((sha256) => [sha256, 'submitted']))
  const decided = chosen !== undefined && hashes.has(chosen)
  return new Map(
    [...hashes].map((sha256) => [sha256, decided ? (sha256 === chosen ? 'submitted' : 'superseded') : 'conflict']),
  )
}

/**
 * The status of each handed-in sheet of one product, by hash. At most one sheet a member is `submitted` and counts: the
 * latest round, then the latest version. Two of the same round and version with different bytes are both `conflict` until a person
 * chooses. All of a recused member are `recused`. A sheet that another table judged, or whose member no longer scores the
 * product, is `superseded`. Drafts do not matter here: an open draft of round 2 leaves round 1 counted.
 */
export const sheetStatuses = (sheets: readonly HandedIn[], rules: StatusRules): ReadonlyMap<Sha256, SheetStatus> => {
  const counting = sheets.filter(
    (sheet) =>
      sheet.judgedByThisTable && sheet.complete && rules.assigned.has(sheet.member) && !rules.recused.has(sheet.member),
  )
  const byMember = Map.groupBy(counting, (sheet) => sheet.member)
  const current = new Map([...byMember].flatMap(([member, own]) => [...settled(latestOf(own), rules.chosen[member])]))
  return new Map(
    sheets.map((sheet) => {
      if (rules.recused.has(sheet.member)) return [sheet.sha256, 'recused']
      if (sheet.judgedByThisTable && !sheet.complete) return [sheet.sha256, 'draft']
      return [sheet.sha256, current.get(sheet.sha256) ?? 'superseded']
    }),
  )
}
