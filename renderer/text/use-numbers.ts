import { useTranslation } from 'react-i18next'
import { numbersIn } from './format.ts'

/** Figures as the language of the screen writes them; within a paper, as Vietnamese does. */
export const useNumbers = () => numbersIn[useTranslation().i18n.language === 'en' ? 'en' : 'vi']
