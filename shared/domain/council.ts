import { z } from '../zod.ts'
import { CouncilRules } from './council-rules.ts'
import { Level, PackRef } from './criteria-pack.ts'
import { Day, Moment } from './day.ts'
import { CouncilId, MemberId } from './id.ts'
import { Member, Role } from './member.ts'
import { Line, Name } from './text.ts'

/** Someone who left the roster: what they decided and recorded still bears their name. */
const FormerMember = z.object({ id: MemberId, name: Name(120), role: Role }).readonly()

/** A council (hội đồng) with its roster and working rules. One workspace holds exactly one. */
export const Council = z
  .object({
    id: CouncilId,
    name: Name(300),
    level: Level,
    /** Names of places are free text; the former district is optional (districts ended on 1 July 2025). */
    place: z.object({ province: Name(100), commune: Line(100), formerDistrict: Line(100) }).readonly(),
    /** The decision that set the council up. */
    decision: z.object({ number: Name(100), day: Day }).readonly(),
    roster: z.array(Member).max(40).readonly(),
    /** Who left the roster, in the order of leaving; absent while nobody did. */
    former: z.array(FormerMember).readonly().optional(),
    rules: CouncilRules,
    /** The pack new dossiers are scored with. */
    pack: PackRef,
    /** Sample councils (DỮ LIỆU MẪU) are marked everywhere and never merged into real ones. */
    sample: z.boolean(),
    createdAt: Moment,
  })
  .readonly()
export type Council = z.output<typeof Council>

/** Members who fill score sheets, in roster order. */
export const scoringMembers = (council: Council): readonly Member[] => council.roster.filter((member) => member.scores)

type People = Pick<Council, 'roster' | 'former'>

/** The name of a person of the council, also of one who has left; null where the council knows nobody of that id. */
export const nameIn = ({ roster, former = [] }: People, id: string): string | null =>
  [...roster, ...former].find((person) => person.id === id)?.name ?? null

/** The council with another roster: those who are no longer in it are kept by name. */
export const withRoster = (council: Council, roster: Council['roster']): Council => {
  const left = council.roster.filter(({ id }) => !roster.some((member) => member.id === id))
  if (left.length === 0) return { ...council, roster }
  const former = left.map(({ id, name, role }) => ({ id, name, role }))
  return { ...council, roster, former: [...(council.former ?? []), ...former] }
}
