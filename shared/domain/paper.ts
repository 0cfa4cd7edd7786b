import { z } from '../zod.ts'
import { Moment } from './day.ts'
import { CouncilId, DossierId, MemberId, Sha256 } from './id.ts'
import { ComparedReading } from './reading.ts'
import { SampleMark } from './sample-mark.ts'
import { Line, Note } from './text.ts'

const ofProduct = <Kind extends string>(kind: Kind) =>
  z.object({ kind: z.literal(kind), dossier: DossierId }).readonly()
const ofSession = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind) }).readonly()

/** Which paper: a blank or filled score sheet (phiếu chấm điểm), scorecard (phiếu kết quả), advice to the applicant (khuyến nghị),
 * summary table (bảng tổng hợp), minutes (biên bản), list for the higher level (danh sách trình cấp trên). */
export const PaperRef = z.discriminatedUnion('kind', [
  ofProduct('blank-sheet'),
  z.object({ kind: z.literal('sheet'), dossier: DossierId, member: MemberId }).readonly(),
  ofProduct('scorecard'),
  ofProduct('advice'),
  ofSession('summary'),
  ofSession('minutes'),
  ofSession('higher-level'),
])
export type PaperRef = z.output<typeof PaperRef>

export const paperKinds = ['minutes', 'summary', 'higher-level', 'scorecard', 'advice', 'sheet', 'blank-sheet'] as const
export type PaperKind = (typeof paperKinds)[number]

/** Made when nothing else is asked for; sheets are many, and each member has their own. */
export const usualKinds: readonly PaperKind[] = ['minutes', 'summary', 'higher-level', 'scorecard', 'advice']

/** The route of the paper's page in the window: what is previewed there is what is printed. */
export const paperRoute = (paper: PaperRef): string => {
  switch (paper.kind) {
    case 'sheet':
      return `/papers/sheet/${paper.dossier}/${paper.member}`
    case 'blank-sheet':
    case 'scorecard':
    case 'advice':
      return `/papers/${paper.kind}/${paper.dossier}`
    case 'summary':
    case 'minutes':
    case 'higher-level':
      return `/papers/${paper.kind}`
  }
}

/** Whether both are the same paper of the same product and member. */
export const isSamePaper = (one: PaperRef, other: PaperRef): boolean => paperRoute(one) === paperRoute(other)

/** Files a paper can be saved as: minutes also for a word processor, the summary also as a workbook that computes. */
const paperFormats = ['pdf', 'docx', 'xlsx'] as const
export const PaperFormat = z.enum(paperFormats)
export type PaperFormat = z.output<typeof PaperFormat>

export const formatsOf = ({ kind }: Pick<PaperRef, 'kind'>): readonly PaperFormat[] =>
  kind === 'minutes' ? ['pdf', 'docx'] : kind === 'summary' ? ['pdf', 'xlsx'] : ['pdf']

/** What a council writes on its papers itself (Decree 30/2020/NĐ-CP leaves these to the issuer). */
export const PaperTexts = z
  .object({
    /** The body above the issuer (cơ quan chủ quản). */
    authority: Line(200),
    /** The issuer (cơ quan ban hành). */
    issuer: Line(300),
    /** The place beside the day (địa danh). */
    place: Line(100),
    /** The second part of the sign (ký hiệu) after the kind of paper: `HĐ-OCOP` in `12/BB-HĐ-OCOP`. */
    symbol: Line(40),
    /** Legal basis (căn cứ), one a line. */
    legalBasis: Note(3000),
    /** Recipients (nơi nhận), one a line. */
    recipients: Note(1500),
  })
  .readonly()
export type PaperTexts = z.output<typeof PaperTexts>

/** A paper made once of a closed product or session: its bytes lie in `papers/<sha256>.<format>`. */
export const MadePaper = z
  .object({
    paper: PaperRef,
    format: PaperFormat,
    /** Fingerprint of the content it was made of; another content is another paper. */
    content: Sha256,
    sha256: Sha256,
    bytes: z.int().min(1),
    pages: z.int().min(0),
    at: Moment,
    /** Words of the readings that had been compared when a score sheet was made, and so do not stand on it. */
    compared: z.array(z.string()).readonly().optional(),
  })
  .readonly()
export type MadePaper = z.output<typeof MadePaper>

/** The council's papers: its own texts (null: the proposed ones), what was made, and readings compared with the signed decision. */
export const Papers = z
  .object({
    id: CouncilId,
    texts: PaperTexts.nullable(),
    made: z.array(MadePaper).readonly(),
    /** Absent in files written before readings could be compared. */
    compared: z.array(ComparedReading).readonly().optional(),
    sample: SampleMark,
  })
  .readonly()
export type Papers = z.output<typeof Papers>
