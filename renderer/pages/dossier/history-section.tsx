import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/ipc/contract.ts'
import { usePersonName } from '../../parts/use-person-name.ts'
import { dossier as words } from '../../text/vi/dossier.ts'
import { momentText } from '../../text/format.ts'
import { Section } from './section.tsx'
import styles from './dossier.module.css'

type Act = keyof typeof words.acts

const isAct = (act: string): act is Act => Object.hasOwn(words.acts, act)
const isHash = (reason: string) => /^[0-9a-f]{64}$/.test(reason)

/** Every recorded act on the dossier, newest first. */
export const HistorySection = ({ history }: { readonly history: Output<'dossiers.read'>['history'] }) => {
  const { t } = useTranslation('dossier')
  const named = usePersonName()
  return (
    <Section title={t('page.history')}>
      {history.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('page.historyEmpty')}
        </Text>
      )}
      <ol className={styles.history}>
        {history.toReversed().map(({ at, actor, act, rev, reason, vote }) => (
          <li key={rev}>
            <span className={styles.when}>{momentText(at)}</span>
            <span>
              <strong>{t(`acts.${isAct(act) ? act : 'other'}`)}</strong> · {named(actor)}
              {vote !== null && (
                <Text size="sm" c="dimmed">
                  {t('vote.said', { ...vote })}
                </Text>
              )}
              {reason !== '' && !isHash(reason) && (
                <Text size="sm" c="dimmed">
                  {t('page.reason', { reason })}
                </Text>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
