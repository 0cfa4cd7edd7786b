const words = (name: string) => name.trim().split(/\s+/)

/** The given name stands last in Vietnamese: "Lê Thị Hồng Nhung" → "Nhung"; with initials where two would read alike. */
export const shortNames = (names: readonly string[]): string[] => {
  const given = names.map((name) => words(name).at(-1) ?? name)
  return names.map((name, at) => {
    const own = given[at] ?? name
    if (given.filter((other) => other === own).length === 1) return own
    const initials = words(name)
      .slice(0, -1)
      .map((word) => word.charAt(0))
    return initials.length === 0 ? own : `${initials.join('')}. ${own}`
  })
}
