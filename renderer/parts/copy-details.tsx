import { Button, Code } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'

/** Technical lines with a button that copies them. */
export const CopyDetails = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('parts')
  const clipboard = useClipboard()
  return (
    <>
      <Code block tabIndex={0}>
        {text}
      </Code>
      <Button mt="xs" size="compact-sm" variant="default" onClick={() => clipboard.copy(text)}>
        {clipboard.copied ? t('copied') : t('copy')}
      </Button>
    </>
  )
}
