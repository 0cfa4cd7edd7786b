import { useId } from 'react'
import type { Bilingual } from '../../../shared/domain/text.ts'
import type { NamedComparison } from '../../../shared/ipc/calls/reading.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { FaultText } from '../../parts/fault-text.tsx'
import { comparisonOf, useCompared } from '../../parts/use-compared.ts'
import { usePersonName } from '../../parts/use-person-name.ts'
import { momentText } from '../../text/format.ts'
import { useInLanguage } from '../../text/in-language.ts'
import styles from './sheet-screen.module.css'
import { useSheet, useWhole } from './use-sheet.ts'

/** Why the sheet is closed, that it is a correction and which version counts meanwhile, what an undo failed of. */
export const SheetNotices = (props: Pick<Output<'sheet.open'>, 'closedBecause' | 'counted'>) => {
  const { t } = useSheet()
  const state = useWhole((whole) => whole.state)
  const correction = useWhole((whole) => whole.correction)
  const version = useWhole((whole) => whole.version)
  const fault = useWhole((whole) => whole.fault)
  const { closedBecause, counted } = props
  return (
    <>
      {closedBecause !== null && (
        <output className={styles.notice}>
          {state === 'stopped' ? t('stopped') : t(`closed.${closedBecause}`)}
          {counted !== null && ` ${t('unfinished', counted)}`}
        </output>
      )}
      {closedBecause === null && correction !== '' && (
        <p className={styles.notice}>
          {t('correcting', { version, reason: correction })}
          {counted !== null && <span className={styles.noticeMore}>{t('countsMeanwhile', counted)}</span>}
        </p>
      )}
      {fault !== null && <FaultText fault={fault} />}
    </>
  )
}

type Reading = { readonly reading: Bilingual; readonly comparison: NamedComparison | undefined }

const ReadingList = ({ readings }: { readonly readings: readonly Reading[] }) => {
  const { t } = useSheet()
  const named = usePersonName()
  const inLanguage = useInLanguage()
  return readings.map(({ reading, comparison }) => (
    <span key={reading.vi}>
      {inLanguage(reading)}
      {comparison && (
        <span className={styles.compared}>
          {t('comparedBy', { name: named(comparison.by), at: momentText(comparison.at) })}
          {comparison.note !== '' && ` · ${t('signedSays', { note: comparison.note })}`}
        </span>
      )}
    </span>
  ))
}

/**
 * Readings of the transcript that are to be compared with the signed decision, as a list that opens over the sheet. Those the council
 * compared are not counted; they stand quietly below. `pack`: SHA-256 of the sheet's pack.
 */
export const Readings = ({ pack }: { readonly pack: string }) => {
  const { words, t } = useSheet()
  const id = useId()
  const { no, toVerify } = words.set
  const { compared, known } = useCompared(pack, toVerify.length > 0)
  if (toVerify.length === 0 || !known) return null
  const all = toVerify.map((reading) => ({ reading, comparison: comparisonOf(compared, no, reading) }))
  const open = all.filter(({ comparison }) => comparison === undefined)
  const done = all.filter(({ comparison }) => comparison !== undefined)
  return (
    <>
      {' '}
      <button type="button" className={styles.readings} data-open={open.length > 0} popoverTarget={id}>
        {open.length > 0 ? `${t('toVerify')} (${open.length})` : t('compared', { count: done.length })}
      </button>
      <span id={id} popover="auto" className={styles.readingList}>
        {open.length > 0 && <strong>{t('toVerify')}</strong>}
        <ReadingList readings={open} />
        {done.length > 0 && <strong>{t('compared', { count: done.length })}</strong>}
        <ReadingList readings={done} />
      </span>
    </>
  )
}
