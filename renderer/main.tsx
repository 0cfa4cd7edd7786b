import { createRoot } from './react.ts'
import './theme/mantine.css'
import '@mantine/notifications/styles.css'
import './theme/fonts.css'
import './theme/ground.css'
import { QueryClient } from '@tanstack/react-query'
import { createHashHistory } from '@tanstack/react-router'
import { asking, followChanges } from './ipc/hooks.ts'
import { Program } from './program.tsx'
import { createProgramRouter } from './routes.tsx'
import { startTexts } from './text/i18n.ts'
import { setStyleNonce, styleNonce } from './theme/style-nonce.ts'

setStyleNonce(styleNonce())
const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } })
followChanges(window.bridge, cache)
const router = createProgramRouter(createHashHistory(), cache)

/** What the frame shows around every screen of a council. Nothing here may keep the program from opening: screens ask again. */
const askForFrame = async () => {
  const { open } = await cache.fetchQuery(asking('workspace.state', {}))
  if (open === null) return
  await Promise.all([
    cache.prefetchQuery(asking('council.read', {})),
    cache.prefetchQuery(asking('acting.read', {})),
    cache.prefetchQuery(asking('keys.read', {})),
  ])
}

/** Preferences that cannot be read must not keep the program from opening. */
const readPreferences = () =>
  cache
    .fetchQuery(asking('preferences.read', {}))
    .catch(() => ({ language: 'vi', colorScheme: 'light', panes: {} }) as const)

/** The code of the screen and what stands around it come together, so that the window is painted once, with all of it. */
const start = async () => {
  const framed = Promise.allSettled([router.load(), askForFrame()])
  const { language, colorScheme } = await readPreferences()
  await startTexts(language)
  await framed
  const place = document.getElementById('root')
  if (place === null) throw new Error('index.html has no #root')
  createRoot(place).render(<Program router={router} cache={cache} colorScheme={colorScheme} />)
}
void start()
