import { dialog } from 'electron'
import type { FaultCode } from '../shared/fault.ts'
import type { Preferences } from '../shared/ipc/calls/workspace.ts'
import type { LeaveAnswer } from './workspace/before-leaving.ts'

export type Language = () => Promise<Preferences['language']>

const words = {
  vi: {
    title: (council: string) => `Sao lưu “${council}” trước khi thoát?`,
    text: 'Có việc làm chưa nằm trong bản sao lưu nào. Mọi thứ đã lưu trên đĩa của máy này; bản sao lưu giữ lại khi máy hỏng hoặc mất.',
    buttons: ['Sao lưu ngay', 'Thoát, không sao lưu', 'Ở lại'],
    failed: 'Chưa sao lưu được',
    failedText: (code: FaultCode) =>
      `Không có bản sao lưu dở dang nào được để lại, dữ liệu của hội đồng còn nguyên. Chọn thư mục khác hoặc thử lại. (${code})`,
  },
  en: {
    title: (council: string) => `Back up “${council}” before leaving?`,
    text: 'Some work is in no backup yet. All is saved on the disk of this machine; a backup keeps it when the machine breaks or is lost.',
    buttons: ['Back up now', 'Leave without a backup', 'Stay'],
    failed: 'No backup was made',
    failedText: (code: FaultCode) =>
      `No half-made backup was left, and the council's data are untouched. Choose another folder or try again. (${code})`,
  },
} as const

const answers: readonly LeaveAnswer[] = ['back-up', 'leave', 'stay']

/** Asks in the system's own dialog, in the language that the person reads the program in; Esc is staying. */
export const askBeforeLeaving = async (language: Language, council: string): Promise<LeaveAnswer> => {
  const { title, text, buttons } = words[await language()]
  const stay = answers.indexOf('stay')
  const { response } = await dialog.showMessageBox({
    type: 'question',
    title: 'Chấm Sao',
    message: title(council),
    detail: text,
    buttons: [...buttons],
    defaultId: 0,
    cancelId: stay,
    noLink: true,
  })
  return answers[response] ?? 'stay'
}

export const tellBackUpFailed = async (language: Language, code: FaultCode): Promise<void> => {
  const { failed, failedText } = words[await language()]
  await dialog.showMessageBox({ type: 'warning', title: 'Chấm Sao', message: failed, detail: failedText(code) })
}
