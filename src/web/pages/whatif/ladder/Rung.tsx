import { useLingui } from '@lingui/react/macro'
import { memo } from 'react'
import { formatDay } from '../../../lib/format.ts'
import { useDateHandle } from '../../../parts/useDateHandle.ts'
import classes from './Ladder.module.css'
import type { Bar, LadderRow, Point } from './rows.ts'
import { dayOf, epochOf, ROW, type Scale, shifted } from './scale.ts'
import { useSignedDays } from './useSignedDays.ts'

const MID = ROW / 2

interface Held {
  readonly scale: Scale
  readonly nameOf: (path: string) => string
  readonly onMove: (path: string, day: string, gesture: string) => void
  readonly onCancel: () => void
}

/** One row of the ladder: its spans, its dates, and how far each has moved. */
export const Rung = memo(function Rung({ row, ...held }: Held & { readonly row: LadderRow }) {
  const { scale } = held
  const single = row.points.length === 1 ? row.points[0] : undefined
  return (
    <>
      {row.bars.map((bar) => (
        <Span key={bar.from.path} bar={bar} held={row.group === 'holdbacks'} scale={scale} />
      ))}
      {row.points.map((point) => (
        <Ghost key={point.path} point={point} flag={row.premiere} scale={scale} />
      ))}
      {row.bars.map(({ from, until, inner }) => (
        <g key={from.path}>
          <Grip point={from} shape="edge" inner={inner} {...held} />
          {!inner && until.after && <Grip point={until} shape="edge" {...held} />}
        </g>
      ))}
      {row.points.map((point) => (
        <Grip
          key={point.path}
          point={point}
          shape={
            row.premiere
              ? 'flag'
              : row.group === 'milestones'
                ? 'dot'
                : row.group === 'money'
                  ? 'diamond'
                  : 'tick'
          }
          {...held}
        />
      ))}
      {single && <Said point={single} scale={scale} flag={row.premiere} />}
      {row.bars.map(
        (bar) =>
          !bar.inner &&
          bar.from.after && <BarSaid key={bar.from.path} bar={bar} scale={scale} moved={row.moved} />,
      )}
    </>
  )
})

/** A term: its outline where it stands, filled where it would. */
function Span({
  bar: { from, until, inner },
  held,
  scale,
}: {
  readonly bar: Bar
  readonly held: boolean
  readonly scale: Scale
}) {
  const [height, top] = inner ? [3, MID + 6] : [18, MID - 9]
  const end = (day: string | undefined) => (day === undefined ? scale.width : scale.x(day))
  const kind = held ? 'held' : inner ? 'inner' : 'term'
  const isMoved = from.before !== from.after || until.before !== until.after
  return (
    <>
      {from.before !== undefined && isMoved && !inner && (
        <rect
          x={scale.x(from.before)}
          width={Math.max(2, end(until.before) - scale.x(from.before))}
          y={top - 2}
          height={height + 4}
          rx="2"
          className={classes['ghost']}
        />
      )}
      {from.after !== undefined && (
        <rect
          className={classes['span']}
          data-kind={kind}
          data-moved={isMoved || undefined}
          style={{
            x: `${scale.x(from.after)}px`,
            width: `${Math.max(2, end(until.after) - scale.x(from.after) + (inner ? scale.perDay : 0))}px`,
          }}
          y={top}
          height={height}
          rx="2"
        />
      )}
    </>
  )
}

/** Where a date stood, and the way from there to where it would stand. */
function Ghost({
  point: { before, after },
  flag,
  scale,
}: {
  readonly point: Point
  readonly flag: boolean
  readonly scale: Scale
}) {
  if (before === undefined || before === after) return null
  const from = scale.x(before)
  const to = after === undefined ? from : scale.x(after)
  const way = Math.sign(to - from)
  return (
    <g>
      {flag ? (
        <path d={`M${from} ${ROW}V5h13l-4 4.500 4 4.500h-13`} className={classes['ghostFlag']} />
      ) : (
        <circle cx={from} cy={MID} r="4" className={classes['ghostDot']} />
      )}
      {after === undefined && (
        <path d={`M${from - 6} ${MID - 6}l12 12m0-12l-12 12`} className={classes['cross']} />
      )}
      {Math.abs(to - from) > 18 && (
        <path d={`M${from + way * 6} ${MID}H${to - way * 9}`} className={classes['way']} />
      )}
    </g>
  )
}

