import { randomBytes } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { papersKept } from '../../../electron/bundle/papers-kept.ts'
import type { DossierId } from '../../../shared/domain/id.ts'
import type { PaperRef } from '../../../shared/domain/paper.ts'
import type { Input } from '../../../shared/ipc/contract.ts'
import { earlierPacks } from '../../support/earlier-program.ts'
import { found } from '../../support/found.ts'
import { shippedSet } from '../../support/packs.ts'
import { aPresentCouncil, scoredByAll } from '../../support/signing-council.ts'
import { storeDeps, temporaryFolder } from '../../support/temporary-workspace.ts'
import { aWorkplace, seated, type SittingCouncil } from '../../support/workplace.ts'

const [first, second] = shippedSet('qd-26-2026', 4).toVerify.map(({ vi }) => vi) as [string, string]

let folder: string
let council: SittingCouncil

beforeEach(async () => {
  folder = await temporaryFolder()
  council = await aPresentCouncil(folder, { chooseFolder: () => Promise.resolve(folder) })
})

const compared = (reading = first, set = 4): Input<'readings.reopen'> => ({
  pack: council.council.pack.sha256,
  set,
  reading,
})
const noted = (note = '', reading = first) => ({ ...compared(reading), note })

const foot = 'Cần đối chiếu với văn bản gốc: '

/** The readings at the foot of a score sheet. */
const footOf = async (paper: PaperRef) =>
  (await council.call('papers.read', { paper })).document.blocks.flatMap((block) =>
    block.kind === 'text' && block.text.startsWith(foot) ? [block.text.slice(foot.length)] : [],
  )

const blankSheet = (dossier: DossierId) => ({ kind: 'blank-sheet', dossier }) as const
const sheetOf = (dossier: DossierId, name: string) => ({ kind: 'sheet', dossier, member: council.who(name) }) as const

describe('a reading compared with the signed decision', () => {
  test('no longer stands on blank and filled sheets of its set, and does again once it is taken back', async () => {
    const id = await scoredByAll(council, 'TH-HT-01-2026', 4)
    await council.sit('Cô Thư')
    const papers = [blankSheet(id), sheetOf(id, 'Anh Ba')]
    for (const paper of papers) expect(await footOf(paper)).toEqual([first, second])
    await council.call('readings.compare', noted())
    for (const paper of papers) expect(await footOf(paper)).toEqual([second])
    await council.call('readings.reopen', compared())
    for (const paper of papers) expect(await footOf(paper)).toEqual([first, second])
  })

  test('is told with the name of who compared it, the moment, and what the signed decision says', async () => {
    await council.sit('Cô Thư')
    await council.call('readings.compare', noted())
    await council.sit('Bà Chủ')
    await council.call('readings.compare', noted(' Bản có dấu ghi 0 điểm '))
    const told = (await council.call('readings.compared', {})).compared
    expect(told).toEqual([
      { ...compared(), by: 'Bà Chủ', at: expect.stringMatching(/^2026-11-24T/), note: 'Bản có dấu ghi 0 điểm' },
    ])
  })

  test('stays so after the program is started anew, and each tick and untick is an act in the journal', async () => {
    await council.sit('Cô Thư')
    await council.call('readings.compare', noted('0 điểm'))
    await council.call('readings.compare', noted('', second))
    await council.sit('Bà Chủ')
    await council.call('readings.reopen', compared(second))
    await council.call('workspace.close', {})
    const again = await seated(await openedAgain())
    expect((await again.call('readings.compared', {})).compared).toMatchObject([{ reading: first, note: '0 điểm' }])
    const acts = (await again.program.store().acts(20)).filter(({ act }) => act.startsWith('readings.'))
    expect(acts.map(({ act, actor }) => [act, actor])).toEqual([
      ['readings.reopen', council.who('Bà Chủ')],
      ['readings.compare', council.who('Cô Thư')],
      ['readings.compare', council.who('Cô Thư')],
    ])
  })

  test('is of one text of the pack: the same words in the program’s own text are to be compared still', async () => {
    const elsewhere = await temporaryFolder()
    const packFolder = await earlierPacks(elsewhere)
    council = await aPresentCouncil(elsewhere, { packFolder })
    await council.call('readings.compare', noted())
    await council.call('workspace.close', {})
    const now = await aWorkplace(elsewhere)
    await now.call('workspace.open', { folder: join(elsewhere, 'hoi-dong') })
    const { packs } = await now.call('packs.list', {})
    const kept = found(
      packs.find(({ origin }) => origin === 'council'),
      'the kept pack',
    )
    expect((await now.call('readings.compared', {})).compared).toMatchObject([{ pack: kept.ref.sha256 }])
  })
})

const openedAgain = async () => {
  const place = await aWorkplace(folder)
  await place.call('workspace.open', { folder: join(folder, 'hoi-dong') })
  return place
}

