import { Trans, useLingui } from '@lingui/react/macro'
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Anchor, Relative } from '../../../../core/base/index.ts'
import { formatWhen, isDay, isRelative, parseWhen } from '../../../../core/base/index.ts'
import { WELL_KNOWN_EVENTS } from '../../../../formats/words/index.ts'
import { formatDay } from '../../../lib/format.ts'
import { dayAt, eventsOf, nameOf, useDesk } from '../desk.tsx'
import { type Fields, isFields, rowsOf } from '../plain.ts'
import titleClasses from '../title.module.css'
import type { EditorProps } from './EditorProps.ts'
import formClasses from './form.module.css'
import { dayAfter, dayBefore, PlainWord } from './Value.tsx'
import classes from './WhenEditor.module.css'

type Way = 'day' | 'counted' | 'open'

const wayOf = (value: unknown): Way =>
  value === 'open' ? 'open' : typeof value === 'string' && !isDay(value) ? 'counted' : 'day'

/** A day, or so many days before or after something that happens. `until`: shown as the last day inside. */
export function WhenEditor({
  value,
  onValue,
  name,
  optional,
  path,
  until = false,
}: EditorProps & { readonly path: string; readonly until?: boolean }) {
  const desk = useDesk()
  const { t } = useLingui()
  const [way, setWay] = useState<Way>(wayOf(value))
  const resolved = dayAt(desk, path, value)
  const shownWay = value === undefined ? way : wayOf(value)
  const choose = (next: Way) => {
    setWay(next)
    if (next === 'open') onValue('open')
    else if (next === 'day' && resolved) onValue(resolved)
    else if (next === 'counted' && shownWay !== 'counted') onValue('on event:premiere')
  }
  return (
    <div className={formClasses['stack']}>
      <div className={classes['whenEditor']} data-alone={shownWay !== 'day' || undefined}>
        <Select
          size="xs"
          aria-label={t`How ${name} is given`}
          data={[
            { value: 'day', label: until ? t`last day` : t`a day` },
            { value: 'counted', label: t`counted from` },
            ...(until ? [{ value: 'open', label: t`no end` }] : []),
          ]}
          value={shownWay}
          allowDeselect={false}
          onChange={(next) => next && choose(next as Way)}
        />
        {shownWay === 'day' && (
          <TextInput
            size="xs"
            type="date"
            data-focus
            aria-label={name}
            value={typeof value === 'string' && isDay(value) ? (until ? dayBefore(value) : value) : ''}
            onChange={(event) => {
              const day = event.currentTarget.value
              if (day) onValue(until ? dayAfter(day) : day)
              else if (optional) onValue(undefined)
            }}
          />
        )}
      </div>
      {shownWay === 'counted' && <Counting value={value} onValue={onValue} name={name} />}
      {shownWay === 'counted' && resolved && (
        <p className={classes['hint']}>
          {until ? (
            <Trans>Last day: {formatDay(dayBefore(resolved))}</Trans>
          ) : (
            <Trans>That is {formatDay(resolved)}</Trans>
          )}
        </p>
      )}
    </div>
  )
}

const POINTS = ['start', 'end', 'first-airing', 'last-airing'] as const

