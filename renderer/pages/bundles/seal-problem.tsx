import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle, IconKey } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { asFault, FaultText } from '../../parts/fault-text.tsx'
import { useNumbers } from '../../text/use-numbers.ts'

const figure = (detail: unknown, name: string): number => {
  const value: unknown = typeof detail === 'object' && detail !== null ? Reflect.get(detail, name) : undefined
  return typeof value === 'number' ? value : 0
}

/** Why nothing was sealed: room on the disk with its figures, a key that is missing with the way there, or the fault as it is. */
export const SealProblem = ({ fault: error }: { readonly fault: unknown }) => {
  const { t } = useTranslation('bundle')
  const numbers = useNumbers()
  const { code, detail } = asFault(error)
  if (code === 'file-too-large')
    return (
      <Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />} title={t('make.tooLarge')}>
        {t('make.tooLargeText', { needed: numbers.bytes(figure(detail, 'needed')) })}
      </Alert>
    )
  if (code === 'disk-full' && figure(detail, 'needed') > 0)
    return (
      <Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />} title={t('make.noRoom')}>
        {t('make.noRoomText', {
          needed: numbers.bytes(figure(detail, 'needed')),
          free: numbers.bytes(figure(detail, 'free')),
        })}
      </Alert>
    )
  return (
    <>
      <FaultText fault={error} />
      {(code === 'authority-missing' || code === 'key-missing') && (
        <Button component={Link} to="/keys" variant="default" mt="xs" leftSection={<IconKey size={18} aria-hidden />}>
          {t('make.toKeys')}
        </Button>
      )}
    </>
  )
}
