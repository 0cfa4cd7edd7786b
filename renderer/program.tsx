import { MantineProvider, type MantineColorScheme } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfirmProvider } from './parts/confirm.tsx'
import { ErrorBoundary } from './parts/error-boundary.tsx'
import type { router as programRouter } from './routes.tsx'
import { colourScheme } from './theme/colour-scheme.ts'
import { styleNonce } from './theme/style-nonce.ts'
import { theme, themeVariables } from './theme/theme.ts'

/** The whole window: theme, messages, questions and screens. */
export const Program = (props: {
  readonly router: typeof programRouter
  readonly cache: QueryClient
  readonly colorScheme: MantineColorScheme
}) => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={themeVariables}
    getStyleNonce={styleNonce}
    colorSchemeManager={colourScheme(props.colorScheme)}
    defaultColorScheme={props.colorScheme}
  >
    <ErrorBoundary>
      <QueryClientProvider client={props.cache}>
        <Notifications position="bottom-right" limit={4} zIndex={400} />
        <ConfirmProvider>
          <RouterProvider router={props.router} />
        </ConfirmProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  </MantineProvider>
)
