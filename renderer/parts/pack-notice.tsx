import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PackRef } from '../../shared/domain/criteria-pack.ts'
import { Day } from '../../shared/domain/day.ts'
import type { PackSummary } from '../../shared/ipc/calls/pack.ts'
import { inForce } from '../../shared/pack/in-force.ts'
import { useCall } from '../ipc/hooks.ts'
import { dayText } from '../text/format.ts'
import { revisionText } from './pack-name.ts'

const Told = (props: { readonly title: string; readonly children: string }) => (
  <Alert color="amber" icon={<IconAlertTriangle aria-hidden />} title={props.title} flex="none" mb="sm">
    {props.children}
  </Alert>
)

/** Says that a pack is not in force on the day of the session, and stops nobody; nothing within it and while no day is typed. */
export const OutOfForce = (props: { readonly pack: PackSummary | undefined; readonly day: string | undefined }) => {
  const { t } = useTranslation('council')
  const { pack } = props
  const day = Day.safeParse(props.day)
  if (pack === undefined || !day.success) return null
  const where = inForce(pack, day.data)
  if (where === 'within') return null
  const title =
    where === 'before'
      ? t('session.notYet', { day: dayText(pack.inForceFrom) })
      : t('session.noLonger', { day: dayText(pack.inForceUntil ?? '') })
  return <Told title={title}>{t('session.outOfForce')}</Told>
}

/**
 * What is special about the pack that a product is scored by: another than the council's present one (a dossier keeps the
 * pack of its first score; null while it has none), or one that is not in force on the day of the session.
 */
export const PackNotice = ({ pinned }: { readonly pinned: PackRef | null }) => {
  const { t } = useTranslation('packs')
  const council = useCall('council.read', {})
  const packs = useCall('packs.list', {})
  const packOf = (sha256: string | undefined) => packs.data?.packs.find(({ ref }) => ref.sha256 === sha256)
  const present = packOf(council.data?.council.pack.sha256)
  const own = packOf(pinned?.sha256 ?? present?.ref.sha256)
  const named = (pack: PackSummary) => ({
    decision: pack.decision,
    revision: revisionText(pack, packs.data?.packs ?? []),
  })
  return (
    <>
      {own && present && own !== present && (
        <Told title={t('ownPack', named(own))}>{t('ownPackKept', named(present))}</Told>
      )}
      <OutOfForce pack={own} day={council.data?.session.day} />
    </>
  )
}
