import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { geoCentroid } from 'd3-geo'
import { useMemo, useState } from 'react'
import type { TitleCard } from '../../../api/index.ts'
import { compareWords, formatDay } from '../../lib/format.ts'
import { worstState } from '../../lib/states.ts'
import { Counts } from '../../parts/Counts.tsx'
import { InScript } from '../../parts/InScript.tsx'
import { Picture } from '../../parts/Picture.tsx'
import { StateName, StateSign } from '../../parts/StateWord.tsx'
import { savedText } from '../../parts/saved.ts'
import { draw, HEIGHT, LAND_PATH, projection, SEATS, SPHERE_PATH, shapeOf, WIDTH } from '../../parts/world.ts'
import { useSlateSheet } from './slate-sheet.ts'
import classes from './WorldMap.module.css'

interface Territory {
  readonly home: string
  readonly name: string
  readonly cards: readonly TitleCard[]
  readonly at: readonly [number, number] | undefined
  readonly path: string | null
}

function territoriesOf(cards: readonly TitleCard[]): readonly Territory[] {
  const byHome = Map.groupBy(cards, ({ home }) => home)
  return [...byHome]
    .map(([home, cards]) => {
      const shape = shapeOf(home)
      const seat = SEATS[home] ?? (shape ? geoCentroid(shape) : undefined)
      return {
        home,
        name: cards[0]?.homeName ?? home,
        cards,
        at: seat ? (projection([seat[0], seat[1]]) ?? undefined) : undefined,
        path: shape ? draw(shape) : null,
      }
    })
    .sort((a, b) => b.cards.length - a.cards.length || compareWords(a.name, b.name))
}

const worstOf = (cards: readonly TitleCard[]) =>
  (['broken', 'attention', 'unknown'] as const).find((state) =>
    cards.some((card) => worstState(card) === state),
  ) ?? 'sound'

/** Titles by home territory: the map for who looks, the table beside it for who reads. */
export function WorldMap({
  cards,
  label,
}: {
  readonly cards: readonly TitleCard[]
  readonly asOf?: string | undefined
  readonly label: string
}) {
  const territories = useMemo(() => territoriesOf(cards), [cards])
  const [pointed, setPointed] = useState<string | undefined>()
  const [head = [], ...rows] = useSlateSheet()(territories.flatMap((it) => it.cards))
  const caption = (
    <Trans>
      Titles by the territory each is made for. The ring shows the worst state among them; the table says it
      in words. The map shows land only, no borders.
    </Trans>
  )
  return (
    <div className={classes['split']}>
      <div className={classes['figure']}>
        <Picture title={label} sheet={{ head: head.map(savedText), rows }} caption={caption}>
          <svg
            data-picture
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            role="img"
            aria-label={label}
            className={classes['map']}
          >
            <path d={SPHERE_PATH ?? ''} className={classes['sea']} />
            <path d={LAND_PATH ?? ''} className={classes['land']} />
            {territories.map(({ home, path }) => (
              <path
                key={home}
                d={path ?? ''}
                className={classes['home']}
                data-on={home === pointed || undefined}
              />
            ))}
            {territories.map(({ home, name, cards, at }) => {
              if (!at) return null
              const r = 9 + 2.5 * String(cards.length).length
              // Neighbours would write over each other: west of the line one writes to the left.
              const left = home === 'KR' || home === 'CN' || home === 'TH' || home === 'HK'
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: pointing only colours; the table has the same
                <g
                  key={home}
                  transform={`translate(${at[0]} ${at[1]})`}
                  data-state={worstOf(cards)}
                  className={classes['sign']}
                  onMouseEnter={() => setPointed(home)}
                  onMouseLeave={() => setPointed(undefined)}
                >
                  <circle r={r} />
                  <text dy="0.35em" textAnchor="middle" className={classes['count']}>
                    {cards.length}
                  </text>
                  <text
                    x={left ? -r - 6 : r + 6}
                    dy="0.35em"
                    textAnchor={left ? 'end' : 'start'}
                    className={classes['label']}
                  >
                    {name}
                  </text>
                </g>
              )
            })}
          </svg>
        </Picture>
      </div>
      <div>
        {territories.map(({ home, name, cards }) => (
          <section
            key={home}
            className={classes['territory']}
            data-on={home === pointed || undefined}
            aria-labelledby={`territory-${home}`}
            onMouseEnter={() => setPointed(home)}
            onMouseLeave={() => setPointed(undefined)}
          >
            <h2 id={`territory-${home}`}>
              {name}
              <span>
                <Plural value={cards.length} one="# title" other="# titles" />
              </span>
            </h2>
            <table className={classes['table']}>
              <thead className="unseen">
                <tr>
                  <th scope="col">
                    <Trans>Title</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Findings</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Premiere</Trans>
                  </th>
                </tr>
              </thead>
              <tbody>
                {cards.slice(0, MOST).map((card) => (
                  <tr key={card.id}>
                    <th scope="row">
                      <Link to="/titles/$titleId" params={{ titleId: card.id }}>
                        <InScript home={card.home}>{card.name}</InScript>
                      </Link>
                      <span className={classes['found']}>
                        <Counts errors={card.errors} warnings={card.warnings} unknowns={card.unknowns} />
                      </span>
                    </th>
                    <td className={classes['state']}>
                      <StateSign state={worstState(card)} small />
                      <span className="unseen">
                        <StateName state={worstState(card)} />
                      </span>
                    </td>
                    <td className={classes['day']}>
                      {card.premiere ? (
                        <time dateTime={card.premiere}>{formatDay(card.premiere)}</time>
                      ) : (
                        <Trans>not set</Trans>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {cards.length > MOST && (
              <Link to="/" search={{ view: 'grid', home }} className={classes['more']}>
                <Plural value={cards.length - MOST} one="# more in the grid" other="# more in the grid" />
              </Link>
            )}
          </section>
        ))}
      </div>
    </div>
  )
}

/** Titles shown under each territory; the grid has all of them. */
const MOST = 8
