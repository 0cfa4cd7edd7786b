import { createTheme } from '@mantine/core'

export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', sans-serif" },
})
