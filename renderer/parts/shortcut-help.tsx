import { ActionIcon, Kbd, Modal, Text, Tooltip } from '@mantine/core'
import { useDisclosure, useWindowEvent } from '@mantine/hooks'
import { IconKeyboard } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './parts.module.css'

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
  const [opened, { open, close }] = useDisclosure(false)
  useWindowEvent('keydown', (event) => {
    if (event.key === '?' && !isTyping(event)) open()
  })
  return (
    <>
      <Tooltip label={`${t('keys')} (?)`}>
        <ActionIcon variant="subtle" color="gray" size="lg" onClick={open} aria-label={t('keys')}>
          <IconKeyboard size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal opened={opened} onClose={close} title={t('keys')} closeButtonProps={{ 'aria-label': t('close') }}>
        <table className={styles.keys}>
          <tbody>
            {shortcuts.map(({ keys, does }) => (
              <tr key={does}>
                <th scope="row">
                  {keys.map((key, index) => (
                    <Fragment key={key}>
                      {index > 0 && ` ${t('or')} `}
                      <Kbd>{key}</Kbd>
                    </Fragment>
                  ))}
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Text size="sm" c="dimmed" mt="sm">
          {t('keysHint')}
        </Text>
      </Modal>
    </>
  )
}
