import { notifications } from '@mantine/notifications'
import { QueryClient } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { followChanges } from '../../renderer/ipc/hooks.ts'
import { Program } from '../../renderer/program.tsx'
import { createProgramRouter } from '../../renderer/routes.tsx'
import { startTexts } from '../../renderer/text/i18n.ts'
import { readersOf, type Bridge } from '../../shared/ipc/contract.ts'
import type { Workplace } from './workplace.ts'

/** Shows the whole window at a screen over a bridge, as `main.tsx` does, and waits for its heading. */
export const showScreen = async (bridge: Bridge, address: string, language: 'vi' | 'en' = 'vi') => {
  Object.assign(window, { bridge })
  notifications.clean()
  await startTexts(language)
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } })
  const unfollow = followChanges(bridge, cache)
  const router = createProgramRouter(createMemoryHistory({ initialEntries: [address] }), cache)
  const shown = render(<Program router={router} cache={cache} colorScheme="light" />)
  await screen.findByRole('heading', { level: 1 }, { timeout: 20_000 })
  return {
    user: userEvent.setup(),
    address: () => router.state.location.pathname,
    go: (to: string) => router.navigate({ href: to }),
    leave: () => {
      shown.unmount()
      unfollow()
    },
  }
}

/** A bridge into a workplace: the real dispatch, services and store, without Electron between. */
export const bridgeInto = ({ reply, onAnnounced }: Pick<Workplace, 'reply' | 'onAnnounced'>): Bridge => ({
  call: (name, input) => reply(name, input),
  onChanged: (listener) => onAnnounced((touched) => listener(readersOf(touched))),
  pathOf: () => '',
})
