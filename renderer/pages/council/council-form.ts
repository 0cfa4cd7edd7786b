import type { FieldError } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Council } from '../../../shared/domain/council.ts'
import { CouncilRules, MinimaPolicy, proposedRules } from '../../../shared/domain/council-rules.ts'
import { isManager } from '../../../shared/domain/member.ts'
import type { Session } from '../../../shared/domain/session.ts'
import { CouncilEntry, type MemberEntry } from '../../../shared/ipc/calls/council.ts'
import { z } from '../../../shared/zod.ts'

/** The minima policy must be chosen: nothing is chosen beforehand, and nothing is no answer. */
const chosenPolicy = MinimaPolicy.nullable().transform((policy, context) => {
  if (policy === null) context.addIssue({ code: 'invalid_value', values: [], input: policy })
  return policy ?? z.NEVER
})

/** Someone must manage the council: with neither chair nor secretary nobody could do anything for it any more. */
const managedRoster = CouncilEntry.shape.roster.refine((roster) => roster.some(isManager))

/** The council as typed, at set-up and in the settings. */
export const CouncilForm = CouncilEntry.extend({
  roster: managedRoster,
  rules: CouncilRules.unwrap().extend({ minimaPolicy: chosenPolicy }),
})
export type CouncilTyped = z.input<typeof CouncilForm>

export type MemberTyped = z.input<typeof MemberEntry>

export const blankMember = (role: MemberTyped['role'] = 'member'): MemberTyped => ({
  name: '',
  role,
  unit: '',
  position: '',
  scores: role !== 'secretary',
})

export const blankCouncil = (): CouncilTyped => ({
  name: '',
  level: 'province',
  place: { province: '', commune: '', formerDistrict: '' },
  decision: { number: '', day: '' },
  roster: [blankMember('chair'), blankMember('deputy'), blankMember(), blankMember(), blankMember('secretary')],
  rules: { ...proposedRules, minimaPolicy: null },
  packId: 'qd-26-2026',
  session: { name: '', mode: 'meeting', day: '' },
})

export const typedFrom = (council: Council, { name, mode, day }: Session): CouncilTyped => ({
  name: council.name,
  level: council.level,
  place: council.place,
  decision: council.decision,
  roster: council.roster.map((member) => ({ ...member })),
  rules: council.rules,
  packId: council.pack.id,
  session: { name, mode, day },
})

/** Rows nobody filled in are no members. */
export const withoutBlankRows = (roster: readonly MemberTyped[]) => roster.filter(({ name }) => name.trim() !== '')

/** The rows to be saved; of an empty roster one row stays, where the missing name can be typed. */
export const filledRows = (roster: readonly MemberTyped[]): MemberTyped[] => {
  const filled = withoutBlankRows(roster)
  return filled.length === 0 ? [blankMember('chair')] : filled
}

/** Says in plain words what is wrong with a field. */
export const useProblem = () => {
  const { t } = useTranslation('council')
  return (error: FieldError | undefined): string | undefined => {
    if (error === undefined) return undefined
    if (error.type === 'too_small' || error.type === 'invalid_type') return t('problem.missing')
    if (error.type === 'too_big') return t('problem.tooLong')
    if (error.type === 'invalid_value') return t('problem.choose')
    return t('problem.wrong')
  }
}
