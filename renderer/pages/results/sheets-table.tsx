import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/ipc/contract.ts'
import { usePersonName } from '../../parts/use-person-name.ts'
import styles from './results.module.css'

/** Every handed-in sheet with its totals, counted or not and why not. */
export const SheetsTable = ({ sheets }: { readonly sheets: Output<'results.read'>['sheets'] }) => {
  const { t } = useTranslation('results')
  const named = usePersonName()
  return (
    <table className={styles.sheets}>
      <caption className="read-aloud-only">{t('detail.sheets')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('detail.member')}</th>
          <th scope="col" className={styles.number}>
            {t('detail.total')}
          </th>
          {(['A', 'B', 'C'] as const).map((part) => (
            <th key={part} scope="col" className={styles.number}>
              {part}
            </th>
          ))}
          <th scope="col" className={styles.number}>
            {t('detail.round')}
          </th>
          <th scope="col">{t('detail.state')}</th>
        </tr>
      </thead>
      <tbody>
        {sheets.map((sheet) => (
          <tr key={sheet.sha256} data-counted={sheet.status === 'submitted'}>
            <th scope="row">{named(sheet.name)}</th>
            <td className={styles.number}>
              <strong>{sheet.total}</strong>
            </td>
            <td className={styles.number}>{sheet.parts.A}</td>
            <td className={styles.number}>{sheet.parts.B}</td>
            <td className={styles.number}>{sheet.parts.C}</td>
            <td className={styles.number}>{sheet.version > 1 ? `${sheet.round}.${sheet.version}` : sheet.round}</td>
            <td>{t(`detail.sheetState.${sheet.status}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
