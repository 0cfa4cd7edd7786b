import type { Day } from '../../shared/domain/day.ts'
import { dayInVietnamese } from '../../shared/domain/calendar.ts'
import { folded } from '../../shared/domain/folded-text.ts'
import { meanAsText } from '../../shared/rating/mean-as-text.ts'

/**
 * The one place where numbers, days and words are put into the form people read: dd/MM/yyyy and Vietnamese order in both languages;
 * decimals and thousands as the language of the screen writes them. Papers are Vietnamese: `69,71`.
 */

export type Language = 'vi' | 'en'

/** A share of a whole in percent without decimals; nothing of nothing is 0 %. */
export const percentText = (part: number, of: number): string => `${of === 0 ? 0 : Math.floor((part * 100) / of)} %`

/** Writes numbers; the browser's formatter, slow to make, is made with the first number and not before a screen is there. */
const numberWriter = (language: Language, options?: Intl.NumberFormatOptions) => {
  let writer: Intl.NumberFormat | undefined
  return (value: number): string => {
    writer ??= new Intl.NumberFormat(language, options)
    return writer.format(value)
  }
}

const inLanguage = (language: Language) => {
  const whole = numberWriter(language)
  const hundredths = numberWriter(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return {
    /** A count or whole points: `1.250`, in English `1,250`. */
    whole,
    /** Size of a file: `12,50 MB`, in English `12.50 MB`. */
    bytes: (bytes: number): string =>
      bytes < 1_000_000 ? `${whole(Math.ceil(bytes / 1000))} kB` : `${hundredths(bytes / 1_000_000)} MB`,
    /** The engine's mean `sum / count`: `69,71`, in English `69.71`. */
    mean: (sum: number, count: number): string =>
      language === 'vi' ? meanAsText(sum, count) : meanAsText(sum, count).replace(',', '.'),
  }
}

/** Figures as each language writes them. */
export const numbersIn: Readonly<Record<Language, ReturnType<typeof inLanguage>>> = {
  vi: inLanguage('vi'),
  en: inLanguage('en'),
}

/** `2026-11-25` → `25/11/2026`. */
export const dayText = (day: string): string => dayInVietnamese(day as Day)

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** A moment on the local clock: `25/11/2026 14:02`. */
export const momentText = (moment: string): string => {
  const at = new Date(moment)
  const day = [twoDigits(at.getDate()), twoDigits(at.getMonth() + 1), at.getFullYear()].join('/')
  return `${day} ${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`
}

/**
 * `25/11/2026`, `25-11-2026`, `25.11.2026` or `2026-11-25` as typed → `2026-11-25`; null when it is none of these, or in a
 * year that nobody means (2206).
 */
export const typedDay = (text: string): string | null => {
  const iso = /^\s*((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})\s*$/.exec(text)
  const local = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)\s*$/.exec(text)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : []
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null
}

let vietnamese: Intl.Collator | undefined

/** Vietnamese order of words, numbers by value: for `toSorted`. */
export const inVietnameseOrder = (left: string, right: string): number => {
  vietnamese ??= new Intl.Collator('vi', { numeric: true })
  return vietnamese.compare(left, right)
}

/** Does a text hold every word of a search, in any order, whatever the diacritics and case (đ = d)? */
export const matchesSearch = (text: string, search: string): boolean => {
  const place = folded(text)
  return folded(search)
    .split(' ')
    .every((word) => place.includes(word))
}
