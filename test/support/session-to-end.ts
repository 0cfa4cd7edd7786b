import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { sha256Of } from '../../electron/storage/sha256.ts'
import type { DossierId } from '../../shared/domain/id.ts'
import { usualKinds } from '../../shared/domain/paper.ts'
import { aPresentCouncil, scoredByAll } from './signing-council.ts'
import { aWorkplace, type Workplace } from './workplace.ts'

type Wishes = Parameters<typeof aWorkplace>[1]

export const conclusion = { onBehalf: 'biên bản số 05/BB-HĐ' }

/** Two closed products before the secretary, who ends the session; nobody has a key. */
export const aSessionToEnd = async (folder: string, wishes: Wishes = {}) => {
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

export const shelfOf = (folder: string) => join(folder, 'hoi-dong', 'papers')

/** Names of the kept files; every one has the bytes that it is named after. */
export const filesKept = async (folder: string) => {
  const names = (await readdir(shelfOf(folder))).toSorted()
  for (const name of names) expect(name).toContain(sha256Of(await readFile(join(shelfOf(folder), name))))
  return names
}

export const keptOf = async ({ call }: Pick<Workplace, 'call'>) =>
  (await call('papers.list', {})).papers
    .filter(({ paper, kept }) => usualKinds.includes(paper.kind) && kept)
    .map(({ paper, about }) => [paper.kind, about?.code].filter(Boolean).join(' '))

export const everyPaper = [
  'minutes',
  'summary',
  'higher-level',
  ...['01', '02'].flatMap((no) => [`scorecard TH-HT-${no}-2026`, `advice TH-HT-${no}-2026`]),
]
/** Minutes and summary in two formats each. */
export const everyFile = everyPaper.length + 2

/** A printer that gives its n-th page, and all after it, out only when told to. */
export const holdingFrom = (n: number) => {
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

export const openedAgain = async (folder: string, wishes: Wishes = {}) => {
  const place = await aWorkplace(folder, wishes)
  await place.call('workspace.open', { folder: join(folder, 'hoi-dong') })
  return place
}

/** The kept files whose bytes are the printed minutes. */
export const minutesPdf = async (folder: string) => {
  const names = await readdir(shelfOf(folder))
  const texts = await Promise.all(names.map((name) => readFile(join(shelfOf(folder), name), 'latin1')))
  return names.filter((_, at) => texts[at]?.endsWith('/papers/minutes'))
}
