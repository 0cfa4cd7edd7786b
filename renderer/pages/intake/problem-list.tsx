import { Button, Text, Title, UnstyledButton } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CheckedRow, RowProblem } from '../../../shared/ipc/calls/intake.ts'
import { useNumbers } from '../../text/use-numbers.ts'
import type { CellWords } from './cell-choices.ts'
import type { Place, Row } from './intake-work.ts'
import styles from './intake.module.css'

interface Found {
  readonly row: Row
  readonly index: number
  readonly problem: RowProblem
}

const most = 60
const mostSuggestions = 4

const findAll = (rows: readonly Row[], checked: ReadonlyMap<number, CheckedRow>): Found[] =>
  rows.flatMap((row, index) => (checked.get(row.key)?.problems ?? []).map((problem) => ({ row, index, problem })))

/** Rows that say the same wrong thing in the same column: one answer serves them all. */
const alike = (all: readonly Found[], { problem }: Found) =>
  problem.found === ''
    ? []
    : all.filter((other) => other.problem.field === problem.field && other.problem.found === problem.found)

/** Every problem in words, each leading to its cell, with what would fit. */
export const ProblemList = (props: {
  readonly rows: readonly Row[]
  /** Something stands in the rows: nothing to mend is then good news. */
  readonly started: boolean
  readonly checked: ReadonlyMap<number, CheckedRow>
  readonly words: CellWords
  readonly onGo: (place: Place) => void
  readonly onSet: (keys: readonly number[], place: Place, value: string) => void
}) => {
  const { t } = useTranslation('intake')
  const numbers = useNumbers()
  const all = findAll(props.rows, props.checked)
  return (
    <aside className={styles.problems} aria-label={t('problems.title')}>
      <Title order={2}>
        {t('problems.title')} ({numbers.whole(all.length)})
      </Title>
      {all.length === 0 && props.started && (
        <Text size="sm" className={styles.safe}>
          <IconCircleCheck size={18} aria-hidden /> {t('problems.none')}
        </Text>
      )}
      <ol>
        {all.slice(0, most).map((found) => {
          const { row, index, problem } = found
          const place = { row: index, field: problem.field }
          const same = alike(all, found)
          const use = (value: string, keys: readonly number[]) => props.onSet(keys, place, value)
          return (
            <li key={`${row.key}-${problem.field}-${problem.problem}`}>
              <UnstyledButton className={styles.problemGo} onClick={() => props.onGo(place)}>
                <span className={styles.problemWhere}>
                  {t('problems.where', { row: index + 1, field: t(`fields.${problem.field}`) })}
                </span>
                <span>{t(`problem.${problem.problem}`, { found: problem.found })}</span>
              </UnstyledButton>
              {problem.suggestions.slice(0, mostSuggestions).map((value) => {
                const label = props.words.shown(problem.field, value)
                return (
                  <span key={value} className={styles.suggestions}>
                    <Button size="compact-xs" variant="default" onClick={() => use(value, [row.key])}>
                      {t('problems.use', { value: label })}
                    </Button>
                    {same.length > 1 && (
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        onClick={() =>
                          use(
                            value,
                            same.map((other) => other.row.key),
                          )
                        }
                      >
                        {t('problems.useAll', { count: same.length, value: label })}
                      </Button>
                    )}
                  </span>
                )
              })}
            </li>
          )
        })}
      </ol>
      {all.length > most && (
        <Text size="sm" c="dimmed">
          {t('problems.more', { count: all.length - most })}
        </Text>
      )}
    </aside>
  )
}
