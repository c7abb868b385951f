import { Plural, Trans } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { TitleCard } from '../../../api/index.ts'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { LINKS } from '../../chain/links.ts'
import { formatNumber } from '../../lib/format.ts'
import classes from './Board.module.css'
import { Card } from './Card.tsx'

/** More cards than this in a column, and only those in view are drawn. */
const MANY = 20

/** Titles under the furthest link that each has reached: the heads of the columns are the chain itself. */
export function Board({
  cards,
  asOf,
}: {
  readonly cards: readonly TitleCard[]
  readonly asOf?: string | undefined
}) {
  const columns = useMemo(
    () => LINKS.map((link) => ({ link, cards: cards.filter(({ reached }) => reached === link) })),
    [cards],
  )
  return (
    <div className={classes['scroll']}>
      <div
        className={classes['board']}
        style={{
          '--columns': columns
            .map(({ cards }) => (cards.length > 0 ? 'minmax(238px, 1fr)' : 'minmax(72px, 0.18fr)'))
            .join(' '),
        }}
      >
        {columns.map(({ link, cards }) => (
          <section
            key={link}
            className={classes['column']}
            data-empty={cards.length === 0 || undefined}
            aria-labelledby={`column-${link}`}
          >
            <h2 className={classes['head']} id={`column-${link}`}>
              <span className={classes['station']} aria-hidden="true" />
              <LinkWord link={link} />
              <span className={classes['count']}>
                {cards.length > 0 ? (
                  <Count n={cards.length} />
                ) : (
                  <span className="unseen">
                    <Trans>no titles</Trans>
                  </span>
                )}
              </span>
            </h2>
            {cards.length > MANY ? (
              <LongColumn cards={cards} asOf={asOf} />
            ) : (
              <ul className={classes['cards']}>
                {cards.map((card) => (
                  <li key={card.id}>
                    <Card card={card} asOf={asOf} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </div>
  )
}

function Count({ n }: { readonly n: number }) {
  const count = formatNumber(n)
  return <Plural value={n} one={`${count} title`} other={`${count} titles`} />
}

function LongColumn({
  cards,
  asOf,
}: {
  readonly cards: readonly TitleCard[]
  readonly asOf?: string | undefined
}) {
  const scroll = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 236,
    gap: 12,
    overscan: 4,
    getItemKey: (i) => cards[i]?.id ?? i,
  })
  return (
    <div ref={scroll} className={classes['long']}>
      <ul className={classes['drawn']} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const card = cards[index]
          return (
            card && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={cards.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Card card={card} asOf={asOf} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

/** The board while its titles come. */
export function BoardWaiting() {
  return (
    <div className={classes['scroll']} role="status">
      <span className="unseen">
        <Trans>Loading the slate</Trans>
      </span>
      <div className={classes['board']} style={{ '--columns': 'repeat(4, minmax(238px, 1fr))' }}>
        {LINKS.slice(0, 4).map((link, i) => (
          <div key={link} className={classes['column']}>
            <div className={classes['head']}>
              <span className={classes['station']} />
            </div>
            <div className={classes['cards']}>
              {Array.from({ length: 3 - (i % 3) }, (_, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: all alike and stay in place
                <div key={j} className={classes['ghost']} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}
