import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Country, Day } from '../../../../core/base/index.ts'
import { addDays, addMonths, containsCountry, formatClock, weekday } from '../../../../core/base/index.ts'
import type { Showing } from '../../../../core/release/index.ts'
import { formatDay, formatMonth, formatNumber, intlLocale, zoneName } from '../../../lib/format.ts'
import { Picture } from '../../../parts/Picture.tsx'
import { dayFigure, numberFigure } from '../../../parts/saved.ts'
import { inWords, useDesk } from '../desk.tsx'
import { dayBefore } from '../edit/Value.tsx'
import classes from './Release.module.css'
import { holidaysIn, type Shown, shownIn } from './shown.ts'

/** What goes out on which broadcast day, in the broadcaster's own clock. */
export function AiringCalendar() {
  const desk = useDesk()
  const { t } = useLingui()
  const planned = shownIn(desk).filter(({ showings }) => showings.length > 0)
  const [chosen, setChosen] = useState<string>()
  const shown = planned.find(({ path }) => path === chosen) ?? planned[0]
  const sayWhat = useWhat()
  if (!shown) return null
  const { slot, airing, showings } = shown
  const zone = slot?.zone && zoneName(slot.zone)
  return (
    <Picture
      title={t`Episode calendar`}
      caption={
        zone ? (
          <Trans>
            Broadcast days and hours of {shown.name} ({zone}): 25:30 is half past one the next morning. Lined
            out: days left out. A ring marks a holiday.
          </Trans>
        ) : (
          <Trans>
            The days on which the episodes of {shown.name} come out. Lined out: days left out. A ring marks a
            holiday.
          </Trans>
        )
      }
      sheet={{
        head: [t`Day`, t`Clock`, t`What goes out`, t`Minutes`, t`At your place`, t`Catch-up until`],
        figures: [1, 3],
        rows: showings.map((it) => [
          dayFigure(it.on),
          it.at === undefined ? '' : formatClock(it.at),
          sayWhat(it),
          it.minutes === undefined ? '' : numberFigure(it.minutes),
          it.instant === undefined ? '' : here(it.instant),
          it.caughtUpUntil ? dayFigure(dayBefore(it.caughtUpUntil)) : '',
        ]),
      }}
      tools={
        planned.length > 1 && (
          <fieldset className={classes['choices']}>
            <legend className="unseen">
              <Trans>Window</Trans>
            </legend>
            {planned.map((it) => (
              <button
                key={it.path}
                type="button"
                className={classes['choice']}
                aria-pressed={it.path === shown.path}
                onClick={() => setChosen(it.path)}
              >
                {it.name}
              </button>
            ))}
          </fieldset>
        )
      }
    >
      <Months shown={shown} sayWhat={sayWhat} />
      {airing?.catchUp && (
        <p className={classes['under']}>
          <Trans>
            Catch-up: each episode for {formatNumber(airing.catchUp.forDays)} days from its broadcast
          </Trans>
          {airing.catchUp.names ? ` · ${inWords(airing.catchUp.names, desk.say.language)}` : ''}
        </p>
      )}
    </Picture>
  )
}

