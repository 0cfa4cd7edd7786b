import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './parts.module.css'

/** Nothing here yet: says so, and what to do next. */
export const EmptyState = (props: {
  readonly icon?: ReactNode
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) => (
  <div className={styles.empty}>
    {props.icon}
    <Title order={2}>{props.title}</Title>
    {props.children && <Text c="dimmed">{props.children}</Text>}
    {props.action}
  </div>
)
