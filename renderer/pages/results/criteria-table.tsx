import { useTranslation } from 'react-i18next'
import type { Criterion, CriteriaSet } from '../../../shared/domain/criteria-pack.ts'
import type { Result } from '../../../shared/domain/result.ts'
import type { Choice } from '../../../shared/domain/sheet.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { usePersonName } from '../../parts/use-person-name.ts'
import { useNumbers } from '../../text/use-numbers.ts'
import { MinimaMarks } from './minima-marks.tsx'
import styles from './results.module.css'

type Read = Output<'results.read'>

/** What a member chose, as points of the option; the whole label on hovering. */
const ChoiceCell = ({ criterion, choice }: { readonly criterion: Criterion; readonly choice: Choice | undefined }) => {
  const { t, i18n } = useTranslation('results')
  if (choice === undefined) return <td className={styles.number}>&nbsp;</td>
  if ('none' in choice)
    return (
      <td className={styles.number} title={t('detail.noneLong')}>
        {t('detail.none')}
      </td>
    )
  const option = criterion.options[choice.option]
  return (
    <td className={styles.number} title={option?.label[i18n.language === 'en' ? 'en' : 'vi']}>
      {option?.points}
    </td>
  )
}

/** Sums, means and minima by criterion, with each member's choice where the acting person may see it. */
export const CriteriaTable = (props: {
  readonly read: Read
  readonly set: CriteriaSet
  readonly result: Result
  readonly waived: readonly string[]
}) => {
  const { t, i18n } = useTranslation('results')
  const numbers = useNumbers()
  const named = usePersonName()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const { set, read, result } = props
  const members = read.sheets.filter(({ status, choices }) => status === 'submitted' && Object.keys(choices).length > 0)
  const width = 6 + members.length
  return (
    <div className={styles.criteriaScroll}>
      <table className={styles.criteria}>
        <caption className="read-aloud-only">{t('detail.criteria')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('detail.code')}</th>
            <th scope="col">{t('detail.name')}</th>
            <th scope="col" className={styles.number}>
              {t('detail.max')}
            </th>
            <th scope="col" className={styles.number}>
              {t('detail.criterionSum')}
            </th>
            <th scope="col" className={styles.number}>
              {t('detail.criterionMean')}
            </th>
            <th scope="col">{t('detail.minima')}</th>
            {members.map(({ sha256, name }) => (
              <th key={sha256} scope="col" className={styles.memberHead} title={named(name)}>
                {named(name).split(' ').slice(-2).join(' ')}
              </th>
            ))}
          </tr>
        </thead>
        {set.parts.map((part) => (
          <tbody key={part.code}>
            <tr className={styles.partRow}>
              <th colSpan={width} scope="colgroup">
                {t('detail.part', { part: part.code })} · {numbers.mean(result.parts[part.code], result.counted)} /{' '}
                {part.max}
              </th>
            </tr>
            {part.sections.flatMap((section) =>
              section.criteria.map((criterion) => {
                const figures = read.criteria.find(({ code }) => code === criterion.code)
                return (
                  <tr key={criterion.code}>
                    <th scope="row">{criterion.code}</th>
                    <td>{criterion.name[language]}</td>
                    <td className={styles.number}>{criterion.max}</td>
                    <td className={styles.number}>{figures?.sum}</td>
                    <td className={styles.number}>{figures && numbers.mean(figures.sum, figures.counted)}</td>
                    <td>
                      <MinimaMarks
                        criterion={criterion}
                        unmet={result.unmet}
                        waived={props.waived.includes(criterion.code)}
                      />
                    </td>
                    {members.map(({ sha256, choices }) => (
                      <ChoiceCell key={sha256} criterion={criterion} choice={choices[criterion.code]} />
                    ))}
                  </tr>
                )
              }),
            )}
          </tbody>
        ))}
      </table>
    </div>
  )
}
