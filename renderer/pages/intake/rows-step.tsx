import { Button, Text, Tooltip } from '@mantine/core'
import { IconCircleCheck, IconColumns3, IconPlus, IconRestore, IconTrash } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultText } from '../../parts/fault-text.tsx'
import { useCellWords } from './cell-choices.ts'
import {
  columns,
  isTyped,
  nextProblem,
  undone,
  withBlock,
  withNewRow,
  withValue,
  withoutRows,
  type Place,
  type Work,
} from './intake-work.ts'
import { ProblemList } from './problem-list.tsx'
import { RowGrid } from './row-grid.tsx'
import { useCheckedRows } from './use-checked-rows.ts'
import styles from './intake.module.css'

type Rows = Extract<Work, { step: 'rows' }>

const blockOf = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'))

/** How many of the rows in which something stands are fine. */
const Judged = (props: {
  readonly ready: boolean
  readonly current: boolean
  readonly of: number
  readonly faulty: number
}) => {
  const { t } = useTranslation('intake')
  if (props.ready) return t('rows.allFine', { count: props.of })
  return props.current ? t('rows.fine', { fine: props.of - props.faulty, all: props.of }) : t('rows.checking')
}

/** Step 3: the rows with their problems in place. All or none is added. */
export const RowsStep = (props: {
  readonly work: Rows
  readonly onChange: (work: Work) => void
  readonly onAdd: () => void
  readonly adding: boolean
  readonly addFault: unknown
  readonly onRestart: () => void
}) => {
  const { t } = useTranslation('intake')
  const { work, onChange } = props
  const { rows, source } = work
  const words = useCellWords()
  const typed = useMemo(() => rows.filter(isTyped), [rows])
  const { checked, current, error } = useCheckedRows(typed)
  const [place, setPlace] = useState<Place>({ row: 0, field: columns[0] ?? 'product' })
  const active = { ...place, row: Math.max(0, Math.min(place.row, rows.length - 1)) }
  const faulty = typed.filter(({ key }) => (checked.get(key)?.problems.length ?? 0) > 0)
  const ready = current && typed.length > 0 && faulty.length === 0
  const set = (keys: readonly number[], { field }: Place, value: string) =>
    onChange(withValue(work, keys, field, value))
  const goNext = () => {
    const next = nextProblem(
      rows.map(({ key }) => checked.get(key)),
      active,
    )
    if (next) setPlace(next)
  }
  return (
    <>
      <div className={styles.toolbar}>
        <Text component="output" className={styles.state} data-ready={ready}>
          {ready && <IconCircleCheck size={20} aria-hidden />}
          {typed.length === 0 ? (
            t('rows.nothingTyped')
          ) : (
            <Judged ready={ready} current={current} of={typed.length} faulty={faulty.length} />
          )}
        </Text>
        <div className={styles.toolbarEnd}>
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconRestore size={18} aria-hidden />}
            onClick={props.onRestart}
          >
            {t('rows.restart')}
          </Button>
          {source && (
            <Button
              variant="default"
              leftSection={<IconColumns3 size={18} aria-hidden />}
              onClick={() => onChange(source)}
            >
              {t('rows.columns')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => onChange(withNewRow(work))}
          >
            {t('rows.addRow')}
          </Button>
          {faulty.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconTrash size={18} aria-hidden />}
              onClick={() =>
                onChange(
                  withoutRows(
                    work,
                    faulty.map(({ key }) => key),
                  ),
                )
              }
            >
              {t('rows.removeFaulty', { count: faulty.length })}
            </Button>
          )}
          <Tooltip label={t('rows.addWhen')} disabled={ready} multiline w={280}>
            <Button onClick={props.onAdd} loading={props.adding} disabled={!ready} data-add>
              {t('rows.add', { count: typed.length })}
            </Button>
          </Tooltip>
        </div>
      </div>
      {error !== null && <FaultText fault={error} />}
      {props.addFault !== null && <FaultText fault={props.addFault} />}
      <div className={styles.work}>
        {rows.length === 0 ? (
          <Text className={styles.noRows}>{t('rows.empty')}</Text>
        ) : (
          <RowGrid
            rows={rows}
            checked={checked}
            active={active}
            onActive={setPlace}
            words={words}
            onSet={set}
            onPaste={({ row, field }, text) => onChange(withBlock(work, row, field, blockOf(text)))}
            onRemove={({ key }) => onChange(withoutRows(work, [key]))}
            onUndo={() => onChange(undone(work))}
            onNextProblem={goNext}
            onFinish={() => ready && props.onAdd()}
          />
        )}
        <ProblemList
          rows={rows}
          started={typed.length > 0}
          checked={checked}
          words={words}
          onGo={setPlace}
          onSet={set}
        />
      </div>
    </>
  )
}
