import type { CriteriaSet } from '../../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../../shared/domain/criteria-of.ts'
import type { DossierId } from '../../../shared/domain/id.ts'
import type { Choice, Draft } from '../../../shared/domain/sheet.ts'
import { Fault } from '../../../shared/fault.ts'
import type { SheetState } from '../../../shared/ipc/calls/sheet.ts'
import type { PackSummary } from '../../../shared/ipc/calls/pack.ts'
import type { SheetTotals } from '../../../shared/domain/sheet-totals.ts'
import { sheetTotals } from '../../../shared/rating/engine.ts'
import type { Call } from '../../ipc/client.ts'
import { asFault } from '../../parts/fault-text.tsx'

/** How far an entry has got: on disk, on its way there, or refused. What a person entered stays visible in all three. */
export type Saving = 'on-disk' | 'saving' | Fault

/** All that one criterion on the screen shows and that changes. A new object only when something in it changed. */
export type CriterionView = {
  readonly choice: Choice | null
  readonly case: number | null
  readonly saving: Saving
  readonly note: string
  readonly noteSaving: Saving
  /** The criterion whose 0 points lock this one. */
  readonly lockedBy: string | null
  readonly current: boolean
}

/** What concerns the sheet as a whole. */
export type WholeView = Pick<SheetState, 'canUndo' | 'canRedo'> & {
  /** Points, locks and what is unscored: of all that stands on the screen, also of what is on its way to disk. The rest is main's. */
  readonly totals: SheetTotals
  readonly state: Draft['state']
  readonly opinion: string
  readonly correction: string
  readonly version: number
  readonly current: string
  readonly saving: boolean
  /** Criteria with an entry that could not be written. */
  readonly failed: readonly string[]
  /** Why the last undo or redo did not happen. */
  readonly fault: Fault | null
}

/** Something entered that is not on disk yet. */
type Entry<Value> = { readonly value: Value; readonly send: () => Promise<SheetState>; saving: 'saving' | Fault }
type Entries<Value> = Map<string, Entry<Value>>

const says = (value: unknown): string => JSON.stringify(value ?? null)

/** The first criterion, in the order of the table, in which two drafts differ. */
const firstDifference = (codes: readonly string[], before: Draft, after: Draft): string | undefined =>
  codes.find((code) =>
    (['choices', 'notes', 'cases'] as const).some((part) => says(before[part][code]) !== says(after[part][code])),
  )

const sameChoice = (one: Choice | null, other: Choice | null): boolean => one === other || says(one) === says(other)

/** The worse of two: a refusal, then what is still on its way. */
const worse = (one: Saving, other: Saving): Saving =>
  one instanceof Fault || (one === 'saving' && !(other instanceof Fault)) ? one : other

const same = (left: CriterionView, right: CriterionView) =>
  (Object.keys(left) as (keyof CriterionView)[]).every((key) => left[key] === right[key])

/** Who must repaint: listeners by criterion, and under '' those of the sheet as a whole. */
const createListeners = () => {
  const byCode = new Map<string, Set<() => void>>()
  return {
    subscribe: (code: string, listener: () => void) => {
      const listeners = byCode.get(code) ?? new Set()
      byCode.set(code, listeners.add(listener))
      return () => void listeners.delete(listener)
    },
    tell: (code: string) => {
      for (const listener of byCode.get(code) ?? []) listener()
    },
  }
}

/**
 * The sheet that is open in this window. Main owns the sheet; here live the entries on their way to disk, which criterion
 * is current, and who must repaint: a choice repaints one row and the totals. Entries go to main one after another, in the
 * order in which they were made. It begins at the first criterion that is not scored.
 */
