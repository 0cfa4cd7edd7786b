import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { dayText, typedDay } from '../text/format.ts'

const shown = (value: string) => (typedDay(value) === value ? dayText(value) : value)

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** `YYYY-MM-DD`, empty, or what was typed and is no day yet. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A day, typed as Vietnamese papers write it: 25/11/2026, also with dots, dashes or one-digit days. */
export const DayInput = ({ value, onChange, onBlur, ...rest }: Props) => {
  const [typing, setTyping] = useState<string | null>(null)
  return (
    <TextInput
      placeholder="dd/MM/yyyy"
      inputMode="numeric"
      maxLength={12}
      {...rest}
      value={typing ?? shown(value)}
      onChange={(event) => {
        setTyping(event.currentTarget.value)
        onChange(typedDay(event.currentTarget.value) ?? event.currentTarget.value)
      }}
      onBlur={(event) => {
        setTyping(null)
        onBlur?.(event)
      }}
    />
  )
}
