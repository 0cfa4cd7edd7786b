import { Button, Text, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { call } from '../../ipc/hooks.ts'
import { Dialog, DialogFoot } from '../../parts/dialog.tsx'
import { FaultText } from '../../parts/fault-text.tsx'
import { tellDone } from '../../parts/notify.tsx'
import styles from './dialogs.module.css'
import { useSheet, type StopAbout } from './use-sheet.ts'

type Kind = 'knockout' | 'stop'
type Ground = { readonly kind: Kind; readonly criterion: string | null; readonly text: string }

/** Every ground the table gives: those of the set, and the notes at its criteria. */
const useGrounds = (): readonly Ground[] => {
  const { words, t } = useSheet()
  return [
    ...words.set.knockouts.map((ground) => ({ kind: 'knockout', criterion: null, text: words.say(ground) }) as const),
    ...words.criteria.flatMap(({ code, criterion }) =>
      criterion.notes.flatMap(({ kind, text }) =>
        kind === 'knockout' || kind === 'stop'
          ? [{ kind, criterion: code, text: t('stopDialog.atCriterion', { code, text: words.say(text) }) }]
          : [],
      ),
    ),
  ]
}

const Choices = (props: {
  readonly legend: string
  readonly name: string
  readonly options: readonly { readonly key: string; readonly label: string }[]
  readonly value: string
  readonly onPick: (key: string) => void
}) => (
  <fieldset className={styles.group}>
    <legend>{props.legend}</legend>
    {props.options.map(({ key, label }) => (
      <label key={key} className={styles.choice}>
        <input type="radio" name={props.name} checked={props.value === key} onChange={() => props.onPick(key)} />
        {label}
      </label>
    ))}
  </fieldset>
)

const other = 'other'

/** Đề nghị dừng, loại: hands in at once with a proposed finding and its ground; the sheet does not count. */
export const StopDialog = (props: {
  readonly dossier: string
  readonly about: StopAbout
  readonly onClose: () => void
}) => {
  const { store, words, t } = useSheet()
  const { about } = props
  const [kind, setKind] = useState<Kind>(about?.note.kind === 'stop' ? 'stop' : 'knockout')
  const grounds = useGrounds().filter((ground) => ground.kind === kind)
  const start =
    about === null
      ? -1
      : grounds.findIndex(
          ({ criterion, text }) => criterion === about.criterion && text.includes(words.say(about.note.text)),
        )
  const [picked, setPicked] = useState(start < 0 ? '' : String(start))
  const [details, setDetails] = useState('')
  const [missing, setMissing] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const ground = grounds[Number(picked)]
  const text = [picked === other || picked === '' ? '' : (ground?.text ?? ''), details.trim()].filter(Boolean).join(' ')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (picked === '' || text === '') return setMissing(true)
    try {
      await store.settled()
      const criterion = picked === other ? (about?.criterion ?? null) : (ground?.criterion ?? null)
      store.take(await call('sheet.stop', { dossier: props.dossier, kind, criterion, ground: text }))
      tellDone(t('stopDialog.done'))
      props.onClose()
    } catch (error) {
      setFault(error)
    }
  }
  return (
    <Dialog opened size="lg" onClose={props.onClose} title={t('stopDialog.title')}>
      <form onSubmit={(event) => void submit(event)}>
        <Text mb="sm">{t('stopDialog.text')}</Text>
        <Choices
          legend={t('stopDialog.kind')}
          name="stop-kind"
          options={(['knockout', 'stop'] as const).map((key) => ({ key, label: t(`stopDialog.kinds.${key}`) }))}
          value={kind}
          onPick={(key) => {
            setKind(key === 'stop' ? 'stop' : 'knockout')
            setPicked('')
          }}
        />
        <Choices
          legend={t('stopDialog.ground')}
          name="stop-ground"
          options={[
            ...grounds.map((one, index) => ({ key: String(index), label: one.text })),
            { key: other, label: t('stopDialog.other') },
          ]}
          value={picked}
          onPick={setPicked}
        />
        <Textarea
          label={t('stopDialog.details')}
          description={t('stopDialog.detailsHint')}
          value={details}
          onChange={(event) => setDetails(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={600}
          required={picked === other}
          error={missing && (picked === '' || text === '') ? t('stopDialog.missing') : null}
        />
        {fault !== null && <FaultText fault={fault} />}
        <DialogFoot onLeave={props.onClose}>
          <Button type="submit" color="red">
            {t('stopDialog.confirm')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
