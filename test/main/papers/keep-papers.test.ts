import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { DossierId } from '../../../shared/domain/id.ts'
import { usualKinds } from '../../../shared/domain/paper.ts'
import { sha256Of } from '../../../electron/storage/sha256.ts'
import { bestBut } from '../../support/scoring.ts'
import { aPresentCouncil, aSigningCouncil, scoredByAll } from '../../support/signing-council.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aWorkplace, type Workplace } from '../../support/workplace.ts'

type Wishes = Parameters<typeof aWorkplace>[1]

const conclusion = { onBehalf: 'biên bản số 05/BB-HĐ' }

/** Two closed products before the secretary, who ends the session; nobody has a key. */
const aSessionToEnd = async (folder: string, wishes: Wishes = {}) => {
  const council = await aPresentCouncil(folder, wishes)
  const ids: DossierId[] = []
  for (const code of ['TH-HT-01-2026', 'TH-HT-02-2026']) {
    const id = await scoredByAll(council, code, 6)
    await council.sit('Cô Thư')
    await council.call('dossiers.close', { id, ...conclusion })
    ids.push(id)
  }
  return { ...council, ids }
}

const shelfOf = (folder: string) => join(folder, 'hoi-dong', 'papers')

/** Names of the kept files; every one has the bytes that it is named after. */
const filesKept = async (folder: string) => {
  const names = (await readdir(shelfOf(folder))).toSorted()
  for (const name of names) expect(name).toContain(sha256Of(await readFile(join(shelfOf(folder), name))))
  return names
}

const keptOf = async ({ call }: Pick<Workplace, 'call'>) =>
  (await call('papers.list', {})).papers
    .filter(({ paper, kept }) => usualKinds.includes(paper.kind) && kept)
    .map(({ paper, about }) => [paper.kind, about?.code].filter(Boolean).join(' '))

const everyPaper = [
  'minutes',
  'summary',
  'higher-level',
  ...['01', '02'].flatMap((no) => [`scorecard TH-HT-${no}-2026`, `advice TH-HT-${no}-2026`]),
]
/** Minutes and summary in two formats each. */
const everyFile = everyPaper.length + 2

/** A printer that gives its n-th page, and all after it, out only when told to. */
const holdingFrom = (n: number) => {
  const held = Promise.withResolvers<void>()
  const reached = Promise.withResolvers<void>()
  let printings = 0
  const printing = () => {
    printings += 1
    if (printings < n) return Promise.resolve()
    reached.resolve()
    return held.promise
  }
  return { printing, reached: reached.promise, release: () => held.resolve() }
}

const openedAgain = async (folder: string, wishes: Wishes = {}) => {
  const place = await aWorkplace(folder, wishes)
  await place.call('workspace.open', { folder: join(folder, 'hoi-dong') })
  return place
}

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

/** The kept files whose bytes are the printed minutes. */
const minutesPdf = async (folder: string) => {
  const names = await readdir(shelfOf(folder))
  const texts = await Promise.all(names.map((name) => readFile(join(shelfOf(folder), name), 'latin1')))
  return names.filter((_, at) => texts[at]?.endsWith('/papers/minutes'))
}

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

test('a session still open has no papers made by themselves', async () => {
  const council = await aPresentCouncil(await temporaryFolder())
  await council.sit('Cô Thư')
  await council.call('dossiers.add', aProduct('TH-HT-01-2026'))
  await council.call('papers.keep', {})
  expect(council.printed).toEqual([])
})
