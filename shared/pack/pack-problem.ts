/** What a pack can contradict itself in. Screens show the name; the fault's detail carries it. */
export type PackProblemName =
  | 'total'
  | 'time-in-force'
  | 'thresholds'
  | 'level-overlap'
  | 'duplicate-set'
  | 'missing-set-present'
  | 'parts-differ'
  | 'part-sum'
  | 'section-sum'
  | 'duplicate-section'
  | 'duplicate-code'
  | 'duplicate-option-key'
  | 'max-not-reachable'
  | 'options-not-ascending'
  | 'cases-mixed'
  | 'minimum-on-zero'
  | 'minima-not-ascending'
  | 'yes-no-line'
  | 'waiver-without-minima'
  | 'heading-sum'
  | 'heading-code'
  | 'lock-target'

/** One contradiction: where (null: the pack as a whole) and the figures found. */
export type PackProblem = {
  readonly problem: PackProblemName
  readonly set: number | null
  readonly criterion: string | null
  readonly found: string
}

export const problem = (
  name: PackProblemName,
  at: { readonly set?: number; readonly criterion?: string },
  found: string,
): PackProblem => ({ problem: name, set: at.set ?? null, criterion: at.criterion ?? null, found })

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

export const duplicates = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text, i) => texts.indexOf(text) !== i)),
]
