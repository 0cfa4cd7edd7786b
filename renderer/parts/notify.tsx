import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { texts } from '../text/i18n.ts'
import { asFault } from './fault-text.tsx'

const closing = () => ({ withBorder: true, closeButtonProps: { 'aria-label': texts.t('parts:close') } })

/** Tells in passing that something was done; gives the message's id, by which it can be hidden earlier. */
export const tellDone = (message: ReactNode, title: string = texts.t('parts:done'), milliseconds = 6000) =>
  notifications.show({ title, message, color: 'ocop', autoClose: milliseconds, role: 'status', ...closing() })

/** Tells that an act failed, where the screen has no better place for it. A dialog the person closed is no failure. */
export const tellFault = (error: unknown) => {
  const { code } = asFault(error)
  if (code === 'cancelled') return
  notifications.show({
    title: texts.t(`fault:${code}.what`),
    message: `${texts.t(`fault:${code}.safe`)} ${texts.t(`fault:${code}.doNow`)}`,
    color: 'red',
    autoClose: false,
    role: 'alert',
    ...closing(),
  })
}
