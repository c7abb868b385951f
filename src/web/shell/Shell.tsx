import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useParams, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { LINKS } from '../chain/links.ts'
import { useLive } from '../lib/live.ts'
import { useLocale } from '../lib/locale.ts'
import { sessionQuery, titleQuery } from '../lib/queries.ts'
import { ViewingAs } from '../parts/ViewingAs.tsx'
import { BottomBar } from './BottomBar.tsx'
import { Connection } from './Connection.tsx'
import { useKeys } from './keys.ts'
import { PageLoading } from './pages.tsx'
import { Rail } from './Rail.tsx'
import classes from './Shell.module.css'
import { TopBar } from './TopBar.tsx'

const Search = lazy(() => import('./Search.tsx').then(({ Search }) => ({ default: Search })))
const Shortcuts = lazy(() => import('./Shortcuts.tsx').then(({ Shortcuts }) => ({ default: Shortcuts })))
const Tour = lazy(() => import('./Tour.tsx').then(({ Tour }) => ({ default: Tour })))

const TOURED = 'genchi.toured'

/** The frame of every page: where one is, who one is, and what is one key away. */
export function Shell() {
  useLocale()
  const { titleId: asked, link: named } = useParams({ strict: false })
  const link = LINKS.find((it) => it === named)
  const { data: title, isError } = useQuery({ ...titleQuery(asked ?? ''), enabled: asked !== undefined })
  // Of a title that is not there, or not opened to one, there is nothing to go on to.
  const titleId = isError && !title ? undefined : asked
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [open, setOpen] = useState<'search' | 'shortcuts' | undefined>()
  const [touring, setTouring] = useState(() => localStorage.getItem(TOURED) === null)
  const main = useRef<HTMLElement>(null)
  const owes = useQuery(sessionQuery()).data?.person?.needsSecondFactor === true
  useLive(titleId, !owes)
  useKeys({ titleId, onSearch: () => setOpen('search'), onHelp: () => setOpen('shortcuts') })

  const name = title?.card.name
  useEffect(() => {
    document.title = titleId && name ? `${name} · Genchi` : 'Genchi'
  }, [titleId, name])

  // A new page is read from its beginning, by those who look and by those who listen.
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    main.current?.focus({ preventScroll: true })
  }, [path])

  const endTour = () => {
    localStorage.setItem(TOURED, 'yes')
    setTouring(false)
  }
  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href="#main">
        <Trans>Skip to the page</Trans>
      </a>
      <Rail titleId={titleId} link={link} title={title} />
      <TopBar
        titleId={titleId}
        title={title}
        onSearch={() => setOpen('search')}
        onHelp={() => setOpen('shortcuts')}
        onTour={() => setTouring(true)}
      />
      <main id="main" ref={main} tabIndex={-1} className={classes['main']}>
        <Connection />
        <ViewingAs />
        <Suspense fallback={<PageLoading />}>
          <Outlet />
        </Suspense>
      </main>
      <BottomBar titleId={titleId} link={link} title={title} onSearch={() => setOpen('search')} />
      <Suspense>
        {open === 'search' && <Search title={title} onClose={() => setOpen(undefined)} />}
        {open === 'shortcuts' && <Shortcuts onClose={() => setOpen(undefined)} />}
        {touring && !titleId && <Tour onEnd={endTour} />}
      </Suspense>
    </div>
  )
}
