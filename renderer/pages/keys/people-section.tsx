import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberId } from '../../../shared/domain/id.ts'
import type { PersonKey } from '../../../shared/ipc/calls/keys.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { call } from '../../ipc/hooks.ts'
import { useConfirm } from '../../parts/confirm.tsx'
import { momentText } from '../../text/format.ts'
import { act } from './act.ts'
import { EnvelopeDialog } from './envelope-dialog.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import styles from './keys.module.css'

const Certificate = ({ person }: { readonly person: PersonKey }) => {
  const { t } = useTranslation('keys')
  const { certificate, revoked, here } = person
  if (certificate !== null)
    return (
      <>
        {t('people.valid')} <span className={styles.short}>{certificate.slice(0, 8)}…</span>
      </>
    )
  if (revoked !== null) return t('people.revoked', { at: momentText(revoked.at), reason: revoked.reason })
  return here ? t('people.waiting') : t('people.none')
}

const useRevoke = () => {
  const { t } = useTranslation('keys')
  const ask = useConfirm()
  return async ({ member, name }: PersonKey) => {
    const answer = await ask({
      title: t('people.revokeNamed', { name }),
      text: t('revoke.text', { name }),
      action: t('revoke.action'),
      danger: true,
      withReason: true,
    })
    if (answer === null) return
    await act(async () => {
      await call('keys.revoke', { member, reason: answer.reason, authorityPassphrase: null })
      return t('revoke.done', { name })
    })
  }
}

const Person = (props: {
  readonly person: PersonKey
  readonly isActing: boolean
  readonly mayIssue: boolean
  readonly manages: boolean
  readonly onIssue: () => void
}) => {
  const { t } = useTranslation(['keys', 'frame'])
  const { person, isActing, mayIssue, manages } = props
  const revoke = useRevoke()
  const { name, role, certificate, here, unlocked } = person
  return (
    <tr>
      <th scope="row">
        {name}
        {isActing && <em> ({t('keys:people.you')})</em>}
        <span className={styles.role}>{t(`frame:roles.${role}`)}</span>
      </th>
      <td>
        <Certificate person={person} />
      </td>
      <td>{here ? (unlocked ? t('keys:people.unlocked') : t('keys:people.locked')) : t('keys:people.elsewhere')}</td>
      {manages && (
        <td>
          <Group gap="xs">
            {mayIssue && certificate === null && !isActing && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('keys:people.issueFor', { name })}
                onClick={props.onIssue}
              >
                {t('keys:people.issue')}
              </Button>
            )}
            {certificate !== null && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('keys:people.revokeNamed', { name })}
                onClick={() => void revoke(person)}
              >
                {t('keys:people.revoke')}
              </Button>
            )}
          </Group>
        </td>
      )}
    </tr>
  )
}

/** Everyone's certificates; chair and secretary issue and revoke them, or whoever opens the envelope of the root key. */
export const PeopleSection = (props: {
  readonly keys: Output<'keys.read'>
  readonly acting: MemberId | null
  readonly manages: boolean
}) => {
  const { t } = useTranslation('keys')
  const { keys, acting, manages } = props
  const [issuing, setIssuing] = useState<PersonKey | null>(null)
  const [envelopeOpen, setEnvelopeOpen] = useState(false)
  const valid = keys.people.filter(({ certificate }) => certificate !== null)
  return (
    <section aria-labelledby="people">
      <Title order={2} id="people" mb="xs">
        {t('people.title')}
      </Title>
      <table className={styles.people}>
        <thead>
          <tr>
            <th scope="col">{t('people.person')}</th>
            <th scope="col">{t('people.certificate')}</th>
            <th scope="col">{t('people.machine')}</th>
            {manages && <th scope="col">{t('people.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {keys.people.map((person) => (
            <Person
              key={person.member}
              person={person}
              isActing={person.member === acting}
              mayIssue={keys.authority?.here === true}
              manages={manages}
              onIssue={() => setIssuing(person)}
            />
          ))}
        </tbody>
      </table>
      {!manages && keys.authority?.here === true && valid.length > 0 && (
        <Group gap="sm" mt="sm">
          <Text size="sm" c="dimmed">
            {t('envelope.when')}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => setEnvelopeOpen(true)}>
            {t('envelope.open')}
          </Button>
        </Group>
      )}
      {envelopeOpen && <EnvelopeDialog people={valid} onClose={() => setEnvelopeOpen(false)} />}
      {issuing && <IssueDialog person={issuing} onClose={() => setIssuing(null)} />}
    </section>
  )
}
