import { setOf } from '../../shared/domain/criteria-of.ts'
import { nameIn } from '../../shared/domain/council.ts'
import type { Papers } from '../../shared/domain/paper.ts'
import { isSameReading, type ComparedReading, type ReadingRef } from '../../shared/domain/reading.ts'
import { Fault } from '../../shared/fault.ts'
import type { NamedComparison } from '../../shared/ipc/calls/reading.ts'
import { manager } from '../council/authority.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import type { PackLibrary } from '../packs/pack-library.ts'
import { readPapers } from './paper-texts.ts'

const comparedIn = ({ compared = [] }: Papers): readonly ComparedReading[] => compared

/** Words of the readings of one set that the council compared: they no longer stand on its score sheets. */
export const wordsCompared = (papers: Papers, pack: string, set: number): readonly string[] =>
  comparedIn(papers)
    .filter((one) => one.pack === pack && one.set === set)
    .map(({ reading }) => reading)

const isKnown = ({ packs }: PackLibrary, { pack, set, reading }: ReadingRef): boolean => {
  const found = packs.find(({ ref }) => ref.sha256 === pack)
  return found !== undefined && setOf(found.pack, set)?.toVerify.some(({ vi }) => vi === reading) === true
}

/** What was compared, of the packs at hand, with the names of who did it. */
export const listCompared = async (desk: Desk): Promise<{ compared: NamedComparison[] }> => {
  const { value: council } = await readCouncil(desk.store)
  const { papers } = await readPapers(desk, council)
  return {
    compared: comparedIn(papers)
      .filter((one) => isKnown(desk.packs, one))
      .map((one) => ({ ...one, by: nameIn(council, one.by) })),
  }
}

/** Writes the list anew as the act of a chair or secretary. Fault `not-allowed`, `no-acting-member`. */
const save = async (
  desk: Desk,
  act: string,
  change: (compared: readonly ComparedReading[], by: ComparedReading['by']) => readonly ComparedReading[],
): Promise<void> => {
  const { value: council } = await readCouncil(desk.store)
  const by = manager(council, desk.acting)
  const { papers, rev } = await readPapers(desk, council)
  const compared = change(comparedIn(papers), by.id)
  await desk.store.commit({ name: act, actor: by.id }, [
    { kind: 'papers', id: papers.id, value: { ...papers, compared }, ...(rev === 0 ? {} : { ifRev: rev }) },
  ])
}

const others = (compared: readonly ComparedReading[], reading: ReadingRef) =>
  compared.filter((one) => !isSameReading(one, reading))

/**
 * Records that a reading was compared with the signed decision; `note`: what that says there. Once more takes the new note. No figure
 * changes, so it may be done after the session too; papers kept before stay what they were.
 * Faults `not-allowed`, `unknown-pack`, `unknown-set`, `unknown-reading`.
 */
export const compareReading = async (
  desk: Desk,
  { note, ...reading }: ReadingRef & { note: string },
): Promise<void> => {
  const { toVerify } = desk.packs.set(reading.pack, reading.set)
  if (!toVerify.some(({ vi }) => vi === reading.reading)) throw new Fault('unknown-reading', { set: reading.set })
  await save(desk, 'readings.compare', (compared, by) => [
    ...others(compared, reading),
    { ...reading, note, by, at: desk.clock.now() },
  ])
}

/** Takes a comparison back: the reading stands on score sheets again. Faults `not-allowed`, `unknown-reading` where it was not compared. */
export const reopenReading = async (desk: Desk, reading: ReadingRef): Promise<void> =>
  save(desk, 'readings.reopen', (compared) => {
    const left = others(compared, reading)
    if (left.length === compared.length) throw new Fault('unknown-reading', { set: reading.set })
    return left
  })
