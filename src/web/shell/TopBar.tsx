import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { TitlePage } from '../../api/index.ts'
import { formatDay } from '../lib/format.ts'
import { sessionQuery } from '../lib/queries.ts'
import { Icon } from '../parts/Icon.tsx'
import { InScript } from '../parts/InScript.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { Presence } from './Presence.tsx'
import { SchemeMenu } from './SchemeMenu.tsx'
import classes from './Shell.module.css'

const MAC = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Where one is, on which day and in which scenario; whom one is signed in as. */
export function TopBar({
  titleId,
  title,
  onSearch,
  onHelp,
  onTour,
}: {
  readonly titleId: string | undefined
  readonly title: TitlePage | undefined
  readonly onSearch: () => void
  readonly onHelp: () => void
  readonly onTour: () => void
}) {
  const { t } = useLingui()
  const session = useQuery(sessionQuery()).data
  const { scenario } = useSearch({ strict: false })
  const trying = title?.scenarios.find(({ id }) => id === scenario)
  const slate = session?.slate ?? t`Slate`
  const asOf = session ? formatDay(session.asOf) : ''
  return (
    <header className={classes['top']}>
      <div className={classes['crumbs']}>
        {titleId ? (
          <>
            <Link to="/" className={classes['crumb']}>
              {slate}
            </Link>
            <span className={classes['parted']} aria-hidden="true">
              /
            </span>
            <span className={classes['here']}>
              {title ? <InScript home={title.card.home}>{title.card.name}</InScript> : '…'}
            </span>
          </>
        ) : (
          <span className={classes['here']}>{slate}</span>
        )}
      </div>
      <Presence titleId={titleId} />
      <span className={classes['onlyWide']}>
        {titleId && (
          <Link
            to="/titles/$titleId/what-if"
            params={{ titleId }}
            search={scenario ? { scenario } : {}}
            className={classes['chip']}
            data-on={trying ? true : undefined}
          >
            <Icon name="branch" size={13} />
            {trying ? trying.name : <Trans>As planned</Trans>}
          </Link>
        )}
        {session && (
          <span className={classes['asOf']}>
            <Trans>As of {asOf}</Trans>
          </span>
        )}
      </span>
      <span className={classes['onlyWide']}>
        <button type="button" className={classes['search']} onClick={onSearch} data-tour="search">
          <Icon name="search" size={14} />
          <Trans>Search</Trans>
          <kbd>{MAC ? '⌘K' : 'Ctrl K'}</kbd>
        </button>
        <LanguageMenu />
        <SchemeMenu />
      </span>
      <PersonMenu session={session} onHelp={onHelp} onTour={onTour} />
    </header>
  )
}
