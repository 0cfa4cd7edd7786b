import { useWindowEvent } from '@mantine/hooks'
import { IconKeyboard } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './parts.module.css'

const ShortcutDialog = lazy(async () => {
  const { ShortcutDialog } = await import('./shortcut-dialog.tsx')
  return { default: ShortcutDialog }
})

/** One line of the help: keys any of which does it, and what it does. */
export interface Shortcut {
  readonly keys: readonly string[]
  readonly does: string
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Is the key pressed while a person types text? Radio buttons and tick boxes are no typing. */
export const isTyping = (event: KeyboardEvent): boolean =>
  event.isComposing ||
  (typing(event.target) &&
    !(event.target instanceof HTMLInputElement && ['radio', 'checkbox', 'button'].includes(event.target.type)))

/** A button, and the `?` key, that show every key of this screen. */
export const ShortcutHelp = ({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) => {
  const { t } = useTranslation('parts')
  const [opened, setOpened] = useState(false)
  // Read when it is first asked for; from then on it stays, so that it can fade out.
  const [wasOpened, setWasOpened] = useState(false)
  const close = () => setOpened(false)
  const open = () => {
    setWasOpened(true)
    setOpened(true)
  }
  useWindowEvent('keydown', (event) => {
    if (event.key === '?' && !isTyping(event)) open()
  })
  return (
    <>
      <button
        type="button"
        className={styles.iconButton}
        onClick={open}
        title={`${t('keys')} (?)`}
        aria-label={t('keys')}
      >
        <IconKeyboard size={20} aria-hidden />
      </button>
      <Suspense fallback={null}>
        {wasOpened && <ShortcutDialog opened={opened} onClose={close} shortcuts={shortcuts} />}
      </Suspense>
    </>
  )
}
