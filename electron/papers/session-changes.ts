import { isDeepStrictEqual } from 'node:util'
import type { Council } from '../../shared/domain/council.ts'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { Session } from '../../shared/domain/session.ts'
import type { Desk } from '../council/desk.ts'
import type { Assessed } from '../results/assess.ts'
import type { HistoryEntry, RecordStore } from '../storage/record-store.ts'
import type { PaperScene } from './paper-scene.ts'
import { changedRules, leftCouncil } from './words.ts'

/** An act that changed what others had rested on, as the minutes tell it: when, who, what and why, and no figure of a product. */
export interface SessionChange {
  readonly at: string
  readonly by: string
  readonly what: string
  readonly reason: string
}

type Named = (id: string) => string

const saved = 'council.save'
const takenBack = ['dossiers.reopen', 'dossiers.reopened', 'dossiers.unrecuse'] as const
type TakenBack = (typeof takenBack)[number]

/** Whoever left the roster since keeps the name they had. */
const namesIn = (councils: readonly HistoryEntry<'council'>[]): Named => {
  const rosters = councils.flatMap(({ before, after }) => [...(before?.roster ?? []), ...(after?.roster ?? [])])
  const names = new Map(rosters.map(({ id, name }) => [String(id), name]))
  return (id) => names.get(id) ?? leftCouncil
}

const councilChanges = (before: Council, after: Council): string[] => [
  ...changedRules(before.rules, after.rules).map((rule) => `Quy tắc mới: ${rule}`),
  ...(isDeepStrictEqual(before.roster, after.roster) ? [] : ['Đổi danh sách thành viên Hội đồng.']),
  ...(before.level === after.level ? [] : ['Đổi cấp của Hội đồng.']),
  ...(before.pack.sha256 === after.pack.sha256 ? [] : ['Đổi bộ tiêu chí cho hồ sơ chưa chấm.']),
]

const sessionChanges = (before: Session, after: Session): string[] => [
  ...(before.mode === after.mode ? [] : ['Đổi cách họp.']),
  ...(before.day === after.day ? [] : ['Đổi ngày họp.']),
]

/** One saving writes council and session at one moment; it is one row. */
const savings = (
  councils: readonly HistoryEntry<'council'>[],
  sessions: readonly HistoryEntry<'session'>[],
  named: Named,
): SessionChange[] => {
  const all = [...councils, ...sessions].filter(({ act, reason }) => act === saved && reason !== '')
  const first = new Map(all.toReversed().map((entry) => [entry.at, entry]))
  return [...first.values()].map(({ at, actor, reason }) => {
    const what = [
      ...councils.flatMap((one) =>
        one.at === at && one.before && one.after ? councilChanges(one.before, one.after) : [],
      ),
      ...sessions.flatMap((one) =>
        one.at === at && one.before && one.after ? sessionChanges(one.before, one.after) : [],
      ),
    ]
    return { at, by: named(actor), what: what.join(' ') || 'Sửa thông tin của Hội đồng hoặc phiên họp.', reason }
  })
}

const isTakenBack = (act: string): act is TakenBack => takenBack.some((one) => one === act)

/** The recusal that is there before the act and not after it. */
const lifted = (before: Dossier, after: Dossier, named: Named): string =>
  before.recusals
    .filter(({ member }) => !after.recusals.some((one) => one.member === member))
    .map(({ member, reason }) => `${named(member)} (đã ghi không tham gia chấm: ${reason})`)
    .join(', ')

const wasBack = ({ state }: Dossier): string =>
  state.kind === 'returned'
    ? `đã trả để bổ sung: ${state.reason}`
    : state.kind === 'withdrawn'
      ? `chủ thể đã rút: ${state.reason}`
      : ''

const whatWas = (act: TakenBack, before: Dossier, after: Dossier, named: Named): string => {
  switch (act) {
    case 'dossiers.reopen':
      return 'Mở lại sản phẩm đã kết thúc đánh giá'
    case 'dossiers.reopened':
      return `Nhận lại hồ sơ (${wasBack(before)})`
    case 'dossiers.unrecuse':
      return `Cho chấm lại: ${lifted(before, after, named)}`
  }
}

const ofDossier = async (store: RecordStore, { product, result }: Assessed, named: Named): Promise<SessionChange[]> =>
  (await store.history('dossier', result.id)).flatMap(({ at, actor, act, reason, before, after }) => {
    if (!isTakenBack(act) || before === null || after === null) return []
    const what = `${product.name} (${result.code}): ${whatWas(act, before, after, named)}`
    return [{ at, by: named(actor), what, reason }]
  })

/** Sheets handed in again, on this machine or another; while figures are hidden from someone, so is why they changed. */
const corrections = (scene: PaperScene, named: Named): SessionChange[] =>
  scene.all.flatMap((assessed) => {
    if (!scene.shown(assessed)) return []
    const { product, result, input } = assessed
    return input.sheets.flatMap(({ sheet: { correction, handedInAt, member, version } }) =>
      correction === '' || version === 1
        ? []
        : [
            {
              at: handedInAt,
              by: named(member),
              what: `${product.name} (${result.code}): nộp lại phiếu đã sửa (lần ${version})`,
              reason: correction,
            },
          ],
    )
  })

/** All of them in the order of time. Only dossiers that such an act changed have their history read. */
export const readChanges = async ({ store }: Desk, scene: PaperScene): Promise<SessionChange[]> => {
  const councils = await store.history('council', scene.council.id)
  const sessions = await store.history('session', scene.session.id)
  const named = namesIn(councils)
  const touched = new Set((await store.touchedBy(takenBack)).map(({ id }) => id))
  const dossiers = scene.all.filter(({ result }) => touched.has(result.id))
  const back = await Promise.all(dossiers.map((assessed) => ofDossier(store, assessed, named)))
  return [...savings(councils, sessions, named), ...back.flat(), ...corrections(scene, named)].toSorted(
    (one, other) => Date.parse(one.at) - Date.parse(other.at),
  )
}
