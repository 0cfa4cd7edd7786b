import { useId } from 'react'
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

/** A button that shows all codes of a list in a small panel. */
const CodeList = (props: { readonly label: string; readonly title: string; readonly codes: readonly string[] }) => {
  const id = useId()
  return (
    <>
      <button type="button" className={styles.more} popoverTarget={id} title={props.title} aria-label={props.title}>
        {props.label}
      </button>
      <div id={id} popover="auto" className={styles.list}>
        <strong>{props.title}</strong>
        <div className={styles.codes}>
          <CodeButtons codes={props.codes} onGo={() => document.getElementById(id)?.hidePopover()} />
        </div>
      </div>
    </>
  )
}

const shownMinima = 4

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
      <strong>{t('missing', { stars: next.stars })}</strong>{' '}
      {next.missingPoints > 0 ? t('missingPoints', { points: next.missingPoints }) : t('enoughPoints')}
      {codes.length > 0 && (
        <>
          {'; '}
          {t('missingMinima')} <CodeButtons codes={codes.slice(0, shownMinima)} title={asked} />
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
  return unscored.length === 0 ? (
    <span className={styles.done}>{t('allScored', { of })}</span>
  ) : (
    <CodeList
      label={t('unscored', { count: unscored.length })}
      title={t('unscored', { count: unscored.length })}
      codes={unscored}
    />
  )
}

/** Totals by part, the star this sheet alone reaches, what is missing for the next, what is not scored. All from the engine. */
export const TotalsStrip = () => {
  const { words, t } = useSheet()
  const totals = useWhole((whole) => whole.totals)
  const max = words.parts.reduce((sum, part) => sum + part.max, 0)
  return (
    <div className={styles.strip} data-totals>
      <dl className={styles.figures}>
        <div className={styles.total}>
          <dt>{t('total')}</dt>
          <dd>
            <b>{totals.total}</b>/{max}
          </dd>
        </div>
        {words.parts.map((part) => (
          <div key={part.code} title={part.name}>
            <dt>{t('part', { code: part.code })}</dt>
            <dd>
              <b>{totals.parts[part.code]}</b>/{part.max}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('reached')}</dt>
          <dd>
            <StarRating stars={totals.stars} />
          </dd>
        </div>
      </dl>
      <Missing />
      <Unscored />
    </div>
  )
}
