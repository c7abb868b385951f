import { Trans, useLingui } from '@lingui/react/macro'
import { Drawer } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LinkName, TitlePage } from '../../api/index.ts'
import { LinkWord } from '../chain/LinkWord.tsx'
import { Icon } from '../parts/Icon.tsx'
import { InScript } from '../parts/InScript.tsx'
import { Mark, TitleLinks, TitleMore } from './Rail.tsx'
import classes from './Shell.module.css'

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
  const close = () => setOpen(false)
  return (
    <>
      <nav className={classes['bottom']} aria-label={t`Main, below`}>
        <Link to="/" className={classes['tab']} activeOptions={{ exact: true, includeSearch: false }}>
          <Icon name="board" size={20} />
          <Trans>Slate</Trans>
        </Link>
        {titleId && (
          <>
            <button
              type="button"
              className={classes['tab']}
              onClick={() => setOpen(true)}
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
      {titleId && (
        <Drawer
          opened={open}
          onClose={close}
          position="bottom"
          classNames={{ inner: classes['sheetPlace'] ?? '', content: classes['sheet'] ?? '' }}
          title={title && <InScript home={title.card.home}>{title.card.name}</InScript>}
          closeButtonProps={{ 'aria-label': t`Close` }}
        >
          <TitleLinks titleId={titleId} link={link} title={title} onOpen={close} />
          <TitleMore titleId={titleId} onOpen={close} />
        </Drawer>
      )}
    </>
  )
}
