import type { Evidence } from '../../shared/domain/evidence.ts'
import type { DossierId } from '../../shared/domain/id.ts'
import { Fault } from '../../shared/fault.ts'
import type { BadEvidence } from '../../shared/ipc/calls/workspace.ts'
import type { EvidenceStore } from '../evidence/evidence-store.ts'
import type { RecordStore } from '../storage/record-store.ts'

/** What the check in the background knows of evidence files (minh chứng) whose bytes are gone or no longer what was attached. */
export interface EvidenceCheck {
  /** Hashes every file that a dossier names. Resolved: all were looked at, or the signal ended it. */
  run(signal: AbortSignal): Promise<void>
  /** The file is sound again: it was brought in anew. True where it was known to be bad. */
  mended(sha256: string): boolean
  /** What is bad now, by dossier; files taken off their dossier are left out. */
  bad(): Promise<BadEvidence[]>
}

type Problem = BadEvidence['problem']
type Found = { readonly dossier: DossierId; readonly file: Evidence; readonly problem: Problem }

const evidenceOf = async (store: RecordStore, id: string) => {
  // A dossier that cannot be read is reported by its own check.
  const stored = await store.read('dossier', id).catch(() => undefined)
  return stored === undefined || stored.lock === 'does-not-parse' ? undefined : stored.value
}

/** Null: sound, or not readable just now; the next opening looks again. */
const problemOf = async (evidence: EvidenceStore, sha256: string): Promise<Problem | null> => {
  try {
    await evidence.verify(sha256)
    return null
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return error.code === 'damaged-file' ? 'damaged' : error.code === 'not-found' ? 'missing' : null
  }
}

export const createEvidenceCheck = (store: RecordStore, evidence: EvidenceStore): EvidenceCheck => {
  const problems = new Map<string, Problem>()

  const named = async (id: string): Promise<readonly Found[]> => {
    const dossier = await evidenceOf(store, id)
    return (dossier?.evidence ?? []).flatMap((file) => {
      const problem = problems.get(file.sha256)
      return dossier === undefined || problem === undefined ? [] : [{ dossier: dossier.id, file, problem }]
    })
  }

  return {
    run: async (signal) => {
      const seen = new Set<string>()
      for (const id of store.ids('dossier')) {
        for (const { sha256 } of (await evidenceOf(store, id))?.evidence ?? []) {
          if (signal.aborted) return
          if (seen.has(sha256)) continue
          seen.add(sha256)
          const problem = await problemOf(evidence, sha256)
          if (problem !== null) problems.set(sha256, problem)
        }
      }
    },
    mended: (sha256) => problems.delete(sha256),
    bad: async () => {
      if (problems.size === 0) return []
      const found = (await Promise.all(store.ids('dossier').map(named))).flat()
      const codes = new Map(store.list('dossier').map(({ id, summary }) => [id, summary?.code ?? '']))
      const lines = found.map(({ dossier, file, problem }) => ({
        dossier,
        code: codes.get(dossier) ?? '',
        name: file.name,
        problem,
      }))
      return [...new Map(lines.map((line) => [`${line.dossier} ${line.name}`, line])).values()]
    },
  }
}
