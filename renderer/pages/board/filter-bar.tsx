import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '../../parts/shortcut-help.tsx'
import { boardStates, noFilter, type BoardFilter, type BoardState } from './board-filter.ts'
import styles from './board.module.css'

interface Props {
  readonly filter: BoardFilter
  readonly onChange: (filter: BoardFilter) => void
  /** The product sets on the board, in their order. */
  readonly sets: readonly { readonly no: number; readonly name: string }[]
  readonly shown: number
  readonly of: number
}

/** Search without diacritics, state and product set; `/` goes to the search. */
export const FilterBar = ({ filter, onChange, sets, shown, of }: Props) => {
  const { t } = useTranslation('board')
  const search = useRef<HTMLInputElement>(null)
  useWindowEvent('keydown', (event) => {
    if (event.key !== '/' || isTyping(event)) return
    event.preventDefault()
    search.current?.focus()
  })
  const isFiltered = filter.search !== '' || filter.state !== 'any' || filter.set !== null
  return (
    <search className={styles.filters} aria-label={t('filter.label')}>
      <TextInput
        ref={search}
        size="xs"
        type="search"
        className={styles.search}
        aria-label={t('filter.search')}
        placeholder={t('filter.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.search}
        onChange={(event) => onChange({ ...filter, search: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        aria-label={t('filter.state')}
        data={boardStates.map((state) => ({ value: state, label: t(`filter.${state}`) }))}
        value={filter.state}
        onChange={(event) => onChange({ ...filter, state: event.currentTarget.value as BoardState })}
      />
      <NativeSelect
        size="xs"
        className={styles.setFilter}
        aria-label={t('filter.set')}
        data={[
          { value: '', label: t('filter.anySet') },
          ...sets.map(({ no, name }) => ({ value: String(no), label: `${no}. ${name}` })),
        ]}
        value={filter.set === null ? '' : String(filter.set)}
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, set: value === '' ? null : Number(value) })}
      />
      <output className={styles.count}>{t('filter.shown', { shown, of })}</output>
      {isFiltered && (
        <Button size="xs" variant="subtle" onClick={() => onChange(noFilter)}>
          {t('clear')}
        </Button>
      )}
    </search>
  )
}
