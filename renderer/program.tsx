import { MantineProvider, type MantineColorScheme } from '@mantine/core'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { ConfirmProvider } from './parts/confirm.tsx'
import { ErrorBoundary } from './parts/error-boundary.tsx'
import { useIdle } from './parts/use-idle.ts'
import type { createProgramRouter } from './routes.tsx'
import { colourScheme } from './theme/colour-scheme.ts'
import { styleNonce } from './theme/style-nonce.ts'
import { theme, themeVariables } from './theme/theme.ts'

const Messages = lazy(async () => {
  const { Messages } = await import('./parts/messages.tsx')
  return { default: Messages }
})

/** The whole window: theme, messages, questions and screens. */
export const Program = (props: {
  readonly router: ReturnType<typeof createProgramRouter>
  readonly cache: QueryClient
  readonly colorScheme: MantineColorScheme
}) => {
  const ready = useIdle()
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={themeVariables}
      getStyleNonce={styleNonce}
      colorSchemeManager={colourScheme(props.colorScheme)}
      defaultColorScheme={props.colorScheme}
    >
      <ErrorBoundary>
        <QueryClientProvider client={props.cache}>
          <Suspense fallback={null}>{ready && <Messages />}</Suspense>
          <ConfirmProvider>
            <RouterProvider router={props.router} />
          </ConfirmProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  )
}
