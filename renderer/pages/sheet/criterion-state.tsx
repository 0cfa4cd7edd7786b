import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import type { Fault } from '../../../shared/fault.ts'
import type { CriterionView } from './sheet-store.ts'
import { rowOf } from './sheet-words.ts'
import { useSheet, type CriterionProps } from './use-sheet.ts'
import styles from './criterion-state.module.css'

/** The state of a criterion in one word: not scored is one of its own, never 0. */
export type StateKind = 'unscored' | 'saving' | 'failed' | 'locked' | 'none' | 'scored'

export const stateKind = ({ choice, saving, lockedBy }: CriterionView): StateKind => {
  if (saving !== 'on-disk') return saving === 'saving' ? 'saving' : 'failed'
  if (lockedBy !== null) return 'locked'
  if (choice === null) return 'unscored'
  return 'none' in choice ? 'none' : 'scored'
}

export const isRefusal = (saving: CriterionView['saving']): saving is Fault => typeof saving === 'object'

/** The circle of what is not scored and the tick are drawn by the style sheet: one stands at every criterion and goes with every choice. */
const icons = { failed: IconAlertTriangle, locked: IconLock } as const

/** Not scored, points given, or how far saving has got. The tick means: on disk. */
export const CriterionState = ({ words, view }: CriterionProps) => {
  const { t } = useSheet()
  const kind = stateKind(view)
  const Icon = kind === 'failed' || kind === 'locked' ? icons[kind] : null
  const points = rowOf(words, view.choice)?.points ?? 0
  return (
    <span className={styles.place}>
      <span className={styles.state} data-kind={kind}>
        {Icon && <Icon size={16} stroke={2} aria-hidden />}
        {t(`state.${kind}`, { points, max: words.criterion.max })}
        {(kind === 'scored' || kind === 'none') && (
          <span className="read-aloud-only">
            {kind === 'none' && `: ${t('state.scored', { points, max: words.criterion.max })}`}, {t('state.saved')}
          </span>
        )}
      </span>
    </span>
  )
}
