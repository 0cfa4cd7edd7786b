import { Alert, Button, NativeSelect } from '@mantine/core'
import { IconAlertTriangle, IconArrowsDiff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackSummary } from '../../../shared/ipc/calls/pack.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useCall } from '../../ipc/hooks.ts'
import { FaultText } from '../../parts/fault-text.tsx'
import { OutOfForce } from '../../parts/pack-notice.tsx'
import { hasTwin, usePackName } from '../../parts/pack-name.ts'
import { Page } from '../../parts/page.tsx'
import { SetList } from './set-list.tsx'
import { SetTable } from './set-table.tsx'
import { useForceWords } from './force-words.ts'
import styles from './packs.module.css'

/** What was being read when the screen was left. */
let kept: { readonly sha256: string; readonly set: number } | null = null

const Refused = ({ refused }: { readonly refused: Output<'packs.list'>['refused'] }) => {
  const { t } = useTranslation('packs')
  if (refused.length === 0) return null
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('refused')} mb="sm">
      {refused.map(({ file, set, criterion, problem }) => (
        <div key={`${file}${set}${criterion}`}>
          {[
            t('refusedLine', { file, problem }),
            set !== null && t('refusedSet', { set }),
            criterion !== null && t('refusedCriterion', { criterion }),
          ]
            .filter(Boolean)
            .join(', ')}
        </div>
      ))}
    </Alert>
  )
}

const OpenSet = ({ pack, no }: { readonly pack: PackSummary; readonly no: number }) => {
  const set = useCall('packs.set', { sha256: pack.ref.sha256, set: no })
  if (set.error) return <FaultText fault={set.error} onRetry={() => void set.refetch()} />
  return set.data ? <SetTable set={set.data} pack={pack.ref.sha256} parts={pack.parts} /> : null
}

const Packs = ({ packs }: { readonly packs: readonly PackSummary[] }) => {
  const { t } = useTranslation('packs')
  const forceWords = useForceWords()
  const packName = usePackName(packs)
  const council = useCall('council.read', {})
  const [reading, setReading] = useState(kept)
  const pack = packs.find(({ ref }) => ref.sha256 === reading?.sha256) ?? packs[0]
  if (!pack) return null
  const no = pack.sets.find(({ no }) => no === reading?.set)?.no ?? pack.sets[0]?.no ?? 1
  const read = (sha256: string, set: number) => {
    kept = { sha256, set }
    setReading(kept)
  }
  return (
    <div className={styles.panes}>
      <div className={styles.choose}>
        <NativeSelect
          label={t('which')}
          description={forceWords(pack)}
          data={packs.map((one) => ({
            value: one.ref.sha256,
            label: packName(one, t('decision', { decision: one.decision })),
          }))}
          value={pack.ref.sha256}
          onChange={(event) => read(event.currentTarget.value, no)}
        />
        {hasTwin(pack, packs) && <p className={styles.quiet}>{t('keptTwin')}</p>}
        <OutOfForce pack={pack} day={council.data?.session.day} />
        {pack.missingSets.length > 0 && (
          <p className={styles.quiet}>{t('missing', { sets: pack.missingSets.join(', ') })}</p>
        )}
        <SetList pack={pack.ref.sha256} sets={pack.sets} current={no} onPick={(set) => read(pack.ref.sha256, set)} />
      </div>
      <OpenSet pack={pack} no={no} />
    </div>
  )
}

/** The criteria packs at hand: every table of every product set, with what must be compared with the signed decision. */
export const PacksPage = () => {
  const { t } = useTranslation('packs')
  const list = useCall('packs.list', {})
  return (
    <Page
      title={t('title')}
      layout="fill"
      loading={list.isPending}
      error={list.error}
      onRetry={() => void list.refetch()}
      actions={
        <Button
          component={Link}
          to="/packs/compare"
          size="xs"
          variant="default"
          leftSection={<IconArrowsDiff size={16} aria-hidden />}
        >
          {t('compare')}
        </Button>
      }
    >
      {list.data && (
        <>
          <Refused refused={list.data.refused} />
          <Packs packs={list.data.packs} />
        </>
      )}
    </Page>
  )
}
