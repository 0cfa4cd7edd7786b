import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { vi } from './catalogue.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof vi
  }
}

export type Language = 'vi' | 'en'

/** Use in a component: `const { t } = useTranslation('sheet')`, then `t('handIn')`. */
export const texts: i18n = createInstance()

const english = async () => (await import('./english.ts')).en

export const startTexts = async (language: Language): Promise<void> => {
  const resources = language === 'en' ? { vi, en: await english() } : { vi }
  await texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  document.documentElement.lang = language
}

/** Shows the window in another language, from now on. */
export const speak = async (language: Language): Promise<void> => {
  if (language === 'en' && !texts.hasResourceBundle('en', 'common'))
    for (const [area, words] of Object.entries(await english())) texts.addResourceBundle('en', area, words)
  await texts.changeLanguage(language)
  document.documentElement.lang = language
}
