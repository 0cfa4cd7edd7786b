import { useTranslation } from 'react-i18next'
import { cellIcons } from './cell-look.ts'
import styles from './board.module.css'

const shown = [
  'not-started',
  'draft',
  'submitted',
  'superseded',
  'recused',
  'not-assigned',
  'stopped',
  'conflict',
] as const

/** What the signs in the cells mean. */
export const BoardLegend = () => {
  const { t } = useTranslation('board')
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {shown.map((state) => {
        const Icon = cellIcons[state]
        return (
          <li key={state}>
            <span className={styles.sheet} data-state={state}>
              <Icon size={14} aria-hidden />
            </span>
            {t(`cell.${state}`, { scored: 'n', of: '32', round: 2 })}
          </li>
        )
      })}
    </ul>
  )
}
