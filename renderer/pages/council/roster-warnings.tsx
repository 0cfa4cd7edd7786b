import { IconAlertTriangle } from '@tabler/icons-react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { folded } from '../../../shared/domain/folded-text.ts'
import { isManager } from '../../../shared/domain/member.ts'
import { withoutBlankRows, type CouncilTyped } from './council-form.ts'
import styles from './council.module.css'

const nameTwice = (names: readonly string[]) =>
  names.find((name, at) => names.findIndex((other) => folded(other) === folded(name)) < at)

/**
 * What is likely an oversight in the roster. A note, no block: a council may fill its seats later. That it has neither chair nor
 * secretary keeps it from being saved, and stands above once that was tried.
 */
export const RosterWarnings = () => {
  const { t } = useTranslation('council')
  const { control, formState } = useFormContext<CouncilTyped>()
  const [typed, least] = useWatch({ control, name: ['roster', 'rules.minSheets'] })
  const roster = withoutBlankRows(typed)
  if (roster.length === 0) return null
  const scoring = roster.filter(({ scores }) => scores).length
  const managed = roster.some(isManager)
  const blocked = formState.errors.roster?.root !== undefined
  const chairs = roster.filter(({ role }) => role === 'chair').length
  const twice = nameTwice(roster.map(({ name }) => name))
  const warnings = [
    !managed && !blocked && t('roster.noManager'),
    managed && chairs === 0 && t('roster.noChair'),
    chairs > 1 && t('roster.twoChairs'),
    managed && !roster.some(({ role }) => role === 'secretary') && t('roster.noSecretary'),
    scoring < least && t('roster.tooFew', { scoring, least }),
    twice !== undefined && t('roster.twice', { name: twice }),
  ].filter((warning) => warning !== false)
  return (
    <output className={styles.warnings}>
      <p className={styles.quiet}>{t('roster.count', { count: roster.length, scoring })}</p>
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <IconAlertTriangle size={16} aria-hidden /> {warning}
        </p>
      ))}
    </output>
  )
}
