import { memo, useId, useState } from 'react'
import { StarRating } from '../../parts/star-rating.tsx'
import styles from './totals-strip.module.css'
import { useSheet, useWhole } from './use-sheet.ts'

/** Codes as buttons that go to the criterion. */
export const CodeButtons = (props: {
  readonly codes: readonly string[]
  readonly title?: (code: string) => string
  readonly onGo?: () => void
}) => {
  const { store, words, t } = useSheet()
  return props.codes.map((code) => (
    <button
      key={code}
      type="button"
      className={styles.code}
      title={props.title?.(code) ?? words.of(code).name}
      aria-label={t('goTo', { code, name: words.of(code).name })}
      onClick={() => {
        props.onGo?.()
        store.moveTo(code)
      }}
    >
      {code}
    </button>
  ))
}

/** A button that shows all codes of a list in a small panel; they are made only when it opens. Its name begins with what is seen on it. */
const CodeList = (props: { readonly label: string; readonly title: string; readonly codes: readonly string[] }) => {
  const id = useId()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles.more}
        popoverTarget={id}
        title={props.title}
        aria-label={props.label === props.title ? props.title : `${props.label}. ${props.title}`}
      >
        {props.label}
      </button>
      <div id={id} popover="auto" className={styles.list} onToggle={({ newState }) => setOpened(newState === 'open')}>
        <strong>{props.title}</strong>
        <div className={styles.codes}>
          {opened && <CodeButtons codes={props.codes} onGo={() => document.getElementById(id)?.hidePopover()} />}
        </div>
      </div>
    </>
  )
}

/** As many as fit beside the words in a window of 1366 points. */
const shownMinima = 2

/** What is missing for the next star: points, and criteria below their minimum. */
const Missing = () => {
  const { t } = useSheet()
  const next = useWhole((whole) => whole.totals.next)
  if (next === null) return <span className={styles.missing}>{t('top')}</span>
  const codes = [...new Set(next.minima.map(({ criterion }) => criterion))]
  const asked = (code: string) =>
    next.minima
      .filter(({ criterion }) => criterion === code)
      .map(({ required, stars }) => t('missingMinimum', { code, points: required, stars }))
      .join('; ')
  return (
    <span className={styles.missing}>
      <span className={styles.words}>
        <strong>{t('missing', { stars: next.stars })}</strong>{' '}
        {next.missingPoints > 0 ? t('missingPoints', { points: next.missingPoints }) : t('enoughPoints')}
        {codes.length > 0 && `; ${t('missingMinima')}`}
      </span>
      {codes.length > 0 && (
        <>
          {' '}
          <CodeButtons codes={codes.slice(0, shownMinima)} title={asked} />
          {codes.length > shownMinima && (
            <CodeList label={t('more', { count: codes.length - shownMinima })} title={t('moreMinima')} codes={codes} />
          )}
        </>
      )}
    </span>
  )
}

const Unscored = () => {
  const { t } = useSheet()
  const { unscored, of } = useWhole((whole) => whole.totals)
  const label = t('unscored', { count: unscored.length })
  return unscored.length === 0 ? (
    <span className={styles.done}>{t('allScored', { of })}</span>
  ) : (
    <CodeList label={label} title={label} codes={unscored} />
  )
}

/** One figure and what it is out of. Only a figure that changed repaints. */
const Figure = memo(
  (props: { readonly name: string; readonly value: number; readonly of: number; readonly grand?: boolean }) => (
    <div className={props.grand ? styles.total : undefined}>
      <dt>{props.name}</dt>
      <dd>
        <b>{props.value}</b>/{props.of}
      </dd>
    </div>
  ),
)

const Reached = () => {
  const { t } = useSheet()
  const stars = useWhole((whole) => whole.totals.stars)
  return (
    <div>
      <dt>{t('reached')}</dt>
      <dd>
        <StarRating stars={stars} />
      </dd>
    </div>
  )
}

/** The points given so far, in all and by part. */
const Figures = () => {
  const { words, t } = useSheet()
  const { total, parts } = useWhole((whole) => whole.totals)
  const max = words.parts.reduce((sum, part) => sum + part.max, 0)
  return (
    <>
      <Figure name={t('total')} value={total} of={max} grand />
      {words.parts.map(({ code, max: of }) => (
        <Figure key={code} name={t('part', { code })} value={parts[code]} of={of} />
      ))}
    </>
  )
}

/** Totals by part, the star this sheet alone reaches, what is missing for the next, what is not scored. All from the engine. */
export const TotalsStrip = () => (
  <div className={styles.place} data-totals>
    <div className={styles.strip}>
      <dl className={styles.figures}>
        <Figures />
        <Reached />
      </dl>
      <Missing />
      <Unscored />
    </div>
  </div>
)
