import { z } from '../zod.ts'

/**
 * What a hand cannot type and an eye cannot see: control characters but tab and line feed, marks that turn the direction of
 * text around (a name could be made to read as another), soft hyphens and zero-width characters that come along from a PDF.
 */
const unseen =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g

/** What a person typed: trimmed, NFC (so that equal words are equal bytes), one kind of line break, nothing unseen. */
const clean = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unseen, '')
    .normalize('NFC') // last: a letter and its tone may have had something unseen between them
    .trim()

/** One line of typed text, possibly empty, at most `max` characters. */
export const Line = (max = 300) =>
  z
    .string()
    .max(max * 2)
    .transform((text) => clean(text).replace(/\s+/g, ' '))
    .pipe(z.string().max(max))

/** One line of typed text that must not be empty. */
export const Name = (max = 300) => Line(max).pipe(z.string().min(1))

/** Several lines of typed text, possibly empty. */
export const Note = (max = 4000) =>
  z
    .string()
    .max(max * 2)
    .transform(clean)
    .pipe(z.string().max(max))

/** The same words in Vietnamese and English. */
export const Bilingual = z.object({ vi: z.string(), en: z.string() }).readonly()
export type Bilingual = z.output<typeof Bilingual>
