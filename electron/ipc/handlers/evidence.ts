import { Fault } from '../../../shared/fault.ts'
import type { evidenceCalls } from '../../../shared/ipc/calls/evidence.ts'
import { attachEvidence, detachEvidence, mayAttach, type KeptFile } from '../../dossiers/attach-evidence.ts'
import type { AreaHandlers } from './area.ts'
import type { Wiring } from './wiring.ts'

const extensions = ['pdf', 'jpg', 'jpeg', 'png']

export const evidenceHandlers = ({ program, dialogs, desk, inTurn }: Wiring): AreaHandlers<typeof evidenceCalls> => ({
  'evidence.attach': async (input) => {
    await mayAttach(desk(), input.dossier, input.criterion)
    const files = await dialogs.chooseFiles({ title: 'Chọn tệp minh chứng', extensions, several: true })
    if (files.length === 0) throw new Fault('cancelled')
    const kept: KeptFile[] = []
    for (const file of files) kept.push(await program.keepEvidence(file))
    return inTurn(async () => ({ added: await attachEvidence(desk(), input, kept) }))
  },
  'evidence.detach': (input) =>
    inTurn(async () => {
      await detachEvidence(desk(), input)
      return null
    }),
})
