import { IconFileAlert } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './evidence.module.css'
import type { FileProblem } from './pdf-document.ts'

/** A file that cannot be read, in plain words with what to do. */
export const FileProblemText = ({ problem }: { readonly problem: FileProblem }) => {
  const { t } = useTranslation('evidence')
  return (
    <div className={styles.problem} role="alert">
      <IconFileAlert size={32} stroke={1.5} aria-hidden />
      <p>{t(`problem.${problem}`)}</p>
    </div>
  )
}
