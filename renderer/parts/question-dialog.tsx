import { Button, Group, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Asked } from './confirm.tsx'
import { LateDialog } from './late-dialog.tsx'

const QuestionForm = ({ asked }: { readonly asked: Asked }) => {
  const { t } = useTranslation('parts')
  const [reason, setReason] = useState('')
  const [onBehalf, setOnBehalf] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lacks = (asked.withReason && reason.trim() === '') || (asked.withMinutes && onBehalf.trim() === '')
    if (lacks) setMissing(true)
    else asked.answer({ reason: reason.trim(), onBehalf: onBehalf.trim() })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Text component="div" mb="md">
        {asked.text}
      </Text>
      {asked.withReason && (
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          error={missing && reason.trim() === '' ? t('reasonMissing') : null}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          mb="md"
          data-autofocus
          required
        />
      )}
      {asked.withMinutes && (
        <TextInput
          label={t('onBehalf')}
          description={t('onBehalfHint')}
          error={missing && onBehalf.trim() === '' ? t('onBehalfMissing') : null}
          value={onBehalf}
          onChange={(event) => setOnBehalf(event.currentTarget.value)}
          mb="md"
          required
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => asked.answer(null)}>
          {t('cancel')}
        </Button>
        <Button
          type="submit"
          color={asked.danger ? 'red' : 'ocop'}
          {...(!asked.withReason && { 'data-autofocus': true })}
        >
          {asked.action}
        </Button>
      </Group>
    </form>
  )
}

/** The one question of the window; it stays until it is answered or left. */
export const QuestionDialog = ({ asked }: { readonly asked: Asked | null }) => (
  <LateDialog opened={asked !== null} onClose={() => asked?.answer(null)} title={asked?.title}>
    {asked && <QuestionForm asked={asked} />}
  </LateDialog>
)
