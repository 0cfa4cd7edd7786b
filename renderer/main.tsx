import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './theme/fonts.css'
import './theme/ground.css'
import { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { call, followChanges } from './ipc/hooks.ts'
import { Program } from './program.tsx'
import { router } from './routes.tsx'
import { startTexts } from './text/i18n.ts'
import { setStyleNonce, styleNonce } from './theme/style-nonce.ts'

setStyleNonce(styleNonce())
const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } })
followChanges(window.bridge, cache)

// The code of the screen comes while the preferences are read.
void router.load()

/** Preferences that cannot be read must not keep the program from opening. */
const start = async () => {
  const { language, colorScheme } = await call('preferences.read', {}).catch(
    () => ({ language: 'vi', colorScheme: 'light' }) as const,
  )
  await startTexts(language)
  document.documentElement.lang = language

  const place = document.getElementById('root')
  if (place === null) throw new Error('index.html has no #root')
  createRoot(place).render(<Program router={router} cache={cache} colorScheme={colorScheme} />)
}
void start()
