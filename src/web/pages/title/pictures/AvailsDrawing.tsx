import { useLingui } from '@lingui/react/macro'
import { useMediaQuery } from '@mantine/hooks'
import { type KeyboardEvent, useId } from 'react'
import type { AvailsGrid, AvailsSpan } from '../../../../api/index.ts'
import { formatMonth, formatYear, intlLocale } from '../../../lib/format.ts'
import { dayAfter } from '../edit/Value.tsx'
import classes from './Avails.module.css'
import { type Cell, cellAfter, columnsOf, LETTERS, textWidth, whoHas, ZOOMS, type Zoom } from './avails.ts'
import { rulerOf } from './months.ts'

const ROW = 24
const HEAD = 52
const FOOT = 14
const LABEL = 236
const LABEL_ON_A_PHONE = 148
const RIGHT = 12

export interface Marker {
  readonly day: string
  readonly name: string
}

/** The table to scale, and the cell in it at which one is. */
export function AvailsDrawing({
  grid,
  zoom,
  cell,
  onCell,
  markers,
  today,
}: {
  readonly grid: AvailsGrid
  readonly zoom: Zoom
  readonly cell: Cell
  readonly onCell: (cell: Cell) => void
  readonly markers: readonly Marker[]
  readonly today: string | undefined
}) {
  const { t } = useLingui()
  const id = useId()
  const label = useMediaQuery('(max-width: 599px)') ? LABEL_ON_A_PHONE : LABEL
  const ruler = rulerOf(grid.from, grid.last, ZOOMS[zoom].width)
  const columns = columnsOf(grid.from, dayAfter(grid.last), zoom)
  const [width, height] = [label + ruler.width + RIGHT, HEAD + grid.rows.length * ROW + FOOT]
  const x = (day: string) => label + Math.min(Math.max(ruler.x(day), 0), ruler.width)
  const month = new Intl.DateTimeFormat(intlLocale(), { month: 'narrow', timeZone: 'UTC' })
  const shown = markers.filter(({ day }) => day >= grid.from && day <= grid.last)
  const onKeyDown = (event: KeyboardEvent) => {
    const next = cellAfter(event.key, cell, grid.rows, columns.length)
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onCell(next)
  }
  const here = columns[cell.column]
  return (
    <div
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the cells are walked through by arrow keys
      tabIndex={0}
      aria-label={t`Avails: arrow keys go from cell to cell; what a cell rests on is read out below`}
      className={classes['walk']}
      onKeyDown={onKeyDown}
    >
      <svg
        data-picture=""
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className={classes['drawing']}
        aria-hidden="true"
      >
        <Patterns id={id} />
        {ruler.months
          .filter(({ isYear, day }) => isYear || zoom === 'months' || /-(04|07|10)-/.test(day))
          .map(({ day, x: at, isYear }) => (
            <g key={day}>
              <line
                x1={label + at}
                x2={label + at}
                y1={isYear ? 6 : HEAD - 16}
                y2={height - FOOT}
                className={classes['gridLine']}
                data-year={isYear || undefined}
              />
              {isYear && (
                <text x={label + at + 4} y={14} className={classes['year']}>
                  {formatYear(day)}
                </text>
              )}
              {(zoom === 'months' || isYear || /-(04|07|10)-/.test(day)) && (
                <text x={label + at + 4} y={HEAD - 8} className={classes['month']}>
                  {zoom === 'months' ? month.format(new Date(`${day}T00:00:00Z`)) : quarterOf(day)}
                  <title>{formatMonth(day)}</title>
                </text>
              )}
            </g>
          ))}
        {grid.rows.map((row, i) => {
          const y = HEAD + i * ROW
          const isHead = row.depth === 0
          return (
            <g key={`${row.territories} ${row.media} ${row.depth}`}>
              {isHead && i > 0 && <line x1={0} x2={width} y1={y} y2={y} className={classes['between']} />}
              <text
                x={4 + row.depth * 14}
                y={y + 16}
                className={classes['label']}
                data-head={isHead || undefined}
              >
                {shortened(isHead ? row.territories : row.media, label - 12 - row.depth * 14, isHead)}
                <title>{`${row.territories} · ${row.media}`}</title>
              </text>
              {row.spans?.map((span) => (
                <Span
                  key={span.from}
                  grid={grid}
                  span={span}
                  id={id}
                  x={x(span.from)}
                  width={x(dayAfter(span.last)) - x(span.from)}
                  y={y}
                />
              ))}
              {row.spans &&
                columns.map((column, at) => (
                  // biome-ignore lint/a11y/noStaticElementInteractions: by key the whole table is walked through
                  <rect
                    key={column.from}
                    x={x(column.from)}
                    y={y}
                    width={x(column.until) - x(column.from)}
                    height={ROW}
                    className={classes['cell']}
                    onPointerEnter={() => onCell({ row: i, column: at })}
                    onClick={() => onCell({ row: i, column: at })}
                  />
                ))}
            </g>
          )
        })}
        {today && today > grid.from && today < grid.last && (
          <g className={classes['today']}>
            <line x1={x(today)} x2={x(today)} y1={HEAD - 6} y2={height - FOOT} />
            <text x={x(today) + 3} y={height - 3}>
              {t`today`}
            </text>
          </g>
        )}
        {shown.map(({ day, name }) => (
          <g key={day + name} className={classes['flag']}>
            <line x1={x(day)} x2={x(day)} y1={19} y2={height - FOOT} />
            <path d={`M${x(day)} 19h9l-3 4 3 4h-9z`} />
            {shown.length < 4 && (
              <text x={x(day) + 12} y={27}>
                {name}
              </text>
            )}
            <title>{`${name} ${day}`}</title>
          </g>
        ))}
        {here && grid.rows[cell.row]?.spans && (
          <rect
            x={x(here.from)}
            y={HEAD + cell.row * ROW + 1}
            width={Math.max(x(here.until) - x(here.from), 3)}
            height={ROW - 2}
            className={classes['here']}
            data-screen=""
          />
        )}
      </svg>
    </div>
  )
}

