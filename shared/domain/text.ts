import { z } from '../zod.ts'

/** What a person typed: trimmed, NFC (so that equal words are equal bytes), no control characters but line breaks. */
const clean = (text: string) =>
  text
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
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
