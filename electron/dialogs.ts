import { dialog } from 'electron'
import type { Dialogs } from './ipc/handlers/deps.ts'

/** The system's own dialogs. */
export const systemDialogs: Dialogs = {
  chooseFolder: async ({ title, proposed }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog({
      title,
      ...(proposed === undefined ? {} : { defaultPath: proposed }),
      properties: ['openDirectory', 'createDirectory'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  },
  chooseFiles: async ({ title, extensions, several }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog({
      title,
      filters: [{ name: extensions.join(', '), extensions: [...extensions] }],
      properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
    })
    return canceled ? [] : filePaths
  },
  saveFile: async ({ title, proposed, extension }) => {
    const { canceled, filePath } = await dialog.showSaveDialog({
      title,
      defaultPath: proposed,
      filters: [{ name: extension, extensions: [extension] }],
    })
    return canceled || filePath === '' ? null : filePath
  },
}
