import { readdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { DossierId } from '../../../shared/domain/id.ts'
import { usualKinds } from '../../../shared/domain/paper.ts'
import { bestBut } from '../../support/scoring.ts'
import {
  aSessionToEnd,
  conclusion,
  everyPaper,
  filesKept,
  holdingFrom,
  keptOf,
  minutesPdf,
  shelfOf,
} from '../../support/session-to-end.ts'
import { aSigningCouncil, scoredByAll } from '../../support/signing-council.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'

describe('when a product is taken up again', () => {
  test('papers kept before stay on the disk; closing again makes anew only what reads otherwise', async () => {
    const folder = await temporaryFolder()
    const council = await aSessionToEnd(folder)
    const [first] = council.ids as [DossierId, DossierId]
    await council.call('session.close', conclusion)
    await council.call('papers.keep', {})
    const before = await filesKept(folder)
    await council.call('dossiers.reopen', { id: first, reason: 'Kiến nghị của chủ thể', ...conclusion })
    await council.call('papers.keep', {})
    expect(council.printed).toHaveLength(everyPaper.length)
    expect(await filesKept(folder)).toEqual(before)
    await council.call('dossiers.close', { id: first, onBehalf: 'biên bản số 06/BB-HĐ' })
    await council.call('session.close', { onBehalf: 'biên bản số 06/BB-HĐ' })
    await council.call('papers.keep', {})
    const anew = council.printed.slice(everyPaper.length)
    expect(anew).toContain('/papers/minutes')
    expect(anew.some((route) => route.endsWith(council.ids[1] ?? ''))).toBe(false)
    expect(await filesKept(folder)).toEqual(expect.arrayContaining(before))
    expect(await keptOf(council)).toEqual(everyPaper)
  })

  test('while papers are still being made, the work ends: none is kept of an open session', async () => {
    const folder = await temporaryFolder()
    const printer = holdingFrom(1)
    const council = await aSessionToEnd(folder, { printing: printer.printing })
    const [first] = council.ids as [DossierId, DossierId]
    await council.call('session.close', conclusion)
    await printer.reached
    await council.call('dossiers.reopen', { id: first, reason: 'Kiến nghị của chủ thể', ...conclusion })
    printer.release()
    await council.call('papers.keep', {})
    expect(council.printed).toEqual(['/papers/minutes'])
    await expect(readdir(shelfOf(folder))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('drafts (BẢN NHÁP) and official papers', () => {
  test('papers that cannot be official are kept as the drafts they are, and never stand for official ones', async () => {
    const folder = await temporaryFolder()
    const council = await aSessionToEnd(folder)
    await council.call('session.close', conclusion)
    await council.call('papers.keep', {})
    const { papers } = await council.call('papers.list', {})
    expect(papers.filter(({ kept }) => kept).every(({ draft }) => draft)).toBe(true)
    const { document } = await council.call('papers.read', { paper: { kind: 'minutes' } })
    expect(document.draftBecause).not.toEqual([])
  })

  test('a paper that reads otherwise now is not taken for the one kept', async () => {
    const council = await aSessionToEnd(await temporaryFolder())
    await council.call('session.close', conclusion)
    await council.call('papers.keep', {})
    const { texts } = await council.call('papers.texts', {})
    await council.call('papers.saveTexts', { texts: { ...texts, place: 'Hạc Thành' } })
    expect(await keptOf(council)).toEqual([])
    await council.call('papers.keep', {})
    expect(await keptOf(council)).toEqual(everyPaper)
  })

  test('signed sheets make them official', async () => {
    const folder = await temporaryFolder()
    const council = await aSigningCouncil(folder)
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6, () => bestBut({ '1.2': 0 }))
    await council.sit('Cô Thư')
    await council.call('dossiers.close', { id, ...conclusion })
    await council.call('session.close', conclusion)
    await council.call('papers.keep', {})
    const { papers } = await council.call('papers.list', {})
    const kept = papers.filter(({ paper }) => usualKinds.includes(paper.kind))
    expect(kept.map(({ draft, kept: isKept }) => [draft, isKept])).toEqual(kept.map(() => [false, true]))
  })

  test('one that is being printed while its words are changed is not kept as what it was', async () => {
    const folder = await temporaryFolder()
    const printer = holdingFrom(1)
    const council = await aSessionToEnd(folder, { printing: printer.printing })
    await council.call('session.close', conclusion)
    await printer.reached
    const { texts } = await council.call('papers.texts', {})
    await council.call('papers.saveTexts', { texts: { ...texts, place: 'Hạc Thành' } })
    printer.release()
    await council.call('papers.keep', {})
    expect(council.printed.filter((route) => route === '/papers/minutes')).toHaveLength(2)
    expect(await minutesPdf(folder)).toHaveLength(1)
    expect(await keptOf(council)).toEqual(everyPaper)
  })
})
