import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { Criterion } from '../../../shared/domain/criteria-pack.ts'
import type { DossierId } from '../../../shared/domain/id.ts'
import type { Choice } from '../../../shared/domain/sheet.ts'
import { contract, isCallName } from '../../../shared/ipc/contract.ts'
import { best, fill, score } from '../../support/scoring.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

/** Sets with minima, with stops derived from sheets, and with cases. */
const sets = [6, 16, 26]

/** Answers made by chance each time, whoever asks. */
const byChance = new Set(['keys.proposePassphrase'])
const queries = Object.keys(contract).filter(
  (name) => isCallName(name) && contract[name].kind === 'query' && !byChance.has(name),
)

let council: SittingCouncil
let dossiers: readonly DossierId[]

const scoreAll = async (name: string) => {
  await council.sit(name)
  for (const [at, dossier] of dossiers.entries()) await score(council, dossier, sets[at] ?? 0)
}

beforeEach(async () => {
  const folder = await temporaryFolder()
  const saveFile = () => Promise.resolve(join(folder, 'bang-tong-hop.xlsx'))
  council = await aSittingCouncil(folder, { minimaPolicy: 'every' }, { saveFile })
  await council.sit('Cô Thư')
  const added: DossierId[] = []
  for (const set of sets) added.push((await council.call('dossiers.add', aProduct(`TH-HT-${set}-2026`, set))).id)
  dossiers = added
  for (const name of ['Bà Chủ', 'Ông Phó', 'Anh Ba']) await scoreAll(name)
})

const worst = ({ options }: Criterion): Choice => {
  const least = Math.min(...options.map(({ points }) => points))
  return { option: options.findIndex(({ points }) => points === least) }
}

/** Anh Ba reads all his sheets anew; afterwards `viewer` sits down. */
const correctedBy = async (pick: (criterion: Criterion) => Choice, viewer: string | null) => {
  await council.sit('Anh Ba')
  for (const [at, dossier] of dossiers.entries()) {
    await council.call('sheet.correct', { dossier, reason: 'Xem lại' })
    await fill(council, dossier, sets[at] ?? 0, pick)
    await council.call('sheet.handIn', { dossier })
  }
  await council.sit(viewer)
}

const papersOf = (dossier: DossierId) => [
  ...['blank-sheet', 'scorecard', 'advice'].map((kind) => ({ paper: { kind, dossier } })),
  ...council.council.roster.map(({ id }) => ({ paper: { kind: 'sheet', dossier, member: id } })),
]

const inputs = (): readonly object[] => [
  {},
  ...['summary', 'minutes', 'higher-level'].map((kind) => ({ paper: { kind } })),
  ...dossiers.flatMap((dossier) => [{ id: dossier }, { dossier }, ...papersOf(dossier)]),
]

const moment = /\d{4}-\d\d-\d\dT[\d:.]+Z/g

/** Every query's answer to every input that fits it. */
const allAnswers = async () => {
  const answers: Record<string, string> = {}
  for (const name of queries)
    for (const input of inputs()) {
      const reply = await council.reply(name, input)
      if (reply.ok || reply.code !== 'invalid-input')
        answers[`${name} ${JSON.stringify(input)}`] = JSON.stringify(reply).replaceAll(moment, '')
    }
  return answers
}

it.each(['Chị Tư', null])(
  'whatever a peer chose, no query answers %s any differently while a sheet of theirs is due',
  async (viewer) => {
    await correctedBy(best, viewer)
    const before = await allAnswers()
    await correctedBy(worst, viewer)
    expect(await allAnswers()).toEqual(before)
    expect(Object.keys(before).length).toBeGreaterThan(40)
  },
)

const workbookFor = async (viewer: string) => {
  await council.sit(viewer)
  return council.reply('papers.save', { paper: { kind: 'summary' }, format: 'xlsx' })
}

const offered = async () => {
  const { papers } = await council.call('papers.list', {})
  const { formats } = await council.call('papers.read', { paper: { kind: 'summary' } })
  return [papers.find(({ paper }) => paper.kind === 'summary')?.formats, formats]
}

it('the workbook with every member’s points is for those who preside and the secretary', async () => {
  expect(await workbookFor('Anh Ba')).toMatchObject({ ok: false, code: 'not-allowed' })
  expect(await offered()).toEqual([['pdf'], ['pdf']])
  expect(await workbookFor('Cô Thư')).toMatchObject({ ok: true })
  expect(await offered()).toEqual([
    ['pdf', 'xlsx'],
    ['pdf', 'xlsx'],
  ])
})

it('and who has handed in is answered differently', async () => {
  await scoreAll('Chị Tư')
  await scoreAll('Ông Năm')
  await correctedBy(best, 'Chị Tư')
  const before = await allAnswers()
  await correctedBy(worst, 'Chị Tư')
  expect(await allAnswers()).not.toEqual(before)
})