describe('who may, and what is refused', () => {
  test.each(['Ông Phó', 'Anh Ba'])('%s reads what was compared, and ticks nothing', async (name) => {
    await council.call('readings.compare', noted())
    await council.sit(name)
    const refused = { code: 'not-allowed', detail: { needs: ['chair', 'secretary'] } }
    expect(await council.refusal('readings.compare', noted('', second))).toEqual(refused)
    expect(await council.refusal('readings.reopen', compared())).toEqual(refused)
    expect((await council.call('readings.compared', {})).compared).toHaveLength(1)
  })

  test('nobody at the machine ticks nothing', async () => {
    await council.sit(null)
    expect(await council.refusal('readings.compare', noted())).toMatchObject({ code: 'no-acting-member' })
  })

  test('a reading that the set does not have, or that was not compared, is not known', async () => {
    const nothing = { code: 'unknown-reading', detail: { set: 4 } }
    expect(await council.refusal('readings.compare', noted('', `${first}.`))).toEqual(nothing)
    expect(await council.refusal('readings.compare', { ...noted(), set: 6 })).toMatchObject({ code: 'unknown-reading' })
    expect(await council.refusal('readings.reopen', compared())).toEqual(nothing)
    expect(await council.refusal('readings.compare', { ...noted(), set: 99 })).toMatchObject({ code: 'unknown-set' })
    const other = '0'.repeat(64)
    expect(await council.refusal('readings.compare', { ...noted(), pack: other })).toMatchObject({
      code: 'unknown-pack',
    })
    expect((await council.call('readings.compared', {})).compared).toEqual([])
  })

  test('before a council is open there is nothing to tell', async () => {
    await council.call('workspace.close', {})
    expect(await council.refusal('readings.compared', {})).toMatchObject({ code: 'no-workspace' })
  })
})

const keep = async (paper: PaperRef) => {
  await council.call('papers.chooseFolder', {})
  return council.call('papers.saveInto', { paper, format: 'pdf' })
}

const aClosedProduct = async () => {
  const id = await scoredByAll(council, 'TH-HT-01-2026', 4)
  await council.sit('Bà Chủ')
  await council.call('dossiers.close', { id, onBehalf: '' })
  return id
}

describe('sheets kept of a closed product', () => {
  test('stay what they were, also when their file is made anew; one made later goes without the reading', async () => {
    const id = await aClosedProduct()
    const shelf = join(folder, 'hoi-dong', 'papers')
    await keep(sheetOf(id, 'Anh Ba'))
    await council.call('readings.compare', noted())
    await keep(sheetOf(id, 'Anh Ba'))
    expect(council.printed).toHaveLength(1)
    expect(await footOf(sheetOf(id, 'Anh Ba'))).toEqual([first, second])
    await keep(sheetOf(id, 'Chị Tư'))
    expect(await footOf(sheetOf(id, 'Chị Tư'))).toEqual([second])
    await council.call('readings.reopen', compared())
    for (const file of await readdir(shelf)) await rm(join(shelf, file))
    await keep(sheetOf(id, 'Chị Tư'))
    expect(await footOf(sheetOf(id, 'Chị Tư'))).toEqual([second])
    expect(await footOf(sheetOf(id, 'Ông Năm'))).toEqual([first, second])
  })

  test('still go into a bundle after a reading on them was compared', async () => {
    const id = await aClosedProduct()
    await keep(sheetOf(id, 'Anh Ba'))
    await council.call('readings.compare', noted())
    const { program } = council
    const desk = {
      store: program.store(),
      packs: program.packs(),
      acting: program.acting(),
      clock: storeDeps().clock,
      random: randomBytes,
    }
    const papers = await papersKept(desk, program.papers(), { dossiers: new Set([id]), ofSession: false })
    expect(papers.map(({ name }) => name)).toEqual([expect.stringMatching(/^papers\/phieu-cham-th-ht-01-2026-anh-ba/)])
  })

  test('are sheets of an open product again once it is reopened', async () => {
    const id = await aClosedProduct()
    await keep(blankSheet(id))
    await council.call('readings.compare', noted())
    expect(await footOf(blankSheet(id))).toEqual([first, second])
    await council.call('dossiers.reopen', { id, reason: 'Xem lại', onBehalf: '' })
    expect(await footOf(blankSheet(id))).toEqual([second])
  })

  test('a scorecard kept before is not touched by what was compared', async () => {
    const id = await aClosedProduct()
    await keep({ kind: 'scorecard', dossier: id })
    await council.call('readings.compare', noted())
    await keep({ kind: 'scorecard', dossier: id })
    expect(council.printed).toHaveLength(1)
  })
})

test('a council whose papers were written before readings could be compared opens and works as before', async () => {
  const { texts } = await council.call('papers.texts', {})
  await council.call('papers.saveTexts', { texts: { ...texts, place: 'Hạc Thành' } })
  await council.call('workspace.close', {})
  expect(await readFile(join(folder, 'hoi-dong', 'papers.json'), 'utf8')).not.toContain('compared')
  council = await seated(await openedAgain())
  await council.sit('Cô Thư')
  expect((await council.call('readings.compared', {})).compared).toEqual([])
  await council.call('readings.compare', noted())
  await council.call('readings.reopen', compared())
  expect((await council.call('papers.texts', {})).texts.place).toBe('Hạc Thành')
})
