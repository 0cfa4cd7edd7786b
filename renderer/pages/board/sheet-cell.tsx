import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardCell } from '../../../shared/ipc/calls/council.ts'
import { cellIcons, CorrectingIcon } from './cell-look.ts'
import styles from './board.module.css'

/** The state of a sheet in words. */
const useCellWords = () => {
  const { t } = useTranslation('board')
  return (cell: BoardCell) =>
    t(`cell.${cell.state}`, { scored: cell.scored, of: cell.of, round: cell.round }) +
    (cell.total === null ? '' : `, ${t('cell.total', { total: cell.total })}`) +
    (cell.correcting ? `, ${t('cell.correcting')}` : '')
}

const figureOf = ({ state, scored, of, total }: BoardCell) => {
  if (state === 'draft' || state === 'superseded') return `${scored}/${of}`
  return total === null ? null : total
}

interface Props {
  readonly cell: BoardCell
  readonly member: string
  readonly dossier: string
  /** The acting person's own sheet, which opens. */
  readonly isOwn: boolean
  /** `row:column`, by which the grid finds it. */
  readonly place: string
  readonly isActive: boolean
  readonly column: number
}

/** One member's sheet of one product: sign, figure, and the words on hover and for screen readers. */
export const SheetCell = memo(({ cell, member, dossier, isOwn, place, isActive, column }: Props) => {
  const words = useCellWords()
  const { t } = useTranslation('board')
  const Icon = cellIcons[cell.state]
  const opens = isOwn && cell.state !== 'not-assigned' && cell.state !== 'recused'
  const label = `${member}: ${words(cell)}${opens ? `, ${t('cell.open')}` : ''}`
  const focus = { 'data-cell': place, tabIndex: isActive ? 0 : -1, title: label }
  const content = (
    <>
      <Icon size={16} aria-hidden />
      <span aria-hidden>{figureOf(cell)}</span>
      {cell.correcting && <CorrectingIcon size={13} className={styles.correcting} aria-hidden />}
      <span className="read-aloud-only">{label}</span>
    </>
  )
  const look = { className: styles.sheet, 'data-state': cell.state, 'data-own': isOwn }
  return (
    <td aria-colindex={column} className={styles.cell} {...(!opens && focus)}>
      {opens ? (
        <Link to="/sheet/$dossier" params={{ dossier }} {...look} {...focus}>
          {content}
        </Link>
      ) : (
        <span {...look}>{content}</span>
      )}
    </td>
  )
})
