import { z } from '../../shared/zod.ts'
import { onDisk } from '../storage/disk-fault.ts'
import { ifThere, readWhole } from '../storage/disk.ts'
import { fromEnveloped, toEnveloped } from '../storage/enveloped-file.ts'
import type { WorkspaceFolder } from '../storage/store-context.ts'

const format = 'cham-sao/form-draft/1'
const file = 'form-draft.json'
const Draft = z.record(z.string(), z.unknown())
type Draft = z.output<typeof Draft>

/** What is kept beside the records and is none: the half-filled form of a new dossier. */
export interface Notes {
  formDraft(): Promise<Draft | null>
  keepFormDraft(draft: Draft | null): Promise<void>
}

/** A damaged draft of a form counts as none: nothing was handed to the council with it. */
export const openNotes = (folder: WorkspaceFolder): Notes => {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work)
    last = mine
    return mine
  }
  return {
    formDraft: () =>
      inTurn(async () => {
        const bytes = await onDisk(() => ifThere(readWhole(folder.disk, folder.path(file))))
        try {
          return bytes === undefined ? null : Draft.parse(fromEnveloped(format, bytes, file))
        } catch {
          return null
        }
      }),
    keepFormDraft: (draft) =>
      inTurn(() =>
        onDisk(() => (draft === null ? folder.remove(file) : folder.replace(file, toEnveloped(format, draft)))),
      ),
  }
}
