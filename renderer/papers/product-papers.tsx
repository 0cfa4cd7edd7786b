import { useParams } from '@tanstack/react-router'
import { DossierId, MemberId } from '../../shared/domain/id.ts'
import { DocumentPage } from './document-page.tsx'

/** Score sheet to be filled by pen (phiếu chấm điểm trắng). */
export const BlankSheetPage = () => {
  const { dossier } = useParams({ from: '/papers/blank-sheet/$dossier' })
  return <DocumentPage paper={{ kind: 'blank-sheet', dossier: DossierId.parse(dossier) }} />
}

/** Score sheet as a member handed it in. */
export const SheetPaperPage = () => {
  const { dossier, member } = useParams({ from: '/papers/sheet/$dossier/$member' })
  return <DocumentPage paper={{ kind: 'sheet', dossier: DossierId.parse(dossier), member: MemberId.parse(member) }} />
}

/** Advice to the applicant (khuyến nghị). */
export const AdvicePage = () => {
  const { dossier } = useParams({ from: '/papers/advice/$dossier' })
  return <DocumentPage paper={{ kind: 'advice', dossier: DossierId.parse(dossier) }} />
}
