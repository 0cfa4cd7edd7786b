import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/ipc/contract.ts'
import { shortNames } from './member-name.ts'
import styles from './board.module.css'

const columns = ['product', 'stars', 'spread', 'findings'] as const

/** The heads of the columns; members by their given name, in full on hover and for screen readers. */
export const GridHead = (props: {
  readonly members: Output<'board.read'>['members']
  readonly acting: string | null
}) => {
  const { t } = useTranslation(['board', 'frame'])
  const short = shortNames(props.members.map(({ name }) => name))
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.headRow}>
        {columns.map((column, at) => (
          <th key={column} scope="col" aria-colindex={at + 1} className={styles.columnHead} data-first={at === 0}>
            {t(`board:column.${column}`)}
          </th>
        ))}
        {props.members.map(({ id, name, role }, at) => {
          const full = `${name}, ${t(`frame:roles.${role}`)}`
          return (
            <th
              key={id}
              scope="col"
              aria-colindex={columns.length + at + 1}
              className={styles.memberHead}
              data-own={id === props.acting}
              title={full}
            >
              <span aria-hidden>{short[at]}</span>
              <span className="read-aloud-only">{full}</span>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
