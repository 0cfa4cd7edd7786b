import { Button, Text } from '@mantine/core'
import { IconChartBar, IconEdit, IconPencilCheck } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { entitledTo } from '../../../shared/council/entitled.ts'
import type { Dossier } from '../../../shared/domain/dossier.ts'
import { useCall } from '../../ipc/hooks.ts'
import { EvidencePane } from '../../parts/evidence/evidence-pane.tsx'
import { PackNotice } from '../../parts/pack-notice.tsx'
import { Page } from '../../parts/page.tsx'
import { DossierStateBadge } from '../../parts/status-badge.tsx'
import { dayText } from '../../text/format.ts'
import { ConflictSection } from './conflict-section.tsx'
import { EditDossier } from './edit-dossier.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { Facts } from './facts.tsx'
import { FindingsSection } from './findings-section.tsx'
import { HistorySection } from './history-section.tsx'
import { MembersSection } from './members-section.tsx'
import { OutcomeMenu } from './outcome-menu.tsx'
import { useDossier } from './use-dossier.ts'
import styles from './dossier.module.css'

type Loaded = ReturnType<typeof useDossier>

/** Whoever works here scores this product; for others there is no sheet to open. */
const useScores = ({ read, council }: Loaded): boolean => {
  const { data: acting } = useCall('acting.read', {})
  return read && council ? entitledTo(council.roster, read.dossier).some(({ id }) => id === acting?.member) : false
}

const Actions = (
  props: Readonly<{ id: string; scores: boolean; state: Dossier['state']['kind']; onEdit: () => void }>,
) => {
  const { id, scores, state, onEdit } = props
  const { t } = useTranslation('dossier')
  return (
    <>
      {scores && (
        <Button
          renderRoot={(props) => <Link to="/sheet/$dossier" params={{ dossier: id }} {...props} />}
          leftSection={<IconPencilCheck size={18} aria-hidden />}
        >
          {t(state === 'open' ? 'page.score' : 'page.ownSheet')}
        </Button>
      )}
      <Button
        renderRoot={(props) => <Link to="/results/$dossier" params={{ dossier: id }} {...props} />}
        variant="default"
        leftSection={<IconChartBar size={18} aria-hidden />}
      >
        {t('page.result')}
      </Button>
      {state !== 'closed' && (
        <Button variant="default" leftSection={<IconEdit size={18} aria-hidden />} onClick={onEdit}>
          {t('page.edit')}
        </Button>
      )}
    </>
  )
}

const Sections = ({ loaded }: { readonly loaded: Loaded }) => {
  const { i18n } = useTranslation('dossier')
  const { read, council, set, result, packTitle } = loaded
  if (!read || !council) return null
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const { dossier, product, history } = read
  return (
    <div className={styles.columns}>
      <div className={styles.sections}>
        <StateReason loaded={loaded} />
        <PackNotice pinned={dossier.pack} />
        <ConflictSection dossier={dossier.id} set={set} sheets={result?.sheets ?? []} />
        <Facts read={read} setName={set?.name[language] ?? ''} packTitle={packTitle?.[language] ?? ''} />
        <FindingsSection
          dossier={dossier}
          set={set}
          council={council}
          openFindings={result?.named.result?.openFindings ?? []}
        />
        <MembersSection dossier={dossier} product={product.name} council={council} />
        <EvidenceSection dossier={dossier} />
        <HistorySection history={history} />
      </div>
      <div className={styles.pane}>
        <EvidencePane dossier={dossier.id} criterion={null} focus={0} />
      </div>
    </div>
  )
}

/** Why and since when a dossier is not open; of a closed one, who opens it again. */
const StateReason = ({ loaded: { read } }: { readonly loaded: Loaded }) => {
  const { t } = useTranslation('dossier')
  const state = read?.dossier.state
  if (state?.kind === 'closed') return <Text className={styles.notice}>{t('page.closed')}</Text>
  if (state?.kind !== 'returned' && state?.kind !== 'withdrawn') return null
  return (
    <Text className={styles.notice}>
      <strong>{t('page.stateOn', { day: dayText(state.on) })}.</strong> {t('page.reason', { reason: state.reason })}
    </Text>
  )
}

/** One dossier (hồ sơ): what it is, who scores it, what was found, and its evidence beside it. */
export const DossierPage = () => {
  const { t } = useTranslation('dossier')
  const { dossier: id } = useParams({ from: '/framed/dossiers/$dossier' })
  const loaded = useDossier(id)
  const scores = useScores(loaded)
  const [editing, setEditing] = useState(false)
  const { read } = loaded
  return (
    <Page
      title={editing ? t('editTitle') : (read?.product.name ?? '')}
      aside={read && <DossierStateBadge state={read.dossier.state.kind} />}
      breadcrumb={[{ label: t('board'), to: '/board' }]}
      layout={editing ? 'narrow' : 'fill'}
      loading={loaded.loading}
      error={loaded.error}
      onRetry={loaded.retry}
      actions={
        read &&
        !editing && (
          <>
            <Actions id={id} scores={scores} state={read.dossier.state.kind} onEdit={() => setEditing(true)} />
            <OutcomeMenu dossier={read.dossier} product={read.product.name} />
          </>
        )
      }
    >
      {editing && read ? <EditDossier read={read} onDone={() => setEditing(false)} /> : <Sections loaded={loaded} />}
    </Page>
  )
}
