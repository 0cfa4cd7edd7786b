import type { dossierCalls } from '../../../shared/ipc/calls/dossier.ts'
import { closeDossier, reopenDossier } from '../../council/close-dossier.ts'
import { undoableAct, undoAct } from '../../council/undo-act.ts'
import { addDossiers } from '../../dossiers/add-dossiers.ts'
import { decideFinding } from '../../dossiers/decide-finding.ts'
import { proposeFinding } from '../../dossiers/propose-finding.ts'
import { chooseSheet, overrideSpread, readDissent } from '../../dossiers/settle-result.ts'
import { setOutcome } from '../../dossiers/outcome.ts'
import { listDossiers, proposeCode } from '../../dossiers/read-dossiers.ts'
import { readWithHistory } from '../../dossiers/read-with-history.ts'
import { saveDossier } from '../../dossiers/save-dossier.ts'
import { assign, recuse } from '../../dossiers/who-scores.ts'
import { Fault } from '../../../shared/fault.ts'
import type { AreaHandlers } from './area.ts'
import type { Wiring } from './wiring.ts'

export const dossierHandlers = ({ program, desk, inTurn }: Wiring): AreaHandlers<typeof dossierCalls> => ({
  'dossiers.list': () => listDossiers(desk().store),
  'dossiers.read': ({ id }) => readWithHistory(desk(), id),
  'dossiers.proposeCode': async ({ commune }) => ({ code: await proposeCode(desk().store, commune) }),
  'dossiers.add': (entry) =>
    inTurn(async () => {
      const [id] = await addDossiers(desk(), 'dossiers.add', [entry])
      if (id === undefined) throw new Fault('internal')
      return { id }
    }),
  'dossiers.save': (input) => inTurn(() => saveDossier(desk(), input)),
  'dossiers.keepDraft': ({ draft }) =>
    inTurn(async () => {
      await program.keepFormDraft(draft)
      return null
    }),
  'dossiers.readDraft': () => program.formDraft(),
  'dossiers.return': (input) => inTurn(() => setOutcome(desk(), input)),
  'dossiers.assign': ({ id, members }) => inTurn(() => assign(desk(), id, members)),
  'dossiers.recuse': (input) => inTurn(() => recuse(desk(), input)),
  'dossiers.propose': (input) => inTurn(() => proposeFinding(desk(), input)),
  'dossiers.decide': (input) => inTurn(() => decideFinding(desk(), input)),
  'dossiers.chooseSheet': (input) => inTurn(() => chooseSheet(desk(), input)),
  'dossiers.readDissent': (input) => inTurn(() => readDissent(desk(), input)),
  'dossiers.overrideSpread': (input) => inTurn(() => overrideSpread(desk(), input)),
  'dossiers.close': (input) => inTurn(() => closeDossier(desk(), input)),
  'dossiers.reopen': (input) => inTurn(() => reopenDossier(desk(), input)),
  'acts.undo': () => inTurn(() => undoAct(desk())),
  'acts.undoable': () => undoableAct(desk()),
})
