import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { LinkName, TitlePage } from '../../api/index.ts'
import { LinkWord } from '../chain/LinkWord.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Mark } from './Rail.tsx'
import classes from './Shell.module.css'

const ChainSheet = lazy(() => import('./ChainSheet.tsx').then((sheet) => ({ default: sheet.ChainSheet })))

/** The rail of a phone: within reach of a thumb, the chain in a drawer. */
export function BottomBar({
  titleId,
  link,
  title,
  onSearch,
}: {
  readonly titleId: string | undefined
  readonly link: LinkName | undefined
  readonly title: TitlePage | undefined
  readonly onSearch: () => void
}) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  // Fetched when it is first asked for; then it stays, so that it can slide away.
  const [asked, setAsked] = useState(false)
  const openSheet = () => {
    setAsked(true)
    setOpen(true)
  }
  return (
    <>
      <nav className={classes['bottom']} aria-label={t`Main, below`}>
        <Link to="/" className={classes['tab']} activeOptions={{ exact: true, includeSearch: false }}>
          <Icon name="board" size={20} />
          <Trans>Slate</Trans>
        </Link>
        <Link to="/rights" className={classes['tab']} activeOptions={{ includeSearch: false }}>
          <Icon name="rights" size={20} />
          <Trans>Rights</Trans>
        </Link>
        {!titleId && (
          <Link to="/alarms" className={classes['tab']}>
            <Icon name="bell" size={20} />
            <Trans>Deadlines</Trans>
          </Link>
        )}
        {titleId && (
          <>
            <button
              type="button"
              className={classes['tab']}
              onClick={openSheet}
              aria-haspopup="dialog"
              aria-expanded={open}
              {...(link ? { 'aria-current': 'page' as const } : {})}
            >
              <Mark size={20} />
              {link ? <LinkWord link={link} /> : <Trans>Chain</Trans>}
            </button>
            <Link to="/titles/$titleId/what-if" params={{ titleId }} className={classes['tab']}>
              <Icon name="branch" size={20} />
              <Trans>What if</Trans>
            </Link>
          </>
        )}
        <button type="button" className={classes['tab']} onClick={onSearch}>
          <Icon name="search" size={20} />
          <Trans>Search</Trans>
        </button>
      </nav>
      {titleId && asked && (
        <Suspense>
          <ChainSheet
            titleId={titleId}
            link={link}
            title={title}
            isOpen={open}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