/** A date that can be taken and put elsewhere, by pointer or by key. */
function Grip({
  point,
  shape,
  inner = false,
  scale,
  nameOf,
  onMove,
  onCancel,
}: Held & {
  readonly point: Point
  readonly shape: 'flag' | 'dot' | 'diamond' | 'tick' | 'edge'
  readonly inner?: boolean
}) {
  const { t } = useLingui()
  const { path, before, after, movable } = point
  const {
    shown: day,
    dragging,
    handle,
  } = useDateHandle({
    day: after ?? dayOf(scale.from),
    home: before,
    daysIn: (pixels) => pixels / scale.perDay,
    onMove: (to, gesture) => onMove(path, to, gesture),
    live: true,
    onCancel,
  })
  const signed = useSignedDays()
  if (after === undefined) return null
  const isEnd = path.endsWith('/until')
  const said = (it: string) => formatDay(isEnd ? shifted(it, -1) : it)
  const name = nameOf(path)
  const days = before && before !== day ? signed(before, day) : ''
  const moved = before !== day
  const figure =
    shape === 'flag' ? (
      <>
        <path d={`M0 ${ROW}V3`} className={classes['pole']} />
        <path d="M0 3h16l-5 5.500 5 5.500H0z" className={classes['flag']} />
      </>
    ) : shape === 'diamond' ? (
      <path d={`M0 ${MID - 6}l6 6-6 6-6-6z`} className={classes['mark']} />
    ) : shape === 'dot' ? (
      <circle cx="0" cy={MID} r="5" className={classes['mark']} />
    ) : shape === 'tick' ? (
      <rect x="-2" y={MID - 7} width="4" height="14" rx="1" className={classes['mark']} />
    ) : (
      <rect
        x={isEnd ? -4 : 0}
        y={inner ? MID + 5 : MID - 9}
        width="4"
        height={inner ? 5 : 18}
        rx="1.5"
        className={classes['edge']}
      />
    )
  const body = (
    <>
      <title>{`${name}: ${said(day)}${days ? ` (${days})` : ''}`}</title>
      <rect
        x="-8"
        y={inner ? MID + 2 : 1}
        width="16"
        height={inner ? MID - 4 : ROW - 2}
        className={classes['reach']}
      />
      {figure}
      {dragging && (
        <g data-screen transform={`translate(0 ${MID})`} className={classes['bubble']}>
          <text x="22" y="4.500">
            {said(day)} {days && `(${days})`}
          </text>
        </g>
      )}
    </>
  )
  const place = {
    className: classes['grip'],
    'data-shape': shape,
    'data-moved': moved || undefined,
    'data-dragging': dragging || undefined,
    style: { transform: `translateX(${scale.x(day)}px)` },
  }
  if (!movable)
    return (
      <g {...place} data-fixed>
        {body}
      </g>
    )
  return (
    <g
      {...place}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={scale.from}
      aria-valuemax={scale.until}
      aria-valuenow={epochOf(day)}
      aria-valuetext={moved && before ? t`${said(day)}, was ${said(before)}` : said(day)}
      {...handle}
    >
      {body}
    </g>
  )
}

/** The day beside a date that stands alone on its row. */
function Said({
  point: { before, after },
  scale,
  flag,
}: {
  readonly point: Point
  readonly scale: Scale
  readonly flag: boolean
}) {
  const signed = useSignedDays()
  if (after === undefined) return null
  const days = before && before !== after ? `\u2002${signed(before, after)}` : ''
  // Drawn behind where the date came from would be drawn over it.
  const left = before !== undefined && before > after && scale.x(before) - scale.x(after) < 230
  return (
    <g className={classes['slides']} style={{ transform: `translateX(${scale.x(after)}px)` }}>
      <text
        x={left ? -10 : flag ? 22 : 11}
        y={MID + 4}
        textAnchor={left ? 'end' : 'start'}
        className={classes['said']}
        data-moved={before !== after || undefined}
        data-flag={flag || undefined}
      >
        {formatDay(after)}
        {days && <tspan className={classes['days']}>{days}</tspan>}
      </text>
    </g>
  )
}

/** The first day of a term, within it where there is room. */
function BarSaid({
  bar: { from, until },
  scale,
  moved,
}: {
  readonly bar: Bar
  readonly scale: Scale
  readonly moved: boolean
}) {
  if (from.after === undefined) return null
  const start = scale.x(from.after)
  const end = until.after === undefined ? scale.width : scale.x(until.after)
  if (end - start < 120) return null
  return (
    <g className={classes['slides']} style={{ transform: `translateX(${start}px)` }}>
      <text x="10" y={MID + 3} className={classes['inside']} data-moved={moved || undefined}>
        {formatDay(from.after)}
      </text>
    </g>
  )
}
