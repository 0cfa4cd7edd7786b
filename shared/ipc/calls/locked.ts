import { z } from '../../zod.ts'
import { Note } from '../../domain/text.ts'
import { command, query } from '../call.ts'

/** Records that can only be read: edited outside the program, not parsed, or of a newer program. */
const kinds = ['council', 'session', 'product', 'dossier', 'draft', 'sheet', 'signature', 'trust', 'papers'] as const

export const LockedRecord = z.object({
  kind: z.enum(kinds),
  id: z.string().max(80),
  /** What a person calls it: the council's name, a dossier's code and product, whose sheet of which product. */
  name: z.string(),
  lock: z.enum(['does-not-parse', 'newer-format', 'edited-outside']),
  /** Where the file differs from the journal; null where the acting person may not see it, or the journal has no lines of it. */
  differences: z
    .array(z.object({ at: z.array(z.string()), before: z.string().nullable(), after: z.string().nullable() }))
    .nullable(),
  /** The acting person may settle it, and the file can be taken over. */
  maySettle: z.boolean(),
  mayAccept: z.boolean(),
})
export type LockedRecord = z.output<typeof LockedRecord>

const everything = ['workspace', 'council', 'dossiers', 'sheets', 'results', 'keys', 'papers'] as const

export const lockedCalls = {
  'records.locked': query([...everything, 'acting'], z.object({}).strict(), z.array(LockedRecord)),
  /** What counts from now on: the edited file, or what the journal says; the other stays in journal or quarantine. */
  'records.settle': command(
    everything,
    z.object({ kind: z.enum(kinds), id: z.string().max(80), keep: z.enum(['file', 'journal']), reason: Note(1000) }),
    z.null(),
  ),
}
