import { nothingRecorded, type Dossier } from '../../shared/domain/dossier.ts'
import { DossierId, freshId, ProductId, SessionId } from '../../shared/domain/id.ts'
import { sampleMark } from '../../shared/domain/sample-mark.ts'
import { Fault } from '../../shared/fault.ts'
import type { DossierEntry } from '../../shared/ipc/calls/dossier.ts'
import { manager } from '../council/authority.ts'
import { sessionMustBeOpen } from '../council/close-session.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil, readSession } from '../council/read-council.ts'
import type { Change } from '../storage/record-store.ts'
import { takenCodes } from './taken-codes.ts'

const asChanges = (
  entry: DossierEntry,
  session: SessionId,
  mark: ReturnType<typeof sampleMark>,
  desk: Desk,
): readonly [DossierId, ...Change[]] => {
  const product = ProductId.parse(freshId(desk.random))
  const dossier: Dossier = {
    id: DossierId.parse(freshId(desk.random)),
    product,
    session,
    code: entry.code,
    set: entry.set,
    request: entry.request,
    receivedOn: entry.receivedOn,
    ...nothingRecorded,
    ...mark,
  }
  return [
    dossier.id,
    {
      kind: 'product',
      id: product,
      value: { id: product, name: entry.product, applicant: entry.applicant, ...mark },
    },
    { kind: 'dossier', id: dossier.id, value: dossier },
  ]
}

/**
 * Takes in products as one act, all or none. Out: the dossiers' ids in order. Faults `not-allowed`, `code-taken`
 * (also for a code twice in the list), `unknown-set`.
 */
export const addDossiers = async (
  desk: Desk,
  act: 'dossiers.add' | 'intake.add',
  entries: readonly DossierEntry[],
): Promise<readonly DossierId[]> => {
  const { value: council } = await readCouncil(desk.store)
  const { value: session } = await readSession(desk.store)
  const by = manager(council, desk.acting)
  await sessionMustBeOpen(desk)
  const taken = takenCodes(desk.store)
  for (const { code, set } of entries) {
    desk.packs.set(council.pack.sha256, set)
    if (taken.has(code.toUpperCase())) throw new Fault('code-taken', { code })
    taken.add(code.toUpperCase())
  }
  const added = entries.map((entry) => asChanges(entry, session.id, sampleMark(council), desk))
  if (added.length === 0) return []
  await desk.store.commit(
    { name: act, actor: by.id },
    added.flatMap(([, ...changes]) => changes),
  )
  return added.map(([id]) => id)
}
