import { useId } from 'react'
import { FaultText } from '../../parts/fault-text.tsx'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useInLanguage } from '../../text/in-language.ts'
import styles from './sheet-screen.module.css'
import { useSheet, useWhole } from './use-sheet.ts'

/** Why the sheet is closed, that it is a correction, what an undo failed of. */
export const SheetNotices = (props: { readonly closedBecause: Output<'sheet.open'>['closedBecause'] }) => {
  const { t } = useSheet()
  const state = useWhole((whole) => whole.state)
  const correction = useWhole((whole) => whole.correction)
  const version = useWhole((whole) => whole.version)
  const fault = useWhole((whole) => whole.fault)
  const { closedBecause } = props
  return (
    <>
      {closedBecause !== null && (
        <output className={styles.notice}>{state === 'stopped' ? t('stopped') : t(`closed.${closedBecause}`)}</output>
      )}
      {closedBecause === null && correction !== '' && (
        <p className={styles.notice}>{t('correcting', { version, reason: correction })}</p>
      )}
      {fault !== null && <FaultText fault={fault} />}
    </>
  )
}

/** Readings of the transcript that are to be compared with the signed decision, as a list that opens over the sheet. */
export const Readings = () => {
  const { words, t } = useSheet()
  const inLanguage = useInLanguage()
  const id = useId()
  const readings = words.set.toVerify
  if (readings.length === 0) return null
  return (
    <>
      {' '}
      <button type="button" className={styles.readings} popoverTarget={id}>
        {t('toVerify')} ({readings.length})
      </button>
      <span id={id} popover="auto" className={styles.readingList}>
        <strong>{t('toVerify')}</strong>
        {readings.map((reading) => (
          <span key={reading.vi}>{inLanguage(reading)}</span>
        ))}
      </span>
    </>
  )
}
