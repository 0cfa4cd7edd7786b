import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NextStep as Step } from '../../../shared/ipc/calls/council.ts'
import type { BoardState } from './board-filter.ts'
import styles from './board.module.css'

/** Does the step: goes to the screen where it is done, or shows the rows it is about. */
const useDo = (onFilter: (state: BoardState) => void) => {
  const router = useRouter()
  return ({ kind, dossier }: Step) => {
    if (kind === 'wait-for-sheets') return onFilter('due')
    if (kind === 'wait-for-corrections') return onFilter('correcting')
    if (kind === 'choose-acting') return document.querySelector<HTMLElement>('[data-acting] input')?.focus()
    if (kind === 'make-authority') return void router.navigate({ to: '/set-up/authority' })
    if (kind === 'set-up-roster' || kind === 'mark-present') return void router.navigate({ to: '/council' })
    if (kind === 'add-products') return void router.navigate({ to: '/intake' })
    if (kind === 'close-products' || kind === 'close-session' || kind === 'make-papers')
      return void router.navigate({ to: '/papers' })
    if (kind === 'seal-bundle') return void router.navigate({ to: '/bundles' })
    if (kind === 'done' || dossier === null) return void router.navigate({ to: '/results' })
    const to =
      kind === 'score' || kind === 'finish-correction'
        ? '/sheet/$dossier'
        : kind === 'discuss-spread' || kind === 'read-dissents'
          ? '/results/$dossier'
          : '/dossiers/$dossier'
    return void router.navigate({ to, params: { dossier } })
  }
}

/** What to do next, in one line, with the button that does it. */
export const NextStep = (props: { readonly step: Step; readonly onFilter: (state: BoardState) => void }) => {
  const { step, onFilter } = props
  const { t } = useTranslation('board')
  const doStep = useDo(onFilter)
  return (
    <section className={styles.step} aria-label={t('step.label')}>
      <span>{t(`step.${step.kind}`, { count: step.count })}</span>
      <Button size="xs" rightSection={<IconArrowRight size={16} aria-hidden />} onClick={() => doStep(step)}>
        {t(`doIt.${step.kind}`)}
      </Button>
    </section>
  )
}
