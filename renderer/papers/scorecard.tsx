import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Reason } from '../../shared/domain/reason.ts'
import type { Result } from '../../shared/domain/result.ts'
import { officialBlockers } from '../../shared/domain/official-blockers.ts'
import type { ScorecardContent } from '../../shared/ipc/calls/paper.ts'
import { meanAsText } from '../../shared/rating/mean-as-text.ts'
import { reasonsInOrder } from '../parts/reasons-in-order.ts'
import { useReasonWords } from '../parts/use-reason-words.ts'
import { dayText, momentText } from '../text/format.ts'
import { InVietnamese } from './in-vietnamese.tsx'
import { Head, ScreenFoot, Signatures, Watermark } from './paper-parts.tsx'
import { CriteriaTable, MembersTable } from './scorecard-tables.tsx'
import paper from './paper.module.css'
import styles from './scorecard.module.css'

interface Props {
  readonly content: ScorecardContent
  readonly result: Result
}

/** Reasons that speak of the way to the next star; they have a section of their own. */
const isAhead = ({ kind }: Reason) => kind === 'next-star' || kind === 'rises-on-one-sheet'

const Facts = ({ content }: { readonly content: ScorecardContent }) => {
  const { t } = useTranslation(['paper', 'dossier'])
  const { product, dossier, set } = content
  const { applicant } = product
  const facts = [
    { label: t('paper:product'), value: product.name, name: true },
    { label: t('paper:code'), value: dossier.code },
    { label: t('paper:set'), value: t('paper:setName', { no: set.no, name: set.name.vi }) },
    { label: t('paper:applicant'), value: `${applicant.name} (${t(`dossier:legalForms.${applicant.legalForm}`)})` },
    { label: t('paper:representative'), value: applicant.representative },
    { label: t('paper:address'), value: applicant.address === '' ? applicant.commune : applicant.address },
    { label: t('paper:phone'), value: applicant.phone },
    { label: t('paper:request'), value: t(`dossier:requests.${dossier.request}`) },
  ]
  return (
    <dl className={paper.facts}>
      {facts
        .filter(({ value }) => value !== '')
        .map(({ label, value, name }) => (
          <div key={label}>
            <dt>{label}:</dt>
            <dd className={name ? styles.name : undefined}>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

const Verdict = ({ content, result }: Props) => {
  const { t } = useTranslation(['paper', 'parts'])
  const rated = result.status === 'rated' && result.stars !== null
  return (
    <dl className={styles.verdict}>
      <div>
        <dt>{t('paper:stars')}</dt>
        <dd>
          {rated ? t('paper:starsValue', { stars: result.stars ?? 0 }) : t(`parts:status.${result.status}`)}
          {result.potential === true && <small>{t('paper:potential', { stars: result.stars ?? 0 })}</small>}
        </dd>
      </div>
      <div>
        <dt>{t('paper:mean')}</dt>
        <dd>{meanAsText(result.sum, result.counted)}</dd>
      </div>
      {content.set.parts.map(({ code, max }) => (
        <div key={code}>
          <dt>{t('paper:part', { part: code })}</dt>
          <dd>
            {meanAsText(result.parts[code], result.counted)}
            <small>/ {max}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Why the paper is a draft; nothing is left out, so that nobody takes it for a decision. */
const DraftBecause = ({ content }: { readonly content: ScorecardContent }) => {
  const { t } = useTranslation(['paper', 'results'])
  const because = officialBlockers.filter((blocker) => content.notOfficialBecause.includes(blocker))
  if (because.length === 0) return null
  return (
    <div className={`${paper.draft} ${styles.draft}`}>
      <strong>{t('paper:draftTitle')}</strong>
      <ul>
        {because.map((blocker) => (
          <li key={blocker}>{t(`results:blockers.${blocker}`)}</li>
        ))}
      </ul>
    </div>
  )
}

/** Who signs by pen: the secretary, and the chair or the deputy who presides in their place. */
const signing = (t: TFunction<'paper'>, { council: { roster }, deputy }: ScorecardContent) => {
  const note = t('sign')
  const nameOf = (role: 'chair' | 'secretary') => roster.find((member) => member.role === role)?.name ?? ''
  const presides =
    deputy === undefined ? { title: t('chair'), name: nameOf('chair') } : { title: t('deputy'), name: deputy }
  return [
    { title: t('secretary'), note, name: nameOf('secretary') },
    { ...presides, note },
  ]
}

const Content = ({ content, result }: Props) => {
  const { t } = useTranslation('paper')
  const words = useReasonWords(content.council.roster)
  const { near } = reasonsInOrder(content.named.reasons, result)
  const ahead = near.filter(isAhead)
  const { sample, decision } = content.council
  const draft = content.notOfficialBecause.length > 0
  return (
    <article className={paper.sheet} lang="vi">
      <Watermark draft={draft} sample={sample} />
      <Head head={content.head} />
      {draft && <div className={styles.stamp}>{t(sample ? 'draftAndSample' : 'draft')}</div>}
      <h1 className={paper.title}>{t('title')}</h1>
      <p className={paper.subtitle}>{t('subtitle')}</p>
      <p className={styles.basis}>{t('basis', { decision: content.decision })}</p>
      <p className={styles.basis}>{t('councilBasis', { number: decision.number, day: dayText(decision.day) })}</p>
      <div className={paper.titleRule} />
      <Facts content={content} />
      {content.outOfForce !== null && <p className={paper.note}>{content.outOfForce}</p>}
      <h2>{t('resultTitle')}</h2>
      <Verdict content={content} result={result} />
      <h2>{t('whyTitle')}</h2>
      <ul className={styles.reasons}>
        {near
          .filter((reason) => !isAhead(reason))
          .map((reason) => (
            <li key={JSON.stringify(reason)}>{words(reason)}</li>
          ))}
      </ul>
      <h2>{t('membersTitle')}</h2>
      <MembersTable content={content} result={result} />
      <h2>{t('criteriaTitle')}</h2>
      <CriteriaTable content={content} result={result} />
      <p className={paper.note}>{t('foot', { decision: content.decision, at: momentText(content.printedAt) })}</p>
      <h2>{t('nextTitle')}</h2>
      {ahead.length === 0 ? (
        <p>{t('nextNone')}</p>
      ) : (
        <ul className={styles.reasons}>
          {ahead.map((reason) => (
            <li key={JSON.stringify(reason)}>{words(reason)}</li>
          ))}
        </ul>
      )}
      <DraftBecause content={content} />
      <Signatures
        block={{
          kind: 'signatures',
          recipients: [t('applicantCopy'), t('filesCopy')],
          places: signing(t, content),
        }}
      />
      <ScreenFoot fingerprint={content.fingerprint} />
    </article>
  )
}

/** The scorecard (phiếu kết quả) of one product, A4, in Vietnamese. Every figure is the engine's, every mean made by `meanAsText`. */
export const Scorecard = (props: Props) => (
  <InVietnamese>
    <Content {...props} />
  </InVietnamese>
)
