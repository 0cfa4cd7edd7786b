import type { councilCalls } from '../../../shared/ipc/calls/council.ts'
import { closeSession } from '../../council/close-session.ts'
import { foundCouncil } from '../../council/create-council.ts'
import { proposeFolder } from '../../council/propose-folder.ts'
import { readCouncil, readSession } from '../../council/read-council.ts'
import { markPresent, saveCouncil } from '../../council/save-council.ts'
import { readBoard } from '../../results/board.ts'
import type { AreaHandlers } from './area.ts'
import { picked } from './picked.ts'
import { getUpIfLeft } from './seat.ts'
import type { Wiring } from './wiring.ts'

/** Where the new workspace goes: the folder typed, or the one picked, with a proposal from the council's name. */
const newFolder = async ({ dialogs, documents }: Wiring, name: string, typed: string | null) =>
  typed ??
  picked(
    await dialogs.chooseFolder({ title: 'Chọn thư mục cho hội đồng', proposed: await proposeFolder(documents, name) }),
  )

export const councilHandlers = (wiring: Wiring): AreaHandlers<typeof councilCalls> => {
  const { program, packs, clock, random, documents, desk, inTurn, keeping } = wiring
  return {
    'council.create': async ({ council, folder }) => {
      const first = foundCouncil(council, { packs: packs(), clock, random })
      const target = await newFolder(wiring, council.name, folder)
      await inTurn(() => program.create(target, first.act, first.changes))
      return { folder: program.folder() }
    },
    'council.proposeFolder': async ({ name }) => ({ folder: await proposeFolder(documents, name) }),
    'council.read': async () => {
      const { store } = desk()
      const council = await readCouncil(store)
      const session = await readSession(store)
      return { council: council.value, rev: council.rev, session: session.value, sessionRev: session.rev }
    },
    'council.save': (input) =>
      inTurn(async () => {
        const saved = await saveCouncil(desk(), input)
        await getUpIfLeft(wiring)
        return saved
      }),
    'board.read': () => readBoard(desk()),
    'session.close': async (input) => {
      const closed = await inTurn(() => closeSession(desk(), input))
      keeping.start()
      return closed
    },
    'session.present': ({ present }) => inTurn(() => markPresent(desk(), present)),
  }
}
