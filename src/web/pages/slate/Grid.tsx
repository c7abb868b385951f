import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { ReactNode } from 'react'
import { memo, useMemo, useRef } from 'react'
import type { TitleCard } from '../../../api/index.ts'
import { Chain } from '../../chain/Chain.tsx'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { formatDay } from '../../lib/format.ts'
import { Counts } from '../../parts/Counts.tsx'
import { InScript } from '../../parts/InScript.tsx'
import { SaveMenu } from '../../parts/SaveMenu.tsx'
import { type SortKey, sorted, sortOf } from './facets.ts'
import classes from './Grid.module.css'
import type { SlateSearch } from './search.ts'
import { useSlateSheet } from './slate-sheet.ts'

const ROW = 52
/** Title, territory, mode, partners, reached, chain, findings, next, premiere. */
const WIDTHS = [188, 92, 116, 126, 100, 160, 116, 146, 130]

/** Every title a row, every column sortable; only the rows in view are drawn. */
export function Grid({
  cards,
  search,
  onSort,
}: {
  readonly cards: readonly TitleCard[]
  readonly search: SlateSearch
  readonly asOf?: string | undefined
  readonly onSort: (sort: string | undefined) => void
}) {
  const { t } = useLingui()
  const rows = useMemo(() => sorted(cards, search), [cards, search])
  const sort = sortOf(search)
  const sheet = useSlateSheet()
  const scroll = useRef<HTMLDivElement>(null)
  const drawn = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 10,
  })
  const items = drawn.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = drawn.getTotalSize() - (items.at(-1)?.end ?? 0)

  const head = (key: SortKey, words: ReactNode) => {
    const on = sort?.key === key
    return (
      <th scope="col" aria-sort={on ? (sort.down ? 'descending' : 'ascending') : 'none'}>
        <button type="button" onClick={() => onSort(on ? (sort.down ? undefined : `-${key}`) : key)}>
          {words}
          <span aria-hidden="true" className={classes['arrow']}>
            {on ? (sort.down ? '↓' : '↑') : ''}
          </span>
        </button>
      </th>
    )
  }
  return (
    <>
      <div className={classes['tools']}>
        <SaveMenu title={t`Slate`} rows={() => sheet(rows)} />
      </div>
      <section
        ref={scroll}
        className={classes['scroll']}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        tabIndex={0}
        aria-label={t`Titles as a grid`}
      >
        <div style={{ paddingTop: before, paddingBottom: after }}>
          <table className={classes['grid']} aria-rowcount={rows.length + 1}>
            <colgroup>
              {WIDTHS.map((width, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay in place
                <col key={i} style={{ width }} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {head('name', <Trans>Title</Trans>)}
                {head('home', <Trans>Territory</Trans>)}
                {head('mode', <Trans>Mode</Trans>)}
                {head('partners', <Trans>Partners</Trans>)}
                {head('reached', <Trans>Reached</Trans>)}
                <th scope="col">
                  <span>
                    <Trans>Chain</Trans>
                  </span>
                </th>
                {head('found', <Trans>Findings</Trans>)}
                {head('next', <Trans>Next</Trans>)}
                {head('premiere', <Trans>Premiere</Trans>)}
              </tr>
            </thead>
            <tbody>
              {items.map(({ index }) => {
                const card = rows[index]
                return card && <Row key={card.id} card={card} index={index} />
              })}
            </tbody>
          </table>
        </div>
      </section>
    </>
  )
}

/** Kept as drawn while one scrolls. */
const Row = memo(function Row({ card, index }: { readonly card: TitleCard; readonly index: number }) {
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" className={classes['name']}>
        <Link to="/titles/$titleId" params={{ titleId: card.id }} title={card.name}>
          <InScript home={card.home}>{card.name}</InScript>
        </Link>
        {card.ownName && (
          <span className={classes['own']}>
            <InScript home={card.home}>{card.ownName}</InScript>
          </span>
        )}
      </th>
      <td>{card.homeName}</td>
      <td>{card.modeName}</td>
      <td className={classes['partners']} title={card.partners.join(' · ')}>
        {card.partners.join(' · ')}
      </td>
      <td>
        <LinkWord link={card.reached} />
      </td>
      <td className={classes['chain']}>
        <Chain chain={card.chain} reached={card.reached} small />
      </td>
      <td className={classes['found']}>
        <Counts errors={card.errors} warnings={card.warnings} unknowns={card.unknowns} short />
      </td>
      <td className={classes['day']}>
        {card.next && (
          <>
            <time dateTime={card.next.day}>{formatDay(card.next.day)}</time>
            <span className={classes['own']} title={card.next.what}>
              {card.next.what}
            </span>
          </>
        )}
      </td>
      <td className={classes['day']}>
        {card.premiere ? (
          <time dateTime={card.premiere}>{formatDay(card.premiere)}</time>
        ) : (
          <Trans>not set</Trans>
        )}
      </td>
    </tr>
  )
})
