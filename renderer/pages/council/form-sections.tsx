import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './council.module.css'

export interface FormSection {
  readonly id: string
  readonly title: string
  readonly content: ReactNode
  /** Something in it must be mended. */
  readonly problem?: boolean
}

const goTo = (id: string) => {
  const heading = document.getElementById(id)
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: 'start' })
}

/** A long form in sections, with a list that leads to each and marks those with something to mend. */
export const FormSections = (props: {
  readonly label: string
  readonly sections: readonly FormSection[]
  readonly children?: ReactNode
}) => (
  <div className={styles.withList}>
    <nav className={styles.sectionList} aria-label={props.label}>
      {props.sections.map(({ id, title, problem }) => (
        <button key={id} type="button" data-problem={problem} onClick={() => goTo(id)}>
          {title}
        </button>
      ))}
    </nav>
    <div>
      {props.sections.map(({ id, title, content }) => (
        <section key={id} className={styles.section} aria-labelledby={id}>
          <Title order={2} id={id} tabIndex={-1}>
            {title}
          </Title>
          {content}
        </section>
      ))}
      {props.children}
    </div>
  </div>
)
