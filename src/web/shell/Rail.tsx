import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { LinkName, TitlePage } from '../../api/index.ts'
import { emptyLinks, isAhead } from '../chain/begun.ts'
import { draftChainQuery } from '../chain/draft-chain.ts'
import { LinkWord } from '../chain/LinkWord.tsx'
import { LINKS } from '../chain/links.ts'
import { useLocale } from '../lib/locale.ts'
import { slateQuery } from '../lib/queries.ts'
import { worstState } from '../lib/states.ts'
import { Icon } from '../parts/Icon.tsx'
import { InScript } from '../parts/InScript.tsx'
import { StateName, StateSign } from '../parts/StateWord.tsx'
import classes from './Rail.module.css'

/** The way through the app: the slate, and the seven links of the title that is open, as a line of stations. */
export function Rail({
  titleId,
  link,
  title,
}: {
  readonly titleId: string | undefined
  readonly link: LinkName | undefined
  readonly title: TitlePage | undefined
}) {
  const { t } = useLingui()
  return (
    <nav className={classes['rail']} aria-label={t`Main`}>
      <Link to="/" className={classes['mark']} aria-label={t`Genchi, to the slate`}>
        <Mark />
        <span>Genchi</span>
        <span lang="ja" className={classes['kanji']}>
          現地
        </span>
      </Link>
      <Link to="/" className={classes['item']} activeOptions={{ exact: true, includeSearch: false }}>
        <Icon name="board" />
        <Trans>Slate</Trans>
      </Link>
      <Link to="/rights" className={classes['item']} activeOptions={{ includeSearch: false }}>
        <Icon name="rights" />
        <Trans>Rights</Trans>
      </Link>
      <Link to="/alarms" className={classes['item']}>
        <Icon name="bell" />
        <Trans>Deadlines</Trans>
      </Link>
      {!titleId && <WorstTitles />}
      {titleId && (
        <>
          <Link
            to="/titles/$titleId"
            params={{ titleId }}
            className={classes['title']}
            activeOptions={{ exact: true }}
            data-tour="title"
          >
            {title ? <InScript home={title.card.home}>{title.card.name}</InScript> : '…'}
          </Link>
          <TitleLinks titleId={titleId} link={link} title={title} />
          <TitleMore titleId={titleId} title={title} />
        </>
      )}
    </nav>
  )
}

const MOST = 9

/** What wants a look first: one click from anywhere on the slate. */
function WorstTitles() {
  useLocale()
  const worst = useQuery(slateQuery())
    .data?.items.filter(({ errors, warnings }) => errors + warnings > 0)
    .sort((a, b) => b.errors - a.errors || b.warnings - a.warnings)
    .slice(0, MOST)
  if (!worst || worst.length === 0) return null
  return (
    <>
      <h2 className={classes['heading']}>
        <Trans>To look at first</Trans>
      </h2>
      <ul className={classes['nearby']}>
        {worst.map((card) => (
          <li key={card.id}>
            <Link to="/titles/$titleId" params={{ titleId: card.id }} className={classes['item']}>
              <StateSign state={worstState(card)} small />
              <span className="unseen">
                <StateName state={worstState(card)} />
              </span>
              <InScript home={card.home} className={classes['nearbyName']}>
                {card.name}
              </InScript>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The seven links of a title, one below the other, each with its state. */
export function TitleLinks({
  titleId,
  link,
  title,
  onOpen,
}: {
  readonly titleId: string
  readonly link: LinkName | undefined
  readonly title: TitlePage | undefined
  readonly onOpen?: () => void
}) {
  // While somebody edits, the states are those of the draft, as in the chain beside it.
  const drafted = useQuery(draftChainQuery(titleId)).data
  const chain = drafted?.chain ?? title?.card.chain
  const empty = drafted?.empty ?? emptyLinks(title?.sections ?? {})
  return (
    <ol className={classes['links']}>
      {LINKS.map((name) => {
        const station = chain?.find((one) => one.link === name)
        const state = station?.state ?? 'unknown'
        const ahead = title !== undefined && isAhead({ link: name, state }, title.card.reached, empty)
        return (
          <li key={name} className={classes['station']}>
            <Link
              to="/titles/$titleId/$link"
              params={{ titleId, link: name }}
              className={classes['item']}
              {...(link === name ? { 'aria-current': 'page' as const } : {})}
              {...(onOpen ? { onClick: onOpen } : {})}
            >
              {ahead || !title ? <span className={classes['ahead']} /> : <StateSign state={state} small />}
              <LinkWord link={name} />
              {title && (
                <span className="unseen">
                  {ahead ? <Trans>not begun</Trans> : <StateName state={state} />}
                </span>
              )}
              {(station?.findings ?? 0) > 0 && (
                <span className={classes['count']} data-state={state} aria-hidden="true">
                  {station?.findings}
                </span>
              )}
            </Link>
          </li>
        )
      })}
    </ol>
  )
}

/** What else there is of a title. */
export function TitleMore({
  titleId,
  title,
  onOpen,
}: {
  readonly titleId: string
  readonly title: TitlePage | undefined
  readonly onOpen?: () => void
}) {
  const close = onOpen ? { onClick: onOpen } : {}
  return (
    <div className={classes['more']}>
      <Link to="/titles/$titleId/what-if" params={{ titleId }} className={classes['item']} {...close}>
        <Icon name="branch" />
        <Trans>What if</Trans>
      </Link>
      <Link to="/titles/$titleId/history" params={{ titleId }} className={classes['item']} {...close}>
        <Icon name="history" />
        <Trans>History</Trans>
      </Link>
      <Link to="/titles/$titleId/people" params={{ titleId }} className={classes['item']} {...close}>
        <Icon name="people" />
        <Trans>People</Trans>
      </Link>
      {title && (title.manages || title.writable.length > 0) && (
        <Link to="/titles/$titleId/share" params={{ titleId }} className={classes['item']} {...close}>
          <Icon name="share" />
          <Trans>Share links</Trans>
        </Link>
      )}
    </div>
  )
}

/** The mark: a line, two stations, and the one where one is. */
export function Mark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className={classes['drawn']}>
      <path d="M2 12h20" />
      <circle cx="4" cy="12" r="2.6" />
      <circle cx="20" cy="12" r="2.6" />
      <circle cx="12" cy="12" r="5.2" data-here />
    </svg>
  )
}
