import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ComparedCriterion } from '../../../shared/ipc/calls/pack.ts'
import { useInLanguage } from '../../text/in-language.ts'
import { MinStar } from './min-star.tsx'
import styles from './packs.module.css'

type Side = NonNullable<ComparedCriterion['left']>

const colours: Record<ComparedCriterion['change'], string> = {
  same: 'gray',
  changed: 'blue',
  'only-left': 'red',
  'only-right': 'ocop',
}

const SideCell = ({ side, other }: { readonly side: Side | null; readonly other: Side | null }) => {
  const { t } = useTranslation('packs')
  const inLanguage = useInLanguage()
  if (side === null) return <span className={styles.quiet}>{t('comparison.nothing')}</span>
  const isNew = (option: Side['options'][number]) =>
    other !== null &&
    !other.options.some(
      ({ points, label, minStar }) =>
        points === option.points && label.vi === option.label.vi && minStar === option.minStar,
    )
  return (
    <>
      <strong>
        {side.code} {inLanguage(side.name)}
      </strong>{' '}
      <span data-different={other !== null && other.max !== side.max} className={styles.max}>
        ({t('max', { max: side.max })})
      </span>
      <ul className={styles.options}>
        {side.options.map((option) => (
          <li key={`${option.points}${option.label.vi}`} className={styles.option} data-different={isNew(option)}>
            <span className={styles.points}>{t('points', { count: option.points })}</span>
            <span>{inLanguage(option.label)}</span>
            {option.minStar !== null && <MinStar stars={option.minStar} />}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The rows of the comparison; what differs is marked by words and by a line at its side. */
export const CompareTable = (props: {
  readonly rows: readonly ComparedCriterion[]
  /** What the packs are called. */
  readonly left: string
  readonly right: string
}) => {
  const { t } = useTranslation('packs')
  return (
    <table className={styles.compare}>
      <caption className="read-aloud-only">{t('comparison.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('comparison.change')}</th>
          <th scope="col">{props.left}</th>
          <th scope="col">{props.right}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ part, change, left, right }) => (
          <tr key={`${part}${left?.code ?? ''}>${right?.code ?? ''}`} data-change={change}>
            <td>
              <Badge color={colours[change]}>{t(`comparison.${change}`)}</Badge>
            </td>
            <td>
              <SideCell side={left} other={right} />
            </td>
            <td>
              <SideCell side={right} other={left} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
