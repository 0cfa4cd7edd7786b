const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/

/** The newest moment that a record's value names, at any depth: it was last worked on then or later. */
export const newestMoment = (value: unknown): string | null => {
  if (typeof value === 'string') return moment.test(value) ? value : null
  if (typeof value !== 'object' || value === null) return null
  return newestOf(Object.values(value).map(newestMoment))
}

export const newestOf = (moments: readonly (string | null)[]): string | null =>
  moments.reduce((newest, at) => (newest === null || (at ?? '') > newest ? at : newest), null)
