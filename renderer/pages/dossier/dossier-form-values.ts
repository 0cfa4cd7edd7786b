import { legalForms, LegalForm } from '../../../shared/domain/applicant.ts'
import { Day } from '../../../shared/domain/day.ts'
import { RequestKind } from '../../../shared/domain/dossier.ts'
import { z } from '../../../shared/zod.ts'
import type { DossierEntry } from '../../../shared/ipc/calls/dossier.ts'
import { dayText, typedDay } from '../../text/format.ts'

/** What the form holds: everything as text, as typed. */
export interface DossierFormValues {
  product: string
  set: string
  code: string
  request: string
  receivedOn: string
  applicant: string
  legalForm: string
  representative: string
  address: string
  commune: string
  phone: string
}

export const emptyForm: DossierFormValues = {
  product: '',
  set: '',
  code: '',
  request: 'first',
  receivedOn: '',
  applicant: '',
  legalForm: '',
  representative: '',
  address: '',
  commune: '',
  phone: '',
}

/** Keys of `dossier.form.errors`; a rule names its text. */
export type FormError = 'product' | 'set' | 'code' | 'codeTaken' | 'applicant' | 'legalForm' | 'day' | 'tooLong'

const isDay = (text: string) => text.trim() === '' || Day.safeParse(typedDay(text)).success
const needed = (max: number, error: FormError) =>
  z
    .string()
    .max(max, { error: 'tooLong' })
    .refine((text) => text.trim() !== '', { error })
const optional = (max: number) => z.string().max(max, { error: 'tooLong' })

/** The form's rules, each failing with the key of its text; the boundary checks again. */
export const DossierForm = z.object({
  product: needed(300, 'product'),
  set: needed(2, 'set'),
  code: needed(40, 'code'),
  request: z.string(),
  receivedOn: z.string().refine(isDay, { error: 'day' }),
  applicant: needed(200, 'applicant'),
  legalForm: z.string().refine((form) => legalForms.some((known) => known === form), { error: 'legalForm' }),
  representative: optional(120),
  address: optional(300),
  commune: optional(100),
  phone: optional(40),
})

/** What main takes in, of a form that its rules let pass. */
export const entryOf = (values: DossierFormValues): DossierEntry => ({
  product: values.product,
  set: Number(values.set),
  code: values.code,
  request: RequestKind.parse(values.request),
  receivedOn: values.receivedOn.trim() === '' ? null : Day.parse(typedDay(values.receivedOn)),
  applicant: {
    name: values.applicant,
    legalForm: LegalForm.parse(values.legalForm),
    representative: values.representative,
    address: values.address,
    commune: values.commune,
    phone: values.phone,
  },
})

export const formOf = ({ applicant, ...entry }: DossierEntry): DossierFormValues => ({
  product: entry.product,
  set: String(entry.set),
  code: entry.code,
  request: entry.request,
  receivedOn: entry.receivedOn === null ? '' : dayText(entry.receivedOn),
  applicant: applicant.name,
  legalForm: applicant.legalForm,
  representative: applicant.representative,
  address: applicant.address,
  commune: applicant.commune,
  phone: applicant.phone,
})

/** A draft as kept on disk, of whatever version of the form: unknown fields dropped, missing ones empty. */
export const formOfDraft = (draft: Readonly<Record<string, unknown>>): DossierFormValues => {
  const kept = { ...emptyForm }
  for (const field of Object.keys(emptyForm) as (keyof DossierFormValues)[]) {
    const value = draft[field]
    if (typeof value === 'string') kept[field] = value
  }
  return kept
}
