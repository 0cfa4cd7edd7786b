import { IconFileAlert } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BadEvidence } from '../../shared/ipc/calls/workspace.ts'
import { MoreWords } from './more-words.tsx'
import styles from './frame.module.css'

/** Evidence files whose bytes are gone or changed, with the dossiers they belong to and what to do. */
export const BadEvidenceState = ({ files }: { readonly files: readonly BadEvidence[] }) => {
  const { t } = useTranslation('safety')
  if (files.length === 0) return null
  return (
    <MoreWords
      className={styles.warnButton}
      icon={<IconFileAlert size={16} aria-hidden />}
      name={t('evidence.count', { count: files.length })}
    >
      <p>{t('evidence.what')}</p>
      <ul>
        {files.map(({ dossier, code, name, problem }) => (
          <li key={`${dossier} ${name}`}>
            <Link to="/dossiers/$dossier" params={{ dossier }}>
              {code}
            </Link>
            : {name} ({t(`evidence.${problem}`)})
          </li>
        ))}
      </ul>
      <p>{t('evidence.safe')}</p>
      <p>{t('evidence.doNow')}</p>
    </MoreWords>
  )
}
