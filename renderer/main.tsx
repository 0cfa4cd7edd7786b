import '@mantine/core/styles.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { followChanges } from './ipc/hooks.ts'
import { router } from './routes.tsx'
import { startTexts } from './text/i18n.ts'
import { theme } from './theme/theme.ts'

const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } })
followChanges(window.bridge, cache)
await startTexts('vi')

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')
createRoot(place).render(
  <MantineProvider theme={theme}>
    <QueryClientProvider client={cache}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>,
)