const quarterOf = (day: string): string => `Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`

function shortened(text: string, room: number, isBold: boolean): string {
  const wide = isBold ? 1.12 : 1.06
  if (textWidth(text) * wide <= room) return text
  let left = [...text]
  while (left.length > 1 && textWidth(`${left.join('')}…`) * wide > room) left = left.slice(0, -1)
  return `${left.join('').trimEnd()}…`
}

function Span({
  grid,
  span,
  id,
  x,
  y,
  width,
}: {
  readonly grid: AvailsGrid
  readonly span: AvailsSpan
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
}) {
  const { fill, partly, conflict } = span
  const [top, height] = partly ? [y + ROW / 2, ROW / 2 - 3] : [y + 3, ROW - 6]
  const who = whoHas(span, grid)
  const letter = LETTERS[fill]
  const words = [letter, who].filter(Boolean).join(' ')
  const said = textWidth(words) + 8 <= width ? words : letter && width >= 9 ? letter : ''
  const pattern = { 'non-exclusive': 'hatched', 'held-back': 'striped' }[fill as string]
  return (
    <g className={classes['span']} data-fill={fill}>
      <rect
        x={x + 0.5}
        y={y + 3}
        width={Math.max(width - 1, 1)}
        height={ROW - 6}
        className={classes['ground']}
      />
      {fill !== 'free' && (
        <rect
          x={x + 0.5}
          y={top}
          width={Math.max(width - 1, 1)}
          height={height}
          className={classes['filled']}
          {...(pattern && { fill: `url(#${id}-${pattern})` })}
          data-pattern={pattern}
        />
      )}
      {said && (
        <text
          x={x + 4}
          y={partly ? y + ROW - 5 : y + 16}
          className={classes['letter']}
          data-small={partly || undefined}
        >
          {said}
        </text>
      )}
      {conflict && (
        <>
          <path d={`M${x + width - 0.5} ${y + 3}v10l-10 -10z`} className={classes['corner']} />
          {width > 22 && (
            <text x={x + width - 14} y={y + 17} className={classes['bang']}>
              !
            </text>
          )}
        </>
      )}
    </g>
  )
}

/** Hatched for what leaves room for others, striped for a holdback. */
function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-hatched`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" className={classes['hatchGround']} />
        <rect width="1.6" height="5" className={classes['hatchLine']} />
      </pattern>
      <pattern
        id={`${id}-striped`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="7" height="7" className={classes['stripeGround']} />
        <rect width="2.5" height="7" className={classes['stripe']} />
      </pattern>
    </defs>
  )
}

/** The fills with their letters and words. */
export function AvailsLegend({ words }: { readonly words: AvailsGrid['words'] }) {
  const id = useId()
  const swatches = ['free', 'exclusive', 'non-exclusive', 'held-back', 'not-ours', 'unknown'] as const
  return (
    <ul className={classes['legend']}>
      {swatches.map((fill) => {
        const pattern = { 'non-exclusive': 'hatched', 'held-back': 'striped' }[fill as string]
        return (
          <li key={fill}>
            <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
              <Patterns id={id} />
              <g className={classes['span']} data-fill={fill}>
                <rect x="0.5" y="0.5" width="25" height="15" className={classes['ground']} />
                {fill !== 'free' && (
                  <rect
                    x="0.5"
                    y="0.5"
                    width="25"
                    height="15"
                    className={classes['filled']}
                    {...(pattern && { fill: `url(#${id}-${pattern})` })}
                    data-pattern={pattern}
                  />
                )}
                <text x="9" y="12" className={classes['letter']}>
                  {LETTERS[fill]}
                </text>
              </g>
            </svg>
            {words[fill]}
          </li>
        )
      })}
      <li>
        <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
          <rect x="0.5" y="0.5" width="25" height="15" className={classes['ground']} />
          <path d="M25.5 0.500v10l-10 -10z" className={classes['corner']} />
        </svg>
        {words['conflict']}
      </li>
    </ul>
  )
}
