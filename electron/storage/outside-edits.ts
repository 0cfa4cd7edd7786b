import { Fault } from '../../shared/fault.ts'
import { openRecord } from '../../shared/record/envelope.ts'
import { definitions } from '../../shared/record/records.ts'
import { onDisk } from './disk-fault.ts'
import type { Latest } from './latest.ts'
import { recordFile } from './layout.ts'
import type { RecordIndex } from './record-index.ts'
import type { Act, Change, Receipt, RecordKind, Records, RecordStore } from './record-store.ts'
import { fromJournal } from './recover-record.ts'
import type { Held, WorkspaceFolder } from './store-context.ts'

interface Source {
  readonly folder: WorkspaceFolder
  readonly index: RecordIndex
  readonly latest: Latest
  readonly readOnly: RecordStore['readOnly']
  /** Journals a whole line even over a lock. */
  readonly commit: (act: Act, changes: readonly Change[]) => Promise<Receipt>
}

const mustParse = (kind: RecordKind, id: string, value: unknown) => {
  if (!definitions[kind].schema.safeParse(value).success)
    throw new Fault('damaged-file', { file: recordFile(kind, id) })
}

/** What a person decides about records that were edited outside the program (sửa ngoài chương trình). */
export const outsideEdits = (source: Source): Pick<RecordStore, 'journalled' | 'acceptEdit' | 'refuseEdit'> => {
  const { folder, index, latest, commit } = source

  const edited = async (kind: RecordKind, id: string): Promise<Held> => {
    const held = await latest.get(kind, id)
    if (held?.lock !== 'edited-outside') throw new Fault('not-found', { kind })
    return held
  }

  const journalled = async <K extends RecordKind>(kind: K, id: string): Promise<Records[K] | undefined> => {
    const entry = index.get(kind, id)
    const found = entry && (await onDisk(() => fromJournal(folder, kind, id, entry)))
    return found && openRecord(kind, found.schema, found.value).value
  }

  return {
    journalled,
    acceptEdit: async (kind, id, by) => {
      const { value } = await edited(kind, id)
      mustParse(kind, id, value)
      return commit({ name: 'record.accept-edit', ...by }, [{ kind, id, value } as Change])
    },
    refuseEdit: async (kind, id, by) => {
      await edited(kind, id)
      const value = await journalled(kind, id)
      mustParse(kind, id, value)
      if (source.readOnly !== null) throw new Fault('read-only', { reason: source.readOnly })
      // Aside first: a checkpoint could put the record's own file in its place, and without it the journal still has the record.
      await onDisk(() => folder.setAside(recordFile(kind, id)))
      return commit({ name: 'record.refuse-edit', ...by }, [{ kind, id, value } as Change])
    },
  }
}
