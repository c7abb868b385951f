import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { TitleCard } from '../../../api/index.ts'
import { Chain } from '../../chain/Chain.tsx'
import { formatDay, formatDistance } from '../../lib/format.ts'
import { Counts } from '../../parts/Counts.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { InScript } from '../../parts/InScript.tsx'
import classes from './Card.module.css'

/** A title at a glance: what it is, for whom, with whom, what comes next, and how its chain stands. */
export const Card = memo(function Card({
  card,
  asOf,
  onMove,
}: {
  readonly card: TitleCard
  readonly asOf?: string | undefined
  readonly onMove?: (card: TitleCard) => void
}) {
  const { t } = useLingui()
  const { next } = card
  return (
    <article className={classes['card']}>
      <p className={classes['kind']}>
        <abbr title={card.homeName} className={classes['home']}>
          {card.home}
        </abbr>
        {card.modeName}
        {onMove && (
          <button
            type="button"
            className={classes['move']}
            aria-label={t`Move ${card.name} to another link`}
            title={t`What is missing before it goes on?`}
            onClick={() => onMove(card)}
          >
            <Icon name="right" size={13} />
          </button>
        )}
      </p>
      <h3 className={classes['name']}>
        <Link to="/titles/$titleId" params={{ titleId: card.id }}>
          <InScript home={card.home}>{card.name}</InScript>
        </Link>
      </h3>
      {card.ownName && (
        <p className={classes['own']}>
          <InScript home={card.home}>{card.ownName}</InScript>
        </p>
      )}
      {card.partners.length > 0 && <p className={classes['partners']}>{card.partners.join(' · ')}</p>}
      <div className={classes['chain']} data-tour="chain">
        <Chain chain={card.chain} reached={card.reached} small />
      </div>
      <p className={classes['found']}>
        <Counts errors={card.errors} warnings={card.warnings} unknowns={card.unknowns} />
      </p>
      <p className={classes['next']}>
        {next ? (
          <>
            <span className={classes['what']}>{next.what}</span>
            <time dateTime={next.day}>{formatDay(next.day)}</time>
            {asOf && <span className={classes['distance']}>{formatDistance(asOf, next.day)}</span>}
          </>
        ) : (
          <Trans>No date ahead</Trans>
        )}
      </p>
    </article>
  )
})
