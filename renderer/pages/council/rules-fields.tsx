import { NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Controller, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useProblem, type CouncilTyped } from './council-form.ts'
import { MinimaChoice } from './minima-choice.tsx'
import styles from './council.module.css'

const shares = ['1/2', '2/3', '3/4', '4/5', '1/1'] as const

const ruleNames = [
  'spreadLimit',
  'minSheets',
  'sessionQuorum',
  'productQuorum',
  'whoScores',
  'findingsDecidedBy',
  'voteOnFindings',
] as const
type RuleName = (typeof ruleNames)[number]

const PointsRule = ({ rule }: { readonly rule: 'spreadLimit' | 'minSheets' }) => {
  const { t } = useTranslation('council')
  const problem = useProblem()
  const { control, formState } = useFormContext<CouncilTyped>()
  return (
    <Controller
      control={control}
      name={`rules.${rule}`}
      render={({ field }) => (
        <NumberInput
          size="xs"
          aria-label={t(`rules.${rule}`)}
          suffix={` ${t(rule === 'spreadLimit' ? 'rules.points' : 'rules.sheets')}`}
          min={rule === 'spreadLimit' ? 0 : 1}
          max={rule === 'spreadLimit' ? 100 : 25}
          allowDecimal={false}
          error={problem(formState.errors.rules?.[rule])}
          {...field}
        />
      )}
    />
  )
}

const ShareRule = ({ rule }: { readonly rule: 'sessionQuorum' | 'productQuorum' }) => {
  const { t } = useTranslation('council')
  const { control } = useFormContext<CouncilTyped>()
  return (
    <Controller
      control={control}
      name={`rules.${rule}`}
      render={({ field: { value, onChange, ...field } }) => {
        const held = `${value.num}/${value.den}`
        const offered = shares.some((share) => share === held) ? shares : [...shares, held]
        return (
          <NativeSelect
            size="xs"
            aria-label={t(`rules.${rule}`)}
            data={offered.map((share) => {
              const [num = '', den = ''] = share.split('/')
              return { value: share, label: num === den ? t('rules.all') : t('rules.atLeast', { num, den }) }
            })}
            value={held}
            onChange={(event) => {
              const [num, den] = event.currentTarget.value.split('/').map(Number)
              onChange({ num, den })
            }}
            {...field}
          />
        )
      }}
    />
  )
}

const ChoiceRule = ({ rule }: { readonly rule: 'whoScores' | 'findingsDecidedBy' }) => {
  const { t } = useTranslation('council')
  const { register } = useFormContext<CouncilTyped>()
  const offered = rule === 'whoScores' ? (['everyone', 'assigned'] as const) : (['chair', 'majority'] as const)
  return (
    <NativeSelect
      size="xs"
      aria-label={t(`rules.${rule}`)}
      data={offered.map((value) => ({ value, label: t(`rules.${value}`) }))}
      {...register(`rules.${rule}`)}
    />
  )
}

const VoteRule = () => {
  const { t } = useTranslation('council')
  const { control } = useFormContext<CouncilTyped>()
  return (
    <Controller
      control={control}
      name="rules.voteOnFindings"
      render={({ field: { value, onChange, ...field } }) => (
        <NativeSelect
          size="xs"
          aria-label={t('rules.voteOnFindings')}
          data={[
            { value: 'no', label: t('rules.noVote') },
            { value: 'yes', label: t('rules.vote') },
          ]}
          value={value ? 'yes' : 'no'}
          onChange={(event) => onChange(event.currentTarget.value === 'yes')}
          {...field}
        />
      )}
    />
  )
}

const valueOf: Record<RuleName, ReactNode> = {
  spreadLimit: <PointsRule rule="spreadLimit" />,
  minSheets: <PointsRule rule="minSheets" />,
  sessionQuorum: <ShareRule rule="sessionQuorum" />,
  productQuorum: <ShareRule rule="productQuorum" />,
  whoScores: <ChoiceRule rule="whoScores" />,
  findingsDecidedBy: <ChoiceRule rule="findingsDecidedBy" />,
  voteOnFindings: <VoteRule />,
}

/** The rules of the working regulation, each with the article it comes from; the minima policy has no value until chosen. */
export const RulesFields = () => {
  const { t } = useTranslation('council')
  const { register } = useFormContext<CouncilTyped>()
  const article = (rule: RuleName | 'minimaPolicy') => (
    <TextInput
      size="xs"
      aria-label={t('rules.articleOf', { rule: t(`rules.${rule}`) })}
      placeholder={t('rules.articleExample')}
      {...register(`rules.articles.${rule}`)}
    />
  )
  return (
    <Stack>
      <MinimaChoice article={article('minimaPolicy')} />
      <Text size="sm" c="dimmed">
        {t('rules.hint')}
      </Text>
      <table className={styles.rules}>
        <thead>
          <tr>
            <th scope="col">{t('rules.rule')}</th>
            <th scope="col">{t('rules.value')}</th>
            <th scope="col">{t('rules.article')}</th>
          </tr>
        </thead>
        <tbody>
          {ruleNames.map((rule) => (
            <tr key={rule}>
              <th scope="row">
                {t(`rules.${rule}`)}
                <span className={styles.ruleHint}>{t(`rules.${rule}Hint`)}</span>
              </th>
              <td>{valueOf[rule]}</td>
              <td>{article(rule)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  )
}
