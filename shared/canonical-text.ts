import canonicalize from 'canonicalize'

/** RFC 8785 text of a JSON value: equal values are equal bytes, on every machine. */
export const canonicalText = (value: unknown): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}
