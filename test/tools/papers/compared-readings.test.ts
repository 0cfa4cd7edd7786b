import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from '../../../shared/zod.ts'
import { found } from '../../support/found.ts'
import { shippedSet } from '../../support/packs.ts'
import { cliDocument } from '../../support/run-cli.ts'
import { aPresentCouncil, scoredByAll } from '../../support/signing-council.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { closedUp, textOf } from './read-paper.ts'

const Made = z.object({ papers: z.array(z.object({ kind: z.string(), file: z.string() })) })

const [first, second] = shippedSet('qd-26-2026', 4).toVerify.map(({ vi }) => closedUp(vi)) as [string, string]
const reading = found(shippedSet('qd-26-2026', 4).toVerify[0], 'a reading').vi

/** The blank sheet and one member's, printed by the command line, as poppler reads them. */
const sheetsPrinted = async (folder: string, out: string) => {
  const workspace = join(folder, 'hoi-dong')
  const { papers } = Made.parse(
    await cliDocument('papers', workspace, '--out', join(folder, out), '--kinds', 'blank-sheet,sheet'),
  )
  expect(papers.map(({ kind }) => kind)).toEqual(['blank-sheet', ...Array.from({ length: 5 }, () => 'sheet')])
  return papers.map(({ file }) => textOf(join(folder, out, file)))
}

test('a reading ticked as compared is on no printed sheet, blank or filled; unticked it is on all of them', async () => {
  const folder = await temporaryFolder()
  const council = await aPresentCouncil(folder)
  await scoredByAll(council, 'TH-HT-01-2026', 4)
  await council.sit('Cô Thư')
  const which = { pack: council.council.pack.sha256, set: 4, reading }
  for (const text of await sheetsPrinted(folder, 'truoc')) expect(text).toContain(first)
  await council.call('readings.compare', { ...which, note: 'Bản có dấu ghi 0 điểm' })
  for (const text of await sheetsPrinted(folder, 'sau')) {
    expect(text).not.toContain(first)
    expect(text).toContain(second)
  }
  await council.call('readings.reopen', which)
  for (const text of await sheetsPrinted(folder, 'lai')) expect(text).toContain(first)
}, 300_000)
