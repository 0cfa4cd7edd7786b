import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'

/** The scheme comes from the preferences kept in main; the window itself stores nothing. */
export const colourScheme = (initial: MantineColorScheme): MantineColorSchemeManager => ({
  get: () => initial,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
})
