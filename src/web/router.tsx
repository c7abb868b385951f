import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { LinkName } from '../api/index.ts'
import { LINKS } from './chain/links.ts'
import { sessionQuery, slateQuery, titleQuery } from './lib/queries.ts'
import { rightsSearch } from './pages/rights/asked.ts'
import { slateSearch } from './pages/slate/search.ts'
import { NotHere, PageFailure, PageLoading } from './shell/pages.tsx'
import { Shell } from './shell/Shell.tsx'

// Each page is a chunk of its own, fetched when one points at a link to it.
const signInPage = () => import('./pages/sign-in/SignInPage.tsx')
const welcomePage = () => import('./pages/welcome/WelcomePage.tsx')
const invitationPage = () => import('./pages/invitation/InvitationPage.tsx')
const accountPage = () => import('./pages/account/AccountPage.tsx')
const companyPage = () => import('./pages/account/CompanyPage.tsx')
const slatePage = () => import('./pages/slate/SlatePage.tsx')
const rightsPage = () => import('./pages/rights/RightsPage.tsx')
const availsPage = () => import('./pages/avails/AvailsPage.tsx')
const alarmsPage = () => import('./pages/alarms/AlarmsPage.tsx')
const titlePage = () => import('./pages/title/TitlePage.tsx')
const linkPage = () => import('./pages/title/LinkPage.tsx')
const whatIfPage = () => import('./pages/whatif/WhatIfPage.tsx')
const historyPage = () => import('./pages/history/HistoryPage.tsx')
const peoplePage = () => import('./pages/people/PeoplePage.tsx')
const sharesPage = () => import('./pages/share/SharesPage.tsx')
const openedPage = () => import('./pages/share/OpenedPage.tsx')
const tracePage = () => import('./pages/share/TracePage.tsx')

const SignInPage = lazy(() => signInPage().then((page) => ({ default: page.SignInPage })))
const WelcomePage = lazy(() => welcomePage().then((page) => ({ default: page.WelcomePage })))
const InvitationPage = lazy(() => invitationPage().then((page) => ({ default: page.InvitationPage })))
const AccountPage = lazy(() => accountPage().then((page) => ({ default: page.AccountPage })))
const CompanyPage = lazy(() => companyPage().then((page) => ({ default: page.CompanyPage })))
const SlatePage = lazy(() => slatePage().then((page) => ({ default: page.SlatePage })))
const RightsPage = lazy(() => rightsPage().then((page) => ({ default: page.RightsPage })))
const AvailsPage = lazy(() => availsPage().then((page) => ({ default: page.AvailsPage })))
const AlarmsPage = lazy(() => alarmsPage().then((page) => ({ default: page.AlarmsPage })))
const TitlePage = lazy(() => titlePage().then((page) => ({ default: page.TitlePage })))
const LinkPage = lazy(() => linkPage().then((page) => ({ default: page.LinkPage })))
const WhatIfPage = lazy(() => whatIfPage().then((page) => ({ default: page.WhatIfPage })))
const HistoryPage = lazy(() => historyPage().then((page) => ({ default: page.HistoryPage })))
const PeoplePage = lazy(() => peoplePage().then((page) => ({ default: page.PeoplePage })))
const SharesPage = lazy(() => sharesPage().then((page) => ({ default: page.SharesPage })))
const OpenedPage = lazy(() => openedPage().then((page) => ({ default: page.OpenedPage })))
const TracePage = lazy(() => tracePage().then((page) => ({ default: page.TracePage })))

interface Context {
  readonly queryClient: QueryClient
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
/** A search parameter that is not there is left out, so that addresses stay short. */
const texts = <K extends string>(search: Record<string, unknown>, ...keys: readonly K[]) =>
  Object.fromEntries(keys.flatMap((key) => (text(search[key]) ? [[key, text(search[key])]] : []))) as {
    readonly [P in K]?: string
  }

const rootRoute = createRootRouteWithContext<Context>()({
  component: () => (
    <Suspense fallback={<PageLoading />}>
      <Outlet />
    </Suspense>
  ),
  notFoundComponent: NotHere,
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) => texts(search, 'to', 'error'),
  component: SignInPage,
})

const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  component: WelcomePage,
})

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join',
  component: InvitationPage,
})

