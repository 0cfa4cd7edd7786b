import type { CriteriaSet } from '../../shared/domain/criteria-pack.ts'
import { folded } from '../../shared/domain/folded-text.ts'
import { productWords } from './product-words.ts'

/** What recognising needs of a set: its number and every name it goes by. */
export type NamedSet = Pick<CriteriaSet, 'no' | 'name' | 'short' | 'industry' | 'group'>

export type RecognisedSet =
  | { readonly kind: 'found'; readonly no: number }
  | { readonly kind: 'ambiguous'; readonly among: readonly number[] }
  | { readonly kind: 'unknown'; readonly suggestions: readonly number[] }

const idle = new Set([
  'san',
  'pham',
  'va',
  'tu',
  'cac',
  'nhom',
  'bo',
  'nganh',
  'khac',
  'co',
  'thanh',
  'phan',
  'dang',
  'so',
])
const wordsOf = (text: string) =>
  new Set(
    folded(text)
      .split(' ')
      .filter((word) => word !== '' && !idle.has(word)),
  )
const withoutKind = (text: string) => folded(text).replace(/^(bo|nhom|nganh)?( ?san pham)? ?/, '')

/** Share of words that two texts have in common, 0 to 1. */
const likeness = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  const common = [...left].filter((word) => right.has(word)).length
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size)
}

/** A number at the cell's start, and the words behind it. */
const numberIn = (text: string): { readonly no: number; readonly rest: string } | undefined => {
  const found = /^(?:bo|nhom)?(?: san pham)?(?: so)? ?0*(\d{1,2})(?: (.*)|$)/.exec(folded(text))
  return found === null ? undefined : { no: Number(found[1]), rest: found[2] ?? '' }
}

/** Words behind the number that are none of the set's ("3 sao", "6. Rượu") make it a guess. */
const speaksOf = (set: NamedSet, rest: string): boolean => {
  const known = wordsOf([set.name.vi, set.name.en, set.short, set.group.vi, set.industry.vi].join(' '))
  return rest === '' || [...wordsOf(rest)].some((word) => known.has(word))
}

const pointedTo = (text: string, sets: readonly NamedSet[]): number[] => {
  const words = ` ${folded(text)} `
  const numbers = productWords.filter(([word]) => words.includes(` ${word} `)).flatMap(([, numbers]) => numbers)
  return [...new Set(numbers)].filter((no) => sets.some((set) => set.no === no))
}

const nearest = (text: string, sets: readonly NamedSet[]): number[] => {
  const words = wordsOf(text)
  return sets
    .map((set) => ({
      no: set.no,
      score: Math.max(
        likeness(words, wordsOf(set.name.vi)),
        likeness(words, wordsOf(set.short)),
        likeness(words, wordsOf(set.group.vi)) * 0.8,
      ),
    }))
    .filter(({ score }) => score >= 0.3)
    .sort((a, b) => b.score - a.score)
    .map(({ no }) => no)
}

/** A sure reading: one set by that number or name, or all sets of an industry or group of that name. */
const named = (text: string, sets: readonly NamedSet[]): readonly NamedSet[] => {
  const whole = withoutKind(text)
  const is = (name: string) => withoutKind(name) === whole && whole !== ''
  const byName = sets.filter((set) => is(set.name.vi) || is(set.short) || is(set.name.en))
  if (byName.length > 0) return byName
  const byGroup = sets.filter((set) => is(set.group.vi) || is(set.group.en))
  if (byGroup.length > 0) return byGroup
  return sets.filter((set) => is(set.industry.vi) || is(set.industry.en))
}

/**
 * The product set (bộ sản phẩm) a cell names: by number ("6", "Bộ 06"), name, short name, or the name of a group or industry
 * that has one set. Several fit: `ambiguous`. None: `unknown` with the nearest, after them what the product's name points to.
 */
export const recogniseSet = (text: string, product: string, sets: readonly NamedSet[]): RecognisedSet => {
  const number = numberIn(text)
  if (number !== undefined) {
    const meant = sets.find((set) => set.no === number.no)
    if (meant && speaksOf(meant, number.rest)) return { kind: 'found', no: meant.no }
    const likely = [...pointedTo(number.rest, sets), ...pointedTo(product, sets), ...(meant ? [meant.no] : [])]
    return { kind: 'unknown', suggestions: [...new Set(likely)].slice(0, 4) }
  }
  const sure = named(text, sets)
  if (sure.length === 1 && sure[0]) return { kind: 'found', no: sure[0].no }
  const hints = pointedTo(product, sets)
  if (sure.length > 1) {
    const among = sure.map((set) => set.no)
    const hinted = hints.filter((no) => among.includes(no))
    return { kind: 'ambiguous', among: [...new Set([...hinted, ...among])].slice(0, 6) }
  }
  const suggestions = [...new Set([...pointedTo(text, sets), ...nearest(text, sets), ...hints])]
  return { kind: 'unknown', suggestions: suggestions.slice(0, 4) }
}
