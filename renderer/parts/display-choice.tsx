import { ActionIcon, Popover, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../ipc/hooks.ts'
import { speak } from '../text/i18n.ts'
import { tellFault } from './notify.tsx'

const languages = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
] as const

/** Language and colour scheme: take effect at once and are kept in the preferences of this machine. */
export const DisplayChoices = () => {
  const { t, i18n } = useTranslation('frame')
  const ids = { language: useId(), colours: useId() }
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const save = useCommand('preferences.save')
  return (
    <Stack gap="xs">
      <Text size="sm" id={ids.language}>
        {t('language')}
      </Text>
      <SegmentedControl
        aria-labelledby={ids.language}
        data={languages.map(({ value, label }) => ({ value, label }))}
        value={i18n.language === 'en' ? 'en' : 'vi'}
        onChange={(language) => {
          speak(language).catch(tellFault)
          save.mutate({ language }, { onError: tellFault })
        }}
      />
      <Text size="sm" id={ids.colours}>
        {t('colours')}
      </Text>
      <SegmentedControl
        aria-labelledby={ids.colours}
        data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(value) }))}
        value={colorScheme}
        onChange={(scheme) => {
          setColorScheme(scheme)
          save.mutate({ colorScheme: scheme }, { onError: tellFault })
        }}
      />
    </Stack>
  )
}

export const DisplayChoice = () => {
  const { t } = useTranslation('frame')
  return (
    <Popover position="bottom-end" withArrow trapFocus shadow="md">
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('display')} title={t('display')}>
          <IconAdjustmentsHorizontal size={20} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('display')}>
        <DisplayChoices />
      </Popover.Dropdown>
    </Popover>
  )
}
