import { Button, Loader, Text, Textarea, Title } from '@mantine/core'
import { IconFileSpreadsheet, IconForms, IconKeyboard, IconShieldCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState, type ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call, useCommand } from '../../ipc/hooks.ts'
import { FaultText, asFault } from '../../parts/fault-text.tsx'
import { focusOnArrival } from './focus-on-arrival.ts'
import { fieldChoices, type Work } from './intake-work.ts'
import styles from './intake.module.css'

type Columns = Extract<Work, { step: 'columns' }>

/** Reading is main's work: the screen only hands text over. */
const useReading = (onRead: (work: Columns) => void) => {
  const [fault, setFault] = useState<unknown>(null)
  const [reading, setReading] = useState(false)
  const open = useCommand('intake.openFile')
  const read = async (load: () => Promise<Omit<Columns, 'step'>>) => {
    setReading(true)
    setFault(null)
    try {
      onRead({ step: 'columns', ...(await load()) })
    } catch (error) {
      if (asFault(error).code !== 'cancelled') setFault(error)
    } finally {
      setReading(false)
    }
  }
  return {
    fault,
    reading,
    readText: (text: string) => read(async () => ({ file: null, ...(await call('intake.parse', { text })) })),
    readFile: () =>
      read(async () => {
        const { name, table, mapping } = await open.mutateAsync({})
        return { file: name, table, mapping }
      }),
  }
}

/** Step 1: paste from Excel, open a file, or start typing. */
export const PasteStep = (props: { readonly onRead: (work: Columns) => void; readonly onByHand: () => void }) => {
  const { t } = useTranslation('intake')
  const { fault, reading, readText, readFile } = useReading(props.onRead)
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (text.trim() === '') return
    event.preventDefault()
    void readText(text)
  }
  return (
    <div className={styles.paste}>
      <div>
        <Textarea
          label={t('paste.label')}
          description={t('paste.hint')}
          placeholder={t('paste.placeholder')}
          classNames={{ input: styles.pasteArea ?? '' }}
          onPaste={paste}
          value=""
          onChange={(event) => void readText(event.currentTarget.value)}
          disabled={reading}
          ref={focusOnArrival}
        />
        <output className={styles.reading}>
          {reading && (
            <>
              <Loader size="xs" aria-hidden /> {t('paste.reading')}
            </>
          )}
        </output>
        {fault !== null && <FaultText fault={fault} />}
        <div className={styles.ways}>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
            onClick={() => void readFile()}
          >
            {t('paste.open')}
          </Button>
          <Button variant="default" leftSection={<IconKeyboard size={18} aria-hidden />} onClick={props.onByHand}>
            {t('paste.byHand')}
          </Button>
          <Button
            component={Link}
            to="/dossiers/new"
            variant="default"
            leftSection={<IconForms size={18} aria-hidden />}
          >
            {t('single')}
          </Button>
        </div>
      </div>
      <aside className={styles.hints}>
        <Title order={2}>{t('paste.columnsTitle')}</Title>
        <Text size="sm">{t('paste.columnsText')}</Text>
        <ul className={styles.fieldList}>
          {fieldChoices.map((field) => (
            <li key={field}>{t(`fields.${field}`)}</li>
          ))}
        </ul>
        <Text size="sm" className={styles.safe}>
          <IconShieldCheck size={18} aria-hidden /> {t('paste.safe')}
        </Text>
      </aside>
    </div>
  )
}
