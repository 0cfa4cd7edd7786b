import { Select, type ComboboxItem, type OptionsFilter } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCouncilSets } from '../../parts/use-council-sets.ts'
import { matchesSearch } from '../../text/format.ts'

/** Sets under "industry › group", in the order of the decision. */
const useGrouped = () => {
  const { i18n } = useTranslation('dossier')
  const { sets } = useCouncilSets()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  return useMemo(() => {
    const groups = new Map<string, ComboboxItem[]>()
    for (const set of sets) {
      const { industry, group } = { industry: set.industry[language], group: set.group[language] }
      const name = industry === group ? industry : `${industry} › ${group}`
      groups.set(name, [
        ...(groups.get(name) ?? []),
        { value: String(set.no), label: `${set.no} · ${set.name[language]}` },
      ])
    }
    return [...groups].map(([group, items]) => ({ group, items }))
  }, [sets, language])
}

const isNumber = /^\d{1,2}$/

/** A number finds exactly that set; words are looked for in set, group and industry, without diacritics. */
const bySetGroupOrIndustry: OptionsFilter = ({ options, search }) => {
  const typed = search.trim()
  if (typed === '') return options
  return options.flatMap((option) => {
    if (!('group' in option)) return []
    const items = option.items.filter((item) =>
      isNumber.test(typed)
        ? item.value.startsWith(String(Number(typed)))
        : matchesSearch(`${item.label} ${option.group}`, typed),
    )
    return items.length === 0 ? [] : [{ ...option, items }]
  })
}

/** Chooses the product set (bộ sản phẩm) through industry and group. */
export const SetSelect = (props: {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  readonly error: string | null
  readonly disabled?: boolean
}) => {
  const { t } = useTranslation('dossier')
  const data = useGrouped()
  return (
    <Select
      label={t('form.set')}
      description={t('form.setHint')}
      data={data}
      value={props.value === '' ? null : props.value}
      onChange={(value) => props.onChange(value ?? '')}
      onBlur={props.onBlur}
      error={props.error}
      disabled={props.disabled ?? false}
      searchable
      required
      withAsterisk
      allowDeselect={false}
      selectFirstOptionOnChange
      filter={bySetGroupOrIndustry}
      nothingFoundMessage={t('form.setNone')}
      maxDropdownHeight={320}
      comboboxProps={{ shadow: 'md' }}
    />
  )
}
