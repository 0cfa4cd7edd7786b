import { Alert, Button, Checkbox, MultiSelect, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundleKind } from '../../../shared/bundle/bundle-contents.ts'
import { DossierId } from '../../../shared/domain/id.ts'
import type { HandOutLayout, HandOutWish } from '../../../shared/ipc/calls/bundle.ts'
import { call, useCall } from '../../ipc/hooks.ts'
import { ChoiceCards } from '../../parts/choice-cards.tsx'
import { asFault } from '../../parts/fault-text.tsx'
import { tellDone } from '../../parts/notify.tsx'
import { UnlockDialog } from '../../parts/unlock-dialog.tsx'
import { matchesSearch } from '../../text/format.ts'
import { useNumbers } from '../../text/use-numbers.ts'
import styles from './bundles.module.css'
import { PlanCard } from './plan-card.tsx'
import { WorkProgress } from './progress-bar.tsx'
import { SealProblem } from './seal-problem.tsx'
import { useWorking } from './use-working.ts'

interface Typed {
  readonly kind: BundleKind
  readonly some: boolean
  readonly picked: readonly string[]
  readonly evidence: boolean
  readonly layout: HandOutLayout
}

const atFirst: Typed = { kind: 'dossiers', some: false, picked: [], evidence: true, layout: 'one' }

/** Null while products are to be chosen and none is. */
const wishOf = ({ kind, some, picked, evidence, layout }: Typed): HandOutWish | null => {
  if (some && picked.length === 0) return null
  return { kind, dossiers: some ? picked.map((id) => DossierId.parse(id)) : null, evidence, layout }
}

const Which = (props: { readonly typed: Typed; readonly change: (change: Partial<Typed>) => void }) => {
  const { t } = useTranslation('bundle')
  const { typed, change } = props
  const dossiers = useCall('dossiers.list', {})
  return (
    <div>
      <ChoiceCards
        legend={t('make.which')}
        cards={[
          { value: 'all', label: t('make.all') },
          { value: 'some', label: t('make.some') },
        ]}
        value={typed.some ? 'some' : 'all'}
        onChange={(value) => change({ some: value === 'some' })}
      />
      {typed.some && (
        <MultiSelect
          mt="xs"
          aria-label={t('make.pick')}
          placeholder={t('make.pick')}
          nothingFoundMessage={t('make.pickNone')}
          data={(dossiers.data ?? []).map(({ id, code, product }) => ({ value: id, label: `${code} · ${product}` }))}
          value={[...typed.picked]}
          onChange={(picked) => change({ picked })}
          searchable
          hidePickedOptions
          filter={({ options, search }) =>
            options.filter((option) => 'label' in option && matchesSearch(option.label, search))
          }
        />
      )}
    </div>
  )
}

const Wishes = (props: { readonly typed: Typed; readonly change: (change: Partial<Typed>) => void }) => {
  const { t } = useTranslation('bundle')
  const { typed, change } = props
  return (
    <div className={styles.form}>
      <ChoiceCards
        legend={t('make.kind')}
        cards={(['dossiers', 'results', 'sheets'] as const).map((value) => ({
          value,
          label: t(`make.kinds.${value}.label`),
          text: t(`make.kinds.${value}.text`),
        }))}
        value={typed.kind}
        onChange={(kind) => change({ kind, evidence: kind === 'dossiers' })}
      />
      <Which typed={typed} change={change} />
      <Checkbox
        label={t('make.withEvidence')}
        description={t('make.withoutEvidence')}
        checked={typed.evidence}
        onChange={(event) => change({ evidence: event.currentTarget.checked })}
      />
      <ChoiceCards
        legend={t('make.layout')}
        cards={(['one', 'per-product', 'volumes'] as const).map((value) => ({
          value,
          label: t(`make.layouts.${value}.label`),
          text: t(`make.layouts.${value}.text`),
        }))}
        value={typed.layout}
        onChange={(layout) => change({ layout })}
      />
    </div>
  )
}

const useSeal = () => {
  const { t } = useTranslation('bundle')
  const numbers = useNumbers()
  const { busy, fault, run } = useWorking()
  const seal = (wish: HandOutWish) =>
    run(async () => {
      const { folder, files } = await call('bundles.seal', wish)
      const size = numbers.bytes(files.reduce((sum, { bytes }) => sum + bytes, 0))
      tellDone(t('make.sealed', { count: files.length, size, folder }), t('make.sealedTitle'))
    })
  return { busy, fault, seal }
}

const planned = (wish: HandOutWish | null): HandOutWish =>
  wish ?? { kind: 'dossiers', dossiers: null, evidence: false, layout: 'one' }

/** Niêm phong: what goes in, whether with evidence, in how many files; its size is told before it is asked where to. */
export const MakeBundle = () => {
  const { t } = useTranslation(['bundle', 'keys'])
  const [typed, setTyped] = useState(atFirst)
  const [unlocking, setUnlocking] = useState(true)
  const council = useCall('council.read', {})
  const acting = useCall('acting.read', {})
  const name = council.data?.council.roster.find(({ id }) => id === acting.data?.member)?.name
  const wish = wishOf(typed)
  const plan = useCall('bundles.plan', planned(wish), { enabled: wish !== null })
  const { busy, fault, seal } = useSeal()
  const locked = fault !== null && asFault(fault).code === 'key-locked'
  const sample = council.data?.council.sample === true
  const unsigned = sample ? 0 : (plan.data?.unsigned ?? 0)
  const start = () => {
    setUnlocking(true)
    if (wish !== null) void seal(wish)
  }
  const unlock = async (secret: string) => {
    await call('keys.unlock', { secret })
    setUnlocking(false)
    start()
  }
  return (
    <section aria-labelledby="make">
      <Title order={2} id="make" mb="sm">
        {t('bundle:make.title')}
      </Title>
      <div className={styles.make}>
        <Wishes typed={typed} change={(change) => setTyped({ ...typed, ...change })} />
        <PlanCard plan={wish === null ? undefined : plan.data}>
          {wish === null && <Text>{t('bundle:make.pickMissing')}</Text>}
          {unsigned > 0 && (
            <Alert color="red" icon={<IconAlertTriangle aria-hidden />} mb="sm">
              {t('bundle:make.unsigned', { count: unsigned })}
            </Alert>
          )}
          {sample && (
            <Text size="sm" mb="sm">
              {t('bundle:make.sample')}
            </Text>
          )}
          {busy ? (
            <WorkProgress />
          ) : (
            <Button
              fullWidth
              leftSection={<IconLock size={18} aria-hidden />}
              disabled={wish === null || unsigned > 0 || plan.data === undefined || plan.data.dossiers === 0}
              onClick={start}
            >
              {t('bundle:make.seal')}
            </Button>
          )}
        </PlanCard>
      </div>
      {fault !== null && !locked && <SealProblem fault={fault} />}
      {locked && unlocking && (
        <UnlockDialog
          title={t('keys:unlock.title', { name: name ?? '' })}
          action={t('keys:unlock.andSeal')}
          onLeave={() => setUnlocking(false)}
          onSecret={unlock}
        />
      )}
    </section>
  )
}
