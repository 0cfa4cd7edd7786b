import { useTranslation } from 'react-i18next'
import { assertNever } from '../../shared/assert-never.ts'
import type { Member } from '../../shared/domain/member.ts'
import type { Reason } from '../../shared/domain/reason.ts'
import { dayText } from '../text/format.ts'
import { useNumbers } from '../text/use-numbers.ts'

type Of<Kind extends Reason['kind']> = Extract<Reason, { kind: Kind }>

const listed = (items: readonly string[]) => items.join(', ')

/**
 * Turns the engine's reasons into sentences; screens and papers say the same. Every figure stands in the reason, means are made
 * by the engine's own `meanAsText`. Members by name from the roster.
 */
export const useReasonWords = (roster: readonly Pick<Member, 'id' | 'name'>[]): ((reason: Reason) => string) => {
  const { t } = useTranslation('results')
  const numbers = useNumbers()
  const names = (ids: readonly string[]) =>
    listed(ids.map((id) => roster.find((member) => member.id === id)?.name ?? id))
  const where = (criterion: string) => (criterion === '' ? '' : t('reasons.where', { criterion }))

  const total = ({ data }: Of<'total'>) => {
    const figures = { ...data, mean: numbers.mean(data.sum, data.counted) }
    return data.from === 0 ? t('reasons.totalLowest', figures) : t('reasons.total', figures)
  }
  const missed = ({ data }: Of<'minimum-missed'>) =>
    t(`reasons.minimum-missed.${data.policy}`, { ...data, mean: numbers.mean(data.sum, data.counted) })
  const nextStar = ({ data }: Of<'next-star'>) => {
    const figures = {
      ...data,
      missingMean: numbers.mean(data.missing, data.counted),
      criteria: listed(data.criteria),
    }
    if (data.missing === 0) return t('reasons.next-star.minima', figures)
    return t(data.criteria.length > 0 ? 'reasons.next-star.both' : 'reasons.next-star.points', figures)
  }

  return (reason) => {
    switch (reason.kind) {
      case 'returned':
      case 'withdrawn':
        return t(`reasons.${reason.kind}`, { ...reason.data, on: dayText(reason.data.on) })
      case 'knocked-out':
      case 'stopped':
        return t(`reasons.${reason.kind}`, { ...reason.data, where: where(reason.data.criterion) })
      case 'conflict':
        return t('reasons.conflict', { members: names(reason.data.members) })
      case 'total':
        return total(reason)
      case 'held-down':
        return t('reasons.held-down', { ...reason.data, criteria: listed(reason.data.criteria) })
      case 'minimum-missed':
        return missed(reason)
      case 'lone-dissent':
        return t('reasons.lone-dissent', { ...reason.data, members: names(reason.data.members) })
      case 'forwards':
        return t('reasons.forwards', { ...reason.data, mean: numbers.mean(reason.data.sum, reason.data.counted) })
      case 'next-star':
        return nextStar(reason)
      case 'too-few-sheets':
        return t('reasons.too-few-sheets', reason.data)
      case 'waived':
        return t('reasons.waived', reason.data)
      case 'recognised':
        return t('reasons.recognised', reason.data)
      case 'proposal-only':
        return t('reasons.proposal-only', reason.data)
      case 'no-certificate':
        return t('reasons.no-certificate', reason.data)
      case 'potential':
        return t('reasons.potential', reason.data)
      case 'spread-exceeded':
        return t('reasons.spread-exceeded', reason.data)
      case 'spread-overridden':
        return t('reasons.spread-overridden', reason.data)
      case 'open-findings':
        return t('reasons.open-findings', reason.data)
      case 'rises-on-one-sheet':
        return t('reasons.rises-on-one-sheet', reason.data)
      case 'falls-on-one-sheet':
        return t('reasons.falls-on-one-sheet', reason.data)
      default:
        return assertNever(reason)
    }
  }
}
