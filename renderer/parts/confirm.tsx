import { Button, Group, Modal, Text, Textarea, TextInput } from '@mantine/core'
import { createContext, use, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** A plain question that names the thing it is about. */
export interface Question {
  readonly title: string
  readonly text: ReactNode
  /** The verb of the deed on the button ("Trả hồ sơ"), never "OK". */
  readonly action: string
  readonly danger?: boolean
  /** Asks for a reason that must be given. */
  readonly withReason?: boolean
  /** A decision of the chair: where the secretary records it, it names the minutes the conclusion stands in. */
  readonly withMinutes?: boolean
}
/** The person's answer: null when they leave it. */
export type Answer = { readonly reason: string; readonly onBehalf: string } | null

type Ask = (question: Question) => Promise<Answer>
type Asked = Question & { readonly answer: (answer: Answer) => void }

const Asking = createContext<Ask>(() => Promise.resolve(null))

/** Returns a function that asks and waits: `const answer = await ask({…})`. */
export const useConfirm = (): Ask => use(Asking)

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

/** Holds the one open question of the window. */
export const ConfirmProvider = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation('parts')
  const [asked, setAsked] = useState<Asked | null>(null)
  const ask: Ask = (question) =>
    // oxlint-disable-next-line promise/avoid-new -- a dialog is waited for until the person answers
    new Promise((resolve) => {
      setAsked({
        ...question,
        answer: (answer) => {
          setAsked(null)
          resolve(answer)
        },
      })
    })
  return (
    <Asking value={ask}>
      {children}
      <Modal
        opened={asked !== null}
        onClose={() => asked?.answer(null)}
        title={asked?.title}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {asked && <QuestionForm asked={asked} />}
      </Modal>
    </Asking>
  )
}
