import { Alert, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandOutPlan } from '../../../shared/ipc/calls/bundle.ts'
import { useNumbers } from '../../text/use-numbers.ts'
import styles from './bundles.module.css'

/** What the hand-out will hold and how large it will be, before anything is written. */
export const PlanCard = (props: { readonly plan: HandOutPlan | undefined; readonly children: ReactNode }) => {
  const { t } = useTranslation('bundle')
  const numbers = useNumbers()
  const { plan } = props
  return (
    <section className={styles.plan} aria-labelledby="plan">
      <Title order={2} id="plan">
        {t('make.plan')}
      </Title>
      {plan && (
        <>
          <dl className={styles.facts}>
            <dt>{t('make.dossiers')}</dt>
            <dd>{numbers.whole(plan.dossiers)}</dd>
            <dt>{t('make.sheets')}</dt>
            <dd>{numbers.whole(plan.sheets)}</dd>
            <dt>{t('make.evidence')}</dt>
            <dd>
              {t('make.evidenceOf', {
                files: numbers.whole(plan.evidence.files),
                size: numbers.bytes(plan.evidence.bytes),
              })}
            </dd>
            <dt>{t('make.files')}</dt>
            <dd>{numbers.whole(plan.files)}</dd>
            <dt>{t('make.size')}</dt>
            <dd>≈ {numbers.bytes(plan.bytes)}</dd>
          </dl>
          {plan.dossiers === 0 && <Text>{t('make.nothing')}</Text>}
          {plan.evidence.missing > 0 && (
            <Alert color="amber" icon={<IconAlertTriangle aria-hidden />} mb="sm">
              {t('make.missing', { count: plan.evidence.missing })}
            </Alert>
          )}
        </>
      )}
      {props.children}
    </section>
  )
}
