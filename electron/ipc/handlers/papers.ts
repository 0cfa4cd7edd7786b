import { Fault } from '../../../shared/fault.ts'
import { folded } from '../../../shared/domain/folded-text.ts'
import type { paperCalls } from '../../../shared/ipc/calls/paper.ts'
import { scorecardOf } from '../../results/scorecard.ts'
import { writePaper } from '../../papers/write-paper.ts'
import type { AreaHandlers } from './area.ts'
import { picked } from './picked.ts'
import type { Wiring } from './wiring.ts'

export const paperHandlers = ({ dialogs, pagePrinter, desk }: Wiring): AreaHandlers<typeof paperCalls> => ({
  'papers.scorecard': ({ id }) => scorecardOf(desk(), id),
  'papers.saveScorecard': async ({ id }) => {
    const { dossier } = await scorecardOf(desk(), id)
    const proposed = `phieu-ket-qua-${folded(dossier.code).replaceAll(' ', '-')}.pdf`
    const file = picked(await dialogs.saveFile({ title: 'Lưu phiếu kết quả', proposed, extension: 'pdf' }))
    const { pdf, pages } = await pagePrinter.print(`/papers/scorecard/${id}`)
    if (pages === 0) throw new Fault('print-failed', { route: 'scorecard' })
    await writePaper(file, pdf)
    return { file, pages }
  },
})
