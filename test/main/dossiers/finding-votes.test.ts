import { expect, it } from 'vitest'
import type { CouncilRules } from '../../../shared/domain/council-rules.ts'
import { found } from '../../support/found.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil } from '../../support/workplace.ts'

/** A product with one proposed knock-out; all six of the roster present, the chair at the machine. */
const withFinding = async (rules: Partial<CouncilRules>) => {
  const council = await aSittingCouncil(await temporaryFolder(), rules)
  await council.sit('Cô Thư')
  await council.call('session.present', { present: council.council.roster.map(({ id }) => id) })
  const { id } = await council.call('dossiers.add', aProduct('TH-HT-01-2026'))
  const ground = 'Giấy chứng nhận giả'
  const { finding } = await council.call('dossiers.propose', { id, kind: 'knockout', criterion: null, ground })
  await council.sit('Bà Chủ')
  const decision = { id, finding: { id: finding }, reason: 'Đã thảo luận', onBehalf: '' }
  return { ...council, id, decision }
}

const votes = (inFavour: number, against: number, abstain: number) => ({ for: inFavour, against, abstain })

it('the majority decides: without its vote nothing is decided, and the decision is what the vote says', async () => {
  const { call, refusal, decision, id } = await withFinding({ findingsDecidedBy: 'majority' })
  const decided = { ...decision, status: 'decided' as const }
  expect((await refusal('dossiers.decide', decided)).code).toBe('vote-required')
  // Half is no majority, and who abstains does not help it.
  expect(await refusal('dossiers.decide', { ...decided, vote: votes(3, 2, 1) })).toEqual({
    code: 'vote-decides',
    detail: { holds: false },
  })
  const rejected = { ...decision, status: 'rejected' as const }
  expect((await refusal('dossiers.decide', { ...rejected, vote: votes(4, 2, 0) })).code).toBe('vote-decides')
  await call('dossiers.decide', { ...decided, vote: votes(4, 1, 1) })
  const { dossier, history } = await call('dossiers.read', { id })
  expect(dossier.findings).toMatchObject([{ status: 'decided', decision: { vote: votes(4, 1, 1) } }])
  expect(history.map(({ act, vote }) => [act, vote])).toEqual([
    ['dossiers.add', null],
    ['dossiers.propose', null],
    ['dossiers.decided', votes(4, 1, 1)],
  ])
})

it('nobody votes who is not there, and a vote nobody took part in is none', async () => {
  const { refusal, decision } = await withFinding({ findingsDecidedBy: 'majority' })
  const decided = { ...decision, status: 'decided' as const }
  expect(await refusal('dossiers.decide', { ...decided, vote: votes(6, 1, 0) })).toEqual({
    code: 'vote-impossible',
    detail: { cast: 7, voters: 6 },
  })
  expect((await refusal('dossiers.decide', { ...decided, vote: votes(0, 0, 0) })).code).toBe('vote-impossible')
  expect((await refusal('dossiers.decide', { ...decided, vote: votes(4.5, 0, 0) })).code).toBe('invalid-input')
})

it('where the chair decides, a vote is recorded if the rules know one, and changes nothing', async () => {
  const { call, decision, id } = await withFinding({ voteOnFindings: true })
  await call('dossiers.decide', { ...decision, status: 'decided', vote: votes(1, 5, 0) })
  const { findings } = (await call('dossiers.read', { id })).dossier
  expect(found(findings[0], 'a finding')).toMatchObject({ status: 'decided', decision: { vote: votes(1, 5, 0) } })
  const { named } = await call('results.read', { id })
  expect(named.result?.status).toBe('knocked-out')
})

it('a council without votes records none', async () => {
  const { refusal, decision } = await withFinding({})
  const voted = { ...decision, status: 'decided' as const, vote: votes(6, 0, 0) }
  expect((await refusal('dossiers.decide', voted)).code).toBe('vote-unasked')
})
