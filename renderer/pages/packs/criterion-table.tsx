import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Criterion, Option } from '../../../shared/domain/criteria-pack.ts'
import { useInLanguage } from '../../text/in-language.ts'
import { MinStar } from './min-star.tsx'
import styles from './packs.module.css'

const Notes = ({ criterion }: { readonly criterion: Criterion }) => {
  const { t, i18n } = useTranslation('packs')
  const inLanguage = useInLanguage()
  const hints = i18n.language === 'en' ? criterion.evidenceHints?.en : criterion.evidenceHints?.vi
  return (
    <>
      {criterion.notes.map((note) => (
        <p key={note.rule + note.text.vi} className={styles.note} data-kind={note.kind}>
          <strong>{t(`notes.${note.kind}`)}:</strong> {inLanguage(note.text)}
        </p>
      ))}
      {criterion.lockedWhileZero !== undefined && (
        <p className={styles.note}>{t('locked', { by: criterion.lockedWhileZero })}</p>
      )}
      {criterion.zeroProposesStop && (
        <p className={styles.note} data-kind="stop">
          {t('zeroStops')}
        </p>
      )}
      {criterion.minimaWaivable && <p className={styles.note}>{t('waivable')}</p>}
      {hints && hints.length > 0 && <p className={styles.quiet}>{t('evidence', { list: hints.join('; ') })}</p>}
    </>
  )
}

const OptionLine = ({ option }: { readonly option: Option }) => {
  const { t } = useTranslation('packs')
  const inLanguage = useInLanguage()
  return (
    <li className={styles.option}>
      <span className={styles.points}>{t('points', { count: option.points })}</span>
      <span>{option.official ?? inLanguage(option.label)}</span>
      {option.minStar !== undefined && <MinStar stars={option.minStar} />}
    </li>
  )
}

const startsCase = (options: readonly Option[], at: number) =>
  options[at]?.case !== undefined && options[at].case.no !== options[at - 1]?.case?.no

/** One criterion with its options, star marks and notes. */
export const CriterionTable = ({ criterion }: { readonly criterion: Criterion }) => {
  const { t } = useTranslation('packs')
  const inLanguage = useInLanguage()
  return (
    <div className={styles.criterion}>
      <h5 className={styles.name}>
        <span className={styles.no}>{criterion.code}</span>
        <span>
          {criterion.heading && (
            <span className={styles.quiet}>
              {criterion.heading.code} {inLanguage(criterion.heading.name)} ›{' '}
            </span>
          )}
          {inLanguage(criterion.name)} <span className={styles.quiet}>({t('max', { max: criterion.max })})</span>
        </span>
      </h5>
      <ul className={styles.options}>
        {criterion.options.map((option, at) => (
          <Fragment key={option.key}>
            {startsCase(criterion.options, at) && option.case && (
              <li className={styles.case}>{t('case', { no: option.case.no, name: inLanguage(option.case.name) })}</li>
            )}
            <OptionLine option={option} />
          </Fragment>
        ))}
        {criterion.options.every(({ points }) => points > 0) && <li className={styles.quiet}>{t('noOptionsNone')}</li>}
      </ul>
      <Notes criterion={criterion} />
    </div>
  )
}
