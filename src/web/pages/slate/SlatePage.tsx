import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { TitleCard } from '../../../api/index.ts'
import { formatNumber } from '../../lib/format.ts'
import { sessionQuery, slateQuery, useNamed } from '../../lib/queries.ts'
import { Empty, Failure } from '../../parts/Message.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Board, BoardWaiting } from './Board.tsx'
import { FilterBar } from './FilterBar.tsx'
import { filtered } from './facets.ts'
import classes from './SlatePage.module.css'
import { FACETS, type SlateSearch, VIEWS, type View } from './search.ts'
import { ViewSwitch } from './ViewSwitch.tsx'

const Timeline = lazy(() => import('./Timeline.tsx').then((view) => ({ default: view.Timeline })))
const Grid = lazy(() => import('./Grid.tsx').then((view) => ({ default: view.Grid })))
const NewTitle = lazy(() => import('./NewTitle.tsx').then((dialog) => ({ default: dialog.NewTitle })))
const WorldMap = lazy(() => import('./WorldMap.tsx').then((view) => ({ default: view.WorldMap })))

/** All titles, four ways: by link, by quarter, as a grid, on the map. */
export function SlatePage() {
  const { t } = useLingui()
  const navigate = useNavigate({ from: '/' })
  const search: SlateSearch = useSearch({ strict: false })
  const view = search.view ?? 'board'
  const session = useQuery(sessionQuery()).data
  const slate = useQuery(slateQuery())
  const cards = slate.data?.items
  const sought = useDeferredValue(search)
  const named = useNamed(search.q ?? '')
  const [making, setMaking] = useState(false)
  const opensTitles = session?.person?.opensTitles === true

  const shown = useMemo(() => (cards ? filtered(cards, sought, named) : []), [cards, sought, named])

  const change = (parts: Partial<Record<keyof SlateSearch, string | undefined>>, replace = false) => {
    const next = Object.fromEntries(
      Object.entries({ ...search, ...parts }).filter(([, value]) => value !== undefined && value !== ''),
    )
    void navigate({ to: '/', search: next as SlateSearch, replace, resetScroll: false })
  }
  const setView = (next: View) => change({ view: next === 'board' ? undefined : next })
  const clear = () => change(Object.fromEntries(['q', ...FACETS].map((key) => [key, undefined])))

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const view = VIEWS[Number(event.key) - 1]
      const inField =
        event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      if (!view || inField || event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]')) return
      void navigate({
        to: '/',
        search: (last) => {
          const { view: _, ...rest } = last as SlateSearch
          return view === 'board' ? rest : { ...rest, view }
        },
        resetScroll: false,
      })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [navigate])

  return (
    <div className={classes['page']}>
      <div className={classes['head']}>
        <h1>
          <Trans>Slate</Trans>
        </h1>
        {/* Of an empty slate there is nothing to count or to see another way, and the page itself has the way to begin. */}
        {cards && cards.length > 0 && <Standing cards={cards} />}
        {cards?.length !== 0 && <ViewSwitch view={view} onChange={setView} />}
        {opensTitles && cards?.length !== 0 && (
          <Button size="compact-md" className={classes['new']} onClick={() => setMaking(true)}>
            <Trans>New title</Trans>
          </Button>
        )}
      </div>
      {slate.error && !cards ? (
        <Failure error={slate.error} retry={() => void slate.refetch()} />
      ) : !cards ? (
        <BoardWaiting />
      ) : cards.length === 0 && opensTitles ? (
        <Empty
          title={<Trans>No titles yet</Trans>}
          action={
            <Button onClick={() => setMaking(true)}>
              <Trans>New title</Trans>
            </Button>
          }
        >
          <Trans>
            A title is one production for one home territory. Open the first here, or bring in a folder of
            title files with “genchi import”.
          </Trans>
        </Empty>
      ) : cards.length === 0 ? (
        <Empty title={<Trans>No titles yet</Trans>}>
          <Trans>
            A title is one production for one home territory. Bring in a folder of title files with “genchi
            import”, or ask the studio that leads a title to open it to your company.
          </Trans>
        </Empty>
      ) : (
        <>
          <FilterBar cards={cards} shown={shown.length} search={search} onChange={change} onClear={clear} />
          {session?.sample && (
            <p className={classes['sample']}>
              <Trans>
                This is a sample slate. What public reports say carries its source; every other figure is
                invented and marked ○.
              </Trans>
            </p>
          )}
          {shown.length === 0 ? (
            <Empty
              title={<Trans>No title fits all of that</Trans>}
              action={
                <Button variant="default" onClick={clear}>
                  <Trans>Clear the filters</Trans>
                </Button>
              }
            >
              <Trans>Take one of the filters away, or look for a part of a name, in any script.</Trans>
            </Empty>
          ) : (
            <Suspense fallback={<Waiting />}>
              {view === 'board' && <Board cards={shown} asOf={session?.asOf} />}
              {view === 'timeline' && <Timeline cards={shown} asOf={session?.asOf ?? ''} />}
              {view === 'grid' && (
                <Grid
                  cards={shown}
                  search={search}
                  asOf={session?.asOf}
                  onSort={(sort) => change({ sort }, true)}
                />
              )}
              {view === 'map' && (
                <WorldMap cards={shown} asOf={session?.asOf} label={t`Titles by home territory`} />
              )}
            </Suspense>
          )}
        </>
      )}
      {making && (
        <Suspense>
          <NewTitle onClose={() => setMaking(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** How the slate stands, in one line of words. */
function Standing({ cards }: { readonly cards: readonly TitleCard[] }) {
  const broken = cards.filter(({ errors }) => errors > 0).length
  const count = formatNumber(cards.length)
  return (
    <p className={classes['standing']}>
      <Plural value={cards.length} one={`${count} title`} other={`${count} titles`} />
      {' · '}
      {broken > 0 ? (
        <strong className={classes['broken']}>
          <Plural value={broken} one="# with something broken" other="# with something broken" />
        </strong>
      ) : (
        <Trans>nothing broken</Trans>
      )}
    </p>
  )
}
