import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props extends Pick<TextInputProps, 'maw' | 'mt' | 'mb'> {
  readonly value: string
  readonly onChange: (minutes: string) => void
  /** It was sent, and nothing stood here. */
  readonly missing: boolean
}

/** Asked of the secretary, who records what the chair concluded: the minutes that say so. */
export const OnBehalfField = ({ value, onChange, missing, ...place }: Props) => {
  const { t } = useTranslation('parts')
  return (
    <TextInput
      label={t('onBehalf')}
      description={t('onBehalfHint')}
      error={missing ? t('onBehalfMissing') : null}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      required
      {...place}
    />
  )
}
