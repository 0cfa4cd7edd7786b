import type { Moment } from '../../shared/domain/day.ts'
import type { DossierId } from '../../shared/domain/id.ts'
import { sampleMark } from '../../shared/domain/sample-mark.ts'
import type { Choice, Draft, Sheet } from '../../shared/domain/sheet.ts'
import { Fault } from '../../shared/fault.ts'
import type { SheetState } from '../../shared/ipc/calls/sheet.ts'
import { effectiveChoices } from '../../shared/rating/engine.ts'
import type { Desk } from '../council/desk.ts'
import { sheetSignature } from '../keys/signing.ts'
import { fingerprint } from './fingerprint.ts'
import { draftId, mustBeOpen, ownSheet, type OwnSheet } from './own-sheet.ts'
import { saveDraft } from './save-draft.ts'
import { sheetState } from './sheet-state.ts'

/** The effective choice of every criterion. Fault `sheet-incomplete` with the codes not scored. */
const allScored = ({ set, draft }: OwnSheet): Record<string, Choice> => {
  const entries = Object.entries(effectiveChoices(set, draft.choices))
  const unscored = entries.flatMap(([code, choice]) => (choice === null ? [code] : []))
  if (unscored.length > 0) throw new Fault('sheet-incomplete', { unscored })
  return Object.fromEntries(entries.flatMap(([code, choice]) => (choice === null ? [] : [[code, choice]])))
}

const frozen = (own: OwnSheet, at: Moment): Sheet => {
  const { draft, dossier, pack, council } = own
  const { round, version, notes, opinion, correction, member } = draft
  return {
    dossier: draft.dossier,
    member,
    round,
    version,
    choices: allScored(own),
    notes,
    opinion,
    correction,
    judged: {
      pack: pack.ref,
      set: own.set.no,
      dossierRev: dossier.rev,
      rules: fingerprint(council.rules),
      evidence: fingerprint(dossier.value.evidence),
    },
    handedInAt: at,
    ...sampleMark(council),
  }
}

const sheetId = (sheet: Sheet): string =>
  `${draftId(sheet.dossier, sheet.member)}.r${sheet.round}.v${sheet.version}.${fingerprint(sheet).slice(0, 8)}`

/**
 * Freezes the sheet: effective choices, none open, and by hash what was judged; the member's key signs it in the same act.
 * Handing in again changes nothing. Fault `key-locked` where the member has a certificate and the key is not open.
 * Faults `sheet-incomplete` with the codes not scored, and those of `mustBeOpen`.
 */
export const handIn = async (desk: Desk, dossier: DossierId): Promise<SheetState> => {
  const own = await ownSheet(desk, dossier)
  if (own.draft.state === 'handed-in') return sheetState(desk.store, own)
  mustBeOpen(own, desk.store.readOnly)
  const sheet = frozen(own, desk.clock.now())
  const id = sheetId(sheet)
  const signature = await sheetSignature(desk, own.council, sheet)
  return saveDraft(desk, own, { name: 'sheet.handIn' }, { ...own.draft, state: 'handed-in' }, [
    { kind: 'sheet', id, value: sheet },
    ...(signature === null ? [] : [{ kind: 'signature' as const, id, value: signature }]),
  ])
}

/** The highest version handed in by the member in this round, by this machine or another. */
const lastVersion = ({ store }: Desk, { draft }: OwnSheet): number => {
  const mine = `${draftId(draft.dossier, draft.member)}.r${draft.round}.v`
  const versions = store.ids('sheet', draft.dossier).filter((id) => id.startsWith(mine))
  return Math.max(draft.version, ...versions.map((id) => Number.parseInt(id.slice(mine.length), 10)))
}

/** The sheet as it was handed in before it was taken up; undefined where nothing is being corrected. */
const beforeCorrection = async ({ store }: Desk, { draft }: OwnSheet): Promise<Draft | undefined> => {
  if (draft.correction === '') return undefined
  const history = await store.history('draft', draftId(draft.dossier, draft.member))
  return history.findLast(({ act }) => act === 'sheet.correct')?.before ?? undefined
}

/**
 * Gives a correction up: the sheet stands again as it was handed in, which counted all the while; what was changed stays in the journal.
 * Giving up again changes nothing. Faults `nothing-to-undo` where nothing is being corrected, and those of `mustBeOpen`.
 */
export const giveUpCorrection = async (desk: Desk, dossier: DossierId): Promise<SheetState> => {
  const own = await ownSheet(desk, dossier)
  if (own.draft.state === 'handed-in') return sheetState(desk.store, own)
  mustBeOpen(own, desk.store.readOnly)
  const before = await beforeCorrection(desk, own)
  if (before === undefined) throw new Fault('nothing-to-undo')
  return saveDraft(desk, own, { name: 'sheet.giveUp' }, before)
}

/**
 * Opens the next version of a handed-in sheet, with the reason; the version before counts until the new one is handed in.
 * Faults `reason-required`, `recused`, `not-assigned`, `dossier-closed`, `sheet-handed-in` (stopped with a finding).
 */
export const correct = async (
  desk: Desk,
  { dossier, reason }: { readonly dossier: DossierId; readonly reason: string },
): Promise<SheetState> => {
  const own = await ownSheet(desk, dossier)
  if (own.draft.state === 'stopped') throw new Fault('sheet-handed-in')
  if (reason === '') throw new Fault('reason-required')
  mustBeOpen({ ...own, draft: { ...own.draft, state: 'open' } }, desk.store.readOnly)
  if (own.draft.state === 'open') return sheetState(desk.store, own)
  const draft = { ...own.draft, version: lastVersion(desk, own) + 1, correction: reason, state: 'open' as const }
  return saveDraft(desk, own, { name: 'sheet.correct', reason }, draft)
}
