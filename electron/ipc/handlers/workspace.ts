import { Fault } from '../../../shared/fault.ts'
import type { workspaceCalls } from '../../../shared/ipc/calls/workspace.ts'
import type { AreaHandlers } from './area.ts'
import type { HandlerDeps } from './deps.ts'

/** The picked path, or fault `cancelled`. */
const picked = (path: string | null): string => {
  if (path === null) throw new Fault('cancelled')
  return path
}

export const workspaceHandlers = ({ program, dialogs, version }: HandlerDeps): AreaHandlers<typeof workspaceCalls> => ({
  'workspace.state': async () => ({ open: await program.state(), program: { version } }),
  'workspace.recent': () => program.recent(),
  'workspace.open': async ({ folder }) => {
    await program.open(folder)
    return null
  },
  'workspace.chooseFolder': async () => {
    await program.open(picked(await dialogs.chooseFolder({ title: 'Mở thư mục hội đồng' })))
    return null
  },
  'workspace.openSample': async () => {
    await program.openSample()
    return null
  },
  'workspace.close': async () => {
    await program.close()
    return null
  },
  'workspace.forget': async ({ folder }) => {
    await program.forget(folder)
    return null
  },
  'workspace.backUp': async () => program.backUp(picked(await dialogs.chooseFolder({ title: 'Sao lưu ra USB' }))),
  'workspace.openBackup': async () => {
    await program.openBackup(picked(await dialogs.chooseFolder({ title: 'Mở bản sao lưu' })))
    return null
  },
  'acting.read': async () => ({ member: program.acting() }),
  'acting.choose': async ({ member }) => {
    program.chooseActing(member)
    return null
  },
  'preferences.read': () => program.preferences(),
  'preferences.save': (change) => program.savePreferences(change),
})
