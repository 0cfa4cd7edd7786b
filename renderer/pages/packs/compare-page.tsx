import { Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackSummary } from '../../../shared/ipc/calls/pack.ts'
import { useCall } from '../../ipc/hooks.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FaultText } from '../../parts/fault-text.tsx'
import { usePackName } from '../../parts/pack-name.ts'
import { Page } from '../../parts/page.tsx'
import { useInLanguage } from '../../text/in-language.ts'
import { CompareTable } from './compare-table.tsx'
import styles from './packs.module.css'

interface Sides {
  readonly left: PackSummary
  readonly right: PackSummary
  /** What a pack is called beside the other. */
  readonly named: (pack: PackSummary) => string
}

const Rows = ({
  left,
  right,
  named,
  set,
  onlyChanges,
}: Sides & { readonly set: number; readonly onlyChanges: boolean }) => {
  const { t } = useTranslation('packs')
  const compared = useCall('packs.compare', { left: left.ref.sha256, right: right.ref.sha256, set })
  if (compared.error) return <FaultText fault={compared.error} onRetry={() => void compared.refetch()} />
  if (!compared.data) return null
  const { rows, leftHas, rightHas } = compared.data
  if (!leftHas && !rightHas) return <EmptyState title={t('comparison.lacksBoth')} />
  if (!leftHas || !rightHas)
    return <EmptyState title={t('comparison.lacks', { pack: named(leftHas ? right : left) })} />
  const shown = onlyChanges ? rows.filter(({ change }) => change !== 'same') : rows
  const count = (change: string) => rows.filter((row) => row.change === change).length
  return (
    <>
      <output className={styles.summary}>
        {t('comparison.summary', {
          same: count('same'),
          changed: count('changed'),
          left: count('only-left'),
          right: count('only-right'),
        })}
      </output>
      {shown.length === 0 ? (
        <EmptyState title={t('comparison.allSame')} />
      ) : (
        <CompareTable rows={shown} left={named(left)} right={named(right)} />
      )}
    </>
  )
}

/** Which two packs, oldest first, and which set: every set that either of them has. */
const useSides = (packs: readonly PackSummary[]) => {
  const inTime = packs.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1))
  const [left, setLeft] = useState(inTime.at(-2)?.ref.sha256 ?? '')
  const [right, setRight] = useState(inTime.at(-1)?.ref.sha256 ?? '')
  const [set, setSet] = useState(1)
  const find = (sha256: string) => packs.find(({ ref }) => ref.sha256 === sha256)
  return { left: find(left), right: find(right), set, setLeft, setRight, setSet }
}

const Comparison = ({ packs }: { readonly packs: readonly PackSummary[] }) => {
  const { t } = useTranslation('packs')
  const inLanguage = useInLanguage()
  const packName = usePackName(packs)
  const { left, right, set, setLeft, setRight, setSet } = useSides(packs)
  const [onlyChanges, setOnlyChanges] = useState(true)
  if (!left || !right) return <EmptyState title={t('comparison.onePack')} />
  const offered = packs.map((pack) => ({
    value: pack.ref.sha256,
    label: packName(pack, t('decision', { decision: pack.decision })),
  }))
  const sets = [...new Map([...left.sets, ...right.sets].map((one) => [one.no, one])).values()].toSorted(
    (a, b) => a.no - b.no,
  )
  return (
    <>
      <div className={styles.compareBar}>
        <NativeSelect
          label={t('comparison.left')}
          data={offered}
          value={left.ref.sha256}
          onChange={(event) => setLeft(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('comparison.right')}
          data={offered}
          value={right.ref.sha256}
          onChange={(event) => setRight(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('comparison.set')}
          data={sets.map(({ no, name }) => ({
            value: String(no),
            label: t('setOption', { no, name: inLanguage(name) }),
          }))}
          value={String(set)}
          onChange={(event) => setSet(Number(event.currentTarget.value))}
        />
        <Checkbox
          label={t('comparison.onlyChanges')}
          checked={onlyChanges}
          onChange={(event) => setOnlyChanges(event.currentTarget.checked)}
        />
      </div>
      <Rows
        left={left}
        right={right}
        named={(pack) => packName(pack, inLanguage(pack.title))}
        set={set}
        onlyChanges={onlyChanges}
      />
    </>
  )
}

/** Two packs side by side, criterion by criterion: what a new decision changed. */
export const ComparePage = () => {
  const { t } = useTranslation('packs')
  const list = useCall('packs.list', {})
  return (
    <Page
      title={t('comparison.title')}
      breadcrumb={[{ label: t('title'), to: '/packs' }]}
      loading={list.isPending}
      error={list.error}
      onRetry={() => void list.refetch()}
    >
      {list.data && <Comparison packs={list.data.packs} />}
    </Page>
  )
}
