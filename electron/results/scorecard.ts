import type { DossierId } from '../../shared/domain/id.ts'
import type { ScorecardContent } from '../../shared/ipc/calls/paper.ts'
import { paperBlockers } from '../../shared/council/closing.ts'
import type { Desk } from '../council/desk.ts'
import { readCouncil } from '../council/read-council.ts'
import { inForceNote } from '../papers/in-force-note.ts'
import { dayOf, headOf, inChairsPlace } from '../papers/paper-scene.ts'
import { readTexts } from '../papers/paper-texts.ts'
import { fingerprint } from '../scoring/fingerprint.ts'
import type { Assessed } from './assess.ts'
import { namedResult } from './named-result.ts'
import { assessShown, sumsOf } from './read-results.ts'

const countedMembers = ({ input, result }: Assessed): ScorecardContent['members'] =>
  result.sheets.map(({ member, total, parts }) => {
    const seat = input.council.roster.find(({ id }) => id === member)
    return { name: seat?.name ?? '', role: seat?.role ?? 'member', total, ...parts }
  })

/** Everything the scorecard (phiếu kết quả) of a product prints. Faults `not-found`, `own-sheet-due`. */
export const scorecardOf = async (desk: Desk, id: DossierId): Promise<ScorecardContent> => {
  const { value: council } = await readCouncil(desk.store)
  const assessed = await assessShown(desk, id)
  const { input, product, result } = assessed
  const { texts } = await readTexts(desk)
  const deputy = inChairsPlace(input, input.dossier)
  const content = {
    head: headOf(texts, 'PKQ', dayOf(assessed)),
    council,
    dossier: input.dossier,
    product,
    set: input.set,
    decision: input.pack.decision,
    named: namedResult(assessed, desk.acting),
    members: countedMembers(assessed),
    criteria: sumsOf(assessed).map(({ code, sum, counted }) => ({ code, sum, counted })),
    ...(deputy !== null && { deputy: deputy.name }),
    outOfForce: inForceNote(input.pack, input.session.day),
    notOfficialBecause: paperBlockers(result),
  }
  return { ...content, fingerprint: fingerprint(content), printedAt: desk.clock.now() }
}
