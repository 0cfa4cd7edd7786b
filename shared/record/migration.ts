/** One step from the form before to form number `to`. Pure: the same old value always becomes the same new one. */
export interface Migration {
  readonly to: number
  readonly about: string
  readonly up: (value: unknown) => unknown
}

/** The numbers between 2 and `version` that have not exactly one step, and steps beyond it. */
export const stepsMissing = (version: number, migrations: readonly Migration[]): readonly number[] => {
  const wanted = Array.from({ length: version - 1 }, (_, index) => index + 2)
  const given = migrations.map(({ to }) => to)
  const faulty = wanted.filter((to) => given.filter((step) => step === to).length !== 1)
  return [...faulty, ...given.filter((to) => !wanted.includes(to))]
}

/** Carries a value from form number `from` to the newest, step by step. */
export const migrate = (value: unknown, from: number, migrations: readonly Migration[]): unknown =>
  migrations
    .filter(({ to }) => to > from)
    .toSorted((a, b) => a.to - b.to)
    .reduce((old, step) => step.up(old), value)
