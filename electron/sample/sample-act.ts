import type { Moment } from '../../shared/domain/day.ts'
import type { Act, Change } from '../storage/record-store.ts'

/** One act of the sample's story, with the moment at which it happened there. */
export type SampleAct = { readonly at: Moment; readonly act: Act; readonly changes: readonly Change[] }

/** The acts of one dossier (or of the founding), in their order; written with one flush. */
export type Chapter = readonly SampleAct[]
