import { z } from '../../zod.ts'
import { CriterionCode } from '../../domain/criteria-pack.ts'
import { Evidence } from '../../domain/evidence.ts'
import { DossierId, Sha256 } from '../../domain/id.ts'
import { command } from '../call.ts'

/** Why a picked file is not attached: the fault it met. */
export const EvidenceRefusal = z.enum(['file-empty', 'file-type-refused', 'file-too-large', 'file-unreadable'])

/** What became of the files a person picked. */
const Attached = z.object({
  added: z.array(Evidence),
  /** Names of files that stand there already. */
  already: z.array(z.string()),
  refused: z.array(z.object({ name: z.string(), why: EvidenceRefusal })),
})
export type Attached = z.output<typeof Attached>

/** The bytes never cross this boundary: windows read them from `/evidence/<sha256>` of the page protocol. */
export const evidenceCalls = {
  /** Open dialog; type checked by content. The good files are attached, whatever the others are. */
  'evidence.attach': command(
    ['dossiers'],
    z.object({ dossier: DossierId, criterion: CriterionCode.nullable() }),
    Attached,
  ),
  'evidence.detach': command(['dossiers'], z.object({ dossier: DossierId, sha256: Sha256 }), z.null()),
}
