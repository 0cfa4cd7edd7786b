import { dialog } from 'electron'
import type { Preferences } from '../shared/ipc/calls/workspace.ts'
import type { Dialogs } from './ipc/handlers/deps.ts'
import { englishTitles, type DialogTitle } from './ipc/handlers/dialog-titles.ts'

/** The system's own dialogs, their titles in the language that the person reads the program in. */
export const systemDialogs = (language: () => Promise<Preferences['language']>): Dialogs => {
  const inLanguage = async (title: DialogTitle): Promise<string> =>
    (await language()) === 'en' ? englishTitles[title] : title
  return {
    chooseFolder: async ({ title, proposed }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: await inLanguage(title),
        ...(proposed === undefined ? {} : { defaultPath: proposed }),
        properties: ['openDirectory', 'createDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    chooseFiles: async ({ title, extensions, several }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: await inLanguage(title),
        filters: [{ name: extensions.join(', '), extensions: [...extensions] }],
        properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
      })
      return canceled ? [] : filePaths
    },
    saveFile: async ({ title, proposed, extension }) => {
      const { canceled, filePath } = await dialog.showSaveDialog({
        title: await inLanguage(title),
        defaultPath: proposed,
        filters: [{ name: extension, extensions: [extension] }],
      })
      return canceled || filePath === '' ? null : filePath
    },
  }
}
