import { FaultText } from '../../parts/fault-text.tsx'
import type { Output } from '../../../shared/ipc/contract.ts'
import styles from './sheet-screen.module.css'
import { useSheet, useWhole } from './use-sheet.ts'

/** Why the sheet is closed, that it is a correction, what an undo failed of, what to compare with the signed text. */
export const SheetNotices = (props: { readonly closedBecause: Output<'sheet.open'>['closedBecause'] }) => {
  const { words, t } = useSheet()
  const state = useWhole((whole) => whole.state)
  const correction = useWhole((whole) => whole.correction)
  const version = useWhole((whole) => whole.version)
  const fault = useWhole((whole) => whole.fault)
  const { closedBecause } = props
  const readings = words.set.toVerify
  return (
    <>
      {closedBecause !== null && (
        <output className={styles.notice}>{state === 'stopped' ? t('stopped') : t(`closed.${closedBecause}`)}</output>
      )}
      {closedBecause === null && correction !== '' && (
        <p className={styles.notice}>{t('correcting', { version, reason: correction })}</p>
      )}
      {fault !== null && <FaultText fault={fault} />}
      {readings.length > 0 && (
        <details className={styles.readings}>
          <summary>
            {t('toVerify')} ({readings.length})
          </summary>
          <ul>
            {readings.map((reading) => (
              <li key={reading}>{reading}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
