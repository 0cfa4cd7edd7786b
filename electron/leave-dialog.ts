import { dialog } from 'electron'
import type { FaultCode } from '../shared/fault.ts'
import type { Preferences } from '../shared/ipc/calls/workspace.ts'
import type { LeaveAnswer, Leaving } from './workspace/before-leaving.ts'

export type Language = () => Promise<Preferences['language']>

const words = {
  vi: {
    title: (council: string) => `Sao lưu “${council}” trước khi thoát?`,
    text: 'Có việc làm chưa nằm trong bản sao lưu nào. Mọi thứ đã lưu trên đĩa của máy này; bản sao lưu giữ lại khi máy hỏng hoặc mất.',
    buttons: ['Sao lưu ngay', 'Thoát, không sao lưu', 'Ở lại'],
    papers: (left: number) =>
      `Còn ${left} tệp văn bản của phiên họp đang được lập. Thoát lúc này không mất gì: phần còn lại được lập tiếp khi hội đồng được mở lại.`,
    papersTitle: 'Văn bản của phiên họp chưa lập xong. Vẫn thoát?',
    papersButtons: ['Ở lại', 'Thoát'],
    failed: 'Chưa sao lưu được',
    failedText: (code: FaultCode) =>
      `Không có bản sao lưu dở dang nào được để lại, dữ liệu của hội đồng còn nguyên. Chọn thư mục khác hoặc thử lại. (${code})`,
  },
  en: {
    title: (council: string) => `Back up “${council}” before leaving?`,
    text: 'Some work is in no backup yet. All is saved on the disk of this machine; a backup keeps it when the machine breaks or is lost.',
    buttons: ['Back up now', 'Leave without a backup', 'Stay'],
    papers: (left: number) =>
      `${left === 1 ? 'One file' : `${left} files`} of the session’s papers ${left === 1 ? 'is' : 'are'} still being made. Nothing is lost by leaving now: the rest is made when the council is opened again.`,
    papersTitle: 'The papers of the session are not all made yet. Leave all the same?',
    papersButtons: ['Stay', 'Leave'],
    failed: 'No backup was made',
    failedText: (code: FaultCode) =>
      `No half-made backup was left, and the council's data are untouched. Choose another folder or try again. (${code})`,
  },
} as const

const answers: readonly LeaveAnswer[] = ['back-up', 'leave', 'stay']

/** Asks in the system's own dialog, in the language that the person reads the program in; Esc is staying. */
export const askBeforeLeaving = async (
  language: Language,
  { council, papersLeft }: Parameters<Leaving['ask']>[0],
): Promise<LeaveAnswer> => {
  const { title, text, buttons, papers } = words[await language()]
  const stay = answers.indexOf('stay')
  const { response } = await dialog.showMessageBox({
    type: 'question',
    title: 'Chấm Sao',
    message: title(council),
    detail: papersLeft === 0 ? text : `${text}\n\n${papers(papersLeft)}`,
    buttons: [...buttons],
    defaultId: 0,
    cancelId: stay,
    noLink: true,
  })
  return answers[response] ?? 'stay'
}

/** The same where only papers are left: true leaves, Esc is staying. */
export const askAboutPapers = async (language: Language, papersLeft: number): Promise<boolean> => {
  const { papersTitle, papers, papersButtons } = words[await language()]
  const { response } = await dialog.showMessageBox({
    type: 'question',
    title: 'Chấm Sao',
    message: papersTitle,
    detail: papers(papersLeft),
    buttons: [...papersButtons],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

export const tellBackUpFailed = async (language: Language, code: FaultCode): Promise<void> => {
  const { failed, failedText } = words[await language()]
  await dialog.showMessageBox({ type: 'warning', title: 'Chấm Sao', message: failed, detail: failedText(code) })
}
