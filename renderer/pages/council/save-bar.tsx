import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './council.module.css'

/** Appears with the first change: a change to the council needs a reason, so it is saved as one act. */
export const SaveBar = ({ busy, onRevert }: { readonly busy: boolean; readonly onRevert: () => void }) => {
  const { t } = useTranslation('council')
  return (
    <div className={styles.saveBar}>
      <Button type="submit" loading={busy}>
        {t('settings.save')}
      </Button>
      <Button variant="default" onClick={onRevert}>
        {t('settings.revert')}
      </Button>
      <output className={styles.warning}>{t('settings.changed')}</output>
    </div>
  )
}