/** Half past six in the evening, wherever the reader is. */
const here = (instant: number): string =>
  new Intl.DateTimeFormat(intlLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(instant)

function useWhat(): (showing: Showing) => string {
  const { say } = useDesk()
  const { t } = useLingui()
  return ({ what, repeat }) => {
    const name =
      what.kind === 'episode'
        ? say.grammar.compounds.episode({ number: formatNumber(what.number) })
        : inWords(what.special.names, say.language)
    return repeat ? t`${name}, again` : name
  }
}

const firstOf = (day: Day): Day => `${day.slice(0, 8)}01` as Day
/** Where weeks begin on Sunday. */
const SUNDAY_FIRST: ReadonlySet<string> = new Set(['ja-JP', 'ko-KR', 'th-TH-u-ca-gregory-nu-latn'])
const SUNDAY = '2025-06-01' as Day

function Months({
  shown: { showings, airing, path, territories },
  sayWhat,
}: {
  readonly shown: Shown
  readonly sayWhat: (showing: Showing) => string
}) {
  const desk = useDesk()
  const byDay = Map.groupBy(showings, ({ on }) => on)
  const [first, last] = [showings[0]?.on, showings.at(-1)?.on]
  if (!first || !last) return null
  const skipped = new Set(airing?.skips)
  const months: Day[] = []
  for (let month = firstOf(first); month <= last; month = addMonths(month, 1))
    if (showings.some(({ on }) => firstOf(on) === month)) months.push(month)
  const holidays = new Map(
    holidaysIn(desk)
      .filter(({ country }) => territories && containsCountry(territories, country as Country))
      .map((row) => [String(row['on']), inWords(row['names'], desk.say.language)]),
  )
  const sundayFirst = SUNDAY_FIRST.has(intlLocale())
  const begins = sundayFirst ? SUNDAY : addDays(SUNDAY, 1)
  const week = Array.from({ length: 7 }, (_, i) => addDays(begins, i))
  const short = new Intl.DateTimeFormat(intlLocale(), { weekday: 'short', timeZone: 'UTC' })
  return (
    <div className={classes['months']}>
      {months.map((month) => {
        const lead = (weekday(month) - (sundayFirst ? 0 : 1)) % 7
        const length = Number(addDays(addMonths(month, 1), -1).slice(8))
        return (
          <section key={month} className={classes['month']} aria-label={formatMonth(month)}>
            <h3>{formatMonth(month)}</h3>
            <div className={classes['days']} aria-hidden="true">
              {week.map((day) => (
                <span key={day} className={classes['weekday']}>
                  {short.format(new Date(`${day}T00:00:00Z`))}
                </span>
              ))}
            </div>
            <ol className={classes['days']} style={{ '--lead': lead + 1 } as React.CSSProperties}>
              {Array.from({ length }, (_, i) => addDays(month, i)).map((day) => {
                const out = byDay.get(day) ?? []
                const holiday = holidays.get(day)
                return (
                  <li
                    key={day}
                    data-out={out.length > 0 || undefined}
                    data-skipped={skipped.has(day) || undefined}
                    data-holiday={holiday !== undefined || undefined}
                    title={holiday}
                  >
                    <span className={classes['date']}>
                      {Number(day.slice(8))}
                      {holiday && <span className="unseen"> {holiday}</span>}
                      {skipped.has(day) && (
                        <span className="unseen">
                          {' '}
                          <Trans>left out</Trans>
                        </span>
                      )}
                    </span>
                    {grouped(out).map(({ first: it, more }) => (
                      <button
                        key={`${sayWhat(it)} ${it.at ?? ''} ${it.repeat ?? ''}`}
                        type="button"
                        className={classes['showing']}
                        data-kind={it.repeat ? 'repeat' : it.what.kind}
                        aria-label={`${formatDay(day)}: ${sayWhat(it)}${more > 0 ? ` +${more}` : ''}`}
                        onClick={() =>
                          desk.open(
                            it.what.kind === 'special'
                              ? `${path}/airing/specials/${it.what.special.id}`
                              : `${path}/airing`,
                          )
                        }
                      >
                        <span>
                          {it.what.kind === 'episode' ? <Short number={it.what.number} /> : sayWhat(it)}
                          {more > 0 && ` +${formatNumber(more)}`}
                        </span>
                        {it.at !== undefined && <time>{formatClock(it.at)}</time>}
                      </button>
                    ))}
                  </li>
                )
              })}
            </ol>
          </section>
        )
      })}
    </div>
  )
}

const Short = ({ number }: { readonly number: number }) => <Trans>Ep. {formatNumber(number)}</Trans>

/** Many of one drop stand as one: the first, and how many more. */
function grouped(
  showings: readonly Showing[],
): readonly { readonly first: Showing; readonly more: number }[] {
  const episodes = showings.filter(({ what, repeat }) => what.kind === 'episode' && !repeat)
  const [first] = episodes
  if (!first || episodes.length < 3) return showings.map((it) => ({ first: it, more: 0 }))
  const others = showings.filter((it) => !episodes.includes(it))
  return [{ first, more: episodes.length - 1 }, ...others.map((it) => ({ first: it, more: 0 }))]
}
