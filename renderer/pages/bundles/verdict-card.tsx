import { Button } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck, IconShieldQuestion, IconShieldX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntactBundle, VerdictDocument } from '../../../shared/ipc/calls/bundle.ts'
import { momentText } from '../../text/format.ts'
import styles from './bundles.module.css'
import { Fingerprint } from '../../parts/fingerprint.tsx'
import { PinDialog } from './pin-dialog.tsx'

const icons = { known: IconShieldCheck, 'unknown-signer': IconShieldQuestion, 'not-intact': IconShieldX } as const

const Refused = ({ refused }: { readonly refused: NonNullable<VerdictDocument['refused']> }) => {
  const { t } = useTranslation(['bundle', 'refusal'])
  return (
    <>
      <p className={styles.reason}>{t(`refusal:${refused.reason}`)}</p>
      <p>{t('bundle:verdict.not-intact.text')}</p>
      <p className={styles.place}>
        {t('bundle:place')}: <code>{refused.at}</code> (<code>{refused.reason}</code>)
      </p>
    </>
  )
}

const Warned = ({ intact }: { readonly intact: IntactBundle }) => {
  const { t } = useTranslation('bundle')
  const warnings = intact.warnings.filter((warning) => warning !== 'sample' && warning !== 'external-signatures')
  return (
    <>
      {intact.head.sample && <p className={styles.sample}>{t('sampleBundle')}</p>}
      {intact.otherPin !== null && (
        <div className={styles.danger}>
          <IconAlertTriangle size={20} aria-hidden />
          <div>
            {t('otherPin')}
            <p className={styles.label}>{t('otherPinIs')}</p>
            <Fingerprint sha256={intact.otherPin} />
          </div>
        </div>
      )}
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <IconAlertTriangle size={18} aria-hidden /> {t(`warnings.${warning}`)}
        </p>
      ))}
    </>
  )
}

/** Of an unknown council only what a person compares is told here: its own words in quotation marks, and the fingerprint. */
const Who = ({ intact }: { readonly intact: IntactBundle }) => {
  const { t } = useTranslation('bundle')
  const { council, knownBy, head } = intact
  return (
    <dl className={styles.facts}>
      <dt>{knownBy === null ? t('named') : t('council')}</dt>
      <dd>{knownBy === null ? `“${council.name}”` : council.name}</dd>
      <dt>{t('fingerprint')}</dt>
      <dd>
        <Fingerprint sha256={council.authority} />
      </dd>
      <dt>{t('make.kind')}</dt>
      <dd>
        {t('about', {
          kind: t(`kinds.${head.kind}`),
          sequence: head.sequence,
          at: momentText(head.created),
          program: head.program,
        })}
      </dd>
    </dl>
  )
}

/** The verdict: one of three, told by words, icon and colour, before anything else. */
export const VerdictCard = ({ document }: { readonly document: VerdictDocument }) => {
  const { t } = useTranslation('bundle')
  const [comparing, setComparing] = useState(false)
  const { verdict, refused, intact } = document
  const Icon = icons[verdict]
  const mayPin = intact !== null && intact.knownBy === null && !intact.head.sample
  return (
    <section className={styles.verdict} data-verdict={verdict} aria-labelledby="verdict">
      <Icon size={56} stroke={1.5} aria-hidden />
      <div>
        <h2 id="verdict">{t(`verdict.${verdict}.title`)}</h2>
        {verdict === 'unknown-signer' && <p>{t('verdict.unknown-signer.text')}</p>}
        {intact?.knownBy && <p>{t(`verdict.known.${intact.knownBy}`)}</p>}
        {refused && <Refused refused={refused} />}
        {intact && <Who intact={intact} />}
        {intact && <Warned intact={intact} />}
        {mayPin && <Button onClick={() => setComparing(true)}>{t('pin.action')}</Button>}
        {comparing && mayPin && <PinDialog council={intact.council} onClose={() => setComparing(false)} />}
      </div>
    </section>
  )
}
