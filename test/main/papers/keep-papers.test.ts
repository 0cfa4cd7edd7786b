import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import {
  aSessionToEnd,
  conclusion,
  everyFile,
  everyPaper,
  filesKept,
  holdingFrom,
  keptOf,
  minutesPdf,
  openedAgain,
  shelfOf,
} from '../../support/session-to-end.ts'
import { aPresentCouncil } from '../../support/signing-council.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct } from '../../support/workplace.ts'

describe('when the session is closed', () => {
  test('its papers are made by themselves, each once, and a later save prints none of them again', async () => {
    const folder = await temporaryFolder()
    const council = await aSessionToEnd(folder, { chooseFolder: () => Promise.resolve(folder) })
    expect(await council.call('papers.making', {})).toBeNull()
    await council.call('session.close', conclusion)
    await vi.waitFor(async () => expect(await keptOf(council)).toEqual(everyPaper))
    await council.call('papers.keep', {})
    expect(council.printed).toHaveLength(everyPaper.length)
    expect(new Set(council.printed).size).toBe(everyPaper.length)
    const before = await filesKept(folder)
    expect(before).toHaveLength(everyFile)
    await council.call('papers.chooseFolder', {})
    await council.call('papers.saveInto', { paper: { kind: 'minutes' }, format: 'pdf' })
    expect(council.printed).toHaveLength(everyPaper.length)
    expect(await filesKept(folder)).toEqual(before)
    expect(council.bugs).toEqual([])
  })

  test('no window is needed: who calls nothing any more still gets every paper, and is told how far it is', async () => {
    const folder = await temporaryFolder()
    const printer = holdingFrom(3)
    const council = await aSessionToEnd(folder, { printing: printer.printing })
    await council.call('session.close', conclusion)
    await printer.reached
    expect(await council.call('papers.making', {})).toMatchObject({
      working: true,
      now: { paper: { kind: 'higher-level' }, format: 'pdf', code: null },
      done: 4,
      all: everyFile,
      failed: [],
    })
    const told = council.announced.length
    printer.release()
    await vi.waitFor(async () => expect(await filesKept(folder)).toHaveLength(everyFile))
    await council.call('papers.keep', {})
    expect(council.announced.slice(told)).toContainEqual(['papers', 'papers-made'])
    expect(await council.call('papers.making', {})).toBeNull()
  })

  test('one that cannot be made is told of, holds no other up, and is made at the next opening', async () => {
    const folder = await temporaryFolder()
    const council = await aSessionToEnd(folder, { unprintable: (route) => route === '/papers/minutes' })
    await council.call('session.close', conclusion)
    await vi.waitFor(async () => expect((await council.call('papers.making', {}))?.working).toBe(false))
    expect(await council.call('papers.making', {})).toMatchObject({
      now: null,
      failed: [{ paper: { kind: 'minutes' }, format: 'pdf', code: null, because: 'print-failed' }],
    })
    expect(await keptOf(council)).toEqual(everyPaper.filter((paper) => paper !== 'minutes'))
    const before = await filesKept(folder)
    await council.call('workspace.close', {})
    const again = await openedAgain(folder)
    await vi.waitFor(async () => expect(await keptOf(again)).toEqual(everyPaper))
    expect(again.printed).toEqual(['/papers/minutes'])
    expect(await filesKept(folder)).toEqual(expect.arrayContaining(before))
  })

  test('two jobs never run at once, however often it is asked for', async () => {
    const folder = await temporaryFolder()
    let atOnce = 0
    let most = 0
    const printing = async () => {
      atOnce += 1
      most = Math.max(most, atOnce)
      await new Promise((done) => setImmediate(done))
      atOnce -= 1
    }
    const council = await aSessionToEnd(folder, { printing })
    await council.call('session.close', conclusion)
    await Promise.all([
      council.call('papers.keep', {}),
      council.call('papers.keep', {}),
      council.call('papers.keep', {}),
    ])
    expect(most).toBe(1)
    expect(council.printed).toHaveLength(everyPaper.length)
  })

  test('it stops when it is told to, keeps what was made, and goes on with the rest', async () => {
    const folder = await temporaryFolder()
    const printer = holdingFrom(2)
    const council = await aSessionToEnd(folder, { printing: printer.printing })
    await council.call('session.close', conclusion)
    await printer.reached
    await council.call('papers.stopKeeping', {})
    await vi.waitFor(async () => expect((await council.call('papers.making', {}))?.working).toBe(false))
    expect(await filesKept(folder)).toHaveLength(2)
    printer.release()
    await council.call('papers.keep', {})
    expect(await keptOf(council)).toEqual(everyPaper)
    expect(council.printed.filter((route) => route === '/papers/minutes')).toHaveLength(1)
  })
})

describe('when the council is left while papers are being made', () => {
  test('nothing half made is kept, and the rest is made when it is opened again, whoever sits there', async () => {
    const folder = await temporaryFolder()
    const printer = holdingFrom(3)
    const council = await aSessionToEnd(folder, { printing: printer.printing })
    await council.call('session.close', conclusion)
    await printer.reached
    await council.call('workspace.close', {})
    printer.release()
    const half = await filesKept(folder)
    expect(half).toHaveLength(4)
    expect(await council.call('papers.making', {})).toBeNull()
    const again = await openedAgain(folder)
    expect(again.program.acting()).toBeNull()
    await vi.waitFor(async () => expect(await keptOf(again)).toEqual(everyPaper))
    await again.call('papers.keep', {})
    expect(again.printed).toHaveLength(everyPaper.length - 2)
    expect(await filesKept(folder)).toEqual(expect.arrayContaining(half))
    expect([...council.bugs, ...again.bugs]).toEqual([])
  })

  test('a file that was lost is made again, the others are not', async () => {
    const folder = await temporaryFolder()
    const council = await aSessionToEnd(folder)
    await council.call('session.close', conclusion)
    await council.call('papers.keep', {})
    await council.call('workspace.close', {})
    const [minutes = ''] = await minutesPdf(folder)
    await rm(join(shelfOf(folder), minutes))
    const again = await openedAgain(folder)
    await again.call('papers.keep', {})
    expect(again.printed).toEqual(['/papers/minutes'])
    expect(await keptOf(again)).toEqual(everyPaper)
  })

  test('a council that can only be read is left as it is', async () => {
    const folder = await temporaryFolder()
    const council = await aSessionToEnd(folder, { unprintable: () => true })
    await council.call('session.close', conclusion)
    await vi.waitFor(async () => expect((await council.call('papers.making', {}))?.working).toBe(false))
    await council.call('workspace.close', {})
    await rm(join(folder, 'hoi-dong', 'journal'), { recursive: true })
    const again = await openedAgain(folder)
    expect(await again.refusal('papers.keep', {})).toMatchObject({ code: 'read-only' })
    expect(again.printed).toEqual([])
  })
})

test('a session still open has no papers made by themselves', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  await council.call('dossiers.add', aProduct('TH-HT-01-2026'))
  await council.call('papers.keep', {})
  expect(council.printed).toEqual([])
})
