import { useMemo, type ReactNode } from 'react'
import { Controller, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { minimaPolicies, type MinimaPolicy } from '../../../shared/domain/council-rules.ts'
import { ChoiceCards } from '../../parts/choice-cards.tsx'
import { StarRating } from '../../parts/star-rating.tsx'
import { useNumbers } from '../../text/use-numbers.ts'
import type { CouncilTyped } from './council-form.ts'
import { exampleMinimum, minimaExample } from './minima-example.ts'
import styles from './council.module.css'

/** What the three policies make of the same five sheets; every star comes from the engine. */
const Example = ({ chosen }: { readonly chosen: MinimaPolicy | null }) => {
  const { t } = useTranslation('council')
  const numbers = useNumbers()
  const cases = useMemo(() => minimaExample(), [])
  return (
    <figure className={styles.example}>
      <figcaption>
        <strong>{t('minima.exampleTitle')}.</strong> {t('minima.example', exampleMinimum)}
      </figcaption>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('minima.given')}</th>
            <th scope="col">{t('minima.total')}</th>
            {minimaPolicies.map((policy) => (
              <th key={policy} scope="col" data-chosen={policy === chosen}>
                {t(`minima.${policy}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map(({ given, sum, stars }) => (
            <tr key={given.join()}>
              <th scope="row">
                {given.map((points, sheet) => (
                  // oxlint-disable-next-line react/no-array-index-key -- the sheets of a fixed example have no other name
                  <span key={sheet} className={styles.given} data-below={points < exampleMinimum.required}>
                    {points}
                  </span>
                ))}
              </th>
              <td>{numbers.mean(sum, given.length)}</td>
              {minimaPolicies.map((policy) => (
                <td key={policy} data-chosen={policy === chosen}>
                  <StarRating stars={stars[policy]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

/** The policy must be chosen by the council, so that nobody finds out at the first lost star that there was a choice. */
export const MinimaChoice = ({ article }: { readonly article: ReactNode }) => {
  const { t } = useTranslation('council')
  const { control, formState } = useFormContext<CouncilTyped>()
  return (
    <Controller
      control={control}
      name="rules.minimaPolicy"
      render={({ field }) => (
        <div className={styles.minima}>
          <ChoiceCards
            legend={t('minima.title')}
            hint={t('minima.hint')}
            error={formState.errors.rules?.minimaPolicy && t('problem.choose')}
            cards={minimaPolicies.map((policy) => ({
              value: policy,
              label: t(`minima.${policy}`),
              text: t(`minima.${policy}Text`),
            }))}
            value={field.value}
            onChange={field.onChange}
            inputRef={field.ref}
          />
          <Example chosen={field.value} />
          <div className={styles.minimaArticle}>
            <span aria-hidden>{t('rules.article')}</span>
            {article}
          </div>
        </div>
      )}
    />
  )
}
