import { useId, type ReactNode } from 'react'
import styles from './more-words.module.css'

/**
 * A few words that tell more at a press: a native popover beside its button, closed by Esc or a press elsewhere. Native, because the
 * frame of every screen has some, and a library that places boxes would be read with every start.
 */
export const MoreWords = (props: {
  /** What stands on the button, and names the box for a screen reader. */
  readonly name: string
  readonly icon?: ReactNode
  readonly className: string | undefined
  readonly children: ReactNode
}) => {
  const id = useId()
  return (
    <>
      <button type="button" className={`${styles.button} ${props.className ?? ''}`} popoverTarget={id}>
        {props.icon}
        {props.name}
      </button>
      <div id={id} popover="auto" role="note" aria-label={props.name} className={styles.box}>
        {props.children}
      </div>
    </>
  )
}
