import { sameJson, diff } from '../../shared/record/patch.ts'
import { definitions, isWriteOnce, type RecordKind } from '../../shared/record/records.ts'
import { Fault } from '../../shared/fault.ts'
import { canonicalText } from '../../shared/canonical-text.ts'
import { frozen } from './frozen.ts'
import { sha256Of } from './sha256.ts'
import type { LineDraft } from './journal.ts'
import { keyOf, type IndexEntry } from './record-index.ts'
import type { Act, Change, Receipt } from './record-store.ts'
import type { Held } from './store-context.ts'

/** A record as the acts before in the same batch leave it. */
interface State {
  readonly rev: number
  readonly held: Held | undefined
  /** It stands whole in the segment these lines go to. */
  readonly touched: boolean
}

export interface PreparedLine {
  readonly kind: RecordKind
  readonly id: string
  readonly draft: LineDraft
  readonly held: Held
}

export interface PreparedAct {
  readonly at: string
  readonly lines: readonly PreparedLine[]
  readonly revs: Receipt['revs']
}

export interface BatchSource {
  readonly entry: (kind: RecordKind, id: string) => IndexEntry | undefined
  readonly held: (kind: RecordKind, id: string) => Promise<Held | undefined>
  readonly touched: (key: string) => boolean
  readonly now: () => string
  readonly offset: () => number
}

interface NewValue {
  readonly value: unknown
  readonly sha256: string | null
}

/** The value as it will be stored: today's form, canonical, frozen. A value that does not parse is a bug of the caller. */
const asStored = ({ kind, id, value }: Change): NewValue => {
  if (!definitions[kind].id.test(id)) throw new TypeError(`not an id of a ${kind}: ${id}`)
  if (value === null) return { value: null, sha256: null }
  const text = canonicalText(definitions[kind].schema.parse(value))
  const sha256 = sha256Of(text)
  if (kind === 'sheet' && !id.endsWith(`.${sha256.slice(0, 8)}`)) throw new TypeError(`not the hash of sheet ${id}`)
  return { value: frozen(JSON.parse(text) as unknown), sha256 }
}

const refuse = ({ kind, ifRev }: Change, { rev, held }: State, same: boolean): void => {
  const exists = held !== undefined && held.value !== null
  if (ifRev !== undefined && ifRev !== (exists ? rev : 0)) throw new Fault('outdated')
  if (exists && held.lock !== null) throw new Fault('read-only', { reason: held.lock })
  if (isWriteOnce(kind) && exists && !same) throw new Fault('sheet-handed-in')
}

/** Works out the journal lines of the acts of one batch, each on top of those before it. */
export const prepareBatch = (source: BatchSource) => {
  const settled = new Map<string, State>()

  const stateOf = async (kind: RecordKind, id: string, own: ReadonlyMap<string, State>): Promise<State> => {
    const key = keyOf(kind, id)
    const known = own.get(key) ?? settled.get(key)
    if (known !== undefined) return known
    const held = await source.held(kind, id)
    return { rev: source.entry(kind, id)?.rev ?? 0, held, touched: source.touched(key) }
  }

  const lineOf = (
    act: Act,
    at: string,
    change: Change,
    state: State,
    fresh: NewValue,
    whole: boolean,
  ): PreparedLine => {
    const { kind, id } = change
    const schema = definitions[kind].version
    const before = state.held?.value
    const patchable =
      !whole && state.touched && state.held?.schema === schema && before !== null && fresh.value !== null
    const content = patchable ? { patch: [...diff(before, fresh.value)] } : { full: fresh.value }
    const draft: LineDraft = {
      actor: act.actor,
      at,
      offset: source.offset(),
      act: act.name,
      reason: act.reason ?? '',
      record: keyOf(kind, id),
      rev: state.rev + 1,
      schema,
      result: fresh.sha256,
      ...content,
    }
    return { kind, id, draft, held: { rev: draft.rev, schema, value: fresh.value, lock: null } }
  }

  /** All lines of an act, or the fault that refuses it whole. `forced` writes a whole line even where nothing changes. */
  return async (act: Act, changes: readonly Change[], forced: boolean): Promise<PreparedAct> => {
    const at = source.now()
    const own = new Map<string, State>()
    const lines: PreparedLine[] = []
    const revs: { kind: RecordKind; id: string; rev: number }[] = []
    for (const change of changes) {
      const { kind, id } = change
      const state = await stateOf(kind, id, own)
      const fresh = asStored(change)
      const same = sameJson(state.held?.value ?? null, fresh.value)
      if (!forced) refuse(change, state, same)
      if (!same || forced) {
        const line = lineOf(act, at, change, state, fresh, forced)
        lines.push(line)
        own.set(keyOf(kind, id), {
          rev: line.draft.rev,
          held: line.held,
          touched: state.touched || line.draft.patch === undefined,
        })
      }
      revs.push({ kind, id, rev: same && !forced ? state.rev : state.rev + 1 })
    }
    for (const [key, state] of own) settled.set(key, state)
    return { at, lines, revs }
  }
}
