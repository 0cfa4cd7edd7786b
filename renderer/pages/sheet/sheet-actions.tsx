import {
  IconArrowBack,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronLeft,
  IconChevronRight,
  IconCircleCheck,
  IconPencil,
  IconSend,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import type { DossierId } from '../../../shared/domain/id.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { call } from '../../ipc/hooks.ts'
import { useConfirm } from '../../parts/confirm.tsx'
import { tellDone, tellFault } from '../../parts/notify.tsx'
import { ShortcutHelp } from '../../parts/shortcut-help.tsx'
import styles from './sheet-screen.module.css'
import { useSheet, useWhole } from './use-sheet.ts'

type Opened = Output<'sheet.open'>

/** To the neighbouring product; nothing where there is none. */
const Neighbour = (props: { readonly to: DossierId | null; readonly label: string; readonly children: ReactNode }) =>
  props.to === null ? (
    <button type="button" className={styles.icon} disabled aria-label={props.label} title={props.label}>
      {props.children}
    </button>
  ) : (
    <Link
      to="/sheet/$dossier"
      params={{ dossier: props.to }}
      className={styles.icon}
      aria-label={props.label}
      title={props.label}
    >
      {props.children}
    </Link>
  )

const Step = (props: {
  readonly label: string
  readonly can: boolean
  readonly onStep: () => void
  readonly children: ReactNode
}) => (
  <button
    type="button"
    className={styles.icon}
    disabled={!props.can}
    aria-label={props.label}
    title={props.label}
    onClick={props.onStep}
  >
    {props.children}
  </button>
)

const Steps = () => {
  const { store, closed, t } = useSheet()
  const canUndo = useWhole((whole) => whole.canUndo)
  const canRedo = useWhole((whole) => whole.canRedo)
  return (
    <>
      <Step label={t('undo')} can={!closed && canUndo} onStep={() => void store.undo()}>
        <IconArrowBackUp size={18} aria-hidden />
      </Step>
      <Step label={t('redo')} can={!closed && canRedo} onStep={() => void store.redo()}>
        <IconArrowForwardUp size={18} aria-hidden />
      </Step>
    </>
  )
}

/** True once it has been true for a while: a save that takes no time needs no word about it. */
const useLasting = (now: boolean): boolean => {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!now) return undefined
    const timer = window.setTimeout(() => setLasting(true), 200)
    return () => {
      window.clearTimeout(timer)
      setLasting(false)
    }
  }, [now])
  return now && lasting
}

/** Saved means on disk: says so quietly, and loudly when something is not. */
const SavedState = () => {
  const { store, t } = useSheet()
  const saving = useLasting(useWhole((whole) => whole.saving))
  const failed = useWhole((whole) => whole.failed.length)
  if (failed > 0)
    return (
      <span className={styles.notSaved} role="alert">
        {t('failedSome', { count: failed })}
        <button type="button" className={styles.retryAll} onClick={() => store.retry()}>
          {t('retryAll')}
        </button>
      </span>
    )
  return (
    <span className={styles.savedPlace}>
      <span className={styles.saved} data-saving={saving || undefined}>
        {saving ? (
          t('saving')
        ) : (
          <>
            <IconCircleCheck size={16} aria-hidden /> {t('allSaved')}
          </>
        )}
      </span>
    </span>
  )
}

const useShortcuts = () => {
  const { words, t } = useSheet()
  const withCases = words.criteria.some(({ cases }) => cases.length > 0)
  return [
    { keys: ['1 … 9'], does: t('keys.option') },
    { keys: ['0', 'X'], does: t('keys.zero') },
    { keys: ['Enter', '↓'], does: t('keys.next') },
    { keys: ['↑'], does: t('keys.back') },
    { keys: ['←', '→'], does: t('keys.arrows') },
    ...(withCases ? [{ keys: ['C'], does: t('keys.case') }] : []),
    { keys: ['N'], does: t('keys.note') },
    { keys: ['E'], does: t('keys.evidence') },
    { keys: ['Esc'], does: t('keys.leave') },
    { keys: ['Ctrl+Z'], does: t('keys.undo') },
    { keys: ['Ctrl+Y'], does: t('keys.redo') },
    { keys: ['Ctrl+Enter'], does: t('keys.handIn') },
    { keys: ['?'], does: t('keys.help') },
  ]
}

/** Sửa phiếu đã nộp: a new version with a reason; the handed-in one is kept. */
const Correct = ({ dossier }: { readonly dossier: Opened['dossier'] }) => {
  const { store, t } = useSheet()
  const ask = useConfirm()
  const correct = async () => {
    const answer = await ask({
      title: t('correctDialog.title'),
      text: t('correctDialog.text', { product: dossier.product }),
      action: t('correctDialog.action'),
      withReason: 'in-minutes',
    })
    if (answer === null) return
    try {
      store.take(await call('sheet.correct', { dossier: dossier.id, reason: answer.reason }))
    } catch (error) {
      tellFault(error)
    }
  }
  return (
    <button type="button" className={styles.act} onClick={() => void correct()}>
      <IconPencil size={16} aria-hidden /> {t('correct')}
    </button>
  )
}

/** Bỏ bản chỉnh sửa: the sheet stands again as it was handed in. Only while one is corrected. */
const GiveUp = ({ dossier }: { readonly dossier: Opened['dossier'] }) => {
  const { store, t } = useSheet()
  const ask = useConfirm()
  const correction = useWhole((whole) => whole.correction)
  const giveUp = async () => {
    const answer = await ask({
      title: t('giveUpDialog.title'),
      text: t('giveUpDialog.text', { product: dossier.product }),
      action: t('giveUpDialog.action'),
      danger: true,
    })
    if (answer === null) return
    try {
      await store.settled()
      store.take(await call('sheet.giveUp', { dossier: dossier.id }))
      tellDone(t('giveUpDialog.done'))
    } catch (error) {
      tellFault(error)
    }
  }
  if (correction === '') return null
  return (
    <button type="button" className={styles.act} onClick={() => void giveUp()}>
      <IconArrowBack size={16} aria-hidden /> {t('giveUpCorrection')}
    </button>
  )
}

/** What can be done with the sheet as a whole. A sheet handed in with a proposed stop waits for the decision: nothing to correct. */
export const SheetActions = ({ opened }: { readonly opened: Opened }) => {
  const { openHandIn, openStop, closed, t } = useSheet()
  const stopped = useWhole((whole) => whole.state === 'stopped')
  const { previous, next } = opened.neighbours
  return (
    <div className={styles.actions}>
      <SavedState />
      <Steps />
      <ShortcutHelp shortcuts={useShortcuts()} />
      <Neighbour to={previous} label={t('previous')}>
        <IconChevronLeft size={18} aria-hidden />
      </Neighbour>
      <Neighbour to={next} label={t('next')}>
        <IconChevronRight size={18} aria-hidden />
      </Neighbour>
      {opened.closedBecause === 'handed-in' && !stopped && <Correct dossier={opened.dossier} />}
      {!closed && (
        <>
          <GiveUp dossier={opened.dossier} />
          <button type="button" className={styles.act} onClick={() => openStop(null)}>
            {t('stop')}
          </button>
          <button type="button" className={styles.act} data-main onClick={openHandIn}>
            <IconSend size={16} aria-hidden /> {t('handIn')}
          </button>
        </>
      )}
    </div>
  )
}
