import type { dossierCalls } from '../../../shared/ipc/calls/dossier.ts'
import { undoableAct, undoAct } from '../../council/undo-act.ts'
import { addDossiers } from '../../dossiers/add-dossiers.ts'
import { setOutcome } from '../../dossiers/outcome.ts'
import { listDossiers, proposeCode, readWithHistory } from '../../dossiers/read-dossiers.ts'
import { saveDossier } from '../../dossiers/save-dossier.ts'
import { assign, recuse } from '../../dossiers/who-scores.ts'
import { Fault } from '../../../shared/fault.ts'
import type { AreaHandlers } from './area.ts'
import type { Wiring } from './wiring.ts'

type DossierHandlers = AreaHandlers<typeof dossierCalls>
type Decided =
  | 'dossiers.propose'
  | 'dossiers.decide'
  | 'dossiers.chooseSheet'
  | 'dossiers.readDissent'
  | 'dossiers.overrideSpread'

export const dossierHandlers = ({ program, desk, inTurn }: Wiring): Omit<DossierHandlers, Decided> => ({
  'dossiers.list': () => listDossiers(desk().store),
  'dossiers.read': ({ id }) => readWithHistory(desk().store, id),
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
  'acts.undo': () => inTurn(() => undoAct(desk())),
  'acts.undoable': () => undoableAct(desk()),
})
