import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CriteriaSet } from '../../../shared/domain/criteria-pack.ts'
import type { PackSummary } from '../../../shared/ipc/calls/pack.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { call } from '../../ipc/hooks.ts'
import { Page } from '../../parts/page.tsx'
import { CriteriaList } from './criteria-list.tsx'
import { focusCard } from './current-card.ts'
import { Outline } from './outline.tsx'
import { Panes, type EvidencePaneHandle } from './panes.tsx'
import { SheetActions } from './sheet-actions.tsx'
import { Readings, SheetNotices } from './sheet-notices.tsx'
import { createSheetStore } from './sheet-store.ts'
import { sheetWords } from './sheet-words.ts'
import { TotalsStrip } from './totals-strip.tsx'
import { remembering } from './remembering.ts'
import { useIdle } from '../../parts/use-idle.ts'
import { SheetProvider, useSheet, useWhole, type SheetContext, type StopAbout } from './use-sheet.ts'
import { useSheetKeys } from './use-sheet-keys.ts'
import styles from './sheet-screen.module.css'

const EvidencePane = lazy(async () => {
  const { EvidencePane } = await import('../../parts/evidence/evidence-pane.tsx')
  return { default: EvidencePane }
})
const HandInDialog = lazy(async () => {
  const { HandInDialog } = await import('./hand-in-dialog.tsx')
  return { default: HandInDialog }
})
const StopDialog = lazy(async () => {
  const { StopDialog } = await import('./stop-dialog.tsx')
  return { default: StopDialog }
})

type Opened = Output<'sheet.open'>
type Dialog = { readonly kind: 'hand-in' } | { readonly kind: 'stop'; readonly about: StopAbout } | null

export interface SheetScreenProps {
  readonly opened: Opened
  readonly set: CriteriaSet
  readonly pack: PackSummary
  /** Widths of panes from the preferences. */
  readonly panes: Readonly<Record<string, number>>
  readonly language: 'vi' | 'en'
}

/** The evidence pane loads when the sheet can be used already. */
const Evidence = (props: { readonly dossier: string; readonly focus: number; readonly onClose: () => void }) => {
  const { t } = useSheet()
  const current = useWhole((whole) => whole.current)
  const ready = useIdle()
  if (!ready && props.focus === 0) return <section aria-label={t('evidence')} />
  return (
    <Suspense fallback={null}>
      <EvidencePane dossier={props.dossier} criterion={current} focus={props.focus} onClose={props.onClose} />
    </Suspense>
  )
}

/** The panes, and the keys that lead through them. */
const Work = ({ opened, panes, context }: Pick<SheetScreenProps, 'opened' | 'panes'> & { context: SheetContext }) => {
  const { store, words, closed } = context
  const evidence = useRef<EvidencePaneHandle>(null)
  const [focus, setFocus] = useState(0)
  const toEvidence = useCallback(() => {
    evidence.current?.open()
    setFocus((count) => count + 1)
  }, [])
  const closeEvidence = useCallback(() => {
    evidence.current?.close()
    focusCard(store.whole().current)
  }, [store])
  useSheetKeys({ store, words, closed, onHandIn: context.openHandIn, onEvidence: toEvidence })
  return (
    <Panes
      kept={panes}
      evidenceRef={evidence}
      onOpenEvidence={toEvidence}
      outline={<Outline />}
      criteria={<CriteriaList />}
      evidence={<Evidence dossier={opened.dossier.id} focus={focus} onClose={closeEvidence} />}
    />
  )
}

const useStore = ({ opened, set, pack }: SheetScreenProps) => {
  const [store] = useState(() => createSheetStore(call, opened.dossier.id, { set, pack }, opened.state))
  useEffect(() => store.take(opened.state), [store, opened.state])
  return store
}

/** The sheet with its three panes: outline, criteria, evidence. */
export const SheetScreen = (props: SheetScreenProps) => {
  const { opened, set, pack, language } = props
  const { t: texts } = useTranslation('sheet')
  const t = useMemo(() => remembering(texts), [texts])
  const [dialog, setDialog] = useState<Dialog>(null)
  const store = useStore(props)
  const words = useMemo(() => sheetWords(set, pack, language), [set, pack, language])
  const closed = opened.closedBecause !== null
  const context = useMemo<SheetContext>(
    () => ({
      store,
      words,
      t,
      closed,
      openHandIn: () => setDialog({ kind: 'hand-in' }),
      openStop: (about) => setDialog({ kind: 'stop', about }),
    }),
    [store, words, t, closed],
  )
  const { dossier } = opened
  return (
    <SheetProvider value={context}>
      <Page title={dossier.product} layout="fill" actions={<SheetActions opened={opened} />}>
        <SheetCaption opened={opened} />
        <SheetNotices closedBecause={opened.closedBecause} counted={opened.counted} />
        <TotalsStrip />
        <Work opened={opened} panes={props.panes} context={context} />
      </Page>
      <Suspense fallback={null}>
        {dialog?.kind === 'hand-in' && (
          <HandInDialog dossier={dossier.id} product={dossier.product} onClose={() => setDialog(null)} />
        )}
        {dialog?.kind === 'stop' && (
          <StopDialog dossier={dossier.id} about={dialog.about} onClose={() => setDialog(null)} />
        )}
      </Suspense>
    </SheetProvider>
  )
}

const SheetCaption = ({ opened: { dossier } }: { readonly opened: Opened }) => {
  const { words, t } = useSheet()
  return (
    <p className={styles.caption}>
      <strong>{dossier.code}</strong> · {t('applicant', { applicant: dossier.applicant })} ·{' '}
      {t('set', { no: dossier.set, name: words.say(words.set.name) })}
      <Readings pack={dossier.pack.sha256} />
    </p>
  )
}
