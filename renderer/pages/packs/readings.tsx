import { Alert, Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CriteriaSet } from '../../../shared/domain/criteria-pack.ts'
import type { Bilingual } from '../../../shared/domain/text.ts'
import type { NamedComparison } from '../../../shared/ipc/calls/reading.ts'
import { useCommand } from '../../ipc/hooks.ts'
import { useConfirm } from '../../parts/confirm.tsx'
import { tellFault } from '../../parts/notify.tsx'
import { comparisonOf, useCompared } from '../../parts/use-compared.ts'
import { useManages } from '../../parts/use-manages.ts'
import { usePersonName } from '../../parts/use-person-name.ts'
import { momentText } from '../../text/format.ts'
import { useInLanguage } from '../../text/in-language.ts'
import { ReadingNoteEditor } from './reading-note.tsx'
import styles from './packs.module.css'

type Compared = NamedComparison | undefined
type At = { readonly pack: string; readonly set: number; readonly reading: Bilingual }

/** Where it may only be read: the words, and who compared them. */
const ReadingLine = ({ reading, comparison }: { readonly reading: Bilingual; readonly comparison: Compared }) => {
  const { t } = useTranslation('packs')
  const named = usePersonName()
  const inLanguage = useInLanguage()
  return (
    <>
      {inLanguage(reading)}
      {comparison && (
        <span className={styles.comparedBy}>
          {t('comparedBy', { name: named(comparison.by), at: momentText(comparison.at) })}
          {comparison.note !== '' && <> · {t('signedSays', { note: comparison.note })}</>}
        </span>
      )}
    </>
  )
}

/** Ticks and unticks a reading; the tick shows once it is on the disk. A note is not thrown away without asking. */
const useTicking = ({ pack, set, reading }: At, comparison: Compared) => {
  const { t } = useTranslation('packs')
  const ask = useConfirm()
  const compare = useCommand('readings.compare')
  const reopen = useCommand('readings.reopen')
  const which = { pack, set, reading: reading.vi }
  const untick = async ({ note }: NamedComparison) => {
    const question = { title: t('untick'), text: t('untickText', { note }), action: t('untickAction') }
    if (note !== '' && (await ask(question)) === null) return
    reopen.mutate(which, { onError: tellFault })
  }
  return {
    saving: compare.isPending,
    toggle: () => {
      if (comparison === undefined) compare.mutate({ ...which, note: '' }, { onError: tellFault })
      else void untick(comparison)
    },
    write: (note: string, done: () => void) =>
      compare.mutate({ ...which, note }, { onSuccess: done, onError: tellFault }),
  }
}

const ReadingToTick = ({ at, comparison }: { readonly at: At; readonly comparison: Compared }) => {
  const { t } = useTranslation('packs')
  const named = usePersonName()
  const words = useInLanguage()(at.reading)
  const { saving, toggle, write } = useTicking(at, comparison)
  return (
    <>
      <Checkbox
        size="sm"
        checked={comparison !== undefined}
        onChange={toggle}
        label={words}
        description={comparison && t('comparedBy', { name: named(comparison.by), at: momentText(comparison.at) })}
      />
      {comparison && <ReadingNoteEditor reading={words} note={comparison.note} saving={saving} onSave={write} />}
    </>
  )
}

/**
 * Places of a set's table that are to be compared with the signed decision. Chair and secretary of the open council tick them as
 * compared, with what the decision says there; everybody else sees who did.
 */
export const Readings = ({ set, pack }: { readonly set: CriteriaSet; readonly pack: string }) => {
  const { t } = useTranslation('packs')
  const manages = useManages()
  const { compared, council } = useCompared(pack)
  if (set.toVerify.length === 0) return null
  const all = set.toVerify.map((reading) => ({ reading, comparison: comparisonOf(compared, set.no, reading) }))
  const count = all.filter(({ comparison }) => comparison === undefined).length
  const ticks = manages && council
  return (
    <Alert
      color={count === 0 ? 'ocop' : 'amber'}
      icon={count === 0 ? <IconCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
      title={count === 0 ? t('allCompared') : t('toVerify', { count })}
      mb="sm"
    >
      {ticks && count > 0 && <p className={styles.quiet}>{t('tickHint')}</p>}
      <ul className={ticks ? styles.ticks : styles.plain}>
        {all.map(({ reading, comparison }) => (
          <li key={reading.vi}>
            {ticks ? (
              <ReadingToTick at={{ pack, set: set.no, reading }} comparison={comparison} />
            ) : (
              <ReadingLine reading={reading} comparison={comparison} />
            )}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
