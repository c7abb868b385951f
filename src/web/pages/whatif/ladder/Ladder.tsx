import { Trans, useLingui } from '@lingui/react/macro'
import { useElementSize } from '@mantine/hooks'
import { memo, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { daysBetween, formatMonth, formatYear, intlLocale } from '../../../lib/format.ts'
import { languageOf } from '../../../lib/script.ts'
import { Picture } from '../../../parts/Picture.tsx'
import { dayFigure, numberFigure } from '../../../parts/saved.ts'
import classes from './Ladder.module.css'
import { Rung } from './Rung.tsx'
import { GROUPS, type Group, type LadderRow } from './rows.ts'
import { ROW, type Scale, scaleOf, shifted, signedDays, ticksOf } from './scale.ts'

const HEAD = 26
const TOP = 6

type Line =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'row'; readonly row: LadderRow }

/** How many months fill the width. */
const SPANS = [12, 24, 48] as const

/**
 * The dates of a title on one time ruler, as they stand and as they would: what was as an outline, what would be
 * filled in, each date to be taken by pointer or key and put elsewhere.
 */
export const Ladder = memo(function Ladder({
  rows,
  nameOf,
  asOf,
  onMove,
  onCancel,
}: {
  readonly rows: readonly LadderRow[]
  readonly nameOf: (path: string) => string
  readonly asOf: string
  readonly onMove: (path: string, day: string, gesture: string) => void
  readonly onCancel: () => void
}) {
  const { t } = useLingui()
  const [span, setSpan] = useState<(typeof SPANS)[number]>(24)
  const [onlyMoved, setOnlyMoved] = useState(false)
  const { ref: sizer, width } = useElementSize()
  const scroller = useRef<HTMLElement>(null)
  const anyMoved = rows.some(({ moved }) => moved)
  const shown = onlyMoved && anyMoved ? rows.filter(({ moved, premiere }) => moved || premiere) : rows
  const labels = width < 560 ? 112 : 208
  const perDay = Math.max(0.2, (width - labels) / (span * 30.44))
  const lines = useMemo((): readonly Line[] => {
    return GROUPS.flatMap((group): readonly Line[] => {
      const own = shown.filter((row) => row.group === group)
      return own.length === 0
        ? []
        : [{ kind: 'group', group }, ...own.map((row): Line => ({ kind: 'row', row }))]
    })
  }, [shown])
  const days = useMemo(() => {
    const all = rows.flatMap(({ points, bars }) => [
      ...points,
      ...bars.flatMap(({ from, until }) => [from, until]),
    ])
    return [asOf, ...all.flatMap(({ before, after }) => [before ?? [], after ?? []].flat())]
  }, [rows, asOf])
  // While a date is dragged the ruler must not slide away beneath it: it only ever grows.
  const widest = useRef<readonly [string, string]>([asOf, asOf])
  const sorted = days.toSorted()
  const [low = asOf, high = asOf] = [sorted[0], sorted.at(-1)]
  widest.current = [
    low < widest.current[0] ? low : widest.current[0],
    high > widest.current[1] ? high : widest.current[1],
  ]
  const [first, last] = widest.current
  const scale = useMemo(() => scaleOf([first, last], perDay), [first, last, perDay])

  // It opens where the work is: a little before the day on which answers are given.
  const placed = useRef('')
  useLayoutEffect(() => {
    const key = `${span} ${width}`
    if (!scroller.current || width === 0 || placed.current === key) return
    placed.current = key
    scroller.current.scrollLeft = scale.x(asOf) - Math.min(90, (width - labels) / 6)
  }, [scale, span, width, asOf, labels])

  const tops = new Map<string, number>()
  let height = TOP
  for (const line of lines) {
    tops.set(line.kind === 'group' ? line.group : line.row.key, height)
    height += line.kind === 'group' ? HEAD : ROW
  }
  height += 10
  const title = t`Ladder of dates`
  const premiere = rows.find((row) => row.premiere)?.points[0]
  const sheet = {
    head: [t`Date of`, t`As it stands`, t`With the changes`, t`Days`],
    figures: [3],
    rows: shown.flatMap(({ points, bars }) =>
      [...bars.flatMap(({ from, until }) => [from, until]), ...points].map(({ path, before, after }) => {
        const say = (day: string | undefined) =>
          dayFigure(day !== undefined && path.endsWith('/until') ? shifted(day, -1) : day)
        return [
          nameOf(path),
          say(before),
          say(after),
          before && after ? numberFigure(daysBetween(before, after), signedDays(before, after)) : '',
        ]
      }),
    ),
  }
  const spanWord: Readonly<Record<number, string>> = { 12: t`1 year`, 24: t`2 years`, 48: t`4 years` }
  return (
    <Picture
      title={title}
      sheet={sheet}
      caption={
        <Trans>
          Outlined: as the title stands. Filled: with the changes. Drag a date, or choose it and press an
          arrow key: a day, with Shift a week.
        </Trans>
      }
      tools={
        <div className={classes['tools']}>
          {anyMoved && (
            <button
              type="button"
              className={classes['toggle']}
              aria-pressed={onlyMoved}
              onClick={() => setOnlyMoved(!onlyMoved)}
            >
              <Trans>Only what moves</Trans>
            </button>
          )}
          <fieldset className={classes['spans']}>
            <legend className="unseen">
              <Trans>Width of the ruler</Trans>
            </legend>
            {SPANS.map((months) => (
              <button
                key={months}
                type="button"
                className={classes['toggle']}
                aria-pressed={span === months}
                onClick={() => setSpan(months)}
              >
                {spanWord[months]}
              </button>
            ))}
          </fieldset>
        </div>
      }
    >
      <div ref={sizer} />
      {width > 0 && (
        <section ref={scroller} className={classes['scroller']} aria-label={title}>
          <div className={classes['plane']} style={{ width: labels + scale.width }}>
            <div className={classes['corner']} style={{ width: labels }} />
            <Ruler scale={scale} asOf={asOf} />
            <div className={classes['labels']} style={{ width: labels, height }}>
              {lines.map((line) =>
                line.kind === 'group' ? (
                  <h3 key={line.group} className={classes['group']} style={{ height: HEAD }}>
                    <GroupWord group={line.group} />
                  </h3>
                ) : (
                  <RowLabel key={line.row.key} row={line.row} name={nameOf(line.row.path)} />
                ),
              )}
            </div>
            {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose parts are taken by key is a group in itself */}
            <svg
              data-picture
              data-export={`${-labels} -24 ${Math.ceil(scale.width + labels)} ${height + 24}`}
              className={classes['drawing']}
              width={scale.width}
              height={height}
              viewBox={`0 0 ${scale.width} ${height}`}
              role="group"
              aria-label={title}
            >
              <defs>
                <pattern
                  id="held"
                  width="6"
                  height="6"
                  patternUnits="userSpaceOnUse"
                  patternTransform="rotate(45)"
                >
                  <rect width="6" height="6" className={classes['heldGround']} />
                  <path d="M0 0v6" className={classes['heldLine']} />
                </pattern>
              </defs>
              {ticksOf(scale).map(({ day, x, kind }) => (
                <g key={day}>
                  <path d={`M${x} 0V${height}`} className={classes['tick']} data-kind={kind} />
                  {kind !== 'month' && (
                    <text x={x + 4} y={-8} className={classes['exported']} data-export>
                      {formatMonth(day)}
                    </text>
                  )}
                </g>
              ))}
              {lines.map((line) => {
                const top = tops.get(line.kind === 'group' ? line.group : line.row.key) ?? 0
                return line.kind === 'group' ? (
                  <path key={line.group} d={`M0 ${top}H${scale.width}`} className={classes['rule']} />
                ) : (
                  <text
                    key={line.row.key}
                    x={8 - labels}
                    y={top + ROW / 2 + 4}
                    className={classes['exported']}
                    data-export
                  >
                    {shortened(shortName(nameOf(line.row.path)), Math.round(labels / 6.4))}
                  </text>
                )
              })}
              <path d={`M${scale.x(asOf)} 0V${height}`} className={classes['today']} />
              {premiere?.before && (
                <path
                  d={`M${scale.x(premiere.before)} ${TOP + HEAD + ROW}V${height}`}
                  className={classes['premiereWas']}
                />
              )}
              {premiere?.after && (
                <g
                  className={classes['slides']}
                  style={{ transform: `translateX(${scale.x(premiere.after)}px)` }}
                >
                  <path d={`M0 ${TOP + HEAD + ROW}V${height}`} className={classes['premiereIs']} />
                </g>
              )}
              {lines.map((line) =>
                line.kind === 'group' ? null : (
                  <g key={line.row.key} transform={`translate(0 ${tops.get(line.row.key) ?? 0})`}>
                    <Rung row={line.row} scale={scale} nameOf={nameOf} onMove={onMove} onCancel={onCancel} />
                  </g>
                ),
              )}
            </svg>
          </div>
        </section>
      )}
    </Picture>
  )
})