const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'desk',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery())
    if (!session.person)
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } })
    // Until the second factor is there, nothing but the account is open.
    if (session.person.needsSecondFactor && location.pathname !== '/account')
      throw redirect({ to: '/account' })
  },
  component: Shell,
})

const slateRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/',
  validateSearch: slateSearch,
  loader: ({ context }) => void context.queryClient.prefetchQuery(slateQuery()),
  component: SlatePage,
})

const rightsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/rights',
  validateSearch: rightsSearch,
  loader: () => void rightsPage(),
  component: RightsPage,
})

const availsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/avails',
  loader: () => void availsPage(),
  component: AvailsPage,
})

const alarmsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/alarms',
  loader: () => void alarmsPage(),
  component: AlarmsPage,
})

const accountRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/account',
  component: AccountPage,
})

const companyRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/company',
  validateSearch: (search: Record<string, unknown>) => texts(search, 'id'),
  component: CompanyPage,
})

// Whoever is signed in is told within the desk, with the way on beside it.
const nothingRoute = createRoute({ getParentRoute: () => deskRoute, path: '$', component: NotHere })

const titleRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/titles/$titleId',
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(titleQuery(params.titleId)),
})

const titleIndexRoute = createRoute({
  getParentRoute: () => titleRoute,
  path: '/',
  loader: () => void titlePage(),
  component: function Title() {
    const { titleId } = titleRoute.useParams()
    return <TitlePage titleId={titleId} />
  },
})

const linkRoute = createRoute({
  getParentRoute: () => titleRoute,
  path: '$link',
  params: {
    parse: ({ link }) => ({ link: link as LinkName }),
    stringify: ({ link }) => ({ link }),
  },
  validateSearch: (search: Record<string, unknown>) => texts(search, 'at'),
  loader: () => void linkPage(),
  component: function Link() {
    const { titleId, link } = linkRoute.useParams()
    const { at } = linkRoute.useSearch()
    if (!LINKS.includes(link)) return <NotHere />
    return <LinkPage titleId={titleId} link={link} at={at} />
  },
})

const whatIfRoute = createRoute({
  getParentRoute: () => titleRoute,
  path: 'what-if',
  validateSearch: (search: Record<string, unknown>) => texts(search, 'scenario'),
  loader: () => void whatIfPage(),
  component: function WhatIf() {
    const { titleId } = whatIfRoute.useParams()
    const { scenario } = whatIfRoute.useSearch()
    return <WhatIfPage titleId={titleId} scenario={scenario} />
  },
})

const historyRoute = createRoute({
  getParentRoute: () => titleRoute,
  path: 'history',
  validateSearch: (search: Record<string, unknown>) => texts(search, 'at'),
  loader: () => void historyPage(),
  component: function History() {
    const { titleId } = historyRoute.useParams()
    const { at } = historyRoute.useSearch()
    return <HistoryPage titleId={titleId} at={at} />
  },
})

const peopleRoute = createRoute({
  getParentRoute: () => titleRoute,
  path: 'people',
  loader: () => void peoplePage(),
  component: function People() {
    const { titleId } = peopleRoute.useParams()
    return <PeoplePage titleId={titleId} />
  },
})

const sharesRoute = createRoute({
  getParentRoute: () => titleRoute,
  path: 'share',
  loader: () => void sharesPage(),
  component: function Shares() {
    const { titleId } = sharesRoute.useParams()
    return <SharesPage titleId={titleId} />
  },
})

const openedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/share',
  validateSearch: (search: Record<string, unknown>) => texts(search, 'l'),
  loader: () => void openedPage(),
  component: function Opened() {
    const { l } = openedRoute.useSearch()
    return <OpenedPage language={l} />
  },
})

const traceRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/whose-copy',
  loader: () => void tracePage(),
  component: TracePage,
})

const routeTree = rootRoute.addChildren([
  signInRoute,
  openedRoute,
  welcomeRoute,
  invitationRoute,
  deskRoute.addChildren([
    slateRoute,
    rightsRoute,
    availsRoute,
    alarmsRoute,
    traceRoute,
    accountRoute,
    companyRoute,
    nothingRoute,
    titleRoute.addChildren([titleIndexRoute, linkRoute, whatIfRoute, historyRoute, peopleRoute, sharesRoute]),
  ]),
])

export const makeRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: PageFailure,
    defaultNotFoundComponent: NotHere,
    defaultPendingComponent: PageLoading,
    scrollRestoration: true,
    pathParamsAllowedCharacters: [':'],
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
