import { useId, type ReactNode } from 'react'
import styles from './choice-cards.module.css'

export interface ChoiceCard<V extends string> {
  readonly value: V
  readonly label: ReactNode
  readonly text?: ReactNode
}

/** One of a few, each with its consequence beside it: native radios, arrow keys move, the whole card is the target. */
export const ChoiceCards = <V extends string>(props: {
  readonly legend: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly cards: readonly ChoiceCard<V>[]
  readonly value: V | null
  readonly onChange: (value: V) => void
  readonly disabled?: boolean
  /** Focused by the form when the choice is missing. */
  readonly inputRef?: (input: HTMLInputElement | null) => void
}) => {
  const id = useId()
  return (
    <fieldset
      className={styles.group}
      disabled={props.disabled}
      aria-describedby={props.error ? `${id}-error` : undefined}
    >
      <legend className={styles.legend}>{props.legend}</legend>
      {props.hint && <p className={styles.hint}>{props.hint}</p>}
      <div className={styles.cards}>
        {props.cards.map(({ value, label, text }, index) => (
          <label key={value} className={styles.card}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
              {...(index === 0 && props.inputRef && { ref: props.inputRef })}
            />
            <span>
              <span className={styles.label}>{label}</span>
              {text && <span className={styles.text}>{text}</span>}
            </span>
          </label>
        ))}
      </div>
      {props.error && (
        <p className={styles.error} id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </fieldset>
  )
}
