import { useMutation, useQuery, type QueryClient } from '@tanstack/react-query'
import {
  contract,
  isCallName,
  type Bridge,
  type CommandName,
  type Input,
  type Output,
  type QueryName,
} from '../../shared/ipc/contract.ts'
import { createClient, type Call } from './client.ts'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** The one client of this window. */
export const call: Call = (name, input) => createClient(window.bridge)(name, input)

export const useCall = <N extends QueryName>(name: N, input: Input<N>, options: { enabled?: boolean } = {}) =>
  useQuery<Output<N>>({ queryKey: [name, input], queryFn: () => call(name, input), ...options })

export const useCommand = <N extends CommandName>(name: N) =>
  useMutation<Output<N>, Error, Input<N>>({ mutationKey: [name], mutationFn: (input) => call(name, input) })

/** Main announces the topics a command touched; every cached query that reads one goes stale. */
export const followChanges = (bridge: Bridge, cache: QueryClient) =>
  bridge.onChanged((touched) => {
    void cache.invalidateQueries({
      predicate: ({ queryKey: [name] }) => {
        if (!isCallName(name)) return false
        const call = contract[name]
        return call.kind === 'query' && call.reads.some((topic) => touched.includes(topic))
      },
    })
  })
