import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './dossier.module.css'

/** One matter of a dossier or result under its heading. */
export const Section = (props: {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly id?: string
}) => (
  <section className={styles.section} aria-label={props.title} id={props.id}>
    <div className={styles.sectionHead}>
      <Title order={2}>{props.title}</Title>
      {props.actions}
    </div>
    {props.children}
  </section>
)
