import { common as viCommon } from './vi/common.ts'
import { common as enCommon } from './en/common.ts'

/** The shape of a Vietnamese text tree, which the English one must fill completely. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> }

/** Namespaces are the areas of the program; Vietnamese comes first and gives the types. */
export const vi = { common: viCommon } as const

export const en: Translated<typeof vi> = { common: enCommon }
