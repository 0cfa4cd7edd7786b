import { caseInUse } from './sheet-words.ts'
import { useSheet, useWhole, type CriterionProps } from './use-sheet.ts'
import rowStyles from './option-row.module.css'
import styles from './case-choice.module.css'

const numbers = (list: string) => (list === '' ? [] : list.split(',').map((entry) => entry.split('=')))

/** `8=1,9=2`: the cases in use at the criteria that have cases, as text so that it can be compared. */
const useCasesElsewhere = () => {
  const { words, store } = useSheet()
  const list = useWhole(() =>
    words.criteria
      .filter(({ cases }) => cases.length > 0)
      .flatMap((criterion) => {
        const { choice, case: picked } = store.criterion(criterion.code)
        const inUse = caseInUse(criterion, choice, picked)
        return inUse === null ? [] : [`${criterion.code}=${inUse}`]
      })
      .join(','),
  )
  return numbers(list)
}

/** The same case is usual at 8, 9 and 15: offers the one picked elsewhere, and warns where they differ. */
const SameCase = ({ words, view }: CriterionProps) => {
  const { store, words: sheet, closed, t } = useSheet()
  const warns = useWhole((whole) => whole.totals.caseWarning)
  const elsewhere = useCasesElsewhere()
  const inUse = caseInUse(words, view.choice, view.case)
  const other = elsewhere.find(([code]) => code !== words.code)
  if (inUse !== null)
    return warns ? (
      <output className={styles.warning}>
        {t('case.warning', { list: elsewhere.map(([code, no]) => `${code}: ${no}`).join('; ') })}
      </output>
    ) : null
  const [code = '', no = ''] = other ?? []
  if (closed || other === undefined) return null
  const name = sheet.of(code).cases.find((one) => one.no === Number(no))?.name ?? ''
  return (
    <p className={styles.offer}>
      {t('case.same', { code, name: name.toLocaleLowerCase('vi') })}{' '}
      <button type="button" className={styles.use} onClick={() => store.pickCase(words.code, Number(no))}>
        {t('case.useSame', { no })}
      </button>
    </p>
  )
}

/** Set 26: which case (trường hợp) applies is picked first; options of the other case stay closed. */
export const CaseChoice = ({ words, view }: CriterionProps) => {
  const { store, closed, t } = useSheet()
  const inUse = caseInUse(words, view.choice, view.case)
  return (
    <fieldset className={styles.cases}>
      <legend className={styles.legend}>
        {t(inUse === null ? 'case.pick' : 'case.picked')}
        <kbd className={rowStyles.key} aria-hidden>
          C
        </kbd>
      </legend>
      <div className={styles.pair}>
        {words.cases.map(({ no, name }, index) => (
          <label key={no} className={styles.case} data-chosen={no === inUse || undefined}>
            <input
              type="radio"
              className={rowStyles.radio}
              name={`case-${words.code}`}
              checked={no === inUse}
              disabled={closed}
              onChange={() => store.pickCase(words.code, no)}
            />
            <span className={styles.name}>{name}</span>
            {inUse === null && !closed && (
              <kbd className={rowStyles.key} aria-hidden>
                {index + 1}
              </kbd>
            )}
          </label>
        ))}
      </div>
      <SameCase words={words} view={view} />
    </fieldset>
  )
}
