import { Trans, useLingui } from '@lingui/react/macro'
import { useElementSize } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../../../core/base/index.ts'
import { addMonths, isDay } from '../../../../core/base/index.ts'
import { formatDay, formatMonth, formatYear, intlLocale } from '../../../lib/format.ts'
import { sessionQuery } from '../../../lib/queries.ts'
import { Picture } from '../../../parts/Picture.tsx'
import { dayFigure } from '../../../parts/saved.ts'
import { dayAt, mayWrite, mediumWord, nameOf, sayWhen, useDesk } from '../desk.tsx'
import { dayBefore } from '../edit/Value.tsx'
import { fieldsOf, rowsOf, textOf } from '../plain.ts'
import classes from './Ladder.module.css'
import { familyOf, type Look, lookOf, type Rung, stepsOf } from './ladder-model.ts'
import { type Ruler, rulerOf } from './months.ts'
import { PremiereFlag } from './PremiereFlag.tsx'
import pictureClasses from './picture.module.css'

const ROW = 52
const STEP = 26
const HEAD = 46
// As wide as the page lets it be, within what reads as a month.
const [MONTH, WIDEST_MONTH] = [34, 56]
const MOST_MONTHS = 22
const LEFT = 10

const PREMIERE = 'release/events/event:premiere/on'

/** The windows of a title by territory, media in the order of contracts, on a ruler of months. */
export function Ladder({ compact = false }: { readonly compact?: boolean }) {
  const desk = useDesk()
  const { t } = useLingui()
  const { ref, width: room } = useElementSize()
  const { steps, undated } = stepsOf(desk)
  const session = useQuery(sessionQuery()).data
  const given = rowsOf(desk.sections['release'], 'events').find(({ id }) => id === 'event:premiere')?.['on']
  const premiere = dayAt(desk, PREMIERE, given)
  const rungs = steps.flatMap((step) => step.rungs)
  if (rungs.length === 0) return null
  const ruler = rulerFor(rungs, premiere, room - LEFT * 2)
  const width = ruler.width + LEFT * 2
  const height = HEAD + steps.length * STEP + rungs.length * ROW + 8
  const x = (day: string) => LEFT + Math.min(Math.max(ruler.x(day), 0), ruler.width)
  const today = session?.asOf
  // A date that hangs on another is moved where that one stands.
  const movable = !compact && mayWrite(desk, PREMIERE) && typeof given === 'string' && isDay(given)
  let top = HEAD
  return (
    <Picture
      title={compact ? t`Windows` : t`Ladder of windows`}
      caption={
        <>
          <Trans>
            By territory, each window from its first day to its last, to scale by month; amber stripes are
            holdbacks, in which others wait; ticks are airings; the flag is the premiere.
          </Trans>
          {movable && (
            <>
              {' '}
              <Trans>
                Drag the flag, or choose it and press an arrow key: a day, with Shift a week. What hangs on it
                moves along.
              </Trans>
            </>
          )}
        </>
      }
      scrolls
      sheet={{
        head: [t`Territory`, t`Window`, t`Medium`, t`First day`, t`Last day`, t`Airings`, t`Holdback`],
        rows: steps.flatMap(({ where, rungs: own }) =>
          own.map(({ name, medium, from, until, airings, tails }) => [
            where,
            name,
            medium,
            dayFigure(from),
            until ? dayFigure(dayBefore(until)) : t`no end`,
            airings.length > 0 ? `${formatDay(airings[0]!)} – ${formatDay(airings.at(-1)!)}` : '',
            tails.map((it) => `${formatDay(it.from)} – ${formatDay(dayBefore(it.until))}`).join('; '),
          ]),
        ),
      }}
    >
      <div ref={ref} />
      <svg
        data-picture
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className={classes['ladder']}
      >
        <title>{t`Ladder of windows`}</title>
        <defs>
          <pattern
            id="holdback"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" className={classes['tailGround']} />
            <rect width="2.5" height="6" className={classes['tailStripe']} />
          </pattern>
        </defs>
        <Months ruler={ruler} height={height} />
        {today && today > ruler.from && today < ruler.until && (
          <g>
            <line x1={x(today)} x2={x(today)} y1={HEAD} y2={height} className={classes['todayLine']} />
            <text x={x(today) + 4} y={height - 3} className={pictureClasses['monthText']}>
              {t`today`}
            </text>
          </g>
        )}
        {steps.map(({ where, rungs: own }) => {
          const y = top
          top += STEP + own.length * ROW
          return (
            <g key={where}>
              <line x1={0} x2={width} y1={y + 0.5} y2={y + 0.5} className={classes['stepLine']} />
              <text x={LEFT} y={y + 18} className={classes['stepName']}>
                {where}
              </text>
              {own.map((rung, i) => (
                <Bar key={rung.row.id} rung={rung} y={y + STEP + i * ROW} ruler={ruler} />
              ))}
            </g>
          )
        })}
        {premiere && (
          <PremiereFlag
            day={premiere}
            ruler={ruler}
            left={LEFT}
            height={height}
            onMove={movable ? (day) => desk.draft.set(PREMIERE, day) : undefined}
          />
        )}
      </svg>
      <Key rungs={rungs} />
      {undated.length > 0 && (
        <p className={classes['undated']}>
          <Trans>Without a day yet:</Trans>{' '}
          {undated
            .map(({ name, row }) => `${name} (${sayWhen(desk, fieldsOf(row, 'term')?.['from'])})`)
            .join(', ')}
        </p>
      )}
    </Picture>
  )
}

