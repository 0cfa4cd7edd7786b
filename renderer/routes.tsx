import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { ScreenError, ScreenNotFound } from './parts/error-boundary.tsx'
import { Frame } from './parts/frame.tsx'
import { askForSheet } from './pages/sheet/open-sheet.ts'

const root = createRootRouteWithContext<{ readonly cache: QueryClient }>()()
/** Screens stand in the frame; papers stand alone, because they are what is printed. */
const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: Frame })
const parent = () => framed

/** One line a screen; each loads its own code only when it is opened. */
const routes = [
  createRoute({
    getParentRoute: parent,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/start/start-page.tsx'), 'StartPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/set-up',
    component: lazyRouteComponent(() => import('./pages/set-up/set-up-page.tsx'), 'SetUpPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/set-up/authority',
    component: lazyRouteComponent(() => import('./pages/set-up/authority-page.tsx'), 'AuthorityPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/board',
    component: lazyRouteComponent(() => import('./pages/board/board-page.tsx'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/intake',
    component: lazyRouteComponent(() => import('./pages/intake/intake-page.tsx'), 'IntakePage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/dossiers/new',
    component: lazyRouteComponent(() => import('./pages/dossier/new-dossier-page.tsx'), 'NewDossierPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/dossiers/$dossier',
    component: lazyRouteComponent(() => import('./pages/dossier/dossier-page.tsx'), 'DossierPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/sheet/$dossier',
    // Not when the pointer only passes over a link: what is asked for is shown at once, never kept.
    loader: ({ context, params, preload }) => (preload ? undefined : askForSheet(params.dossier, context.cache)),
    component: lazyRouteComponent(() => import('./pages/sheet/sheet-page.tsx'), 'SheetPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/results',
    component: lazyRouteComponent(() => import('./pages/results/results-page.tsx'), 'ResultsPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/results/$dossier',
    component: lazyRouteComponent(() => import('./pages/results/result-page.tsx'), 'ResultPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/papers',
    component: lazyRouteComponent(() => import('./pages/papers/papers-page.tsx'), 'PapersPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/papers/texts',
    component: lazyRouteComponent(() => import('./pages/papers/texts-page.tsx'), 'TextsPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/council',
    component: lazyRouteComponent(() => import('./pages/council/council-page.tsx'), 'CouncilPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/keys',
    component: lazyRouteComponent(() => import('./pages/keys/keys-page.tsx'), 'KeysPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/bundles',
    component: lazyRouteComponent(() => import('./pages/bundles/bundles-page.tsx'), 'BundlesPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/bundles/verify',
    component: lazyRouteComponent(() => import('./pages/bundles/verify-page.tsx'), 'VerifyPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/locked',
    component: lazyRouteComponent(() => import('./pages/locked/locked-page.tsx'), 'LockedPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/packs',
    component: lazyRouteComponent(() => import('./pages/packs/packs-page.tsx'), 'PacksPage'),
  }),
  createRoute({
    getParentRoute: parent,
    path: '/packs/compare',
    component: lazyRouteComponent(() => import('./pages/packs/compare-page.tsx'), 'ComparePage'),
  }),
] as const

const papers = [
  createRoute({
    getParentRoute: () => root,
    path: '/papers/scorecard/$dossier',
    component: lazyRouteComponent(() => import('./papers/scorecard-page.tsx'), 'ScorecardPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/papers/blank-sheet/$dossier',
    component: lazyRouteComponent(() => import('./papers/product-papers.tsx'), 'BlankSheetPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/papers/sheet/$dossier/$member',
    component: lazyRouteComponent(() => import('./papers/product-papers.tsx'), 'SheetPaperPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/papers/advice/$dossier',
    component: lazyRouteComponent(() => import('./papers/product-papers.tsx'), 'AdvicePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/papers/summary',
    component: lazyRouteComponent(() => import('./papers/session-papers.tsx'), 'SummaryPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/papers/minutes',
    component: lazyRouteComponent(() => import('./papers/session-papers.tsx'), 'MinutesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/papers/higher-level',
    component: lazyRouteComponent(() => import('./papers/session-papers.tsx'), 'HigherLevelPage'),
  }),
] as const

const routeTree = root.addChildren([framed.addChildren(routes), ...papers])

/** A router over a history of its own: the window's address, or memory in tests. Screens may ask main before they are there. */
export const createProgramRouter = (history: RouterHistory, cache: QueryClient) =>
  createRouter({
    routeTree,
    history,
    context: { cache },
    defaultPreload: 'intent',
    defaultErrorComponent: ScreenError,
    defaultNotFoundComponent: ScreenNotFound,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createProgramRouter>
  }
}
