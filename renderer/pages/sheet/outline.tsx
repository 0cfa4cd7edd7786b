import { memo, useEffect, useRef } from 'react'
import styles from './outline.module.css'
import { stateKind } from './criterion-state.tsx'
import { rowOf, type CriterionWords } from './sheet-words.ts'
import { useCriterion, useSheet } from './use-sheet.ts'

/** Scrolls the outline alone, and only when the line is out of sight or under the heading of its part. */
const keepInSight = (line: HTMLElement) => {
  const outline = line.closest('nav')
  if (outline === null) return
  const frame = outline.getBoundingClientRect()
  const { top, bottom } = line.getBoundingClientRect()
  if (top < frame.top + 40) outline.scrollTop += top - frame.top - 40
  else if (bottom > frame.bottom - 30) outline.scrollTop += bottom - frame.bottom + 30
}

/** One line: code, name, state and points; a click goes there. The mark of the state is drawn by the style sheet. */
const Line = memo(({ words }: { readonly words: CriterionWords }) => {
  const { store, t } = useSheet()
  const view = useCriterion(words.code)
  const button = useRef<HTMLButtonElement>(null)
  const kind = stateKind(view)
  const points = rowOf(words, view.choice)?.points ?? 0
  const { max } = words.criterion
  const shown = `${kind === 'unscored' ? '–' : points}/${max}`
  const said =
    kind === 'scored' ? t('state.scored', { points, max }) : `${shown}, ${t(`state.${kind}`, { points, max })}`
  const isCurrent = view.current
  useEffect(() => {
    if (isCurrent && button.current) keepInSight(button.current)
  }, [isCurrent])
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={styles.line}
        data-kind={kind}
        aria-current={isCurrent ? 'true' : undefined}
        aria-label={`${words.code} ${words.name} ${said}`}
        title={words.name}
        onClick={() => store.moveTo(words.code)}
      >
        <span>{words.code}</span> <span className={styles.name}>{words.name}</span>{' '}
        <span className={styles.points}>{shown}</span>
      </button>
    </li>
  )
})

/** All criteria in the order of the table with their state. */
export const Outline = () => {
  const { words, t } = useSheet()
  const wide = words.criteria.some(({ criterion }) => criterion.max > 9)
  return (
    <nav className={styles.outline} aria-label={t('outline')} data-wide={wide || undefined}>
      <ol>
        {words.criteria.map((criterion) => (
          <OutlinePart key={criterion.code} words={criterion} />
        ))}
      </ol>
    </nav>
  )
}

const OutlinePart = ({ words }: { readonly words: CriterionWords }) => {
  const { t } = useSheet()
  return (
    <>
      {words.part && (
        <li className={styles.part}>
          {t('part', { code: words.part.code })} · {words.part.name}
        </li>
      )}
      <Line words={words} />
    </>
  )
}