const barPath = (x1: number, x2: number, y: number, runsOn: boolean): string =>
  runsOn
    ? `M${x1} ${y}H${x2 - 7}L${x2} ${y + 7}L${x2 - 7} ${y + 14}H${x1}Z`
    : `M${x1} ${y}H${x2}V${y + 14}H${x1}Z`

/** What tells one family of media from another without colour: a film is perforated, a broadcast a line on air. */
function Texture({
  look,
  x1,
  x2,
  y,
}: {
  readonly look: Look
  readonly x1: number
  readonly x2: number
  readonly y: number
}) {
  const d =
    look === 'screen'
      ? `M${x1 + 4} ${y + 3}H${x2}M${x1 + 4} ${y + 11}H${x2}`
      : look === 'broadcast'
        ? `M${x1} ${y + 7}H${x2}`
        : undefined
  return d && <path d={d} className={classes['texture']} data-look={look} />
}

/** Which tone is which medium, and what an outline means; nothing where one word says it all. */
function Key({ rungs }: { readonly rungs: readonly Rung[] }) {
  const desk = useDesk()
  const families = [...new Set(rungs.map(({ row }) => familyOf(textOf(row, 'medium'))))]
  const shared = rungs.some(({ row }) => row['exclusive'] !== true)
  if (families.length < 2 && !shared) return null
  const swatch = (look: Look, exclusive: boolean) => (
    <svg width="30" height="14" viewBox="0 0 30 14" aria-hidden="true">
      <path
        d={barPath(0.5, 29.5, 0, false)}
        className={classes['bar']}
        data-look={look}
        data-exclusive={exclusive || undefined}
      />
      <Texture look={look} x1={0.5} x2={29.5} y={0} />
    </svg>
  )
  return (
    <ul className={classes['key']}>
      {families.map((family) => (
        <li key={family}>
          {swatch(lookOf(family), true)}
          {mediumWord(desk.say, family)}
        </li>
      ))}
      {shared && (
        <li>
          {swatch('stream', false)}
          <Trans>outlined: not exclusive</Trans>
        </li>
      )}
    </ul>
  )
}

