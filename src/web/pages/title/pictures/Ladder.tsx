import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../../../core/base/index.ts'
import { addMonths } from '../../../../core/base/index.ts'
import { type Airing, airingDays } from '../../../../core/release/index.ts'
import { formatDay, formatMonth, formatYear, intlLocale } from '../../../lib/format.ts'
import { sessionQuery } from '../../../lib/queries.ts'
import { Picture } from '../../../parts/Picture.tsx'
import { dayFigure } from '../../../parts/saved.ts'
import { type Desk, dayAt, mediumWord, nameOf, sayTerritories, sayWhen, useDesk } from '../desk.tsx'
import { dayBefore } from '../edit/Value.tsx'
import { fieldsOf, type Row, rowsOf, textOf } from '../plain.ts'
import classes from '../title.module.css'
import { rulerOf } from './months.ts'

interface Tail {
  readonly id: string
  readonly from: string
  readonly until: string
  readonly path: string
  readonly protects: string
}

interface Rung {
  readonly row: Row
  readonly path: string
  readonly name: string
  readonly what: string
  readonly from: string
  readonly until?: string
  readonly airings: readonly string[]
  readonly tails: readonly Tail[]
}

/** Every holdback with its days, by the party it protects. */
function tailsOf(desk: Desk): readonly Tail[] {
  const own = rowsOf(desk.sections['clear'], 'grants')
  return own.flatMap((grant) =>
    rowsOf(grant, 'holdbacks').flatMap((row) => {
      const path = `clear/grants/${grant.id}/holdbacks/${row.id}`
      const from =
        dayAt(desk, `${path}/from`, row['from']) ??
        dayAt(desk, `clear/grants/${grant.id}/term/from`, fieldsOf(grant, 'term')?.['from'])
      const until = dayAt(desk, `${path}/until`, row['until'])
      return from && until ? [{ id: row.id, from, until, path, protects: textOf(row, 'protects') }] : []
    }),
  )
}

function rungsOf(desk: Desk): { readonly rungs: readonly Rung[]; readonly undated: readonly Row[] } {
  const tails = tailsOf(desk)
  const rungs: Rung[] = []
  const undated: Row[] = []
  const told = new Set<string>()
  for (const row of rowsOf(desk.sections['release'], 'windows')) {
    const path = `release/windows/${row.id}`
    const term = fieldsOf(row, 'term')
    const from = dayAt(desk, `${path}/term/from`, term?.['from'])
    if (!from) {
      undated.push(row)
      continue
    }
    const until = dayAt(desk, `${path}/term/until`, term?.['until'])
    const plan = fieldsOf(row, 'airing') as Airing | undefined
    const first = plan && dayAt(desk, `${path}/airing/first`, plan.first)
    // A holdback stands once, at the first window of whom it protects.
    const own = tails.filter(({ id, protects }) => protects === row['party'] && !told.has(id))
    for (const { id } of own) told.add(id)
    rungs.push({
      row,
      path,
      name: namesOf(desk, row),
      what: `${mediumWord(desk.say, row['medium'])} · ${sayTerritories(desk, row['territories'])}`,
      from,
      ...(until ? { until } : {}),
      airings:
        plan && first ? [...new Set(airingDays({ ...plan, skips: plan.skips ?? [] }, first as Day))] : [],
      tails: own,
    })
  }
  return { rungs: rungs.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)), undated }
}

const namesOf = (desk: Desk, row: Row): string => {
  const names = fieldsOf(row, 'names') as Readonly<Record<string, string>> | undefined
  return names?.[desk.say.language] ?? names?.['en'] ?? Object.values(names ?? {})[0] ?? nameOf(desk, row.id)
}

const ROW = 58
const HEAD = 46
const MONTH = 34
const MOST_MONTHS = 22
const LEFT = 10

