import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ClipboardEvent } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { blankMember, type CouncilTyped } from './council-form.ts'
import { rosterFromText } from './roster-from-text.ts'
import { RosterRow } from './roster-row.tsx'
import { RosterWarnings } from './roster-warnings.tsx'
import styles from './council.module.css'

const most = 40

/** The rows of the roster: typed one by one, or pasted as a list at any row. */
const useRoster = () => {
  const { control, getValues } = useFormContext<CouncilTyped>()
  const rows = useFieldArray({ control, name: 'roster', keyName: 'key' })
  const [pasted, setPasted] = useState(0)
  const add = () => {
    if (rows.fields.length < most) rows.append(blankMember(), { focusName: `roster.${rows.fields.length}.name` })
  }
  const paste = (event: ClipboardEvent, at: number) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\n\t]/.test(text.trim())) return
    event.preventDefault()
    const members = rosterFromText(text)
    const before = getValues('roster').filter(({ name }, row) => row < at && name.trim() !== '')
    const after = getValues('roster').filter(({ name }, row) => row >= at && name.trim() !== '')
    rows.replace([...before, ...members, ...after].slice(0, most))
    setPasted(members.length)
  }
  return { rows, add, paste, pasted }
}

/** What is wrong with the roster as a whole. Where a save was tried, the keyboard and the view go there: it may be far below. */
const RosterProblem = () => {
  const { t } = useTranslation('council')
  const { errors, submitCount } = useFormContext<CouncilTyped>().formState
  const line = useRef<HTMLParagraphElement>(null)
  const problem = errors.roster?.root ?? errors.roster
  const isWrong = problem?.message !== undefined
  useEffect(() => {
    if (submitCount > 0 && isWrong) line.current?.focus()
  }, [submitCount, isWrong])
  if (!isWrong) return null
  return (
    <p className={styles.problem} ref={line} tabIndex={-1} role="alert">
      {t(problem?.type === 'custom' ? 'roster.noManager' : 'roster.none')}
    </p>
  )
}

export const RosterFields = () => {
  const { t } = useTranslation('council')
  const { rows, add, paste, pasted } = useRoster()
  const heads = ['name', 'role', 'unit', 'position', 'scores'] as const
  return (
    <div>
      <Text size="sm" c="dimmed" mb="xs">
        {t('roster.hint')}
      </Text>
      <table className={styles.roster}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" title={head === 'scores' ? t('roster.scoresHint') : undefined}>
                {t(`roster.${head}`)}
              </th>
            ))}
            <th scope="col">
              <span className="read-aloud-only">{t('roster.removing')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.fields.map((field, index) => (
            <RosterRow
              key={field.key}
              index={index}
              isLast={index === rows.fields.length - 1}
              onAdd={add}
              onRemove={() => rows.remove(index)}
              onPaste={paste}
            />
          ))}
        </tbody>
      </table>
      <RosterProblem />
      <Group mt="xs">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={add}
          disabled={rows.fields.length >= most}
        >
          {rows.fields.length < most ? t('roster.add') : t('roster.full')}
        </Button>
        <output className={styles.quiet}>{pasted > 0 && t('roster.pasted', { count: pasted })}</output>
      </Group>
      <RosterWarnings />
    </div>
  )
}
