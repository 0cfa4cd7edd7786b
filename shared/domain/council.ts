import { z } from '../zod.ts'
import { CouncilRules } from './council-rules.ts'
import { Level, PackRef } from './criteria-pack.ts'
import { Day, Moment } from './day.ts'
import { CouncilId } from './id.ts'
import { Member } from './member.ts'
import { Line, Name } from './text.ts'

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
