import { Modal, type ModalProps } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'

/**
 * A dialog whose code may come with its first opening. It is closed for its first moment: a dialog notes where the focus was when it
 * opens, to give it back, and one that is born open has nothing to give back to.
 */
export const LateDialog = ({ opened, ...dialog }: ModalProps) => {
  const { t } = useTranslation('parts')
  const mounted = useMounted()
  return <Modal opened={opened && mounted} closeButtonProps={{ 'aria-label': t('close') }} {...dialog} />
}
