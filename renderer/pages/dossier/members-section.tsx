import { Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserOff, IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { scoringMembers, type Council } from '../../../shared/domain/council.ts'
import type { Dossier } from '../../../shared/domain/dossier.ts'
import type { MemberId } from '../../../shared/domain/id.ts'
import type { Member } from '../../../shared/domain/member.ts'
import { useCommand } from '../../ipc/hooks.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { useConfirm } from '../../parts/confirm.tsx'
import { tellDone, tellFault } from '../../parts/notify.tsx'
import { Section } from './section.tsx'
import styles from './dossier.module.css'

interface Props {
  readonly dossier: Dossier
  readonly product: string
  readonly council: Council
}

const AssignForm = (props: Props & { readonly onDone: () => void }) => {
  const { t } = useTranslation('dossier')
  const members = scoringMembers(props.council)
  const [chosen, setChosen] = useState<readonly MemberId[]>(props.dossier.assigned ?? members.map(({ id }) => id))
  const assign = useCommand('dossiers.assign')
  const toggle = (id: MemberId, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id))
  const save = () =>
    assign.mutate(
      { id: props.dossier.id, members: chosen.length === members.length ? null : [...chosen] },
      {
        onSuccess: () => {
          tellDone(t('members.saved'))
          props.onDone()
        },
        onError: tellFault,
      },
    )
  return (
    <Stack gap="xs">
      <Text size="sm">{t('members.assignText')}</Text>
      <Checkbox
        label={t('members.assignAll')}
        checked={chosen.length === members.length}
        indeterminate={chosen.length > 0 && chosen.length < members.length}
        onChange={(event) => setChosen(event.currentTarget.checked ? members.map(({ id }) => id) : [])}
      />
      <Stack gap={6} pl="lg">
        {members.map(({ id, name, role }) => (
          <Checkbox
            key={id}
            label={`${name} · ${t(`members.role.${role}`)}`}
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
        ))}
      </Stack>
      {chosen.length === 0 && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t('members.assignNone')}
        </Text>
      )}
      <Group justify="flex-end">
        <Button onClick={save} disabled={chosen.length === 0} loading={assign.isPending}>
          {t('members.save')}
        </Button>
      </Group>
    </Stack>
  )
}

/** One member's part in this dossier, with stepping aside (không tham gia chấm) and coming back. */
const MemberLine = ({ member, dossier, product }: { readonly member: Member } & Omit<Props, 'council'>) => {
  const { t } = useTranslation('dossier')
  const ask = useConfirm()
  const recuse = useCommand('dossiers.recuse')
  const recusal = dossier.recusals.find((one) => one.member === member.id)
  const assigned = dossier.assigned === null || dossier.assigned.includes(member.id)
  const change = async (recused: boolean) => {
    const answer = await ask({
      title: t(recused ? 'members.recuseTitle' : 'members.takeBackTitle', { name: member.name }),
      text: t(recused ? 'members.recuseText' : 'members.takeBackText', { product }),
      action: t(recused ? 'members.recuse' : 'members.takeBack'),
      danger: recused,
      withReason: 'in-minutes',
    })
    if (answer === null) return
    recuse.mutate(
      { id: dossier.id, member: member.id, reason: answer.reason, recused },
      { onSuccess: () => tellDone(t('members.recusedDone')), onError: tellFault },
    )
  }
  return (
    <li className={styles.member}>
      <span>
        <span className={styles.memberName} data-out={recusal !== undefined || !assigned}>
          {member.name}
        </span>
        <Text span size="xs" c="dimmed">
          {t(`members.role.${member.role}`)}
        </Text>
        {recusal && (
          <Text size="xs" c="dimmed">
            {t('page.reason', { reason: recusal.reason })}
          </Text>
        )}
      </span>
      {recusal ? (
        <Badge color="amber" leftSection={<IconUserOff size={13} aria-hidden />}>
          {t('members.recused')}
        </Badge>
      ) : (
        !assigned && <Badge color="gray">{t('members.notAssigned')}</Badge>
      )}
      {dossier.state.kind !== 'closed' && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={`${t(recusal ? 'members.takeBack' : 'members.recuse')}: ${member.name}`}
          onClick={() => void change(recusal === undefined)}
        >
          {t(recusal ? 'members.takeBack' : 'members.recuse')}
        </Button>
      )}
    </li>
  )
}

/** Who scores this product: assignment, and who stepped aside and why. */
export const MembersSection = (props: Props) => {
  const { t } = useTranslation('dossier')
  const [opened, { open, close }] = useDisclosure(false)
  const members = scoringMembers(props.council)
  const { assigned } = props.dossier
  const maySetAssignment = props.council.rules.whoScores === 'assigned' && props.dossier.state.kind !== 'closed'
  return (
    <Section
      title={t('members.title')}
      actions={
        maySetAssignment && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconUsersGroup size={16} aria-hidden />}
            onClick={open}
          >
            {t('members.assign')}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed">
        {assigned === null
          ? t('members.everyone')
          : t('members.assigned', { count: assigned.length, of: members.length })}
      </Text>
      <ul className={styles.members}>
        {members.map((member) => (
          <MemberLine key={member.id} member={member} dossier={props.dossier} product={props.product} />
        ))}
      </ul>
      <Dialog opened={opened} onClose={close} title={t('members.assignTitle')}>
        <AssignForm {...props} onDone={close} />
      </Dialog>
    </Section>
  )
}
