import { Modal, type ModalProps } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** A dialog that is taken away while it is open (its deed is done) leaves the focus nowhere: it goes back to where it came from. */
const useFocusBack = () => {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      const nowhere = document.activeElement === null || document.activeElement === document.body
      if (nowhere && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
}

/**
 * A dialog whose code may come with its first opening. It is closed for its first moment: a dialog notes where the focus was when it
 * opens, to give it back, and one that is born open has nothing to give back to.
 */
export const LateDialog = ({ opened, ...dialog }: ModalProps) => {
  const { t } = useTranslation('parts')
  const mounted = useMounted()
  useFocusBack()
  return <Modal opened={opened && mounted} closeButtonProps={{ 'aria-label': t('close') }} {...dialog} />
}
