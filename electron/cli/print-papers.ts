/**
 * Makes the papers of a workspace, pages through Chromium: `… print-papers.ts <workspace> <out> <kind,kind…>`. A process of its own,
 * started by `papers.ts` with `electron` standing for an installed Chromium. Prints one JSON document: the files made.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { listPapers } from '../papers/list-papers.ts'
import { makePaper, paperFileName } from '../papers/make-paper.ts'
import { writePaper } from '../papers/write-paper.ts'
import { reading, type Reading } from './machine.ts'
import { processOutput } from './output.ts'
import { paperShell, report } from './paper-shell.ts'
import type { PrintedPaper } from './papers.ts'

/** Makes every paper of the kinds one after the other and ends the process. */
const printAll = async (
  opened: Reading,
  folder: string,
  out: string,
  kinds: readonly string[],
): Promise<(exitCode: number) => void> => {
  const { making, end } = await paperShell(opened, folder)
  const { desk } = making
  const printed: PrintedPaper[] = []
  for (const { paper, formats, about, hidden } of (await listPapers(desk)).papers) {
    if (hidden || !kinds.includes(paper.kind)) continue
    for (const format of formats) {
      const file = await paperFileName(desk, paper, format)
      const { bytes, pages } = await makePaper(making, paper, format)
      await writePaper(join(out, file), bytes)
      processOutput.err(`${file} (${pages})`)
      const dossier = 'dossier' in paper ? paper.dossier : null
      printed.push({ kind: paper.kind, dossier, code: about?.code ?? null, file, pages, bytes: bytes.length })
    }
  }
  processOutput.out(JSON.stringify(printed))
  return end
}

const [, , folder = '', out = '', kinds = ''] = process.argv
try {
  await mkdir(out, { recursive: true })
  const end = await reading(folder, (opened) => printAll(opened, folder, out, kinds.split(',')))
  end(0)
} catch (error) {
  report('papers', error)
  app.exit(1)
}
