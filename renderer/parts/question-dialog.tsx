import { Button, Text, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, DialogFoot } from './dialog.tsx'
import { OnBehalfField } from './on-behalf-field.tsx'
import type { Asked } from './confirm.tsx'

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
          description={t(asked.withReason === 'in-minutes' ? 'reasonInMinutes' : 'reasonHint')}
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
        <OnBehalfField value={onBehalf} onChange={setOnBehalf} missing={missing && onBehalf.trim() === ''} mb="md" />
      )}
      <DialogFoot onLeave={() => asked.answer(null)}>
        <Button
          type="submit"
          color={asked.danger ? 'red' : 'ocop'}
          {...(!asked.withReason && { 'data-autofocus': true })}
        >
          {asked.action}
        </Button>
      </DialogFoot>
    </form>
  )
}

/** The one question of the window; it stays until it is answered or left. */
export const QuestionDialog = ({ asked }: { readonly asked: Asked | null }) => (
  <Dialog opened={asked !== null} onClose={() => asked?.answer(null)} title={asked?.title}>
    {asked && <QuestionForm asked={asked} />}
  </Dialog>
)
