import { DocumentPage } from './document-page.tsx'

/** Summary table of the session (bảng tổng hợp). */
export const SummaryPage = () => <DocumentPage paper={{ kind: 'summary' }} />

/** Minutes of the session (biên bản). */
export const MinutesPage = () => <DocumentPage paper={{ kind: 'minutes' }} />

/** List for the higher level (danh sách trình cấp trên). */
export const HigherLevelPage = () => <DocumentPage paper={{ kind: 'higher-level' }} />
