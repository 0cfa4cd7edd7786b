import { TextInput } from '@mantine/core'
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackSummary } from '../../../shared/ipc/calls/pack.ts'
import { matchesSearch } from '../../text/format.ts'
import { useCompared } from '../../parts/use-compared.ts'
import { useInLanguage } from '../../text/in-language.ts'
import styles from './packs.module.css'

type Sets = PackSummary['sets']

/** How many places of a set are to be compared with the signed decision still. */
const useOpenReadings = (pack: string) => {
  const { compared } = useCompared(pack)
  return ({ no, toVerify }: Sets[number]) => toVerify - compared.filter(({ set }) => set === no).length
}

/** The product sets under their industries; searched without diacritics. */
export const SetList = (props: {
  /** SHA-256 of their pack. */
  readonly pack: string
  readonly sets: Sets
  readonly current: number
  readonly onPick: (no: number) => void
}) => {
  const { t } = useTranslation('packs')
  const inLanguage = useInLanguage()
  const openReadings = useOpenReadings(props.pack)
  const [search, setSearch] = useState('')
  const found = props.sets.filter(({ no, name, group, industry }) =>
    matchesSearch(`${no} ${inLanguage(name)} ${inLanguage(group)} ${inLanguage(industry)}`, search),
  )
  const industries = [...new Set(found.map(({ industry }) => inLanguage(industry)))]
  return (
    <>
      <TextInput
        type="search"
        size="xs"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <nav className={styles.sets} aria-label={t('sets')}>
        {found.length === 0 && <p className={styles.quiet}>{t('noMatch')}</p>}
        {industries.map((industry) => (
          <section key={industry}>
            <h2 className={styles.industry}>{industry}</h2>
            {found
              .filter((set) => inLanguage(set.industry) === industry)
              .map((set) => ({ ...set, open: openReadings(set) }))
              .map(({ no, name, criteria, open }) => (
                <button
                  key={no}
                  type="button"
                  className={styles.set}
                  aria-current={no === props.current ? 'true' : undefined}
                  onClick={() => props.onPick(no)}
                >
                  <span className={styles.no}>{no}</span>
                  <span>
                    {inLanguage(name)}
                    <span className={styles.criteria}>{t('criteria', { count: criteria })}</span>
                    {open > 0 && (
                      <span className={styles.verify}>
                        <IconAlertTriangle size={14} aria-hidden /> {t('toVerifyMark', { count: open })}
                      </span>
                    )}
                  </span>
                </button>
              ))}
          </section>
        ))}
      </nav>
    </>
  )
}
