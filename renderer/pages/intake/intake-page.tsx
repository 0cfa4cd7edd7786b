import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../ipc/hooks.ts'
import { useConfirm } from '../../parts/confirm.tsx'
import { tellDone, tellFault } from '../../parts/notify.tsx'
import { Page } from '../../parts/page.tsx'
import { SessionClosed, useSessionClosed } from '../../parts/session-closed.tsx'
import { ShortcutHelp } from '../../parts/shortcut-help.tsx'
import { AddedStep } from './added-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { byHand, isTyped, rowsOf, type Work } from './intake-work.ts'
import { PasteStep } from './paste-step.tsx'
import { RowsStep } from './rows-step.tsx'
import styles from './intake.module.css'

/** The list being worked on outlives a look at another screen; closing the program drops it, since nothing was added yet. */
let kept: Work = { step: 'paste' }

const useWork = () => {
  const [work, show] = useState<Work>(kept)
  const setWork = (next: Work) => {
    kept = next
    show(next)
  }
  return [work, setWork] as const
}

const useShortcuts = () => {
  const { t } = useTranslation('intake')
  return [
    { keys: ['←', '↑', '→', '↓'], does: t('keys.move') },
    { keys: ['F2'], does: t('keys.edit') },
    { keys: ['Enter'], does: t('keys.commit') },
    { keys: ['Tab'], does: t('keys.right') },
    { keys: ['Esc'], does: t('keys.cancel') },
    { keys: ['Delete'], does: t('keys.clear') },
    { keys: ['Ctrl+Delete'], does: t('keys.removeRow') },
    { keys: ['F8', 'Alt+↓'], does: t('keys.nextProblem') },
    { keys: ['Ctrl+Z'], does: t('keys.undo') },
    { keys: ['Ctrl+Enter'], does: t('keys.add') },
  ]
}

/** Adding and taking back: the message in passing offers the undo as well, wherever the person has gone meanwhile. */
const useAdding = (setWork: (work: Work) => void) => {
  const { t } = useTranslation('intake')
  const add = useCommand('intake.add')
  const undo = useCommand('acts.undo')
  const notice = useRef<string | null>(null)
  const takeBack = (rows: Extract<Work, { step: 'rows' }>) =>
    undo.mutate(
      {},
      {
        onSuccess: () => {
          if (notice.current) notifications.hide(notice.current)
          setWork(rows)
          tellDone(t('added.undone', { count: rows.rows.filter(isTyped).length }))
        },
        onError: tellFault,
      },
    )
  const addAll = (work: Extract<Work, { step: 'rows' }>) =>
    add.mutate(
      { rows: work.rows.filter(isTyped).map(({ values }) => values) },
      {
        onSuccess: ({ added }) => {
          setWork({ step: 'added', count: added, rows: work })
          notice.current = tellDone(
            <Button size="compact-sm" variant="default" mt={4} onClick={() => takeBack(work)}>
              {t('added.undo')}
            </Button>,
            t('added.title', { count: added }),
            20_000,
          )
        },
      },
    )
  return { addAll, takeBack, adding: add.isPending, fault: add.error }
}

/** Taking in the session's products from a list (Nhập danh sách sản phẩm). */
export const IntakePage = () => {
  const { t } = useTranslation('intake')
  const [work, setWork] = useWork()
  const ask = useConfirm()
  const shortcuts = useShortcuts()
  const { addAll, takeBack, adding, fault } = useAdding(setWork)
  const sessionClosed = useSessionClosed()
  const restart = async (count: number) => {
    const answer = await ask({
      title: t('rows.restartTitle'),
      text: t('rows.restartText', { count }),
      action: t('rows.restart'),
      danger: true,
    })
    if (answer) setWork({ step: 'paste' })
  }
  if (sessionClosed)
    return (
      <Page title={t('title')}>
        <SessionClosed />
      </Page>
    )
  return (
    <Page
      title={t('title')}
      layout="fill"
      aside={<Steps step={work.step} />}
      actions={work.step === 'rows' && <ShortcutHelp shortcuts={shortcuts} />}
    >
      {work.step === 'paste' && <PasteStep onRead={setWork} onByHand={() => setWork(byHand())} />}
      {work.step === 'columns' && (
        <ColumnsStep
          work={work}
          onChange={setWork}
          onCheck={() => setWork(rowsOf(work))}
          onBack={() => setWork({ step: 'paste' })}
        />
      )}
      {work.step === 'rows' && (
        <RowsStep
          work={work}
          onChange={setWork}
          onAdd={() => addAll(work)}
          adding={adding}
          addFault={fault}
          onRestart={() => void restart(work.rows.length)}
        />
      )}
      {work.step === 'added' && (
        <AddedStep count={work.count} onUndo={() => takeBack(work.rows)} onMore={() => setWork({ step: 'paste' })} />
      )}
    </Page>
  )
}

const order = ['paste', 'columns', 'rows'] as const

const Steps = ({ step }: { readonly step: Work['step'] }) => {
  const { t } = useTranslation('intake')
  const now = step === 'added' ? order.length : order.indexOf(step)
  return (
    <ol className={styles.steps} aria-label={t('step', { no: Math.min(now + 1, order.length) })}>
      {order.map((name, at) => (
        <li key={name} data-done={at < now} {...(at === now && { 'aria-current': 'step' as const })}>
          {t(`steps.${name}`)}
        </li>
      ))}
    </ol>
  )
}
