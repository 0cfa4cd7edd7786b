import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CriteriaSet } from '../../../shared/domain/criteria-pack.ts'
import { criteriaOf } from '../../../shared/domain/criteria-of.ts'
import type { DossierId } from '../../../shared/domain/id.ts'
import type { Choice } from '../../../shared/domain/sheet.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useCommand } from '../../ipc/hooks.ts'
import { tellDone, tellFault } from '../../parts/notify.tsx'
import { Section } from './section.tsx'
import styles from './dossier.module.css'

type ReadSheet = Output<'results.read'>['sheets'][number]

const key = (choice: Choice | undefined) => JSON.stringify(choice)

const useChoiceWords = (set: CriteriaSet) => {
  const { t, i18n } = useTranslation('dossier')
  const language = i18n.language === 'en' ? 'en' : 'vi'
  return (code: string, choice: Choice | undefined): string => {
    if (choice === undefined) return '–'
    if ('none' in choice) return t('conflicts.none')
    const option = criteriaOf(set).find((criterion) => criterion.code === code)?.options[choice.option]
    return option ? `${option.points} · ${option.label[language]}` : t('conflicts.option', { no: choice.option + 1 })
  }
}

/** Two handed-in versions of one member's sheet, side by side where they differ; a person chooses which counts. */
const Conflict = (props: {
  readonly dossier: DossierId
  readonly set: CriteriaSet
  readonly sheets: readonly ReadSheet[]
}) => {
  const { t } = useTranslation('dossier')
  const words = useChoiceWords(props.set)
  const choose = useCommand('dossiers.chooseSheet')
  const [first] = props.sheets
  const differing = criteriaOf(props.set).filter(
    ({ code }) => new Set(props.sheets.map(({ choices }) => key(choices[code]))).size > 1,
  )
  return (
    <div className={styles.conflict}>
      <Text size="sm">{t('conflicts.text', { name: first?.name ?? '' })}</Text>
      <table className={styles.versions}>
        <thead>
          <tr>
            <th scope="col">{t('conflicts.differs', { count: differing.length })}</th>
            {props.sheets.map((sheet, at) => (
              <th key={sheet.sha256} scope="col">
                <strong>{t('conflicts.version', { no: at + 1 })}</strong>
                <span>{t('conflicts.round', { round: sheet.round, version: sheet.version })}</span>
                <span>{t('conflicts.total', { total: sheet.total })}</span>
                <span>{t('conflicts.parts', sheet.parts)}</span>
                <Button
                  size="compact-sm"
                  loading={choose.isPending}
                  onClick={() =>
                    choose.mutate(
                      { id: props.dossier, member: sheet.member, sheet: sheet.sha256 },
                      { onSuccess: () => tellDone(t('conflicts.chosen')), onError: tellFault },
                    )
                  }
                >
                  {t('conflicts.choose', { no: at + 1 })}
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differing.map(({ code }) => (
            <tr key={code}>
              <th scope="row">
                {t('conflicts.criterion')} {code}
              </th>
              {props.sheets.map((sheet) => (
                <td key={sheet.sha256}>{words(code, sheet.choices[code])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Shown only while there is something to choose. */
export const ConflictSection = (props: {
  readonly dossier: DossierId
  readonly set: CriteriaSet | undefined
  readonly sheets: readonly ReadSheet[]
}) => {
  const { t } = useTranslation('dossier')
  const disputed = props.sheets.filter(({ status }) => status === 'conflict')
  const members = [...new Set(disputed.map(({ member }) => member))]
  if (members.length === 0 || !props.set) return null
  return (
    <Section title={t('conflicts.title')} id="conflicts">
      {members.map((member) => (
        <Conflict
          key={member}
          dossier={props.dossier}
          set={props.set as CriteriaSet}
          sheets={disputed.filter((sheet) => sheet.member === member)}
        />
      ))}
    </Section>
  )
}
