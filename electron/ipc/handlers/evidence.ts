import { basename } from 'node:path'
import { Fault } from '../../../shared/fault.ts'
import { EvidenceRefusal, type Attached, type evidenceCalls } from '../../../shared/ipc/calls/evidence.ts'
import { attachEvidence, detachEvidence, mayAttach, type KeptFile } from '../../dossiers/attach-evidence.ts'
import type { AreaHandlers } from './area.ts'
import type { Wiring } from './wiring.ts'

const extensions = ['pdf', 'jpg', 'jpeg', 'png']

/** Keeps what can be kept; a file that is at fault itself keeps no other out. */
const keepEach = async (files: readonly string[], keep: (file: string) => Promise<KeptFile>) => {
  const kept: KeptFile[] = []
  const refused: Attached['refused'] = []
  for (const file of files)
    try {
      kept.push(await keep(file))
    } catch (error) {
      const why = EvidenceRefusal.safeParse(error instanceof Fault ? error.code : null)
      if (!why.success) throw error
      refused.push({ name: basename(file).normalize('NFC'), why: why.data })
    }
  return { kept, refused }
}

export const evidenceHandlers = ({ program, dialogs, desk, inTurn }: Wiring): AreaHandlers<typeof evidenceCalls> => ({
  'evidence.attach': async (input) => {
    await mayAttach(desk(), input.dossier, input.criterion)
    const files = await dialogs.chooseFiles({ title: 'Chọn tệp minh chứng', extensions, several: true })
    if (files.length === 0) throw new Fault('cancelled')
    const { kept, refused } = await keepEach(files, (file) => program.keepEvidence(file))
    return inTurn(async () => ({ ...(await attachEvidence(desk(), input, kept)), refused }))
  },
  'evidence.detach': (input) =>
    inTurn(async () => {
      await detachEvidence(desk(), input)
      return null
    }),
})
