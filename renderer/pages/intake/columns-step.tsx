import { Button, NativeSelect, Text } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IntakeField } from '../../../shared/ipc/calls/intake.ts'
import { useNumbers } from '../../text/use-numbers.ts'
import { focusOnArrival } from './focus-on-arrival.ts'
import { fieldChoices, neededFields, type Work } from './intake-work.ts'
import styles from './intake.module.css'

type Columns = Extract<Work, { step: 'columns' }>

/** A field stands for one column: choosing it elsewhere frees the column that had it. */
const withField = ({ mapping, ...work }: Columns, column: number, field: IntakeField | null): Columns => ({
  ...work,
  mapping: mapping.map((now, at) => (at === column ? field : now === field ? null : now)),
})

const sampleRows = 6

/** Step 2: what each column is, with the first rows below it. */
export const ColumnsStep = (props: {
  readonly work: Columns
  readonly onChange: (work: Columns) => void
  readonly onCheck: () => void
  readonly onBack: () => void
}) => {
  const { t } = useTranslation('intake')
  const numbers = useNumbers()
  const { table, mapping, file } = props.work
  const missing = neededFields.filter((field) => !mapping.includes(field))
  const nameOf = (column: number) => table.header[column] || t('columns.unnamed', { no: column + 1 })
  const options = [
    { value: '', label: t('columns.leaveOut') },
    ...fieldChoices.map((field) => ({ value: field, label: t(`fields.${field}`) })),
  ]
  const choose = (column: number, value: string) =>
    props.onChange(withField(props.work, column, IntakeField.safeParse(value).data ?? null))
  return (
    <>
      <div className={styles.toolbar}>
        <Text>
          {file !== null && <strong>{t('columns.from', { name: file })}. </strong>}
          {t('columns.text')}
        </Text>
        <div className={styles.toolbarEnd}>
          <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={props.onBack}>
            {t('columns.back')}
          </Button>
          <Button rightSection={<IconArrowRight size={18} aria-hidden />} onClick={props.onCheck} ref={focusOnArrival}>
            {t('columns.check', { count: table.rows.length })}
          </Button>
        </div>
      </div>
      {missing.length > 0 && (
        <Text component="output" display="block" className={styles.warning}>
          {t('columns.missing', { fields: missing.map((field) => t(`fields.${field}`)).join(', ') })}
        </Text>
      )}
      <div className={styles.columnsScroll}>
        <table className={styles.columnsTable}>
          <caption className="read-aloud-only">{t('columns.caption')}</caption>
          <thead>
            <tr>
              {table.header.map((_, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- a column is its place
                <th key={column} scope="col" data-used={mapping[column] !== null}>
                  <span className={styles.heading}>{nameOf(column)}</span>
                  <NativeSelect
                    aria-label={t('columns.field', { heading: nameOf(column) })}
                    data={options}
                    value={mapping[column] ?? ''}
                    onChange={(event) => choose(column, event.currentTarget.value)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, sampleRows).map((cells, row) => (
              // oxlint-disable-next-line react/no-array-index-key -- sample rows never move
              <tr key={row}>
                {table.header.map((_, column) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a column is its place
                  <td key={column} data-used={mapping[column] !== null}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.skipped.length > 0 && (
        <details className={styles.skipped}>
          <summary>{t('columns.skipped', { count: table.skipped.length })}</summary>
          <ul>
            {table.skipped.slice(0, 50).map(({ line, text }) => (
              <li key={line}>{t('columns.skippedLine', { line: numbers.whole(line), text })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
