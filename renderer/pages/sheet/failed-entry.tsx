import { useTranslation } from 'react-i18next'
import styles from './failed-entry.module.css'
import { isRefusal } from './criterion-state.tsx'
import { useSheet, type CriterionProps } from './use-sheet.ts'

/** An entry that is not on disk: it stays on the screen, with what happened and what can be done. */
export const FailedEntry = ({ words: { code }, view: { saving, noteSaving } }: CriterionProps) => {
  const { t } = useTranslation(['sheet', 'fault'])
  const { store } = useSheet()
  const refusal = [saving, noteSaving].find(isRefusal)
  if (refusal === undefined) return null
  return (
    <div className={styles.failed} role="alert">
      <p>
        <strong>{t('sheet:failedRow', { what: t(`fault:${refusal.code}.what`) })}</strong>{' '}
        {t(`fault:${refusal.code}.doNow`)}
      </p>
      <button type="button" onClick={() => store.retry(code)}>
        {t('sheet:retry')}
      </button>
      <button type="button" onClick={() => store.giveUp(code)}>
        {t('sheet:giveUp')}
      </button>
    </div>
  )
}
