import { memo } from 'react'
import type { TitleCard } from '../../../api/index.ts'
import { formatDay, formatYear } from '../../lib/format.ts'
import { percentOf, quartersOf, type Span } from './quarters.ts'
import classes from './Timeline.module.css'

const [NAMES, WIDE, HEAD, ROW] = [240, 900, 30, 26]
/** A drawing longer than this no printer takes; the table has every title. */
const MOST = 300

/** The timeline as one drawing, for the file that is saved of it: the page itself draws only what is in view. */
export const TimelineDrawing = memo(function TimelineDrawing({
  rows,
  span,
  asOf,
}: {
  readonly rows: readonly TitleCard[]
  readonly span: Span
  readonly asOf: string
}) {
  const drawn = rows.slice(0, MOST)
  const height = HEAD + drawn.length * ROW + 8
  const x = (day: string) => NAMES + (Math.max(0, Math.min(100, percentOf(span, day))) / 100) * WIDE
  return (
    <div className="unseen" aria-hidden="true">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it is for the file alone, which names it */}
      <svg
        data-picture
        viewBox={`0 0 ${NAMES + WIDE + 130} ${height}`}
        width={NAMES + WIDE + 130}
        height={height}
        className={classes['drawing']}
      >
        {quartersOf(span).map(({ from, quarter }) => (
          <g key={from}>
            <line x1={x(from)} x2={x(from)} y1={0} y2={height} />
            <text x={x(from) + 4} y={16}>
              {`Q${quarter} ${formatYear(from)}`}
            </text>
          </g>
        ))}
        <line x1={x(asOf)} x2={x(asOf)} y1={HEAD} y2={height} data-today />
        {drawn.map(({ id, name, next, premiere }, i) => {
          const y = HEAD + i * ROW + ROW / 2
          const flag = premiere && percentOf(span, premiere) >= 0 ? premiere : undefined
          return (
            <g key={id}>
              <text x={4} y={y + 4} data-name>
                {[...name].length > 30 ? `${[...name].slice(0, 29).join('')}…` : name}
              </text>
              {next && next.day !== flag && <circle cx={x(next.day)} cy={y} r={4} />}
              {flag && (
                <text x={x(flag)} y={y + 4}>
                  {`⚑ ${formatDay(flag)}`}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
})
