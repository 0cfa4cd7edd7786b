import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Dialog } from 'electron'
import { BrowserWindow } from './window.ts'

type Shown = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'

/**
 * The next scripted answer of a kind from the JSON file named by `STAND_IN_ANSWERS`: a list of
 * `{ "dialog": "showOpenDialog", "answer": {…} }`, used up in order.
 */
const scripted = (dialog: Shown): unknown => {
  const file = process.env['STAND_IN_ANSWERS']
  if (file === undefined || !existsSync(file)) return undefined
  const answers = JSON.parse(readFileSync(file, 'utf8')) as { dialog: Shown; answer: unknown }[]
  const at = answers.findIndex((entry) => entry.dialog === dialog)
  if (at < 0) return undefined
  const [entry] = answers.splice(at, 1)
  writeFileSync(file, JSON.stringify(answers))
  return entry?.answer
}

/** Asks the person in the window: there is no system dialog here, so a path is typed. Null: cancelled, or nobody there. */
const askPerson = async (question: string, proposed: string): Promise<string | null> => {
  const page = BrowserWindow.getAllWindows()[0]?.webContents.page
  if (page === undefined || process.env['STAND_IN_HEADED'] !== '1') return null
  return page.evaluate(([text, value]) => window.prompt(text, value), [question, proposed] as const)
}

const optionsOf = <Options>(first: unknown, second: Options | undefined) => second ?? (first as Options)

const showOpenDialog = async (first: unknown, second?: Electron.OpenDialogOptions) => {
  const answer = scripted('showOpenDialog') as Electron.OpenDialogReturnValue | undefined
  if (answer !== undefined) return answer
  const { title = '', defaultPath = '' } = optionsOf(first, second)
  const path = await askPerson(`${title}\n(đường dẫn đầy đủ; nhiều tệp cách nhau bằng dấu |)`, defaultPath)
  return { canceled: path === null, filePaths: path === null ? [] : path.split('|') }
}

const showSaveDialog = async (first: unknown, second?: Electron.SaveDialogOptions) => {
  const answer = scripted('showSaveDialog') as Electron.SaveDialogReturnValue | undefined
  if (answer !== undefined) return answer
  const { title = '', defaultPath = '' } = optionsOf(first, second)
  const path = await askPerson(`${title}\n(đường dẫn đầy đủ)`, defaultPath)
  return { canceled: path === null, filePath: path ?? '' }
}

const showMessageBox = async (first: unknown, second?: Electron.MessageBoxOptions) => {
  const answer = scripted('showMessageBox') as Electron.MessageBoxReturnValue | undefined
  const { cancelId = 0 } = optionsOf(first, second)
  return answer ?? { response: cancelId, checkboxChecked: false }
}

export const dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'> = {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  showErrorBox: (title, content) => process.stderr.write(`${title}: ${content}\n`),
}
