import { slugOf } from '../../shared/bundle/entry-name.ts'
import { scoringMembers } from '../../shared/domain/council.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import type { Change } from '../storage/record-store.ts'
import type { Chapter } from './sample-act.ts'

/** What one machine of a council without a server holds. */
export type SamplePart = {
  /** Comes after the folder's name: '' for the secretary, else `-<seat>-<name>`. */
  readonly ending: string
  readonly chapters: readonly Chapter[]
}

const ofMember = (change: Change, member: MemberId | null): boolean =>
  (change.kind !== 'draft' && change.kind !== 'sheet') || change.value?.member === member

/** The story as far as a machine knows it; acts of which it knows nothing are left out. */
const seenBy = (chapters: readonly Chapter[], member: MemberId | null): readonly Chapter[] =>
  chapters.map((chapter) =>
    chapter.flatMap((one) => {
      const changes = one.changes.filter((change) => ofMember(change, member))
      return changes.length === 0 ? [] : [{ ...one, changes }]
    }),
  )

/**
 * A sample's story as it lies on the machines of a council before its sheets are brought together: the secretary's with the
 * council, session, products and dossiers, and one for each scoring member with that member's drafts and sheets as well.
 */
export const splitSample = (chapters: readonly Chapter[]): readonly SamplePart[] => {
  const changes = chapters.flat().flatMap((one) => one.changes)
  const council = changes.find((change) => change.kind === 'council')?.value
  if (!council) throw new Error('a sample has a council')
  return [
    { ending: '', chapters: seenBy(chapters, null) },
    ...scoringMembers(council).map(({ id, name }, seat) => ({
      ending: `-${String(seat + 1).padStart(2, '0')}-${slugOf(name)}`,
      chapters: seenBy(chapters, id),
    })),
  ]
}
