import { Menu } from 'electron'
import type { Preferences } from '../shared/ipc/calls/workspace.ts'
import type { Program } from './ipc/handlers/deps.ts'
import { menuTemplate } from './menu-template.ts'

/** The program's menu, which macOS shows; Windows keep the bar itself hidden. */
export const setMenu = (language: Preferences['language']) =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform)))

/** The program, whose menu follows the language as soon as a person chooses another. */
export const withMenu = <P extends Pick<Program, 'savePreferences'>>(program: P): P => ({
  ...program,
  savePreferences: async (change) => {
    const saved = await program.savePreferences(change)
    if (change.language !== undefined) setMenu(saved.language)
    return saved
  },
})
