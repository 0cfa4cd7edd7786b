import { ActionIcon, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { roles } from '../../../shared/domain/member.ts'
import { useProblem, type CouncilTyped } from './council-form.ts'

interface Props {
  readonly index: number
  readonly isLast: boolean
  readonly onAdd: () => void
  readonly onRemove: () => void
  readonly onPaste: (event: ClipboardEvent, at: number) => void
}

/** One person. Enter goes to the next row and makes one after the last; never while a Vietnamese word is being composed. */
export const RosterRow = ({ index, isLast, onAdd, onRemove, onPaste }: Props) => {
  const { t } = useTranslation(['council', 'frame'])
  const problem = useProblem()
  const { register, control, formState, setFocus, trigger } = useFormContext<CouncilTyped>()
  const name = useWatch({ control, name: `roster.${index}.name` })
  const errors = formState.errors.roster?.[index]
  const row = t('council:roster.row', { row: index + 1 })
  const labelled = (field: 'name' | 'role' | 'unit' | 'position' | 'scores') =>
    `${t(`council:roster.${field}`)}, ${row}`
  // roles say together whether the council is managed: the form alone would look at this one field again
  const roleChanged = () => formState.isSubmitted && trigger('roster')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (isLast) onAdd()
    else setFocus(`roster.${index + 1}.name`)
  }
  const text = (field: 'name' | 'unit' | 'position') => ({
    size: 'xs' as const,
    'aria-label': labelled(field),
    error: problem(errors?.[field]),
    onKeyDown,
    ...register(`roster.${index}.${field}`),
  })
  return (
    <tr>
      <td>
        <TextInput {...text('name')} onPaste={(event) => onPaste(event, index)} />
      </td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={labelled('role')}
          data={roles.map((role) => ({ value: role, label: t(`frame:roles.${role}`) }))}
          {...register(`roster.${index}.role`, { onChange: roleChanged })}
        />
      </td>
      <td>
        <TextInput {...text('unit')} />
      </td>
      <td>
        <TextInput {...text('position')} />
      </td>
      <td>
        <Checkbox aria-label={labelled('scores')} {...register(`roster.${index}.scores`)} />
      </td>
      <td>
        <ActionIcon
          variant="subtle"
          color="gray"
          onClick={onRemove}
          aria-label={
            name?.trim() ? t('council:roster.remove', { name }) : t('council:roster.removeBlank', { row: index + 1 })
          }
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  )
}
