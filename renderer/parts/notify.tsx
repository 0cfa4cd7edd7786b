import { notifications, type NotificationData } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { texts } from '../text/i18n.ts'
import { asFault } from './fault-text.tsx'

const closing = () => ({ withBorder: true, closeButtonProps: { 'aria-label': texts.t('parts:close') } })

/** Messages of words alone, by their words: the same said again takes the place of the one that stands. */
const standing = new Map<string, string>()

const show = (words: string | null, message: NotificationData): string => {
  const before = words === null ? undefined : standing.get(words)
  if (before !== undefined) notifications.hide(before)
  const id = notifications.show({ ...message, ...closing() })
  if (words !== null) standing.set(words, id)
  return id
}

/** Tells in passing that something was done; gives the message's id, by which it can be hidden earlier. */
export const tellDone = (message: ReactNode, title: string = texts.t('parts:done'), milliseconds = 6000) =>
  show(typeof message === 'string' ? `${title}\n${message}` : null, {
    title,
    message,
    color: 'ocop',
    autoClose: milliseconds,
    role: 'status',
  })

/** Tells what was refused, a line each; it stays until it is closed. */
export const tellRefused = (title: string, lines: readonly string[]) => {
  show([title, ...lines].join('\n'), {
    title,
    message: lines.map((line) => <div key={line}>{line}</div>),
    color: 'red',
    autoClose: false,
    role: 'alert',
  })
}

/** Tells that an act failed, where the screen has no better place for it. A dialog the person closed is no failure. */
export const tellFault = (error: unknown) => {
  const { code } = asFault(error)
  if (code === 'cancelled') return
  tellRefused(texts.t(`fault:${code}.what`), [`${texts.t(`fault:${code}.safe`)} ${texts.t(`fault:${code}.doNow`)}`])
}
