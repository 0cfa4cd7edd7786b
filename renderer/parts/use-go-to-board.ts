import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { call } from '../ipc/hooks.ts'

/**
 * Shows the board of the council that was just opened. The frame must know of it first: a screen of a council is left again
 * while none seems to be open.
 */
export const useGoToBoard = () => {
  const router = useRouter()
  const cache = useQueryClient()
  return async () => {
    await cache.fetchQuery({
      queryKey: ['workspace.state', {}],
      queryFn: () => call('workspace.state', {}),
      staleTime: 0,
    })
    await router.navigate({ to: '/board' })
  }
}
