import { useTranslation } from 'react-i18next'

/** How a person of the council is named who did something: by name, also when they left; in words where no name is known any more. */
export const usePersonName = (): ((name: string | null) => string) => {
  const { t } = useTranslation('common')
  return (name) => name ?? t('leftCouncil')
}
