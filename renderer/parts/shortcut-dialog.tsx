import { Kbd, Text } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import type { Shortcut } from './shortcut-help.tsx'
import styles from './parts.module.css'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly shortcuts: readonly Shortcut[]
}

/** Every key of a screen in a dialog. */
export const ShortcutDialog = ({ opened, onClose, shortcuts }: Props) => {
  const { t } = useTranslation('parts')
  return (
    <Dialog opened={opened} onClose={onClose} title={t('keys')}>
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
    </Dialog>
  )
}
