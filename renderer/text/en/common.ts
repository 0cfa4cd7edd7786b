import type { Translated } from '../catalogue.ts'
import type { common as vi } from '../vi/common.ts'

export const common: Translated<typeof vi> = {
  product: 'Chấm Sao',
  loading: 'Opening…',
  leftCouncil: '(left the council)',
}
