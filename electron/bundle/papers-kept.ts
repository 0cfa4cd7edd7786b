import type { PaperShelf } from '../papers/paper-shelf.ts'
import { mayMake, paperFileName } from '../papers/make-paper.ts'
import { readPapers } from '../papers/paper-texts.ts'
import { slugOf } from '../../shared/bundle/entry-name.ts'
import type { MadePaper } from '../../shared/domain/paper.ts'
import { Fault } from '../../shared/fault.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import type { Payload } from './write-bundle.ts'

/** Which papers go into a bundle: those of these products, and those of the session where all of it is handed on. */
export interface PaperWish {
  readonly dossiers: ReadonlySet<string>
  readonly ofSession: boolean
}

const wanted = ({ paper }: MadePaper, { dossiers, ofSession }: PaperWish): boolean =>
  'dossier' in paper ? dossiers.has(paper.dossier) : ofSession

/** Papers were made once on closing; one whose content has changed since, or that the issuer may not have, stays out. */
const isCurrent = async (desk: Desk, { paper, format, content }: MadePaper): Promise<boolean> => {
  try {
    return (await mayMake(desk, paper, format)).content === content
  } catch (error) {
    if (error instanceof Fault) return false
    throw error
  }
}

/** The council's papers, as they were made and kept by hash, under names a person can read. */
export const papersKept = async (desk: Desk, shelf: PaperShelf, wish: PaperWish): Promise<readonly Payload[]> => {
  const { value: council } = await readCouncil(desk.store)
  const { papers } = await readPapers(desk, council)
  const found = new Map<string, Payload>()
  for (const made of papers.made.filter((one) => wanted(one, wish))) {
    const bytes = (await isCurrent(desk, made)) ? await shelf.read(made.sha256, made.format) : null
    if (bytes === null) continue
    const slug = slugOf(await paperFileName(desk, made.paper, made.format))
    const name = `papers/${slug}-${made.sha256.slice(0, 8)}.${made.format}`
    found.set(name, { name, content: { bytes }, sha256: made.sha256 })
  }
  return [...found.values()]
}
