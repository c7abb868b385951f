import { Trans, useLingui } from '@lingui/react/macro'
import { formatNumber } from '../../../lib/format.ts'
import { Picture } from '../../../parts/Picture.tsx'
import { dayFigure, numberFigure } from '../../../parts/saved.ts'
import { type Desk, inWords, nameOf, useDesk } from '../desk.tsx'
import { numberOf, type Row, rowsOf, textOf } from '../plain.ts'
import pictureClasses from './picture.module.css'
import classes from './RatingsCharts.module.css'

const [WIDE, TALL, PAD, BOTTOM] = [740, 250, 44, 34]

/** What each panel measured: a picture of its own for each, since two panels are never compared. */
export function RatingsCharts() {
  const desk = useDesk()
  const ratings = rowsOf(desk.sections['settle'], 'ratings')
  const panels = [...Map.groupBy(ratings, (row) => textOf(row, 'panel'))]
  return panels.map(([panel, rows]) => <PanelChart key={panel} panel={panel} rows={rows} />)
}

function PanelChart({ panel, rows }: { readonly panel: string; readonly rows: readonly Row[] }) {
  const desk = useDesk()
  const { t } = useLingui()
  const unit = unitOf(desk, panel)
  const points = rows
    .filter((row) => numberOf(row, 'episode') !== undefined)
    .toSorted((a, b) => (numberOf(a, 'episode') ?? 0) - (numberOf(b, 'episode') ?? 0))
  const whole = rows.filter((row) => numberOf(row, 'episode') === undefined)
  const forecast = rowsOf(desk.sections['decide'], 'forecasts').find((row) => row['panel'] === panel)
  const precedents = rowsOf(desk.sections['decide'], 'precedents').filter(
    (row) => row['panel'] === panel && numberOf(row, 'value') !== undefined,
  )
  const [low, likely, high] = ['low', 'value', 'high'].map((it) => numberOf(forecast, it))
  const values = [
    ...rows.map((row) => numberOf(row, 'value') ?? 0),
    ...precedents.map((row) => numberOf(row, 'value') ?? 0),
    ...[low, likely, high].filter((it) => it !== undefined),
  ]
  const isRank = unit === 'rank'
  const most = niceAbove(Math.max(...values))
  const y = (value: number) => {
    const part = isRank ? (value - 1) / Math.max(1, most - 1) : 1 - value / most
    return 14 + part * (TALL - BOTTOM - 14)
  }
  const aired = rowsOf(desk.sections['release'], 'windows').find(({ id }) => id === textOf(rows[0], 'window'))
  const planned = numberOf((aired as { airing?: unknown } | undefined)?.airing, 'episodes') ?? 0
  const lastEpisode = Math.max(1, planned, ...points.map((row) => numberOf(row, 'episode') ?? 1))
  const x = (episode: number) =>
    PAD + 24 + (lastEpisode === 1 ? 0 : ((episode - 1) / (lastEpisode - 1)) * (WIDE - PAD - 236))
  const right = WIDE - 168
  const said = (value: number) => (unit === '%' ? `${formatNumber(value)} %` : formatNumber(value))
  const ticks = isRank ? [1, most] : [0, most / 2, most]
  const lines = [
    ...whole.map((row) => ({ row, path: `settle/ratings/${row.id}`, label: t`whole run`, kind: 'whole' })),
    ...precedents.map((row) => ({
      row,
      path: `decide/precedents/${row.id}`,
      label: inWords(row['names']),
      kind: 'precedent',
    })),
  ].toSorted((a, b) => y(numberOf(a.row, 'value') ?? 0) - y(numberOf(b.row, 'value') ?? 0))
  let lastLabel = Number.NEGATIVE_INFINITY
  return (
    <Picture
      title={nameOf(desk, panel)}
      caption={
        <Trans>
          Each point is an episode as this panel measured it. The band is what was expected; dotted lines are
          the whole run and precedents of the same panel. Panels are never compared with each other.
        </Trans>
      }
      scrolls
      sheet={{
        head: [t`Episode`, t`Day`, t`Value`],
        rows: [...points, ...whole].map((row) => [
          textOf(row, 'episode') || t`whole run`,
          dayFigure(textOf(row, 'on')),
          numberFigure(numberOf(row, 'value') ?? 0, said(numberOf(row, 'value') ?? 0)),
        ]),
      }}
    >
      <svg width={WIDE} height={TALL} viewBox={`0 0 ${WIDE} ${TALL}`} className={classes['chart']}>
        <title>{nameOf(desk, panel)}</title>
        {ticks.map((value) => (
          <g key={value}>
            <line x1={PAD} x2={right} y1={y(value)} y2={y(value)} className={pictureClasses['gridLine']} />
            <text x={PAD - 6} y={y(value) + 4} textAnchor="end" className={pictureClasses['monthText']}>
              {said(value)}
            </text>
          </g>
        ))}
        {low !== undefined && high !== undefined && (
          <g>
            <rect
              x={PAD}
              width={right - PAD}
              y={Math.min(y(low), y(high))}
              height={Math.abs(y(low) - y(high))}
              className={classes['band']}
            />
            <text
              x={right - 6}
              textAnchor="end"
              y={Math.min(y(low), y(high)) + 14}
              className={pictureClasses['monthText']}
            >
              {t`expected`} {said(low)} – {said(high)}
            </text>
          </g>
        )}
        {lines.map(({ row, path, label, kind }) => {
          const value = numberOf(row, 'value') ?? 0
          const at = Math.max(y(value) + 4, lastLabel + 14)
          lastLabel = at
          return (
            // biome-ignore lint/a11y/useSemanticElements: there is no button within a drawing
            <g
              key={row.id}
              role="button"
              tabIndex={0}
              className={classes['rung']}
              aria-label={`${label} ${said(value)}`}
              onClick={() => desk.open(path)}
              onKeyDown={(event) => event.key === 'Enter' && desk.open(path)}
            >
              <line
                x1={PAD}
                x2={right}
                y1={y(value)}
                y2={y(value)}
                className={classes['level']}
                data-kind={kind}
              />
              <text x={right + 6} y={at} className={classes['levelText']}>
                {said(value)} {label.length > 20 ? `${label.slice(0, 19)}…` : label}
                <title>{label}</title>
              </text>
            </g>
          )
        })}
        <polyline
          points={points
            .map((row) => `${x(numberOf(row, 'episode') ?? 1)},${y(numberOf(row, 'value') ?? 0)}`)
            .join(' ')}
          className={classes['series']}
        />
        {points.map((row) => {
          const [episode, value] = [numberOf(row, 'episode') ?? 1, numberOf(row, 'value') ?? 0]
          // Of two measures of one episode the lower has its figure beneath it.
          const isBelow = points.some(
            (it) => numberOf(it, 'episode') === episode && y(numberOf(it, 'value') ?? 0) < y(value),
          )
          return (
            // biome-ignore lint/a11y/useSemanticElements: there is no button within a drawing
            <g
              key={row.id}
              role="button"
              tabIndex={0}
              className={classes['rung']}
              aria-label={`${t`Episode ${episode}`}: ${said(value)}`}
              onClick={() => desk.open(`settle/ratings/${row.id}`)}
              onKeyDown={(event) => event.key === 'Enter' && desk.open(`settle/ratings/${row.id}`)}
            >
              <circle cx={x(episode)} cy={y(value)} r={4.5} className={classes['point']} />
              <text
                x={x(episode)}
                y={y(value) + (isBelow ? 20 : -10)}
                textAnchor="middle"
                className={classes['pointText']}
              >
                {said(value)}
              </text>
            </g>
          )
        })}
        {Array.from({ length: lastEpisode }, (_, i) => i + 1).map((episode) => (
          <text
            key={episode}
            x={x(episode)}
            y={TALL - 14}
            textAnchor="middle"
            className={pictureClasses['monthText']}
          >
            {episode}
          </text>
        ))}
        <text x={PAD} y={TALL - 1} className={pictureClasses['monthText']}>{t`episode`}</text>
      </svg>
    </Picture>
  )
}

const unitOf = ({ shared, sections }: Desk, panel: string): string => {
  const known = shared.panels?.find(({ id }) => id === panel)
  const forecast = rowsOf(sections['decide'], 'forecasts').find((row) => row['panel'] === panel)
  return textOf(known, 'unit') || textOf(forecast, 'unit')
}

function niceAbove(value: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(value, 1)))
  return [1, 2, 4, 5, 6, 8, 10].map((it) => it * size).find((it) => it >= value * 1.12) ?? size * 10
}
