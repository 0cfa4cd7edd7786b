import { IconAlertTriangleFilled, IconEyeOff, IconFlag3Filled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardRow } from '../../../shared/ipc/calls/council.ts'
import { StarRating } from '../../parts/star-rating.tsx'
import { DossierStateSign, ResultStatusBadge } from '../../parts/status-badge.tsx'
import { useNumbers } from '../../text/use-numbers.ts'
import styles from './board.module.css'

/** How the grid finds and focuses a cell. */
interface Place {
  readonly place: (column: number) => { readonly 'data-cell': string; readonly tabIndex: number }
}

const ProductCell = ({ row, place }: { readonly row: BoardRow } & Place) => {
  const { t } = useTranslation('board')
  return (
    <th scope="row" aria-colindex={1} className={styles.product}>
      <Link
        to="/dossiers/$dossier"
        params={{ dossier: row.dossier }}
        className={styles.productLink}
        title={`${row.product} – ${row.applicant} (${t('openDossier')})`}
        {...place(0)}
      >
        <span className={styles.productName}>{row.product}</span>
        <span className={styles.applicant}>
          {row.code} · {row.applicant}
        </span>
      </Link>
      {row.state !== 'open' && <DossierStateSign state={row.state} />}
    </th>
  )
}

const Stars = ({ result }: { readonly result: NonNullable<BoardRow['result']> }) => {
  const { t } = useTranslation('board')
  const numbers = useNumbers()
  if (result.stars === null) return <ResultStatusBadge status={result.status} short />
  const mean = numbers.mean(result.sum, result.counted)
  return (
    <>
      <StarRating stars={result.stars} short provisional />
      <span className={styles.mean} aria-hidden>
        {mean}
      </span>
      <span className="read-aloud-only">, {t('mean', { mean })}</span>
    </>
  )
}

const StarsCell = ({ row, place }: { readonly row: BoardRow } & Place) => {
  const { t } = useTranslation('board')
  if (row.result === null && row.ended !== null)
    return (
      <td aria-colindex={2} className={styles.cell} {...place(1)}>
        <ResultStatusBadge status={row.ended} short />
      </td>
    )
  if (row.result === null)
    return (
      <td aria-colindex={2} className={styles.cell} title={t('hiddenHint')} {...place(1)}>
        <span className={styles.hiddenResult}>
          <IconEyeOff size={16} aria-hidden /> {t('hidden')}
          <span className="read-aloud-only">: {t('hiddenHint')}</span>
        </span>
      </td>
    )
  return (
    <td aria-colindex={2} className={styles.cell}>
      <Link to="/results/$dossier" params={{ dossier: row.dossier }} className={styles.starsLink} {...place(1)}>
        <Stars result={row.result} />
      </Link>
    </td>
  )
}

const Flag = (
  props: {
    readonly column: number
    readonly words: string
    readonly flagged: boolean
    readonly children: ReactNode
  } & Place,
) => (
  <td
    aria-colindex={props.column + 1}
    aria-label={props.words}
    title={props.words}
    className={styles.cell}
    {...props.place(props.column)}
  >
    <span className={styles.flag} data-flagged={props.flagged} aria-hidden>
      {props.children}
    </span>
  </td>
)

/** What is said of the product itself: who it is, its provisional stars, spread and findings. */
export const ProductCells = ({ row, place }: { readonly row: BoardRow } & Place) => {
  const { t } = useTranslation('board')
  const spread = row.result?.spread ?? null
  const over = row.result?.spreadExceeded ?? false
  const spreadWords = spread === null ? '–' : t('spreadOf', { points: spread }) + (over ? `, ${t('spreadOver')}` : '')
  return (
    <>
      <ProductCell row={row} place={place} />
      <StarsCell row={row} place={place} />
      <Flag column={2} words={spreadWords} flagged={over} place={place}>
        {over && <IconAlertTriangleFilled size={14} />}
        {spread ?? '–'}
      </Flag>
      <Flag
        column={3}
        words={row.openFindings === 0 ? t('noFindings') : t('findingsOf', { count: row.openFindings })}
        flagged={row.openFindings > 0}
        place={place}
      >
        {row.openFindings > 0 && (
          <>
            <IconFlag3Filled size={14} /> {row.openFindings}
          </>
        )}
      </Flag>
    </>
  )
}
