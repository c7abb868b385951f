import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import type { Country, Day, Territories } from '../../../../core/base/index.ts'
import { addDays, countriesIn, parseTerritories, territoryMask } from '../../../../core/base/index.ts'
import { daysBetween, formatDay, formatNumber } from '../../../lib/format.ts'
import { Picture } from '../../../parts/Picture.tsx'
import { dayFigure } from '../../../parts/saved.ts'
import { draw, HEIGHT, LAND_PATH, SPHERE_PATH, shapeOf, WIDTH } from '../../../parts/world.ts'
import { type Desk, dayAt, nameOf, sayTerritories, useDesk } from '../desk.tsx'
import { dayBefore } from '../edit/Value.tsx'
import { fieldsOf, rowsOf, textOf } from '../plain.ts'
import classes from './Release.module.css'
import { mediumOrder, type Shown, shownIn } from './shown.ts'

interface Held {
  readonly mask: bigint
  readonly from: string
  readonly until: string
  readonly protects: string
}

function holdbacksIn(desk: Desk): readonly Held[] {
  return rowsOf(desk.sections['clear'], 'grants').flatMap((grant) =>
    rowsOf(grant, 'holdbacks').flatMap((row) => {
      const path = `clear/grants/${grant.id}/holdbacks/${row.id}`
      const from =
        dayAt(desk, `${path}/from`, row['from']) ??
        dayAt(desk, `clear/grants/${grant.id}/term/from`, fieldsOf(grant, 'term')?.['from'])
      const until = dayAt(desk, `${path}/until`, row['until'])
      const where: Territories | undefined = parseTerritories(textOf(row, 'territories'))
      return from && until && where
        ? [{ mask: territoryMask(where), from, until, protects: textOf(row, 'protects') }]
        : []
    }),
  )
}

const isOn = ({ from, until }: Shown, day: string): boolean =>
  from !== undefined && from <= day && (until === undefined || day < until)

/** Years after which a window without an end says nothing new. */
const MOST_DAYS = 3 * 366

/** Who shows it where on one day: the day is chosen by a slider. */
export function ReleaseMap() {
  const desk = useDesk()
  const { t } = useLingui()
  const windows = shownIn(desk)
    .filter(({ from, territories }) => from !== undefined && territories !== undefined)
    .toSorted((a, b) => mediumOrder(a.row['medium']) - mediumOrder(b.row['medium']))
  const starts = windows.map(({ from }) => from!).toSorted()
  const changes = [
    ...new Set(windows.flatMap(({ from, until }) => [from!, ...(until ? [until] : [])])),
  ].toSorted()
  const first = starts[0]
  const begin = first && addDays(first as Day, -7)
  const span = begin ? Math.min(MOST_DAYS, Math.max(60, daysBetween(begin, changes.at(-1)!) + 7)) : 0
  const [chosen, setChosen] = useState<number>()
  if (!first || !begin) return null
  const at = Math.min(span, chosen ?? 7)
  const day = addDays(begin, at)
  const on = windows.filter((it) => isOn(it, day))
  const held = holdbacksIn(desk).filter(({ from, until }) => from <= day && day < until)
  const counts = new Map<Country, number>()
  for (const { territories } of on)
    for (const country of countriesIn(territoryMask(territories!)))
      counts.set(country, (counts.get(country) ?? 0) + 1)
  const heldMask = held.reduce((mask, it) => mask | it.mask, 0n)
  const waiting = countriesIn(heldMask).filter((country) => !counts.has(country))
  // Only what is on the slider counts: beyond its end nothing could be chosen.
  const next = changes.find((it) => it > day && daysBetween(begin, it) <= span)
  const before = changes.findLast((it) => it < day)
  const go = (to: string | undefined) => to && setChosen(daysBetween(begin, to))
  return (
    <Picture
      title={t`Who shows it where`}
      caption={
        <Trans>
          Countries in which it is shown on {formatDay(day)}: lighter on one service, darker on several;
          striped where a holdback still makes others wait. The map shows land only, no borders.
        </Trans>
      }
      sheet={{
        head: [t`Window`, t`Medium`, t`Territory`, t`First day`, t`Last day`, t`On this day`],
        rows: windows.map((it) => [
          it.name,
          it.medium,
          sayTerritories(desk, it.row['territories']),
          dayFigure(it.from),
          it.until ? dayFigure(dayBefore(it.until)) : t`no end`,
          isOn(it, day) ? t`shown` : t`not shown`,
        ]),
      }}
      tools={<output className={classes['day']}>{formatDay(day)}</output>}
    >
      <svg
        data-picture
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t`Who shows it where`}
        className={classes['map']}
      >
        <defs>
          <pattern
            id="waiting"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" className={classes['waitGround']} />
            <rect width="2" height="6" className={classes['waitStripe']} />
          </pattern>
        </defs>
        <path d={SPHERE_PATH ?? ''} className={classes['sea']} />
        <path d={LAND_PATH ?? ''} className={classes['land']} />
        <Countries countries={waiting} fill="url(#waiting)" />
        <Countries countries={[...counts].filter(([, n]) => n === 1).map(([it]) => it)} name="one" />
        <Countries countries={[...counts].filter(([, n]) => n > 1).map(([it]) => it)} name="several" />
      </svg>
      <div className={classes['slider']}>
        <button type="button" className={classes['choice']} disabled={!before} onClick={() => go(before)}>
          <Trans>Change before</Trans>
        </button>
        <input
          type="range"
          min={0}
          max={span}
          value={at}
          aria-label={t`Day`}
          aria-valuetext={formatDay(day)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
        <button type="button" className={classes['choice']} disabled={!next} onClick={() => go(next)}>
          <Trans>Change after</Trans>
        </button>
      </div>
      <ul className={classes['onDay']} aria-live="polite">
        {on.length === 0 && (
          <li>
            <Trans>Nobody shows it on this day.</Trans>
          </li>
        )}
        {on.map((it) => {
          const out = it.airings.filter((airing) => airing <= day).length
          return (
            <li key={it.path}>
              <button type="button" className={classes['linkish']} onClick={() => desk.open(it.path)}>
                {it.name}
              </button>{' '}
              <span>
                {it.medium} · {sayTerritories(desk, it.row['territories'])}
                {it.airings.length > 0 && (
                  <>
                    {' · '}
                    <Trans>
                      {formatNumber(out)} of {formatNumber(it.airings.length)} episodes out
                    </Trans>
                  </>
                )}
              </span>
            </li>
          )
        })}
        {held.map(({ protects, until, from }) => (
          <li key={`${protects} ${from} ${until}`} data-held>
            <Trans>
              Holdback for {nameOf(desk, protects)} to {formatDay(dayBefore(until))}
            </Trans>
          </li>
        ))}
      </ul>
    </Picture>
  )
}

function Countries({
  countries,
  name,
  fill,
}: {
  readonly countries: readonly Country[]
  readonly name?: string
  readonly fill?: string
}) {
  const key = countries.join()
  const path = useMemo(
    () =>
      key
        .split(',')
        .flatMap((code) => (code && pathOf(code)) || [])
        .join(''),
    [key],
  )
  return <path d={path} className={classes['shownIn']} data-shown={name} {...(fill ? { fill } : {})} />
}

// The shape of a country does not change from day to day.
const shapes = new Map<string, string | null>()
function pathOf(code: string): string | null {
  const known = shapes.get(code)
  if (known !== undefined) return known
  // Nobody watches there; the map leaves its land out.
  const shape = code === 'AQ' ? undefined : shapeOf(code)
  const path = shape ? draw(shape) : null
  shapes.set(code, path)
  return path
}
