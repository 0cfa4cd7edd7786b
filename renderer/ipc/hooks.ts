import { queryOptions, useMutation, useQuery, type QueryClient } from '@tanstack/react-query'
import type { Bridge, CommandName, Input, Output, QueryName } from '../../shared/ipc/contract.ts'
import { createClient, type Call } from './client.ts'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** The one client of this window. */
export const call: Call = (name, input) => createClient(window.bridge)(name, input)

/** A query as the cache knows it, for asking before a screen does. */
export const asking = <N extends QueryName>(name: N, input: Input<N>) =>
  queryOptions<Output<N>>({ queryKey: [name, input], queryFn: () => call(name, input) })

export const useCall = <N extends QueryName>(name: N, input: Input<N>, options: { enabled?: boolean } = {}) =>
  useQuery<Output<N>>({ ...asking(name, input), ...options })

export const useCommand = <N extends CommandName>(name: N) =>
  useMutation<Output<N>, Error, Input<N>>({ mutationKey: [name], mutationFn: (input) => call(name, input) })

/** Main announces which queries a command made stale; those that are in the cache are asked again. */
export const followChanges = (bridge: Bridge, cache: QueryClient) =>
  bridge.onChanged((stale) => {
    const names: readonly unknown[] = stale
    void cache.invalidateQueries({ predicate: ({ queryKey: [name] }) => names.includes(name) })
  })
