import type { Evidence } from '../../shared/domain/evidence.ts'
import type { DossierId, Sha256 } from '../../shared/domain/id.ts'
import { Fault } from '../../shared/fault.ts'
import type { Attached } from '../../shared/ipc/calls/evidence.ts'
import { manager } from '../council/authority.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import { criterionIn } from '../scoring/criterion-in.ts'
import { packFor } from '../scoring/own-sheet.ts'
import { amendDossier, readOpenDossier } from './amend-dossier.ts'

/** A file whose bytes are in the workspace, known by their hash. */
export type KeptFile = Pick<Evidence, 'sha256' | 'type' | 'bytes' | 'name'>

/** Chair and secretary bring evidence in; asked before a dialog is shown. Faults `not-allowed`, `unknown-criterion`, `dossier-closed`. */
export const mayAttach = async (desk: Desk, id: DossierId, criterion: string | null) => {
  const { value: council } = await readCouncil(desk.store)
  const by = manager(council, desk.acting)
  const stored = await readOpenDossier(desk.store, id)
  const set = desk.packs.set(packFor(council, stored.value).sha256, stored.value.set)
  const at = criterion === null ? {} : { criterion: criterionIn(set, criterion).code }
  return { by, stored, at }
}

/**
 * Names kept files as the dossier's evidence (minh chứng), at a criterion or for the whole; one already there is left as it is, and
 * told by the name it was picked under.
 */
export const attachEvidence = async (
  desk: Desk,
  { dossier, criterion }: { readonly dossier: DossierId; readonly criterion: string | null },
  files: readonly KeptFile[],
): Promise<Pick<Attached, 'added' | 'already'>> => {
  const { by, stored, at } = await mayAttach(desk, dossier, criterion)
  const there = new Set(stored.value.evidence.map((one) => `${one.sha256} ${one.criterion ?? ''}`))
  const added: Evidence[] = []
  const already: string[] = []
  for (const file of files) {
    const key = `${file.sha256} ${at.criterion ?? ''}`
    if (there.has(key)) already.push(file.name)
    else added.push({ ...file, ...at, addedBy: by.id, addedAt: desk.clock.now() })
    there.add(key)
  }
  if (added.length === 0) return { added, already }
  const evidence = [...stored.value.evidence, ...added]
  await amendDossier(desk.store, stored, { name: 'evidence.attach', by }, { evidence })
  return { added, already }
}

/** Takes a file off the dossier; its bytes stay in the workspace, the journal says who took it off. Fault `not-found`. */
export const detachEvidence = async (
  desk: Desk,
  { dossier, sha256 }: { readonly dossier: DossierId; readonly sha256: Sha256 },
): Promise<void> => {
  const { by, stored } = await mayAttach(desk, dossier, null)
  const evidence = stored.value.evidence.filter((one) => one.sha256 !== sha256)
  if (evidence.length === stored.value.evidence.length) throw new Fault('not-found', { kind: 'evidence' })
  await amendDossier(desk.store, stored, { name: 'evidence.detach', by, reason: sha256 }, { evidence })
}
