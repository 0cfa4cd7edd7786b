import { requestKinds, type RequestKind } from '../../shared/domain/dossier.ts'
import { folded } from '../../shared/domain/folded-text.ts'

const patterns: readonly (readonly [RegExp, RequestKind])[] = [
  [/\b(nang|thang) (hang|sao|cap)\b/, 'upgrade'],
  [/\b(danh gia|cong nhan|xep hang|phan hang) lai\b/, 'reassessment'],
  [/\b(dgl|gia han|het han|tai danh gia)\b/, 'reassessment'],
  [/\b(lan dau|lan 1|moi|cap moi|dang ky moi)\b/, 'first'],
]

/** The kind of request a cell names: lần đầu, nâng hạng, đánh giá lại; undefined where it names none. */
export const recogniseRequest = (text: string): RequestKind | undefined => {
  const key = requestKinds.find((kind) => kind === text.trim())
  return key ?? patterns.find(([pattern]) => pattern.test(folded(text)))?.[1]
}
