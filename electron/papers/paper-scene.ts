import { paperBlockers, isSettled } from '../../shared/council/closing.ts'
import { recusedFrom } from '../../shared/council/entitled.ts'
import { presidesOver } from '../../shared/council/presides.ts'
import { dayAt } from '../../shared/domain/calendar.ts'
import type { Council } from '../../shared/domain/council.ts'
import type { Day } from '../../shared/domain/day.ts'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { Member } from '../../shared/domain/member.ts'
import type { PaperTexts } from '../../shared/domain/paper.ts'
import type { PaperBlock, PaperDocument } from '../../shared/domain/paper-document.ts'
import type { OfficialBlocker } from '../../shared/domain/result.ts'
import { officialBlockers } from '../../shared/domain/official-blockers.ts'
import type { Session } from '../../shared/domain/session.ts'
import type { Desk } from '../council/desk.ts'
import { assessAll, readSitting, type Assessed } from '../results/assess.ts'
import { note } from './blocks.ts'
import { inForceNote } from './in-force-note.ts'
import { readTexts } from './paper-texts.ts'
import { longDay } from './words.ts'

/** What every paper of the session is made from: the council as it sits, its texts and all products as judged now. */
export interface PaperScene {
  readonly council: Council
  readonly session: Session
  readonly texts: PaperTexts
  readonly all: readonly Assessed[]
  /** Whether the acting person may see figures of the product; a draft printed too early shows none of them. */
  shown(assessed: Assessed): boolean
}

export const readScene = async (desk: Desk): Promise<PaperScene> => {
  const sitting = await readSitting(desk)
  const { texts } = await readTexts(desk)
  return {
    council: sitting.council.value,
    session: sitting.session.value,
    texts,
    all: await assessAll(desk, sitting),
    shown: (assessed) => assessed.seesResult(desk.acting),
  }
}

/**
 * What makes a paper of the whole session a draft: anything that does so for one of its products, or an open session. Of a product
 * whose figures are hidden only that it is not closed is told: a spread or a dissent speaks of its figures.
 */
export const sessionBlockers = (scene: PaperScene): OfficialBlocker[] => {
  const { all, session } = scene
  const some = new Set(all.filter((assessed) => scene.shown(assessed)).flatMap(({ result }) => paperBlockers(result)))
  if (session.state === 'open' || all.length === 0 || all.some(({ input }) => !isSettled(input.dossier)))
    some.add('not-closed')
  return officialBlockers.filter((blocker) => some.has(blocker))
}

/** Head of a paper (Decree 30/2020/NĐ-CP, Annex I). In: the letters of its kind (BB, BTH …) and its day. */
export const headOf = (texts: PaperTexts, kind: string | null, day: string | null): PaperDocument['head'] => ({
  authority: texts.authority,
  issuer: texts.issuer,
  number: kind === null ? '' : `Số: ……/${kind}-${texts.symbol}`,
  placeAndDay: `${texts.place}, ${longDay(day)}`,
})

/** The day of a product's papers: when it was closed, until then that of the session. */
export const dayOf = ({ input: { dossier, session } }: Pick<Assessed, 'input'>): Day =>
  dossier.state.kind === 'closed' ? dayAt(dossier.state.at, 420) : session.day

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/** Each pack that is not in force on the day of the session, a note. */
const outOfForce = ({ all, session }: PaperScene): PaperBlock[] => {
  const packs = new Map(all.map(({ input }) => [input.pack.id, input.pack]))
  return [...packs.values()].flatMap((pack) => noteOf(inForceNote(pack, session.day)))
}

const noteOf = (text: string | null): PaperBlock[] => (text === null ? [] : [note(text)])

/** The same of the one pack that a product is scored by, for the papers of that product. */
export const outOfForceOf = ({ input }: Pick<Assessed, 'input'>): PaperBlock[] =>
  noteOf(inForceNote(input.pack, input.session.day))

/** Legal basis (căn cứ), a paragraph a line, and what is to be said of the time in force of the criteria. */
export const basisOf = (scene: PaperScene): PaperBlock[] => [
  ...lines(scene.texts.legalBasis).map((text): PaperBlock => ({ kind: 'text', text, style: 'basis' })),
  ...outOfForce(scene),
]

interface Presided {
  readonly council: Pick<Council, 'roster'>
  readonly session: Pick<Session, 'mode' | 'present'>
}

/** Who presides in the chair's place, over the session or the product of the dossier; null where the chair does. */
export const inChairsPlace = (
  { council: { roster }, session }: Presided,
  dossier: Pick<Dossier, 'recusals'> = { recusals: [] },
): Member | null => {
  const presides = presidesOver(roster, session, recusedFrom(dossier))
  return presides?.role === 'deputy' ? presides : null
}

/** "Theo kết luận của …": whose conclusion the secretary records. */
export const concludes = (presided: Presided, dossier: Pick<Dossier, 'recusals'>): string =>
  inChairsPlace(presided, dossier) === null ? 'Chủ tịch' : 'người chủ trì'

/** The titles above a signature stand on lines of their own (Decree 30/2020/NĐ-CP, Annex I: ký thay). */
const presidesTitle = (deputy: Member | null) => (deputy === null ? 'CHỦ TỊCH HỘI ĐỒNG' : 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH')

const nameOf = ({ roster }: Pick<Council, 'roster'>, role: 'chair' | 'secretary') =>
  roster.find((member) => member.role === role)?.name ?? ''

/** Recipients and the places where secretary and who presides sign by pen. In: the dossier, for the papers of one product. */
export const signaturesOf = (
  scene: Presided & Pick<PaperScene, 'texts'>,
  dossier?: Pick<Dossier, 'recusals'>,
): PaperBlock => {
  const { council, texts } = scene
  const deputy = inChairsPlace(scene, dossier)
  return {
    kind: 'signatures',
    recipients: lines(texts.recipients),
    places: [
      { title: 'THƯ KÝ', note: '(Ký, ghi rõ họ tên)', name: nameOf(council, 'secretary') },
      { title: presidesTitle(deputy), note: '(Ký, ghi rõ họ tên)', name: deputy?.name ?? nameOf(council, 'chair') },
    ],
  }
}
