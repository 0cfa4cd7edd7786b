import { Sha256 } from '../../shared/domain/id.ts'
import type { PaperRef } from '../../shared/domain/paper.ts'
import type { PaperDocument } from '../../shared/domain/paper-document.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import { fingerprint as certificateFingerprint } from '../keys/certificate.ts'
import { authorityCertificate, readTrust } from '../keys/council-keys.ts'
import { fingerprint } from '../scoring/fingerprint.ts'
import { advice } from './advice.ts'
import { higherLevel } from './higher-level.ts'
import { minutes } from './minutes.ts'
import { readScene } from './paper-scene.ts'
import { readChanges } from './session-changes.ts'
import { scoreSheet, type SheetRef } from './score-sheet.ts'
import { summary } from './summary.ts'

/** Every paper but the scorecard, whose page has a layout of its own. */
export type DocumentRef = Exclude<PaperRef, { kind: 'scorecard' }>

const authorityFingerprint = async (desk: Desk): Promise<Sha256 | null> => {
  const { value: council } = await readCouncil(desk.store)
  const { trust } = await readTrust(desk, council)
  return trust.authority === null ? null : Sha256.parse(certificateFingerprint(authorityCertificate(trust)))
}

const minutesOf = async (desk: Desk): Promise<PaperDocument> => {
  const scene = await readScene(desk)
  return minutes(scene, await readChanges(desk, scene), await authorityFingerprint(desk))
}

type OtherRef = Exclude<DocumentRef, SheetRef>

const documentOf = async (desk: Desk, paper: OtherRef): Promise<PaperDocument> => {
  switch (paper.kind) {
    case 'advice':
      return advice(desk, paper.dossier)
    case 'summary':
      return summary(await readScene(desk))
    case 'minutes':
      return minutesOf(desk)
    case 'higher-level':
      return higherLevel(await readScene(desk))
  }
}

/** What a paper says, and its fingerprint; of a score sheet also the readings left out because the council compared them. */
interface ReadPaper {
  readonly document: PaperDocument
  readonly fingerprint: Sha256
  readonly compared?: readonly string[]
}

const isSheet = (paper: DocumentRef): paper is SheetRef => paper.kind === 'sheet' || paper.kind === 'blank-sheet'

/**
 * A paper and the fingerprint of its content (SHA-256 of the canonical document), which stands as QR on each page. Faults
 * `not-found`, `own-sheet-due`.
 */
export const paperOf = async (desk: Desk, paper: DocumentRef): Promise<ReadPaper> => {
  const read = isSheet(paper) ? await scoreSheet(desk, paper) : { document: await documentOf(desk, paper) }
  return { ...read, fingerprint: fingerprint(read.document) }
}