export const createSheetStore = (
  call: Call,
  dossier: DossierId,
  { set, pack }: { readonly set: CriteriaSet; readonly pack: Pick<PackSummary, 'stars'> },
  opened: SheetState,
) => {
  const codes = criteriaOf(set).map(({ code }) => code)
  let server = opened
  let current = opened.totals.unscored[0] ?? codes[0] ?? ''
  let fault: Fault | null = null
  let underway = 0
  let queue: Promise<unknown> = Promise.resolve()
  const choices: Entries<Choice | null> = new Map()
  const cases: Entries<number> = new Map()
  const notes: Entries<string> = new Map()
  const allEntries: readonly Entries<unknown>[] = [choices, cases, notes]
  const { subscribe, tell } = createListeners()

  const viewOf = (code: string): CriterionView => {
    const { draft } = server
    const [choice, picked, note] = [choices.get(code), cases.get(code), notes.get(code)]
    return {
      choice: choice ? choice.value : (draft.choices[code] ?? null),
      case: picked ? picked.value : (draft.cases[code] ?? null),
      saving: worse(choice?.saving ?? 'on-disk', picked?.saving ?? 'on-disk'),
      note: note ? note.value : (draft.notes[code] ?? ''),
      noteSaving: note?.saving ?? 'on-disk',
      lockedBy: totals.locked[code] ?? null,
      current: code === current,
    }
  }
  /** A choice shows in the points and locks at once. Stars wait for main, who knows which minima are waived. */
  const totalsNow = (): SheetTotals => {
    if (choices.size === 0) return server.totals
    const entered = [...choices].map(([code, { value }]) => [code, value] as const)
    const now = sheetTotals(set, pack, { ...server.draft.choices, ...Object.fromEntries(entered) })
    const { total, parts, locked, scored, unscored } = now
    return { ...server.totals, total, parts, locked, scored, unscored }
  }
  const wholeView = (): WholeView => ({
    totals,
    canUndo: server.canUndo,
    canRedo: server.canRedo,
    state: server.draft.state,
    opinion: server.draft.opinion,
    correction: server.draft.correction,
    version: server.draft.version,
    current,
    saving: underway > 0,
    failed: codes.filter((code) => allEntries.some((entries) => entries.get(code)?.saving instanceof Fault)),
    fault,
  })
  let totals = totalsNow()
  const views = new Map(codes.map((code) => [code, viewOf(code)]))
  let whole = wholeView()

  /** Renews what is shown; only who shows something that changed is told. */
  const publish = () => {
    totals = totalsNow()
    whole = wholeView()
    for (const [code, shown] of views) {
      const found = viewOf(code)
      // A reply carries new objects for every criterion: what counts is what they say.
      const next = sameChoice(found.choice, shown.choice) ? { ...found, choice: shown.choice } : found
      if (same(shown, next)) continue
      views.set(code, next)
      tell(code)
    }
    tell('')
  }

  /** Takes a state that main answered with; an older one than is known says nothing new. */
  const absorb = (state: SheetState) => {
    if (state.rev >= server.rev) server = state
  }

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    underway += 1
    const before = queue
    const turn = (async () => {
      await before
      try {
        await work()
      } finally {
        underway -= 1
        publish()
      }
    })()
    queue = turn.catch(() => undefined)
    return turn
  }

  const deliver = <Value>(entries: Entries<Value>, code: string, value: Value, send: Entry<Value>['send']) => {
    const entry: Entry<Value> = { value, send, saving: 'saving' }
    entries.set(code, entry)
    void inTurn(async () => {
      try {
        absorb(await send())
        if (entries.get(code) === entry) entries.delete(code)
      } catch (error) {
        entry.saving = asFault(error)
      }
    })
    publish()
  }

  const step = (name: 'sheet.undo' | 'sheet.redo') =>
    inTurn(async () => {
      const before = server.draft
      try {
        absorb(await call(name, { dossier }))
        fault = null
        current = firstDifference(codes, before, server.draft) ?? current
      } catch (error) {
        const refusal = asFault(error)
        fault = refusal.code === 'nothing-to-undo' ? null : refusal
      }
    })

  const retryIn = <Value>(entries: Entries<Value>, only: string | undefined) => {
    for (const [code, { value, send, saving }] of entries)
      if (saving instanceof Fault && (only === undefined || only === code)) deliver(entries, code, value, send)
  }

  return {
    codes,
    criterion: (code: string): CriterionView => {
      const view = views.get(code)
      if (view === undefined) throw new Error(`this sheet has no criterion ${code}`)
      return view
    },
    whole: () => whole,
    /** Calls back when that criterion changes; an empty code: when anything of the sheet does. */
    subscribe,
    moveTo: (code: string) => {
      if (code === current || !views.has(code)) return
      current = code
      publish()
    },
    choose: (code: string, choice: Choice | null) =>
      deliver(choices, code, choice, () => call('sheet.choose', { dossier, criterion: code, choice })),
    pickCase: (code: string, no: number) =>
      deliver(cases, code, no, () => call('sheet.pickCase', { dossier, criterion: code, case: no })),
    note: (code: string, note: string) =>
      deliver(notes, code, note, () => call('sheet.note', { dossier, criterion: code, note })),
    /** Rejects with the fault when it could not be written; the field keeps the words. */
    opinion: (opinion: string) => inTurn(async () => absorb(await call('sheet.opinion', { dossier, opinion }))),
    undo: () => step('sheet.undo'),
    redo: () => step('sheet.redo'),
    /** Sends again what could not be written, of one criterion or of all. */
    retry: (code?: string) => {
      retryIn(choices, code)
      retryIn(cases, code)
      retryIn(notes, code)
    },
    /** Gives up what could not be written, and shows again what is on disk. */
    giveUp: (code: string) => {
      for (const entries of allEntries) if (entries.get(code)?.saving instanceof Fault) entries.delete(code)
      publish()
    },
    /** A state that came another way: hand-in, correction, a refetch. */
    take: (state: SheetState) => {
      absorb(state)
      publish()
    },
    /** When everything entered so far has been answered. */
    settled: async () => {
      await queue
    },
  }
}

export type SheetStore = ReturnType<typeof createSheetStore>
