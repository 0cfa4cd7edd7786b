import { notifications } from '@mantine/notifications'
import { texts } from '../text/i18n.ts'
import { asFault } from './fault-text.tsx'

/** Tells in passing that something was done. */
export const tellDone = (message: string, title: string = texts.t('parts:done')) =>
  notifications.show({ title, message, color: 'ocop', autoClose: 6000, withBorder: true, role: 'status' })

/** Tells that an act failed, where the screen has no better place for it. A dialog the person closed is no failure. */
export const tellFault = (error: unknown) => {
  const { code } = asFault(error)
  if (code === 'cancelled') return
  notifications.show({
    title: texts.t(`fault:${code}.what`),
    message: `${texts.t(`fault:${code}.safe`)} ${texts.t(`fault:${code}.doNow`)}`,
    color: 'red',
    autoClose: false,
    withBorder: true,
    role: 'alert',
  })
}
