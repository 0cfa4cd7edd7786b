import { slugOf } from '../../shared/bundle/entry-name.ts'
import { isSettled } from '../../shared/council/closing.ts'
import {
  formatsOf,
  isSamePaper,
  paperRoute,
  type MadePaper,
  type PaperFormat,
  type PaperRef,
} from '../../shared/domain/paper.ts'
import { Fault } from '../../shared/fault.ts'
import type { Desk } from '../council/desk.ts'
import { readerOfChoices } from '../council/authority.ts'
import { readCouncil, readSession } from '../council/read-council.ts'
import { readDossier } from '../dossiers/amend-dossier.ts'
import type { PagePrinter } from '../ipc/handlers/deps.ts'
import { documentDocx } from './document-docx.ts'
import { contentOf, keptPaper, type PaperContent } from './kept-papers.ts'
import { paperOf } from './paper-document.ts'
import { readScene } from './paper-scene.ts'
import type { PaperShelf } from './paper-shelf.ts'
import { readPapers } from './paper-texts.ts'
import { summaryWorkbook } from './summary-workbook.ts'

/** What a paper is made with. */
export interface PaperMaking {
  readonly desk: Desk
  readonly pagePrinter: PagePrinter
  readonly shelf: PaperShelf
  /** Records are written in turn; the page itself asks main while it is printed, so printing is not. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  /** Aborted: nothing more is printed or kept. */
  readonly signal?: AbortSignal
}

/** A paper's bytes; `pages` is 0 for files that have none of their own. */
interface PaperFile {
  readonly bytes: Uint8Array
  readonly pages: number
}

const namesOf: Readonly<Record<PaperRef['kind'], string>> = {
  'blank-sheet': 'phieu-cham-trang',
  sheet: 'phieu-cham',
  scorecard: 'phieu-ket-qua',
  advice: 'khuyen-nghi',
  summary: 'bang-tong-hop',
  minutes: 'bien-ban',
  'higher-level': 'danh-sach-trinh-cap-tren',
}

/** A file's name: what it is, of which product, of which member. Fault `not-found`. */
export const paperFileName = async (desk: Desk, paper: PaperRef, format: PaperFormat): Promise<string> => {
  const parts = [namesOf[paper.kind]]
  if ('dossier' in paper) parts.push(slugOf((await readDossier(desk.store, paper.dossier)).value.code))
  if (paper.kind === 'sheet') {
    const { value: council } = await readCouncil(desk.store)
    parts.push(slugOf(council.roster.find(({ id }) => id === paper.member)?.name ?? ''))
  }
  return `${parts.join('-')}.${format}`
}

/** A paper of something closed, returned or withdrawn is made once; one of something open changes still. */
const isFinal = async ({ store }: Desk, paper: PaperRef): Promise<boolean> =>
  'dossier' in paper
    ? isSettled((await readDossier(store, paper.dossier)).value)
    : (await readSession(store)).value.state === 'closed'

const make = async (
  { desk, pagePrinter, signal }: PaperMaking,
  paper: PaperRef,
  format: PaperFormat,
): Promise<PaperFile> => {
  if (!formatsOf(paper).includes(format)) throw new Fault('not-found', { kind: 'format' })
  if (format === 'docx' && paper.kind !== 'scorecard') {
    const { document, fingerprint } = await paperOf(desk, paper)
    return { bytes: await documentDocx(document, fingerprint), pages: 0 }
  }
  if (format === 'xlsx') return { bytes: await summaryWorkbook(await readScene(desk)), pages: 0 }
  const { pdf, pages } = await pagePrinter.print(paperRoute(paper), signal)
  if (pages === 0) throw new Fault('print-failed', { paper: paper.kind })
  return { bytes: pdf, pages }
}

/**
 * Records the paper, unless what it says was changed while it was made; one of the same kind made of an older content gives way. Out:
 * whether it is kept. Fault `cancelled`.
 */
const record = async (
  { desk, shelf, signal }: PaperMaking,
  paper: PaperRef,
  format: PaperFormat,
  content: PaperContent,
  file: PaperFile,
): Promise<boolean> => {
  if (signal?.aborted === true) throw new Fault('cancelled')
  if (!(await isFinal(desk, paper)) || (await contentOf(desk, paper)).content !== content.content) return false
  const sha256 = await shelf.keep(file.bytes, format)
  const { value: council } = await readCouncil(desk.store)
  const { papers, rev } = await readPapers(desk, council)
  const others = papers.made.filter((one) => one.format !== format || !isSamePaper(one.paper, paper))
  const made: MadePaper = {
    paper,
    format,
    ...content,
    sha256,
    bytes: file.bytes.length,
    pages: file.pages,
    at: desk.clock.now(),
  }
  await desk.store.commit({ name: 'papers.make', actor: desk.acting ?? council.id }, [
    {
      kind: 'papers',
      id: papers.id,
      value: { ...papers, made: [...others, made] },
      ...(rev === 0 ? {} : { ifRev: rev }),
    },
  ])
  return true
}

/**
 * Whether the acting person may have this paper now, asked before they choose a place for it. Out: what it says, by its fingerprint.
 * Faults `not-found`, `own-sheet-due`, `not-allowed`.
 */
export const mayMake = async (desk: Desk, paper: PaperRef, format: PaperFormat): Promise<PaperContent> => {
  const { value: council } = await readCouncil(desk.store)
  if (format === 'xlsx') readerOfChoices(council, desk.acting) // its first sheet holds every member's points
  return contentOf(desk, paper)
}

/**
 * A paper's file: made once when its product or session is closed, kept by hash and used again as long as its content is the same;
 * made anew each time before. `kept`: it will be used again. Faults `not-found`, `own-sheet-due`, `not-allowed`, `print-failed`,
 * `disk-full`, `disk-error`, `cancelled`.
 */
export const makePaper = async (
  making: PaperMaking,
  paper: PaperRef,
  format: PaperFormat,
): Promise<PaperFile & { readonly kept: boolean }> => {
  const { desk, shelf } = making
  const content = await mayMake(desk, paper, format)
  const { value: council } = await readCouncil(desk.store)
  const kept = keptPaper((await readPapers(desk, council)).papers.made, paper, format, content.content)
  const before = kept === undefined ? null : await shelf.read(kept.sha256, format)
  if (kept !== undefined && before !== null) return { bytes: before, pages: kept.pages, kept: true }
  const file = await make(making, paper, format)
  if (desk.store.readOnly !== null) return { ...file, kept: false }
  return { ...file, kept: await making.inTurn(() => record(making, paper, format, content, file)) }
}
