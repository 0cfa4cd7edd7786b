import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/ipc/contract.ts'
import { dayText } from '../../text/format.ts'
import { Section } from './section.tsx'
import styles from './dossier.module.css'

const Fact = ({ label, value }: { readonly label: string; readonly value: string }) => {
  const { t } = useTranslation('dossier')
  return (
    <div>
      <dt>{label}</dt>
      <dd data-none={value === ''}>{value === '' ? t('page.none') : value}</dd>
    </div>
  )
}

/** Address with commune, which many addresses name already. */
const placeOf = (address: string, commune: string) =>
  [address, address.includes(commune) ? '' : commune].filter((part) => part !== '').join(', ')

/** What the dossier is about. */
export const Facts = (props: {
  readonly read: Output<'dossiers.read'>
  readonly setName: string
  readonly packTitle: string
}) => {
  const { t } = useTranslation('dossier')
  const { dossier, product } = props.read
  const { applicant } = product
  return (
    <Section title={t('page.facts')}>
      <dl className={styles.facts}>
        <Fact label={t('page.code')} value={dossier.code} />
        <Fact label={t('form.set')} value={t('page.set', { no: dossier.set, name: props.setName })} />
        <Fact label={t('page.applicant')} value={`${applicant.name} (${t(`legalForms.${applicant.legalForm}`)})`} />
        <Fact label={t('page.representative')} value={applicant.representative} />
        <Fact label={t('page.address')} value={placeOf(applicant.address, applicant.commune)} />
        <Fact label={t('page.phone')} value={applicant.phone} />
        <Fact label={t('page.request')} value={t(`requests.${dossier.request}`)} />
        <Fact label={t('page.receivedOn')} value={dossier.receivedOn === null ? '' : dayText(dossier.receivedOn)} />
        <Fact label={t('page.pack')} value={dossier.pack === null ? t('page.packFree') : props.packTitle} />
      </dl>
    </Section>
  )
}