function Counting({ value, onValue, name }: Pick<EditorProps, 'value' | 'onValue' | 'name'>) {
  const desk = useDesk()
  const { t } = useLingui()
  const parsed = typeof value === 'string' ? parseWhen(value) : undefined
  const now: Relative =
    parsed && isRelative(parsed)
      ? parsed
      : { anchor: { kind: 'event', event: 'event:premiere' }, shift: 0, unit: 'day' }
  const put = (next: Partial<Relative>) => onValue(formatWhen({ ...now, ...next }))
  const events = [
    ...new Set([
      ...eventsOf(desk.sections).map(({ row }) => row.id),
      ...WELL_KNOWN_EVENTS.map((event) => `event:${event}`),
    ]),
  ]
  const anchors = [
    ...events.map((id) => ({ value: id, label: nameOfEvent(desk, id) })),
    ...rowsOf(desk.sections['release'], 'windows').flatMap(({ id }) =>
      POINTS.map((point) => ({
        value: `${id}#${point}`,
        label: desk.say.terms.windowPoints[point](nameOf(desk, id)),
      })),
    ),
  ]
  const anchorKey =
    now.anchor.kind === 'event' ? now.anchor.event : `${now.anchor.window}#${now.anchor.point}`
  const anchorOf = (key: string): Anchor => {
    const [id = '', point] = key.split('#')
    return point
      ? { kind: 'window', window: id as `window:${string}`, point: point as (typeof POINTS)[number] }
      : { kind: 'event', event: id as `event:${string}` }
  }
  const side = now.shift < 0 ? 'before' : 'after'
  return (
    <div className={classes['counting']}>
      <TextInput
        size="xs"
        inputMode="numeric"
        aria-label={t`${name}: how many`}
        value={String(Math.abs(now.shift))}
        onChange={(event) => {
          const count = Number(event.currentTarget.value.replace(/\D/g, '') || '0')
          if (count <= 36_525) put({ shift: side === 'before' ? -count : count })
        }}
      />
      <Select
        size="xs"
        aria-label={t`${name}: unit`}
        data={[
          { value: 'day', label: t`days` },
          { value: 'week', label: t`weeks` },
          { value: 'month', label: t`months` },
          { value: 'year', label: t`years` },
        ]}
        value={now.unit}
        allowDeselect={false}
        onChange={(unit) => unit && put({ unit: unit as Relative['unit'] })}
      />
      <Select
        size="xs"
        aria-label={t`${name}: before or after`}
        data={[
          { value: 'after', label: t`after` },
          { value: 'before', label: t`before` },
        ]}
        value={side}
        allowDeselect={false}
        onChange={(next) => put({ shift: next === 'before' ? -Math.abs(now.shift) : Math.abs(now.shift) })}
      />
      <Select
        size="xs"
        aria-label={t`${name}: counted from`}
        className={classes['anchor'] ?? ''}
        data={[...new Map(anchors.map((it) => [it.label, it])).values()]}
        value={anchorKey}
        searchable
        openOnFocus={false}
        allowDeselect={false}
        onChange={(key) => key && put({ anchor: anchorOf(key) })}
      />
    </div>
  )
}

function nameOfEvent(desk: ReturnType<typeof useDesk>, id: string): string {
  const events: Readonly<Record<string, string>> = desk.say.terms.events
  return desk.page.names[id] ?? events[id.slice('event:'.length)] ?? nameOf(desk, id)
}

