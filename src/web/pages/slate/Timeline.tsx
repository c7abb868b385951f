import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useMemo, useRef } from 'react'
import type { TitleCard } from '../../../api/index.ts'
import { formatDay, formatYear } from '../../lib/format.ts'
import { worstState } from '../../lib/states.ts'
import { InScript } from '../../parts/InScript.tsx'
import { Picture } from '../../parts/Picture.tsx'
import { StateName, StateSign } from '../../parts/StateWord.tsx'
import { savedText } from '../../parts/saved.ts'
import { SORTS } from './facets.ts'
import { datesOf, percentOf, quartersOf, type Span, spanOf } from './quarters.ts'
import { useSlateSheet } from './slate-sheet.ts'
import classes from './Timeline.module.css'
import { TimelineDrawing } from './TimelineDrawing.tsx'

const ROW = 52
/** A quarter is never narrower than this, so that its dates can be told apart. */
const QUARTER = 132

/** Titles on one ruler, to scale: what comes next, and the premiere as a flag. */
export function Timeline({ cards, asOf }: { readonly cards: readonly TitleCard[]; readonly asOf: string }) {
  const { t } = useLingui()
  const span = useMemo(() => spanOf(cards.flatMap(datesOf), asOf), [cards, asOf])
  // What is on the ruler comes first, in its order; what premiered long ago stands below.
  const rows = useMemo(() => {
    const old = ({ premiere }: TitleCard) => (premiere !== undefined && premiere < span.from ? 1 : 0)
    return [...cards].sort((a, b) => old(a) - old(b) || SORTS.premiere(a, b) || SORTS.name(a, b))
  }, [cards, span])
  const quarters = quartersOf(span)
  const [head = [], ...sheet] = useSlateSheet()(rows)
  const scroll = useRef<HTMLDivElement>(null)
  const drawn = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 12,
  })
  const now = percentOf(span, asOf)
  // On a narrow screen the ruler opens at today.
  useEffect(() => {
    const sheet = scroll.current
    if (sheet) sheet.scrollLeft = (now / 100) * quarters.length * QUARTER - 48
  }, [now, quarters.length])
  return (
    <div className={classes['figure']}>
      <Picture title={t`Timeline by quarter`} sheet={{ head: head.map(savedText), rows: sheet }}>
        <TimelineDrawing rows={rows} span={span} asOf={asOf} />
        <section
          ref={scroll}
          className={classes['scroll']}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
          tabIndex={0}
          aria-label={t`Timeline by quarter`}
        >
          <div style={{ minWidth: `calc(var(--names) + ${quarters.length * QUARTER}px)` }}>
            <div className={classes['ruler']} aria-hidden="true">
              <div className={classes['corner']} />
              <div className={classes['quarters']}>
                {quarters.map(({ from, quarter, share }) => (
                  <div key={from} style={{ flexGrow: share }} data-year={quarter === 1 || undefined}>
                    <strong>
                      <Trans>Q{quarter}</Trans>
                    </strong>{' '}
                    {formatYear(from)}
                  </div>
                ))}
              </div>
            </div>
            <div className={classes['body']} style={{ height: drawn.getTotalSize() }}>
              <div className={classes['lines']} aria-hidden="true">
                {quarters.map(({ from, quarter, share }) => (
                  <i key={from} style={{ flexGrow: share }} data-year={quarter === 1 || undefined} />
                ))}
                <b style={{ left: `${now}%` }} />
              </div>
              <ol className={classes['rows']}>
                {drawn.getVirtualItems().map(({ index, start }) => {
                  const card = rows[index]
                  return (
                    card && (
                      <li
                        key={card.id}
                        className={classes['row']}
                        style={{ transform: `translateY(${start}px)` }}
                      >
                        <Name card={card} />
                        <Track card={card} span={span} now={now} />
                      </li>
                    )
                  )
                })}
              </ol>
            </div>
          </div>
        </section>
        <p className={classes['caption']}>
          <span>
            <i className={classes['flag']} aria-hidden="true">
              ⚑
            </i>{' '}
            <Trans>premiere</Trans>
          </span>
          <span>
            <i className={classes['dot']} aria-hidden="true" /> <Trans>the next date</Trans>
          </span>
          <span>
            <i className={classes['today']} aria-hidden="true" /> <Trans>as of {formatDay(asOf)}</Trans>
          </span>
        </p>
      </Picture>
    </div>
  )
}

/** What lies beyond the ruler stands at its end. */
const clamp = (x: number): number => Math.max(0, Math.min(100, x))

const Name = memo(function Name({ card }: { readonly card: TitleCard }) {
  const state = worstState(card)
  return (
    <div className={classes['name']}>
      <StateSign state={state} small />
      <span className="unseen">
        <StateName state={state} />
      </span>
      <span className={classes['nameWords']}>
        <Link to="/titles/$titleId" params={{ titleId: card.id }}>
          <InScript home={card.home}>{card.name}</InScript>
        </Link>
        <span className={classes['aside']}>
          {card.homeName}
          {card.ownName && (
            <>
              {' · '}
              <InScript home={card.home}>{card.ownName}</InScript>
            </>
          )}
        </span>
      </span>
    </div>
  )
})

const Track = memo(function Track({
  card,
  span,
  now,
}: {
  readonly card: TitleCard
  readonly span: Span
  readonly now: number
}) {
  const { next, premiere } = card
  const at = (day: string) => percentOf(span, day)
  const flag = premiere === undefined ? undefined : clamp(at(premiere))
  const dot = next && next.day !== premiere ? clamp(at(next.day)) : undefined
  const before = premiere !== undefined && at(premiere) < 0
  const [from, to] = [Math.min(now, flag ?? now, dot ?? now), Math.max(now, flag ?? now, dot ?? now)]
  // Near the right edge the words stand to the left of their flag.
  const side = (x: number) => (x > 78 ? 'before' : 'after')
  return (
    <div className={classes['track']} data-state={worstState(card)}>
      {from < to && <span className={classes['bar']} style={{ left: `${from}%`, width: `${to - from}%` }} />}
      {dot !== undefined && next && (
        <span
          className={classes['mark']}
          data-side={side(dot)}
          data-low={flag !== undefined || undefined}
          style={{ left: `${dot}%` }}
        >
          <i className={classes['dot']} aria-hidden="true" />
          <span className={classes['words']}>
            {next.what} · <time dateTime={next.day}>{formatDay(next.day)}</time>
          </span>
        </span>
      )}
      {flag !== undefined && premiere && (
        <span className={classes['mark']} data-side={side(flag)} style={{ left: `${flag}%` }}>
          {!before && (
            <i className={classes['flag']} aria-hidden="true">
              ⚑
            </i>
          )}
          <span className={classes['words']}>
            <span className="unseen">
              <Trans>premiere</Trans>{' '}
            </span>
            {before && <span aria-hidden="true">‹ </span>}
            <time dateTime={premiere}>{formatDay(premiere)}</time>
          </span>
        </span>
      )}
      {flag === undefined && dot === undefined && (
        <span className={classes['none']} style={{ left: `${now}%` }}>
          <Trans>no date ahead</Trans>
        </span>
      )}
    </div>
  )
})
