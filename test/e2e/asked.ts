import { expect } from '@playwright/test'
import { proposedRules } from '../../shared/domain/council-rules.ts'
import { contract, type CallName, type Input, type Output } from '../../shared/ipc/contract.ts'
import type { Program } from './program.ts'

/** Calls main as a window would; the scenario fails where main refuses. */
export const asked = async <N extends CallName>(program: Program, name: N, input: unknown): Promise<Output<N>> => {
  const reply = await program.call(name, input)
  expect(reply, name).toMatchObject({ ok: true })
  return contract[name].output.parse(reply.ok ? reply.value : undefined) as Output<N>
}

type Entry = Input<'council.create'>['council']

export const seat = (name: string, role: Entry['roster'][number]['role'], scores = true) => ({
  name,
  role,
  unit: '',
  position: '',
  scores,
})

/** What is typed to set a small council up: chair, secretary and a member, who all score. */
export const aCouncilEntry = (otherwise: Partial<Entry> = {}): Entry => ({
  name: 'Hội đồng OCOP tỉnh Thanh Hoá',
  level: 'province',
  place: { province: 'Thanh Hoá', commune: '', formerDistrict: '' },
  decision: { number: '12/QĐ-UBND', day: '2026-10-01' },
  roster: [seat('Bà Chủ', 'chair'), seat('Cô Thư', 'secretary'), seat('Anh Ba', 'member')],
  rules: proposedRules,
  packId: 'qd-26-2026',
  session: { name: 'Đợt 2', mode: 'meeting', day: '2026-11-24' },
  ...otherwise,
})
