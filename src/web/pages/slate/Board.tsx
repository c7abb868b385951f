import { Plural, Trans } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import type { LinkName, TitleCard } from '../../../api/index.ts'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { LINKS, linkIndex } from '../../chain/links.ts'
import { formatNumber } from '../../lib/format.ts'
import classes from './Board.module.css'
import { Card } from './Card.tsx'

const MoveDialog = lazy(() => import('./MoveDialog.tsx').then((dialog) => ({ default: dialog.MoveDialog })))

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
  const [held, setHeld] = useState<TitleCard>()
  const [over, setOver] = useState<LinkName>()
  const [moving, setMoving] = useState<{ readonly card: TitleCard; readonly to: LinkName }>()
  const move = useCallback((card: TitleCard, to: LinkName = nextLink(card)) => setMoving({ card, to }), [])
  return (
    <div className={classes['scroll']}>
      {moving && (
        <Suspense>
          <MoveDialog
            key={`${moving.card.id} ${moving.to}`}
            {...moving}
            onClose={() => setMoving(undefined)}
          />
        </Suspense>
      )}
      <div
        className={classes['board']}
        style={{
          '--columns': columns
            .map(({ cards }) => (cards.length > 0 ? 'minmax(238px, 1fr)' : 'minmax(84px, 0.18fr)'))
            .join(' '),
        }}
      >
        {columns.map(({ link, cards }) => (
          <section
            key={link}
            className={classes['column']}
            data-empty={cards.length === 0 || undefined}
            aria-labelledby={`column-${link}`}
            data-over={(held !== undefined && held.reached !== link && over === link) || undefined}
            onDragOver={(event) => {
              if (!held || held.reached === link) return
              event.preventDefault()
              setOver(link)
            }}
            onDrop={(event) => {
              event.preventDefault()
              if (held && held.reached !== link) move(held, link)
              setHeld(undefined)
              setOver(undefined)
            }}
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
              <LongColumn cards={cards} asOf={asOf} onMove={move} onHold={setHeld} />
            ) : (
              <ul className={classes['cards']}>
                {cards.map((card) => (
                  <li key={card.id} {...dragged(card, setHeld)}>
                    <Card card={card} asOf={asOf} onMove={move} />
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

const nextLink = ({ reached }: TitleCard): LinkName => LINKS[linkIndex(reached) + 1] ?? reached

/** A card follows the hand; where it may go is asked when it is let go. */
const dragged = (card: TitleCard, onHold: (card: TitleCard | undefined) => void) => ({
  draggable: true,
  onDragStart: (event: React.DragEvent) => {
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', card.name)
    onHold(card)
  },
  onDragEnd: () => onHold(undefined),
})

function LongColumn({
  cards,
  asOf,
  onMove,
  onHold,
}: {
  readonly cards: readonly TitleCard[]
  readonly asOf?: string | undefined
  readonly onMove: (card: TitleCard) => void
  readonly onHold: (card: TitleCard | undefined) => void
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
                {...dragged(card, onHold)}
              >
                <Card card={card} asOf={asOf} onMove={onMove} />
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
