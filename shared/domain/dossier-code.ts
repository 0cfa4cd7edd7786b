import { folded } from './folded-text.ts'

const initials = (place: string) =>
  folded(place)
    .replace(/^(tinh|thanh pho|tp|xa|phuong|thi tran|dac khu) /, '')
    .split(' ')
    .map((word) => (/^\d+$/.test(word) ? word : word.slice(0, 1)))
    .join('')
    .toUpperCase()

/** Is a code written as Mẫu 01 prints it, `(T)-(X)-(STT)-year`? A council may have a way of its own: this only asks. */
export const isUsualCode = (code: string): boolean =>
  /^\p{Lu}[\p{Lu}\d]*(-[\p{Lu}\d]+)?-\d{1,4}-(19|20)\d{2}$/u.test(code)

const running = /-(\d{1,4})-\d{4}$/

/**
 * A dossier's code `(T)-(X)-(STT)-year` as Mẫu 01 prints it: initials of province and commune, a running number one above the
 * highest of that year, the year. In: names of places as typed, the codes taken so far. Never one that is taken.
 */
export const proposeCode = (
  place: { readonly province: string; readonly commune: string },
  year: number,
  taken: Iterable<string>,
): string => {
  const codes = [...taken].map((code) => code.toUpperCase())
  const numbers = codes.filter((code) => code.endsWith(`-${year}`)).map((code) => Number(running.exec(code)?.[1] ?? 0))
  const next = Math.max(0, ...numbers) + 1
  const parts = [initials(place.province), initials(place.commune) || 'X', String(next).padStart(2, '0'), String(year)]
  return parts.filter((part) => part !== '').join('-')
}
