import { Button, Group, Textarea } from '@mantine/core'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ReadingNote } from '../../../shared/domain/reading.ts'
import styles from './packs.module.css'

interface NoteProps {
  /** Words of the reading, for the names of the controls. */
  readonly reading: string
  readonly note: string
  readonly saving: boolean
  readonly onSave: (note: string, done: () => void) => void
}

/** As a `ref`: takes the focus when it appears, and only then. */
const focusOnArrival = (field: HTMLTextAreaElement | null) => field?.focus()

const NoteForm = ({ note, saving, onSave, onClose }: NoteProps & { readonly onClose: () => void }) => {
  const { t } = useTranslation(['packs', 'parts'])
  const [typed, setTyped] = useState(note)
  const fits = ReadingNote.safeParse(typed).success
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fits) onSave(typed, onClose)
  }
  return (
    <form className={styles.readingForm} onSubmit={submit}>
      <Textarea
        ref={focusOnArrival}
        label={t('packs:noteLabel')}
        description={t('packs:noteHint')}
        error={fits ? null : t('packs:noteTooLong')}
        autosize
        minRows={2}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs" loading={saving}>
          {t('packs:saveNote')}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {t('parts:cancel')}
        </Button>
      </Group>
    </form>
  )
}

/** What the signed decision says at a compared reading, and where it is written down. */
export const ReadingNoteEditor = (props: NoteProps) => {
  const { t } = useTranslation('packs')
  const [writing, setWriting] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const { reading, note } = props
  const action = note === '' ? t('writeNote') : t('changeNote')
  const close = () => {
    setWriting(false)
    opener.current?.focus()
  }
  return (
    <div className={styles.readingNote}>
      {note !== '' && <span>{t('signedSays', { note })}</span>}
      <Button
        ref={opener}
        size="compact-sm"
        variant="default"
        aria-label={`${action} ${reading}`}
        aria-expanded={writing}
        onClick={() => setWriting(!writing)}
      >
        {action}
      </Button>
      {writing && <NoteForm {...props} onClose={close} />}
    </div>
  )
}
