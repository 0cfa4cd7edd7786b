import { CouncilEntry } from '../../../shared/ipc/calls/council.ts'
import { blankCouncil, type CouncilTyped } from '../council/council-form.ts'

/** Before a council exists there is no workspace to keep a half-filled form in, so the window keeps it. */
const place = 'set-up'

const shape = Object.keys(CouncilEntry.shape)

const looksLikeDraft = (kept: unknown): kept is CouncilTyped =>
  typeof kept === 'object' && kept !== null && shape.every((key) => Object.hasOwn(kept, key))

/** The kept form; a blank one when there is none or it is of another make. */
export const readDraft = (): CouncilTyped => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    return looksLikeDraft(kept) ? kept : blankCouncil()
  } catch {
    return blankCouncil()
  }
}

export const keepDraft = (typed: unknown) => localStorage.setItem(place, JSON.stringify(typed))

export const dropDraft = () => localStorage.removeItem(place)
