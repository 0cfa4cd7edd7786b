import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** OCOP green (xanh OCOP), the one accent. Shade 7 carries white text at 6.3 : 1. */
const ocop: MantineColorsTuple = [
  '#f0f8f3',
  '#dff0e5',
  '#bfe0cb',
  '#9ccfae',
  '#74bb8e',
  '#4ea672',
  '#2f8a55',
  '#1b6e3c',
  '#155a31',
  '#0f4625',
]
/** Red, sparingly: what is refused, knocked out, lost. */
const red: MantineColorsTuple = [
  '#fdf3f2',
  '#fbe3e1',
  '#f6c5c1',
  '#efa19b',
  '#f0908a',
  '#dc5b52',
  '#c93f36',
  '#b3261e',
  '#951c16',
  '#74140f',
]
/** Amber: what asks for attention and is not wrong. */
const amber: MantineColorsTuple = [
  '#fff8e8',
  '#feedc6',
  '#fbdc93',
  '#f4c75b',
  '#e9b23a',
  '#cf9416',
  '#ad760a',
  '#8a5a00',
  '#6f4800',
  '#543600',
]
const blue: MantineColorsTuple = [
  '#eef5fb',
  '#dbe9f6',
  '#b8d3ec',
  '#90badf',
  '#74a9d8',
  '#4a89c2',
  '#2f6fa9',
  '#1f5a90',
  '#184874',
  '#123759',
]
const gray: MantineColorsTuple = [
  '#f7f9f7',
  '#eff2f0',
  '#e4e9e5',
  '#d8deda',
  '#c3cbc5',
  '#98a29b',
  '#667069',
  '#48514b',
  '#333a35',
  '#20261f',
]
const dark: MantineColorsTuple = [
  '#dfe4e0',
  '#c0c8c2',
  '#a3ada6',
  '#89948c',
  '#4a534d',
  '#3a423d',
  '#2a312d',
  '#1d2320',
  '#171c19',
  '#101412',
]

/**
 * Quiet and official: white paper, one accent. Every shade used for text holds 4.5 : 1 against every surface it stands on;
 * the names that Mantine's own palette would fail with (green, teal, yellow, orange) are mapped to ours.
 */
export const theme = createTheme({
  colors: { ocop, green: ocop, teal: ocop, red, amber, yellow: amber, orange: amber, blue, gray, dark },
  primaryColor: 'ocop',
  primaryShade: { light: 7, dark: 7 },
  black: '#20261f',
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', sans-serif",
  headings: {
    fontFamily: "'Be Vietnam Pro', 'Segoe UI', sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  focusRing: 'always',
  focusClassName: 'focus-ring',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, events: { hover: true, focus: true, touch: true } } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 } } },
    // A <header> in a dialog would be a second banner of the page.
    ModalHeader: { defaultProps: { component: 'div' } },
    DrawerHeader: { defaultProps: { component: 'div' } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 600 } },
  },
})

/** The colours that Mantine derives and that would fail WCAG AA. */
export const themeVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-error': 'var(--mantine-color-red-7)',
    '--mantine-color-success': 'var(--mantine-color-ocop-7)',
    '--mantine-color-dimmed': '#566059',
    '--mantine-color-placeholder': '#667069',
    '--mantine-color-default-border': '#89948c',
    '--mantine-color-disabled-color': '#667069',
    '--surface': '#ffffff',
    '--surface-sunken': '#f5f8f5',
    '--surface-raised': '#ffffff',
    '--line': '#dbe1dc',
    '--focus': '#0b57d0',
  },
  dark: {
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-success': 'var(--mantine-color-ocop-4)',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-2)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-default-border': '#6b766f',
    '--mantine-color-disabled-color': 'var(--mantine-color-dark-2)',
    '--surface': 'var(--mantine-color-dark-7)',
    '--surface-sunken': 'var(--mantine-color-dark-8)',
    '--surface-raised': 'var(--mantine-color-dark-6)',
    '--line': '#343c37',
    '--focus': '#8ab4f8',
  },
})
