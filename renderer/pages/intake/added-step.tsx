import { Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck, IconLayoutGrid, IconListDetails } from '@tabler/icons-react'
import { useWindowEvent } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../parts/empty-state.tsx'
import { isTyping } from '../../parts/shortcut-help.tsx'
import { focusOnArrival } from './focus-on-arrival.ts'

/** All were added; one undo takes all back. */
export const AddedStep = (props: {
  readonly count: number
  readonly onUndo: () => void
  readonly onMore: () => void
}) => {
  const { t } = useTranslation('intake')
  useWindowEvent('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isTyping(event)) return
    event.preventDefault()
    props.onUndo()
  })
  return (
    <EmptyState
      icon={<IconCircleCheck size={48} aria-hidden />}
      title={t('added.title', { count: props.count })}
      action={
        <Group mt="sm" justify="center">
          <Button
            component={Link}
            to="/board"
            leftSection={<IconLayoutGrid size={18} aria-hidden />}
            ref={focusOnArrival}
          >
            {t('added.board')}
          </Button>
          <Button variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden />} onClick={props.onUndo}>
            {t('added.undo')} (Ctrl+Z)
          </Button>
          <Button variant="default" leftSection={<IconListDetails size={18} aria-hidden />} onClick={props.onMore}>
            {t('added.more')}
          </Button>
        </Group>
      }
    >
      {t('added.text')}
    </EmptyState>
  )
}
