import { join } from 'node:path'
import { Fault } from '../../../shared/fault.ts'
import type { PaperFormat, PaperRef } from '../../../shared/domain/paper.ts'
import type { paperCalls } from '../../../shared/ipc/calls/paper.ts'
import { scorecardOf } from '../../results/scorecard.ts'
import { formatsNow, listPapers } from '../../papers/list-papers.ts'
import { makePaper, mayMake, paperFileName } from '../../papers/make-paper.ts'
import { paperOf } from '../../papers/paper-document.ts'
import { readTexts, saveTexts } from '../../papers/paper-texts.ts'
import { writePaper } from '../../papers/write-paper.ts'
import type { AreaHandlers } from './area.ts'
import { picked } from './picked.ts'
import type { Wiring } from './wiring.ts'

export const paperHandlers = ({
  program,
  dialogs,
  pagePrinter,
  desk,
  inTurn,
  keeping,
}: Wiring): AreaHandlers<typeof paperCalls> => {
  /** Where all papers of a session go; a window never names a folder. */
  let chosenFolder: string | null = null
  const fileOf = (paper: PaperRef, format: PaperFormat) =>
    makePaper({ desk: desk(), pagePrinter, shelf: program.papers(), inTurn, signal: program.leaving() }, paper, format)
  const save = async (paper: PaperRef, format: PaperFormat) => {
    await mayMake(desk(), paper, format)
    const proposed = await paperFileName(desk(), paper, format)
    const file = picked(await dialogs.saveFile({ title: 'Lưu văn bản', proposed, extension: format }))
    const { bytes, pages } = await fileOf(paper, format)
    await writePaper(file, bytes)
    return { file, pages }
  }
  return {
    'papers.scorecard': ({ id }) => scorecardOf(desk(), id),
    'papers.saveScorecard': ({ id }) => save({ kind: 'scorecard', dossier: id }, 'pdf'),
    'papers.read': async ({ paper }) => {
      if (paper.kind === 'scorecard') throw new Fault('not-found', { kind: 'paper' })
      return { ...(await paperOf(desk(), paper)), formats: await formatsNow(desk(), paper) }
    },
    'papers.list': () => listPapers(desk()),
    'papers.texts': () => readTexts(desk()),
    'papers.saveTexts': ({ texts }) =>
      inTurn(async () => {
        await saveTexts(desk(), texts)
        return null
      }),
    'papers.making': () => Promise.resolve(keeping.state()),
    'papers.keep': async () => {
      const { readOnly } = desk().store
      if (readOnly !== null) throw new Fault('read-only', { reason: readOnly })
      keeping.start()
      await keeping.ended()
      return null
    },
    'papers.stopKeeping': () => {
      keeping.stop()
      return Promise.resolve(null)
    },
    'papers.save': ({ paper, format }) => save(paper, format),
    'papers.chooseFolder': async () => {
      chosenFolder = picked(await dialogs.chooseFolder({ title: 'Chọn thư mục để lưu các văn bản' }))
      return { folder: chosenFolder }
    },
    'papers.saveInto': async ({ paper, format }) => {
      if (chosenFolder === null) throw new Fault('not-found', { kind: 'folder' })
      const name = await paperFileName(desk(), paper, format)
      const { bytes, pages } = await fileOf(paper, format)
      await writePaper(join(chosenFolder, name), bytes)
      return { file: name, pages }
    },
  }
}
