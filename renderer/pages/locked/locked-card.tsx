import { Button, Group, Table, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Day, Moment } from '../../../shared/domain/day.ts'
import type { LockedRecord } from '../../../shared/ipc/calls/locked.ts'
import { useCommand } from '../../ipc/hooks.ts'
import { useConfirm } from '../../parts/confirm.tsx'
import { tellDone, tellFault } from '../../parts/notify.tsx'
import { dayText, momentText } from '../../text/format.ts'
import { safety as words } from '../../text/vi/safety.ts'
import styles from './locked.module.css'

type Field = keyof typeof words.fields

const isField = (name: string): name is Field => Object.hasOwn(words.fields, name)

const isWord = (text: string): text is keyof typeof words.values => Object.hasOwn(words.values, text)

/** A stored value as a person reads it: days and moments in the usual form, roles and the like in words. */
const wordOf = (text: string, t: TFunction<'safety'>): string => {
  if (isWord(text)) return t(`values.${text}`)
  if (Day.safeParse(text).success) return dayText(text)
  const moment = Moment.safeParse(text)
  return moment.success ? momentText(moment.data) : text
}

/** What the journal says beside what the file says, place by place. */
const Differences = ({ record }: { readonly record: LockedRecord }) => {
  const { t } = useTranslation('safety')
  const { differences } = record
  if (differences === null) return <Text size="sm">{t('locked.hidden')}</Text>
  if (differences.length === 0) return <Text size="sm">{t('locked.same')}</Text>
  const value = (text: string | null) => (text === null ? t('locked.nothing') : wordOf(text, t))
  const place = (at: readonly string[]) => at.map((step) => (isField(step) ? t(`fields.${step}`) : step)).join(' › ')
  return (
    <div className={styles.scroll}>
      <Table withTableBorder verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('locked.place')}</Table.Th>
            <Table.Th>{t('locked.journal')}</Table.Th>
            <Table.Th>{t('locked.file')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map(({ at, before, after }) => (
            <Table.Tr key={at.join('/')}>
              <Table.Th scope="row">{place(at)}</Table.Th>
              <Table.Td>{value(before)}</Table.Td>
              <Table.Td>{value(after)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

const Settle = ({ record }: { readonly record: LockedRecord }) => {
  const { t } = useTranslation('safety')
  const ask = useConfirm()
  const settle = useCommand('records.settle')
  const decide = async (keep: 'file' | 'journal') => {
    const answer = await ask({
      title: t(`locked.${keep}Title`),
      text: t(`locked.${keep}Text`, { name: record.name }),
      action: t(`locked.${keep}Action`),
      withReason: true,
    })
    if (answer === null) return
    const { kind, id } = record
    settle.mutate(
      { kind, id, keep, reason: answer.reason },
      { onSuccess: () => tellDone(t('locked.settled')), onError: tellFault },
    )
  }
  return (
    <Group gap="xs" mt="xs">
      {record.mayAccept && (
        <Button size="xs" variant="default" loading={settle.isPending} onClick={() => void decide('file')}>
          {t('locked.fileAction')}…
        </Button>
      )}
      <Button size="xs" variant="default" loading={settle.isPending} onClick={() => void decide('journal')}>
        {t('locked.journalAction')}…
      </Button>
      {!record.mayAccept && <Text size="sm">{t('locked.cannotAccept')}</Text>}
    </Group>
  )
}

/** One record that can only be read: what it is, why, both sides, and the decision. */
export const LockedCard = ({ record }: { readonly record: LockedRecord }) => {
  const { t } = useTranslation('safety')
  const { kind, name, lock } = record
  const edited = lock === 'edited-outside'
  return (
    <li className={styles.card}>
      <h2 className={styles.name}>
        <IconLock size={18} aria-hidden /> {t(`kinds.${kind}`)}
        {name !== '' && `: ${name}`}
      </h2>
      <Text size="sm">{t(`locks.${lock}`)}</Text>
      {edited && <Differences record={record} />}
      {record.maySettle && <Settle record={record} />}
      {edited && !record.maySettle && (
        <Text size="sm" c="dimmed">
          {t(kind === 'draft' ? 'locked.onlyOwner' : 'locked.onlyManagers')}
        </Text>
      )}
    </li>
  )
}
