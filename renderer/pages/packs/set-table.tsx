import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CriteriaSet } from '../../../shared/domain/criteria-pack.ts'
import type { PackSummary } from '../../../shared/ipc/calls/pack.ts'
import { useInLanguage } from '../../text/in-language.ts'
import { CriterionTable } from './criterion-table.tsx'
import { Readings } from './readings.tsx'
import styles from './packs.module.css'

const Knockouts = ({ set }: { readonly set: CriteriaSet }) => {
  const { t } = useTranslation('packs')
  const inLanguage = useInLanguage()
  if (set.knockouts.length === 0) return null
  return (
    <>
      <Title order={3}>{t('knockouts')}</Title>
      <ul className={styles.plain}>
        {set.knockouts.map((ground) => (
          <li key={ground.vi}>{inLanguage(ground)}</li>
        ))}
      </ul>
    </>
  )
}

/** One product set's table as the decision has it: parts, sections, criteria, options and star marks. */
export const SetTable = (props: {
  readonly set: CriteriaSet
  /** SHA-256 of its pack. */
  readonly pack: string
  readonly parts: PackSummary['parts']
}) => {
  const { set, pack, parts } = props
  const { t } = useTranslation('packs')
  const inLanguage = useInLanguage()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls must take the keyboard
    <article className={styles.table} aria-labelledby="set" tabIndex={0} key={set.no}>
      <Title order={2} id="set">
        {t('setOption', { no: set.no, name: inLanguage(set.name) })}
      </Title>
      <p className={styles.quiet}>
        {[
          inLanguage(set.industry),
          inLanguage(set.group),
          set.managingMinistry !== null && t('ministry', { ministry: set.managingMinistry }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Readings set={set} pack={pack} key={`${pack} ${set.no}`} />
      <Knockouts set={set} />
      {set.parts.map(({ code, max, sections }) => {
        const name = parts.find((part) => part.code === code)?.name
        return (
          <section key={code}>
            <h3 className={styles.part}>{t('part', { code, name: name ? inLanguage(name) : '', max })}</h3>
            {sections.map((section) => (
              <section key={section.code}>
                <h4 className={styles.section}>
                  {section.code} {t('section', { name: inLanguage(section.name), max: section.max })}
                </h4>
                {section.criteria.map((criterion) => (
                  <CriterionTable key={criterion.code} criterion={criterion} />
                ))}
              </section>
            ))}
          </section>
        )
      })}
    </article>
  )
}
