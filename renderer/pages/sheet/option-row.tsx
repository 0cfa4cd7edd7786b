import { memo } from 'react'
import type { RowWords } from './sheet-words.ts'
import styles from './option-row.module.css'
import { useSheet } from './use-sheet.ts'

const stars = (count: number) => '★'.repeat(count)

/** One option as a large native radio: its key, its points, its words, and the grade it is the minimum for. */
export const OptionRow = memo(
  (props: {
    readonly row: RowWords
    readonly group: string
    readonly chosen: boolean
    readonly disabled: boolean
    readonly onChoose: (row: RowWords) => void
  }) => {
    const { t } = useSheet()
    const { row, chosen, disabled } = props
    return (
      <label
        className={styles.row}
        data-chosen={chosen || undefined}
        data-none={row.id === 'none' || undefined}
        data-disabled={disabled || undefined}
      >
        <input
          type="radio"
          className={styles.radio}
          name={props.group}
          checked={chosen}
          disabled={disabled}
          onChange={() => props.onChoose(row)}
        />
        <span className={styles.points}>{t('points', { points: row.points })}</span>
        <span className={styles.label}>
          {row.label ?? (
            <>
              {t('none')} <span className={styles.hint}>{t('noneHint')}</span>
            </>
          )}
          {row.minStar !== null && ' '}
          {row.minStar !== null && (
            <span className={styles.minStar}>
              <span aria-hidden>{stars(row.minStar)}</span> {t('minStar', { stars: row.minStar })}
            </span>
          )}
        </span>
        {row.key !== null && (
          <kbd className={styles.key} aria-hidden>
            {row.key}
          </kbd>
        )}
      </label>
    )
  },
)
