import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en, vi } from './catalogue.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof vi
  }
}

/** Use in a component: `const { t } = useTranslation('sheet')`, then `t('handIn')`. */
export const texts: i18n = createInstance()

export const startTexts = (language: 'vi' | 'en') =>
  texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi, en },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
