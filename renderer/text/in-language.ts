import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../shared/domain/text.ts'

const inVietnamese = ({ vi }: Bilingual) => vi
const inEnglish = ({ en }: Bilingual) => en

/** Texts that come with the data in both languages: returns the one of the screen. */
export const useInLanguage = (): ((words: Bilingual) => string) => {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? inEnglish : inVietnamese
}
