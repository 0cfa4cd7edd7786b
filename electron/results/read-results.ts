import { isDissentRead } from '../../shared/council/acknowledged.ts'
import { nameIn } from '../../shared/domain/council.ts'
import { Sha256, type DossierId, type MemberId } from '../../shared/domain/id.ts'
import { Choice } from '../../shared/domain/sheet.ts'
import { Fault } from '../../shared/fault.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import { criterionSums } from '../../shared/rating/engine.ts'
import type { JudgedSheet } from '../../shared/rating/rating-input.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import { assess, assessAll, readSitting, type Assessed } from './assess.ts'
import { correcting } from './corrections.ts'
import { namedResult } from './named-result.ts'
import { loneDissents } from './unread-dissents.ts'

type Read = Output<'results.read'>

/** Every product with its result, hidden where the acting person's own sheet is due. */
export const listResults = async (desk: Desk): Promise<Output<'results.list'>> =>
  (await assessAll(desk, await readSitting(desk))).map((assessed) => namedResult(assessed, desk.acting))

/** One product as the engine judges it now. Fault `not-found`. */
export const assessOne = async (desk: Desk, id: DossierId): Promise<Assessed> =>
  assess(desk, await readSitting(desk), id)

/** As `assessOne`, for whoever may see its figures. Fault `own-sheet-due`. */
export const assessShown = async (desk: Desk, id: DossierId): Promise<Assessed> => {
  const assessed = await assessOne(desk, id)
  if (!assessed.seesResult(desk.acting)) throw new Fault('own-sheet-due')
  return assessed
}

const handedIn = (assessed: Assessed, sheet: JudgedSheet & { readonly sha256: Sha256 }, acting: MemberId | null) => ({
  member: sheet.member,
  sha256: sheet.sha256,
  round: sheet.round,
  version: sheet.version,
  status: sheet.status,
  total: sheet.figures.total,
  parts: sheet.figures.parts,
  choices: assessed.seesChoices(acting, sheet.member) ? chosen(sheet) : {},
})

const chosen = ({ choices }: JudgedSheet): Record<string, Choice> =>
  Object.fromEntries(Object.entries(choices).flatMap(([code, choice]) => (choice === null ? [] : [[code, choice]])))

const isHandedIn = (sheet: JudgedSheet): sheet is JudgedSheet & { readonly sha256: Sha256 } => sheet.sha256 !== null

/** Sums by criterion over the counted sheets. */
export const sumsOf = ({ input, judged }: Assessed): Read['criteria'] => {
  const counted = judged.filter(({ status }) => status === 'submitted')
  return criterionSums(
    input.set,
    counted.map(({ figures }) => figures),
  ).map((sum) => ({ ...sum }))
}

/**
 * A product's result with sums by criterion, its handed-in sheets and lone dissents. While hidden from the acting person only
 * their own sheets stand in it; choices of others are for those who preside and for the secretary. Fault `not-found`.
 */
export const readResult = async (desk: Desk, id: DossierId): Promise<Read> => {
  const assessed = await assessOne(desk, id)
  const { value: council } = await readCouncil(desk.store)
  const { acting } = desk
  const shown = assessed.seesResult(acting)
  const sheets = assessed.judged.filter(isHandedIn).filter(({ member }) => shown || member === acting)
  const dissents = shown ? loneDissents(assessed.result) : []
  return {
    named: namedResult(assessed, acting),
    criteria: shown ? sumsOf(assessed) : [],
    correcting: shown ? correcting(assessed).map(({ name }) => name) : [],
    sheets: sheets.map((sheet) => ({ ...handedIn(assessed, sheet, acting), name: nameIn(council, sheet.member) })),
    dissents: dissents.map((unmet) => ({
      criterion: unmet.criterion,
      stars: unmet.stars,
      members: unmet.dissenters.map((member) => nameIn(council, member)),
      read: isDissentRead(assessed.input.dossier, unmet),
    })),
  }
}
