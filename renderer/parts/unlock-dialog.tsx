import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { UnlockForm, type UnlockProps } from './unlock-key.tsx'

/** Asks for the secret of a person's key in a dialog of its own. */
export const UnlockDialog = ({ title, ...form }: UnlockProps & { readonly title: string }) => {
  const { t } = useTranslation('parts')
  return (
    <Modal opened onClose={form.onLeave} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <UnlockForm {...form} />
    </Modal>
  )
}
