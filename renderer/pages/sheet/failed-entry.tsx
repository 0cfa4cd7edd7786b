import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../shared/fault.ts'
import styles from './failed-entry.module.css'
import { isRefusal } from './criterion-state.tsx'
import { useSheet, type CriterionProps } from './use-sheet.ts'

/** An entry that is not on disk: it stays on the screen, with what happened and what can be done. */
export const FailedEntry = ({ words, view }: CriterionProps) => {
  const refusal = [view.saving, view.noteSaving].find(isRefusal)
  return refusal === undefined ? null : <Refused code={words.code} refusal={refusal} />
}

const Refused = ({ code, refusal }: { readonly code: string; readonly refusal: Fault }) => {
  const { t } = useTranslation(['sheet', 'fault'])
  const { store } = useSheet()
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
