import { paperBlockers } from '../../shared/council/closing.ts'
import type { Council } from '../../shared/domain/council.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import { formatsOf, type PaperFormat, type PaperRef } from '../../shared/domain/paper.ts'
import type { ListedPaper } from '../../shared/ipc/calls/paper.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import { readsChoices } from '../council/authority.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import type { Assessed } from '../results/assess.ts'
import { keptNow } from './kept-papers.ts'
import { readScene, sessionBlockers } from './paper-scene.ts'
import { readPapers } from './paper-texts.ts'

/** In which formats a person may have a paper: the workbook's first sheet holds every member's points. */
const formatsFor = (council: Council, acting: MemberId | null, paper: PaperRef): PaperFormat[] =>
  formatsOf(paper).filter((format) => format !== 'xlsx' || readsChoices(council, acting))

/** The same for who sits at the machine. */
export const formatsNow = async (desk: Desk, paper: PaperRef): Promise<PaperFormat[]> =>
  formatsFor((await readCouncil(desk.store)).value, desk.acting, paper)

type Listing = {
  readonly formats: (paper: PaperRef) => PaperFormat[]
  readonly draft: boolean
  readonly hidden: boolean
}

/** A paper that can be made, before it is looked up whether it was. */
type Possible = Omit<ListedPaper, 'kept'>

const listed = (paper: PaperRef, about: ListedPaper['about'], member: string | null, listing: Listing): Possible => ({
  paper,
  about,
  member,
  formats: listing.formats(paper),
  draft: listing.draft,
  hidden: listing.hidden,
})

/** Scorecards are for products that came to an outcome by scoring. */
const hasCard = ({ result }: Assessed): boolean => ['rated', 'knocked-out', 'stopped'].includes(result.status)

const ofProduct = (desk: Desk, assessed: Assessed, common: Pick<Listing, 'formats'>): Possible[] => {
  const { result, product, input, judged } = assessed
  const dossier = result.id
  const about = { code: result.code, product: product.name }
  const hidden = !assessed.seesResult(desk.acting)
  const listing = { draft: paperBlockers(result).length > 0, hidden, ...common }
  const members = new Set(judged.filter(({ sha256 }) => sha256 !== null).map(({ member }) => member))
  const nameOf = (id: string) => input.council.roster.find((member) => member.id === id)?.name ?? ''
  return [
    ...(input.dossier.state.kind === 'open'
      ? [listed({ kind: 'blank-sheet', dossier }, about, null, { draft: false, hidden: false, ...common })]
      : []),
    ...(hasCard(assessed) ? [listed({ kind: 'scorecard', dossier }, about, null, listing)] : []),
    ...(result.status === 'blocked' ? [] : [listed({ kind: 'advice', dossier }, about, null, listing)]),
    ...[...members]
      .filter((member) => hidden || assessed.seesChoices(desk.acting, member))
      .map((member) => listed({ kind: 'sheet', dossier, member }, about, nameOf(member), listing)),
  ]
}

/** All papers that can be made now, those of the session first. */
export const listPapers = async (desk: Desk): Promise<Output<'papers.list'>> => {
  const scene = await readScene(desk)
  const { value: council } = await readCouncil(desk.store)
  const { papers } = await readPapers(desk, council)
  const kept = keptNow(desk, papers)
  const withKept = (possible: readonly Possible[], assessed: Assessed | null): Promise<ListedPaper[]> =>
    Promise.all(possible.map(async (one) => ({ ...one, kept: !one.hidden && (await kept(one.paper, assessed)) })))
  const blockers = sessionBlockers(scene)
  const common = { formats: (paper: PaperRef) => formatsFor(council, desk.acting, paper) }
  const listing = { draft: blockers.length > 0, hidden: false, ...common }
  const session = (['minutes', 'summary', 'higher-level'] as const).map((kind) => listed({ kind }, null, null, listing))
  const products = await Promise.all(scene.all.map((assessed) => withKept(ofProduct(desk, assessed, common), assessed)))
  return {
    papers: [await withKept(session, null), ...products].flat(),
    sessionBlockers: blockers,
  }
}