/** The windows of a title, one beneath the other, on a ruler of months. */
export function Ladder({ compact = false }: { readonly compact?: boolean }) {
  const desk = useDesk()
  const { t } = useLingui()
  const { rungs, undated } = rungsOf(desk)
  const session = useQuery(sessionQuery()).data
  const premiere = dayAt(
    desk,
    'release/events/event:premiere/on',
    rowsOf(desk.sections['release'], 'events').find(({ id }) => id === 'event:premiere')?.['on'],
  )
  if (rungs.length === 0) return null
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
  const ruler = rulerOf(first, last, MONTH)
  const [width, height] = [ruler.width + LEFT * 2, HEAD + rungs.length * ROW + 8]
  const x = (day: string) => LEFT + Math.min(Math.max(ruler.x(day), 0), ruler.width)
  const month = new Intl.DateTimeFormat(intlLocale(), { month: 'narrow', timeZone: 'UTC' })
  const today = session?.asOf
  return (
    <Picture
      title={compact ? t`Windows` : t`Ladder of windows`}
      caption={
        <Trans>
          Each window from its first day to its last, to scale by month; amber stripes are holdbacks, in which
          others wait; ticks are airings; the flag is the premiere.
        </Trans>
      }
      scrolls
      sheet={{
        head: [t`Window`, t`Medium and territory`, t`First day`, t`Last day`, t`Airings`, t`Holdback`],
        rows: rungs.map(({ name, what, from, until, airings, tails }) => [
          name,
          what,
          dayFigure(from),
          until ? dayFigure(dayBefore(until)) : t`no end`,
          airings.length > 0 ? `${formatDay(airings[0]!)} – ${formatDay(airings.at(-1)!)}` : '',
          tails.map((it) => `${formatDay(it.from)} – ${formatDay(dayBefore(it.until))}`).join('; '),
        ]),
      }}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} className={classes['ladder']}>
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
        {ruler.months.map(({ day, x: at, isYear }) => (
          <g key={day}>
            <line
              x1={LEFT + at}
              x2={LEFT + at}
              y1={isYear ? 4 : HEAD - 18}
              y2={height}
              className={classes['gridLine']}
              data-year={isYear || undefined}
            />
            {isYear && (
              <text x={LEFT + at + 4} y={16} className={classes['yearText']}>
                {formatYear(day)}
              </text>
            )}
            <text x={LEFT + at + 4} y={HEAD - 8} className={classes['monthText']}>
              {month.format(new Date(`${day}T00:00:00Z`))}
              <title>{formatMonth(day)}</title>
            </text>
          </g>
        ))}
        {today && today > ruler.from && today < ruler.until && (
          <g>
            <line x1={x(today)} x2={x(today)} y1={HEAD} y2={height} className={classes['todayLine']} />
            <text x={x(today) + 4} y={height - 3} className={classes['monthText']}>
              {t`today`}
            </text>
          </g>
        )}
        {rungs.map((rung, i) => {
          const y = HEAD + i * ROW
          const [x1, x2] = [x(rung.from), rung.until ? x(rung.until) : LEFT + ruler.width]
          const runsOn = !rung.until || rung.until > ruler.until
          const isOpen = desk.at?.startsWith(rung.path) ?? false
          const left = Math.min(x1, LEFT + ruler.width - 180)
          return (
            // biome-ignore lint/a11y/useSemanticElements: there is no button within a drawing
            <g
              key={rung.row.id}
              role="button"
              tabIndex={0}
              className={classes['rung']}
              data-open={isOpen || undefined}
              aria-label={`${rung.name}, ${rung.what}, ${formatDay(rung.from)} – ${rung.until ? formatDay(dayBefore(rung.until)) : ''}`}
              onClick={() => desk.open(rung.path)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return
                event.preventDefault()
                desk.open(rung.path)
              }}
            >
              <rect x={0} y={y} width={width} height={ROW} className={classes['rungGround']} />
              <text x={left} y={y + 17} className={classes['rungName']}>
                {rung.name}
                <tspan className={classes['rungWhat']} dx="8">
                  {rung.what}
                </tspan>
              </text>
              <path
                d={
                  runsOn
                    ? `M${x1} ${y + 24}H${x2 - 7}L${x2} ${y + 31}L${x2 - 7} ${y + 38}H${x1}Z`
                    : `M${x1} ${y + 24}H${x2}V${y + 38}H${x1}Z`
                }
                className={classes['bar']}
                data-exclusive={rung.row['exclusive'] === true || undefined}
              />
              {rung.airings.map((day) => (
                <line
                  key={day}
                  x1={x(day)}
                  x2={x(day)}
                  y1={y + 25.5}
                  y2={y + 36.5}
                  className={classes['airing']}
                />
              ))}
              {rung.tails.map((tail) => (
                <rect
                  key={tail.id}
                  x={x(tail.from)}
                  y={y + 41}
                  width={Math.max(3, x(tail.until) - x(tail.from))}
                  height={7}
                  fill="url(#holdback)"
                  className={classes['tail']}
                >
                  <title>
                    {nameOf(desk, tail.protects)}: {formatDay(tail.from)} – {formatDay(dayBefore(tail.until))}
                  </title>
                </rect>
              ))}
            </g>
          )
        })}
        {premiere && (
          <g className={classes['flag']}>
            <line x1={x(premiere)} x2={x(premiere)} y1={18} y2={height} />
            <path d={`M${x(premiere)} 18h13l-3.500 4.500 3.500 4.500h-13z`} />
            <text x={x(premiere) + 17} y={27}>
              {t`premiere`} {formatDay(premiere)}
            </text>
          </g>
        )}
      </svg>
      {undated.length > 0 && (
        <p className={classes['undated']}>
          <Trans>Without a day yet:</Trans>{' '}
          {undated
            .map((row) => `${namesOf(desk, row)} (${sayWhen(desk, fieldsOf(row, 'term')?.['from'])})`)
            .join(', ')}
        </p>
      )}
    </Picture>
  )
}