/** From a month before the first day to where the last window ends, or as far as can be read. */
function rulerFor(rungs: readonly Rung[], premiere: string | undefined, room: number): Ruler {
  const starts = [
    ...rungs.flatMap(({ from, airings, tails }) => [from, ...airings, ...tails.map((it) => it.until)]),
    ...(premiere ? [premiere] : []),
  ].toSorted()
  const first = addMonths((premiere && premiere < starts[0]! ? premiere : starts[0]!) as Day, -1)
  const ends = rungs.flatMap(({ until }) => until ?? []).toSorted()
  const needed = addMonths(starts.at(-1) as Day, 3)
  const latest = addMonths(first, MOST_MONTHS)
  const wanted = (ends.at(-1) ?? needed) as Day
  const last = wanted < latest ? wanted : needed > latest ? needed : latest
  const months = rulerOf(first, last, 1).width
  return rulerOf(first, last, Math.min(WIDEST_MONTH, Math.max(MONTH, room / months)))
}

function Months({ ruler, height }: { readonly ruler: Ruler; readonly height: number }) {
  const month = new Intl.DateTimeFormat(intlLocale(), { month: 'narrow', timeZone: 'UTC' })
  return ruler.months.map(({ day, x: at, isYear }) => (
    <g key={day}>
      <line
        x1={LEFT + at}
        x2={LEFT + at}
        y1={isYear ? 4 : HEAD - 18}
        y2={height}
        className={pictureClasses['gridLine']}
        data-year={isYear || undefined}
      />
      {isYear && (
        <text x={LEFT + at + 4} y={16} className={classes['yearText']}>
          {formatYear(day)}
        </text>
      )}
      <text x={LEFT + at + 4} y={HEAD - 8} className={pictureClasses['monthText']}>
        {month.format(new Date(`${day}T00:00:00Z`))}
        <title>{formatMonth(day)}</title>
      </text>
    </g>
  ))
}

/** One window: its bar, its airings, and the holdbacks that protect who shows it. */
function Bar({ rung, y, ruler }: { readonly rung: Rung; readonly y: number; readonly ruler: Ruler }) {
  const desk = useDesk()
  const x = (day: string) => LEFT + Math.min(Math.max(ruler.x(day), 0), ruler.width)
  const [x1, x2] = [x(rung.from), rung.until ? x(rung.until) : LEFT + ruler.width]
  const runsOn = !rung.until || rung.until > ruler.until
  const isOpen = desk.at?.startsWith(rung.path) ?? false
  const look = lookOf(textOf(rung.row, 'medium'))
  const left = Math.min(x1, LEFT + ruler.width - 180)
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button within a drawing
    <g
      role="button"
      tabIndex={0}
      className={classes['rung']}
      data-open={isOpen || undefined}
      aria-label={`${rung.name}, ${rung.medium}, ${formatDay(rung.from)} – ${rung.until ? formatDay(dayBefore(rung.until)) : ''}`}
      onClick={() => desk.open(rung.path)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        desk.open(rung.path)
      }}
    >
      <rect x={0} y={y} width={ruler.width + LEFT * 2} height={ROW} className={classes['rungGround']} />
      <text x={left} y={y + 15} className={pictureClasses['rungName']}>
        {rung.name}
        <tspan className={pictureClasses['rungWhat']} dx="8">
          {rung.medium}
        </tspan>
      </text>
      <path
        d={barPath(x1, x2, y + 21, runsOn)}
        className={classes['bar']}
        data-look={look}
        data-exclusive={rung.row['exclusive'] === true || undefined}
      />
      <Texture look={look} x1={x1} x2={runsOn ? x2 - 3 : x2} y={y + 21} />
      {rung.airings.map((day) => (
        <line key={day} x1={x(day)} x2={x(day)} y1={y + 22.5} y2={y + 33.5} className={classes['airing']} />
      ))}
      {rung.tails.map((tail) => (
        <rect
          key={tail.id}
          x={x(tail.from)}
          y={y + 38}
          width={Math.max(3, x(tail.until) - x(tail.from))}
          height={7}
          fill="url(#holdback)"
        >
          <title>
            {nameOf(desk, tail.protects)}: {formatDay(tail.from)} – {formatDay(dayBefore(tail.until))}
          </title>
        </rect>
      ))}
    </g>
  )
}