/** From one day to the last: each end a day, or counted. */
export function TermEditor({
  value,
  onValue,
  name,
  path,
  daysOnly = false,
}: EditorProps & { readonly path: string; readonly daysOnly?: boolean }) {
  const { t } = useLingui()
  const term = isFields(value) ? value : {}
  const until = term['until'] ?? (typeof term['last'] === 'string' ? dayAfter(term['last']) : undefined)
  const put = (next: Fields) => {
    const whole = { from: term['from'], until, ...next }
    onValue(Object.fromEntries(Object.entries(whole).filter(([, it]) => it !== undefined)))
  }
  if (daysOnly)
    return (
      <div className={classes['twoDays']}>
        <TextInput
          size="xs"
          type="date"
          aria-label={t`${name}: first day`}
          value={typeof term['from'] === 'string' ? term['from'] : ''}
          onChange={(event) => event.currentTarget.value && put({ from: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          type="date"
          aria-label={t`${name}: last day`}
          value={typeof until === 'string' && isDay(until) ? dayBefore(until) : ''}
          onChange={(event) =>
            put({ until: event.currentTarget.value ? dayAfter(event.currentTarget.value) : 'open' })
          }
        />
      </div>
    )
  return (
    <div className={formClasses['stack']}>
      <div data-path={`${path}/from`}>
        <WhenEditor
          value={term['from']}
          onValue={(from) => put({ from })}
          name={t`${name}: start`}
          optional={false}
          path={`${path}/from`}
        />
      </div>
      <div data-path={`${path}/until`}>
        <WhenEditor
          value={until}
          onValue={(next) => put({ until: next })}
          name={t`${name}: end`}
          optional={false}
          path={`${path}/until`}
          until
        />
      </div>
    </div>
  )
}

export function TermsEditor({ value, onValue, name, path }: EditorProps & { readonly path: string }) {
  const list = Array.isArray(value) ? (value as readonly Fields[]) : []
  return (
    <div className={formClasses['stack']}>
      {list.map((it, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: these have no name but their place
        <div key={i} className={formClasses['listItem']}>
          <TermEditor
            value={it}
            name={`${name} ${i + 1}`}
            optional={false}
            path={`${path}/${i}`}
            onValue={(next) => onValue(list.with(i, next as Fields))}
          />
          <button
            type="button"
            className={titleClasses['quietButton']}
            onClick={() => onValue(list.length > 1 ? list.toSpliced(i, 1) : undefined)}
          >
            <Trans>Remove</Trans>
          </button>
        </div>
      ))}
      <button
        type="button"
        className={titleClasses['quietButton']}
        onClick={() => onValue([...list, { from: 'on event:start-of-photography', until: 'on event:wrap' }])}
      >
        <Trans>Add</Trans>
      </button>
    </div>
  )
}

/** Days on their own: weeks in which nothing is shown. */
export function DaysEditor({ value, onValue, name }: EditorProps) {
  const days = Array.isArray(value) ? (value as readonly string[]) : []
  return (
    <div className={formClasses['stack']}>
      {days.map((day, i) => (
        <div key={day} className={classes['dayRow']}>
          <span>{formatDay(day)}</span>
          <button
            type="button"
            className={titleClasses['quietButton']}
            onClick={() => onValue(days.toSpliced(i, 1))}
          >
            <Trans>Remove</Trans>
          </button>
        </div>
      ))}
      <TextInput
        size="xs"
        type="date"
        aria-label={name}
        value=""
        onChange={(event) => {
          const day = event.currentTarget.value
          if (day && !days.includes(day)) onValue([...days, day].toSorted())
        }}
      />
    </div>
  )
}

const TIMINGS = ['once', 'evenly', 'weekly'] as const

/** When a cost is paid. */
export function TimingEditor({ value, onValue, name, path }: EditorProps & { readonly path: string }) {
  const timing = isFields(value) ? value : undefined
  const kind = timing?.['kind']
  return (
    <div className={formClasses['stack']}>
      <div role="radiogroup" aria-label={name} className={formClasses['radios']}>
        {TIMINGS.map((it) => (
          <label key={it}>
            <input
              type="radio"
              checked={kind === it}
              onChange={() =>
                onValue(
                  it === 'once'
                    ? { kind: it, due: 'on event:start-of-photography' }
                    : {
                        kind: it,
                        over: timing?.['over'] ?? {
                          from: 'on event:start-of-photography',
                          until: 'on event:wrap',
                        },
                      },
                )
              }
            />
            <span>
              <PlainWord word={it} />
            </span>
          </label>
        ))}
      </div>
      {kind === 'once' && (
        <WhenEditor
          value={timing?.['due']}
          onValue={(due) => onValue({ ...timing, due })}
          name={name}
          optional={false}
          path={`${path}/due`}
        />
      )}
      {(kind === 'evenly' || kind === 'weekly') && (
        <TermEditor
          value={timing?.['over']}
          onValue={(over) => onValue({ ...timing, over })}
          name={name}
          optional={false}
          path={`${path}/over`}
        />
      )}
    </div>
  )
}
