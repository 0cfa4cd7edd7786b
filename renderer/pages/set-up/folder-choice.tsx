import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChoiceCards } from '../../parts/choice-cards.tsx'

/** The folder the program proposes, or one that main asks for at the end. */
export const FolderChoice = (props: {
  readonly proposed: string | null
  readonly elsewhere: boolean
  readonly onChange: (elsewhere: boolean) => void
}) => {
  const { t } = useTranslation('setUp')
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('folder.hint')}
      </Text>
      <ChoiceCards
        legend={t('folder.question')}
        cards={[
          { value: 'proposed', label: t('folder.proposed'), text: props.proposed ?? t('folder.needsName') },
          { value: 'other', label: t('folder.other'), text: t('folder.otherText') },
        ]}
        value={props.elsewhere ? 'other' : 'proposed'}
        onChange={(value) => props.onChange(value === 'other')}
      />
    </>
  )
}
