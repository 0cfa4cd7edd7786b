import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { render, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { onTestFinished } from 'vitest'
import { criteriaOf } from '../../../shared/domain/criteria-of.ts'
import { readersOf, type Bridge, type QueryName } from '../../../shared/ipc/contract.ts'
import { followChanges } from '../../../renderer/ipc/hooks.ts'
import { SheetPage } from '../../../renderer/pages/sheet/sheet-page.tsx'
import { ConfirmProvider } from '../../../renderer/parts/confirm.tsx'
import { startTexts } from '../../../renderer/text/i18n.ts'
import { shippedSet } from '../../support/packs.ts'
import { aProduct, aSittingCouncil, type SittingCouncil } from '../../support/workplace.ts'

// Dialogs and the evidence pane are loaded when they are first asked for.
// jsdom cannot scroll; the router asks it to.
window.scrollTo = () => undefined

/** Calls on their way to main, which a test may hold up or refuse. */
export interface Line {
  /** Answers instead of main; undefined: main answers. */
  intercept: (name: string) => Promise<unknown> | undefined
  readonly calls: string[]
}

const bridgeOver = (place: SittingCouncil, line: Line): Bridge => {
  const listeners = new Set<(stale: readonly QueryName[]) => void>()
  return {
    call: async (name, input) => {
      line.calls.push(name)
      const before = place.announced.length
      const answer = (await line.intercept(name)) ?? (await place.reply(name, input))
      for (const touched of place.announced.slice(before))
        for (const listener of listeners) listener(readersOf(touched))
      return answer
    },
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    pathOf: () => '',
  }
}

const showSheet = (dossier: string) => {
  const root = createRootRoute({ component: Outlet })
  const sheet = createRoute({ getParentRoute: () => root, path: '/sheet/$dossier', component: SheetPage })
  const router = createRouter({
    routeTree: root.addChildren([sheet]),
    history: createMemoryHistory({ initialEntries: [`/sheet/${dossier}`] }),
  })
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } })
  const stop = followChanges(window.bridge, cache)
  onTestFinished(() => {
    stop()
    cache.clear()
  })
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={cache}>
        <ConfirmProvider>
          <RouterProvider router={router} />
        </ConfirmProvider>
      </QueryClientProvider>
    </MantineProvider>,
  )
}

/** What a person sees and does at one criterion. */
const criterionOn = (code: string) => {
  const card = document.getElementById(`criterion-${code}`)
  if (card === null) throw new Error(`no criterion ${code} on the screen`)
  const rows = () =>
    within(card)
      .getAllByRole<HTMLInputElement>('radio')
      .filter(({ name }) => name === card.id)
  const chosen = () => rows().findIndex(({ checked }) => checked)
  return {
    card,
    rows,
    row: (index: number): HTMLInputElement => {
      const row = rows()[index]
      if (row === undefined) throw new Error(`no row ${index} at ${code}`)
      return row
    },
    /** Index of the chosen row; -1: none is. */
    chosen,
    /** As it is read: words side by side, whichever elements they stand in. */
    says: (words: RegExp | string) =>
      typeof words === 'string' ? card.textContent.includes(words) : words.test(card.textContent),
    isCurrent: () => card.dataset['current'] === 'true',
    hasFocus: () => card.contains(document.activeElement),
  }
}

/** Member Ba opens the sheet of a product of a set, over the real dispatch, services and store in a temporary folder. */
export const openSheetOf = async (set: number, before?: (place: SittingCouncil, dossier: string) => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), 'cham-sao-sheet-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const place = await aSittingCouncil(folder)
  await place.sit('Cô Thư')
  const { id } = await place.call('dossiers.add', aProduct('TH-HT-01-2026', set, 'Bánh gai Tứ Trụ'))
  await place.sit('Anh Ba')
  await before?.(place, id)
  const line: Line = { intercept: () => undefined, calls: [] }
  Object.assign(window, { bridge: bridgeOver(place, line) })
  await startTexts('vi')
  const user = userEvent.setup()
  showSheet(id)
  const criteria = criteriaOf(shippedSet('qd-26-2026', set)).length
  await waitFor(() => {
    if (document.querySelectorAll('article').length < criteria) throw new Error('the sheet is not whole yet')
  })
  return {
    user,
    line,
    place,
    dossier: id,
    at: criterionOn,
    /** The sheet as it stands on disk. */
    onDisk: async () => (await place.call('sheet.open', { dossier: id })).state,
    total: () => document.querySelector('[data-totals] dd')?.textContent,
  }
}