function Ruler({ scale, asOf }: { readonly scale: Scale; readonly asOf: string }) {
  const ticks = ticksOf(scale).filter(({ kind }) => kind !== 'month')
  return (
    <div className={classes['ruler']} style={{ width: scale.width }} aria-hidden="true">
      {ticks.map(({ day, x, kind }) => (
        <span key={day} className={classes['tickWord']} data-kind={kind} style={{ left: x }}>
          {kind === 'year'
            ? formatYear(day)
            : scale.perDay > 0.5
              ? formatMonth(day).replace(/\s*\d{4}[年년]?\s*/, '')
              : ''}
        </span>
      ))}
      <span className={classes['asOf']} style={{ left: scale.x(asOf) }}>
        <Trans>today</Trans>
      </span>
    </div>
  )
}

/** The section is said by the group; of the rest the last part is the thing itself. */
function shortName(name: string): string {
  const said = name.split(' › ').slice(1).at(-1) ?? name
  return said.charAt(0).toLocaleUpperCase(intlLocale()) + said.slice(1)
}

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`

function RowLabel({ row, name }: { readonly row: LadderRow; readonly name: string }) {
  const words = name.split(' › ').slice(1)
  const text = shortName(name)
  const lang = languageOf(text)
  return (
    <div
      className={classes['label']}
      style={{ height: ROW }}
      data-moved={row.moved || undefined}
      title={words.join(' › ')}
      {...(lang ? { lang } : {})}
    >
      <span>{text}</span>
    </div>
  )
}

function GroupWord({ group }: { readonly group: Group }): ReactNode {
  switch (group) {
    case 'milestones':
      return <Trans>Milestones</Trans>
    case 'windows':
      return <Trans>Windows</Trans>
    case 'holdbacks':
      return <Trans>Holdbacks</Trans>
    case 'money':
      return <Trans>Payments</Trans>
    case 'shooting':
      return <Trans>Shooting</Trans>
    case 'delivery':
      return <Trans>Delivery and deadlines</Trans>
    case 'statements':
      return <Trans>Statements</Trans>
    case 'rights':
      return <Trans>Rights</Trans>
  }
}
