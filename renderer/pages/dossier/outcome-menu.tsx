import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowBackUp, IconDots, IconLockOpen, IconLogout } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../shared/domain/dossier.ts'
import { useCommand } from '../../ipc/hooks.ts'
import { useConfirm } from '../../parts/confirm.tsx'
import { tellDone, tellFault } from '../../parts/notify.tsx'
import { useSessionClosed } from '../../parts/session-closed.tsx'

type Outcome = 'returned' | 'withdrawn' | 'reopened'

const icons = { returned: IconArrowBackUp, withdrawn: IconLogout, reopened: IconLockOpen } as const

const possible = (state: Dossier['state']['kind']): readonly Outcome[] => {
  switch (state) {
    case 'open':
      return ['returned', 'withdrawn']
    case 'returned':
    case 'withdrawn':
      return ['reopened']
    case 'closed':
      return []
  }
}

/** Returning for supplement (trả hồ sơ), withdrawing (rút hồ sơ) and taking up again, each with its reason, while the session is open. */
export const OutcomeMenu = ({ dossier, product }: { readonly dossier: Dossier; readonly product: string }) => {
  const { t } = useTranslation('dossier')
  const ask = useConfirm()
  const change = useCommand('dossiers.return')
  const outcomes = possible(dossier.state.kind)
  const decide = async (outcome: Outcome) => {
    const answer = await ask({
      title: t(`page.outcome.${outcome}`),
      text: t(`page.outcomeText.${outcome}`, { product }),
      action: t(`page.outcome.${outcome}`),
      danger: outcome !== 'reopened',
      withReason: 'in-minutes',
    })
    if (answer === null) return
    change.mutate(
      { id: dossier.id, outcome, reason: answer.reason },
      { onSuccess: () => tellDone(t(`page.outcomeDone.${outcome}`)), onError: tellFault },
    )
  }
  if (useSessionClosed() || outcomes.length === 0) return null
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('page.more')}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {outcomes.map((outcome) => {
          const Icon = icons[outcome]
          return (
            <Menu.Item key={outcome} leftSection={<Icon size={18} aria-hidden />} onClick={() => void decide(outcome)}>
              {t(`page.outcome.${outcome}`)}…
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
