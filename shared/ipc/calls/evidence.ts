import { z } from '../../zod.ts'
import { CriterionCode } from '../../domain/criteria-pack.ts'
import { Evidence } from '../../domain/evidence.ts'
import { DossierId, Sha256 } from '../../domain/id.ts'
import { command } from '../call.ts'

/** The bytes never cross this boundary: windows read them from `/evidence/<sha256>` of the page protocol. */
export const evidenceCalls = {
  /** Open dialog; type checked by content. */
  'evidence.attach': command(
    ['dossiers'],
    z.object({ dossier: DossierId, criterion: CriterionCode.nullable() }),
    z.object({ added: z.array(Evidence) }),
  ),
  'evidence.detach': command(['dossiers'], z.object({ dossier: DossierId, sha256: Sha256 }), z.null()),
}
