import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromEnveloped, toEnveloped } from '../../electron/storage/enveloped-file.ts'
import { recordFile } from '../../electron/storage/layout.ts'
import { Envelope } from '../../shared/record/envelope.ts'
import type { RecordKind } from '../../shared/record/records.ts'

/** Edits the file of a record as a knowing hand outside the program would: its hash is right again. */
export const editOutside = async (
  workspace: string,
  kind: RecordKind,
  id: string,
  change: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const file = join(workspace, recordFile(kind, id))
  const format = `cham-sao/${kind}/1`
  const body = Envelope.parse(fromEnveloped(format, await readFile(file), file))
  const value = { ...(body.value as object), ...change }
  await writeFile(file, toEnveloped(format, { ...body, value }))
}
