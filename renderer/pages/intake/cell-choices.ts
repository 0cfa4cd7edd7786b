import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { legalForms } from '../../../shared/domain/applicant.ts'
import { requestKinds } from '../../../shared/domain/dossier.ts'
import type { IntakeField } from '../../../shared/ipc/calls/intake.ts'
import { dayText } from '../../text/format.ts'
import { useCouncilSets } from '../../parts/use-council-sets.ts'

export interface Choice {
  /** What the row holds, as main checks it. */
  readonly value: string
  readonly label: string
  /** More words a search may hit: industry and group of a set. */
  readonly also: string
}

export interface CellWords {
  /** Choices of a field; empty for fields of free text. */
  readonly choices: (field: IntakeField) => readonly Choice[]
  /** A value as people read it: "6 · Chế biến từ gạo", "Hợp tác xã", 25/11/2026. */
  readonly shown: (field: IntakeField, value: string) => string
}

const isDay = /^\d{4}-\d{2}-\d{2}$/

/** How values of the grid read, and what may be chosen for them, in the language of the window. */
export const useCellWords = (): CellWords => {
  const { t, i18n } = useTranslation('dossier')
  const { sets } = useCouncilSets()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  return useMemo(() => {
    const byField: Partial<Record<IntakeField, readonly Choice[]>> = {
      set: sets.map((set) => ({
        value: String(set.no),
        label: `${set.no} · ${language === 'vi' ? set.short : set.name.en}`,
        also: `${set.name.vi} ${set.name.en} ${set.industry.vi} ${set.group.vi}`,
      })),
      legalForm: legalForms.map((form) => ({ value: form, label: t(`legalForms.${form}`), also: '' })),
      request: requestKinds.map((kind) => ({ value: kind, label: t(`requests.${kind}`), also: '' })),
    }
    const choices = (field: IntakeField) => byField[field] ?? []
    const shown = (field: IntakeField, value: string) => {
      if (field === 'receivedOn' && isDay.test(value)) return dayText(value)
      return choices(field).find((choice) => choice.value === value)?.label ?? value
    }
    return { choices, shown }
  }, [sets, language, t])
}
