import { Button, Group, Modal, type ModalProps } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useEffect, type ReactNode } from 'react'
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
 * Every dialog of the program. Its code may come with its first opening, so it is closed for its first moment: a dialog notes where the
 * focus was when it opens, to give it back, and one that is born open has nothing to give back to.
 */
export const Dialog = ({ opened, ...dialog }: ModalProps) => {
  const { t } = useTranslation('parts')
  const mounted = useMounted()
  useFocusBack()
  return <Modal opened={opened && mounted} closeButtonProps={{ 'aria-label': t('close') }} {...dialog} />
}

/** The foot of a dialog: the way out first, then the deed. */
export const DialogFoot = (props: { readonly onLeave: () => void; readonly children: ReactNode }) => {
  const { t } = useTranslation('parts')
  return (
    <Group justify="flex-end" mt="md">
      <Button variant="default" onClick={props.onLeave}>
        {t('cancel')}
      </Button>
      {props.children}
    </Group>
  )
}
