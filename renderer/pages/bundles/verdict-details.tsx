import { Title } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IntactBundle, VerdictDocument } from '../../../shared/ipc/calls/bundle.ts'
import { momentText } from '../../text/format.ts'
import styles from './bundles.module.css'

const signs = { passed: IconCircleCheck, failed: IconCircleX, 'not-run': IconMinus } as const

/** Every check with its outcome in words. */
export const Checks = ({ checks }: Pick<VerdictDocument, 'checks'>) => {
  const { t } = useTranslation('bundle')
  return (
    <section aria-labelledby="checks">
      <Title order={2} id="checks">
        {t('checks.title')}
      </Title>
      <ul className={styles.checks}>
        {checks.map(({ check, state }) => {
          const Sign = signs[state]
          return (
            <li key={check} data-state={state}>
              <Sign size={20} aria-hidden />
              <span className={styles.outcome}>{t(`checks.${state}`)}</span>
              <span>{t(`checks.names.${check}`)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Who sealed it and whose sheets are in it; of an unknown council all names stand in quotation marks. */
export const Signers = ({ intact }: { readonly intact: IntactBundle }) => {
  const { t } = useTranslation(['bundle', 'frame'])
  const { signer, sheetSigners, externalSignatures, knownBy } = intact
  const named = (name: string) => (knownBy === null ? `“${name}”` : name)
  return (
    <section aria-labelledby="signers">
      <Title order={2} id="signers">
        {t('bundle:signers.title')}
      </Title>
      <dl className={styles.facts}>
        <dt>{t('bundle:signers.sealed')}</dt>
        <dd>
          {named(signer.name)} · {t(`frame:roles.${signer.role}`)}
        </dd>
        <dt>{t('bundle:signers.claimed')}</dt>
        <dd>{momentText(signer.signedAt)}</dd>
        <dt>{t('bundle:signers.sheets')}</dt>
        <dd>
          {sheetSigners.length === 0 && '–'}
          <ul className={styles.plain}>
            {sheetSigners.map(({ name, role, sheets }) => (
              <li key={`${name} ${role}`}>
                {named(name)} · {t(`frame:roles.${role}`)}: {t('bundle:signers.sheetsOf', { count: sheets })}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      {externalSignatures > 0 && <p>{t('bundle:signers.external', { count: externalSignatures })}</p>}
    </section>
  )
}
