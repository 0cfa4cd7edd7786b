import { Fault } from '../../../shared/fault.ts'
import type { MemberId } from '../../../shared/domain/id.ts'
import type { workspaceCalls } from '../../../shared/ipc/calls/workspace.ts'
import { createLongWork, type LongWork } from '../../bundle/long-work.ts'
import { readCouncil } from '../../council/read-council.ts'
import { showKey } from '../../keys/show-key.ts'
import type { AreaHandlers } from './area.ts'
import { picked } from './picked.ts'
import { whoSits } from './seat.ts'
import type { Wiring } from './wiring.ts'

const inRoster = async ({ desk }: Wiring, member: MemberId) => {
  const { value: council } = await readCouncil(desk().store)
  if (!council.roster.some(({ id }) => id === member)) throw new Fault('not-found', { kind: 'member' })
}

const progressOf = (work: LongWork<'back-up'>) => {
  const running = work.progress()
  return running && { done: running.done, total: running.total }
}

const opening = ({ program, dialogs, inTurn, keeping }: Wiring) => {
  /** Papers that were not made when the program was left go on being made. */
  const opened = async (open: () => Promise<void>) => {
    await inTurn(open)
    keeping.start()
    return null
  }
  return {
    'workspace.open': ({ folder }: { folder: string }) => opened(() => program.open(folder)),
    'workspace.chooseFolder': async () => {
      const folder = picked(await dialogs.chooseFolder({ title: 'Mở thư mục hội đồng' }))
      return opened(() => program.open(folder))
    },
    'workspace.openSample': () => opened(() => program.openSample()),
    'workspace.openBackup': async () => {
      const backup = picked(await dialogs.chooseFolder({ title: 'Mở bản sao lưu' }))
      return opened(() => program.openBackup(backup))
    },
    'workspace.close': async () => {
      await inTurn(() => program.close())
      return null
    },
  }
}

export const workspaceHandlers = (wiring: Wiring): AreaHandlers<typeof workspaceCalls> => {
  const { program, dialogs, version, inTurn, desk } = wiring
  const copying = createLongWork<'back-up'>()
  return {
    ...opening(wiring),
    'workspace.state': async () => ({ open: await program.state(), program: { version } }),
    'workspace.recent': () => program.recent(),
    'workspace.forget': async ({ folder }) => {
      await program.forget(folder)
      return null
    },
    'workspace.backUp': async () => {
      const target = picked(await dialogs.chooseFolder({ title: 'Sao lưu ra USB' }))
      return copying.run('back-up', (working) => program.backUp(target, working))
    },
    'workspace.backUpProgress': () => Promise.resolve(progressOf(copying)),
    'workspace.cancelBackUp': () => {
      copying.cancel()
      return Promise.resolve(null)
    },
    'acting.read': async () => ({ member: await whoSits(wiring) }),
    // in turn: what the person before asked for is still theirs, however long it waits for the disk
    'acting.choose': ({ member, secret }) =>
      inTurn(async () => {
        if (member !== null) await inRoster(wiring, member)
        await showKey({ ...desk(), acting: member }, secret ?? null)
        program.chooseActing(member)
        return null
      }),
    'preferences.read': () => program.preferences(),
    'preferences.save': (change) => program.savePreferences(change),
  }
}
