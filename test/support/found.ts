/** A value that a scenario rests on; its absence is a broken scenario, told by name. */
export const found = <Value>(value: Value | null | undefined, what: string): Value => {
  if (value === null || value === undefined) throw new Error(`the scenario needs ${what}`)
  return value
}
