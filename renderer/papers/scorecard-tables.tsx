import { useTranslation } from 'react-i18next'
import type { Criterion } from '../../shared/domain/criteria-pack.ts'
import type { Result } from '../../shared/domain/result.ts'
import type { ScorecardContent } from '../../shared/ipc/calls/paper.ts'
import { meanAsText } from '../../shared/rating/mean-as-text.ts'
import paper from './paper.module.css'
import styles from './scorecard.module.css'

interface Props {
  readonly content: ScorecardContent
  readonly result: Result
}

const partCodes = ['A', 'B', 'C'] as const
const isRole = (role: string): role is 'chair' | 'deputy' | 'secretary' | 'member' =>
  ['chair', 'deputy', 'secretary', 'member'].includes(role)

/** Totals of the counted sheets by member, with the mean below. */
export const MembersTable = ({ content, result }: Props) => {
  const { t } = useTranslation('paper')
  return (
    <table className={`${paper.table} ${styles.table}`} data-small data-long>
      <thead>
        <tr>
          <th scope="col">{t('member')}</th>
          <th scope="col">{t('role')}</th>
          {partCodes.map((part) => (
            <th key={part} scope="col">
              {t('part', { part })}
            </th>
          ))}
          <th scope="col">{t('total')}</th>
        </tr>
      </thead>
      <tbody>
        {content.members.map(({ name, role, total, ...parts }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{isRole(role) ? t(`roles.${role}`) : role}</td>
            {partCodes.map((part) => (
              <td key={part} data-align="right">
                {parts[part]}
              </td>
            ))}
            <td data-align="right">{total}</td>
          </tr>
        ))}
        <tr data-strong>
          <th scope="row" colSpan={2}>
            {t('meanRow')}
          </th>
          {partCodes.map((part) => (
            <td key={part} data-align="right">
              {meanAsText(result.parts[part], result.counted)}
            </td>
          ))}
          <td data-align="right">{meanAsText(result.sum, result.counted)}</td>
        </tr>
      </tbody>
    </table>
  )
}

const Minima = ({ criterion, result }: { readonly criterion: Criterion; readonly result: Result }) => {
  const { t } = useTranslation('paper')
  return criterion.options.map(({ key, minStar }) => {
    if (minStar === undefined) return null
    const missed = result.unmet.some(({ criterion: code, stars }) => code === criterion.code && stars === minStar)
    return (
      <div key={key} className={missed ? styles.missed : undefined}>
        {t(missed ? 'notMet' : 'met', { stars: minStar })}
      </div>
    )
  })
}

/** Sums and means by criterion, with the star minima that hang on each; its head stands on every page. */
export const CriteriaTable = ({ content, result }: Props) => {
  const { t } = useTranslation('paper')
  const waived = content.named.reasons.flatMap((reason) => (reason.kind === 'waived' ? [reason.data.criterion] : []))
  return (
    <table className={`${paper.table} ${styles.table}`} data-small data-long>
      <thead>
        <tr>
          <th scope="col">{t('criterion')}</th>
          <th scope="col">{t('content')}</th>
          <th scope="col">{t('max')}</th>
          <th scope="col">{t('sum')}</th>
          <th scope="col">{t('criterionMean')}</th>
          <th scope="col">{t('minima')}</th>
        </tr>
      </thead>
      {content.set.parts.map((part) => (
        <tbody key={part.code}>
          <tr data-strong data-part>
            <th scope="rowgroup" colSpan={2}>
              {t('part', { part: part.code })}
            </th>
            <td data-align="right">{part.max}</td>
            <td data-align="right">{result.parts[part.code]}</td>
            <td data-align="right">{meanAsText(result.parts[part.code], result.counted)}</td>
            <td>&nbsp;</td>
          </tr>
          {part.sections.flatMap((section) =>
            section.criteria.map((criterion) => {
              const figures = content.criteria.find(({ code }) => code === criterion.code)
              return (
                <tr key={criterion.code}>
                  <th scope="row">{criterion.code}</th>
                  <td>{criterion.name.vi}</td>
                  <td data-align="right">{criterion.max}</td>
                  <td data-align="right">{figures?.sum}</td>
                  <td data-align="right">{figures && meanAsText(figures.sum, figures.counted)}</td>
                  <td className={styles.minima}>
                    {waived.includes(criterion.code) ? t('waived') : <Minima criterion={criterion} result={result} />}
                  </td>
                </tr>
              )
            }),
          )}
        </tbody>
      ))}
    </table>
  )
}
