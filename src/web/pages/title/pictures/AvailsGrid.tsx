import { Trans, useLingui } from '@lingui/react/macro'
import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AvailsGrid as Grid } from '../../../../api/index.ts'
import type { Day } from '../../../../core/base/index.ts'
import { ask } from '../../../lib/client.ts'
import { formatMonth } from '../../../lib/format.ts'
import { useLocale } from '../../../lib/locale.ts'
import { Failure } from '../../../parts/Message.tsx'
import { Picture } from '../../../parts/Picture.tsx'
import { dayFigure } from '../../../parts/saved.ts'
import { Waiting } from '../../../parts/Waiting.tsx'
import { dayAt, eventsOf, nameOf, useDesk } from '../desk.tsx'
import { dayBefore } from '../edit/Value.tsx'
import classes from './Avails.module.css'
import { AvailsCell } from './AvailsCell.tsx'
import { AvailsDrawing, AvailsLegend } from './AvailsDrawing.tsx'
import { type Cell, columnsOf, firstCell, firstShown, lastShown, type Zoom } from './avails.ts'

/** What is free and what is not, by territory and medium, month by month. */
export function AvailsGrid() {
  const desk = useDesk()
  const { t } = useLingui()
  const locale = useLocale()
  const [zoom, setZoom] = useState<Zoom>('months')
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [cell, setCell] = useState<Cell>()
  const markers = eventsOf(desk.sections)
    .filter(({ path }) => path.startsWith('release/'))
    .flatMap(({ path, row }) => {
      const day = dayAt(desk, `${path}/on`, row['on'])
      return day ? [{ day, name: nameOf(desk, row.id) }] : []
    })
  const today = desk.page.asOf
  const first = firstShown([today, ...markers.map(({ day }) => day)].toSorted()[0]!)
  const from = (chosen['from'] ? `${chosen['from']}-01` : first) as Day
  const last = dayBefore(lastShown(from, zoom))
  const query = new URLSearchParams({ ...chosen, from, last }).toString()
  const id = desk.page.card.id
  const { data, error, refetch } = useQuery({
    queryKey: ['rights', locale, 'avails', id, query],
    queryFn: ({ signal }) =>
      ask<Grid>('GET', `/titles/${encodeURIComponent(id)}/rights/grid?${query}`, undefined, {}, signal),
    placeholderData: keepPreviousData,
  })
  if (error) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <Waiting rows={5} />
  const put = (name: string) => (value: string | null) =>
    setChosen(({ [name]: _, ...rest }) => (value ? { ...rest, [name]: value } : rest))
  const columns = columnsOf(data.from, lastShown(data.from as Day, zoom), zoom)
  const at = cell && data.rows[cell.row]?.spans && columns[cell.column] ? cell : firstCell(data.rows)
  const list = { size: 'xs', searchable: true, openOnFocus: false, allowDeselect: false, limit: 120 } as const
  return (
    <div className={classes['avails']}>
      <Picture
        title={t`Avails`}
        caption={
          <Trans>
            {data.workName}: {data.rightName}, {formatMonth(data.from)} – {formatMonth(data.last)}. A row for
            the territories and media that stand alike; half a bar: in some of the languages only; flags are
            the dates of the release.
          </Trans>
        }
        scrolls
        tools={
          <SegmentedControl
            transitionDuration={0}
            size="xs"
            aria-label={t`Columns`}
            data={[
              { value: 'months', label: t`Months` },
              { value: 'quarters', label: t`Quarters` },
            ]}
            value={zoom}
            onChange={(next) => setZoom(next as Zoom)}
          />
        }
        sheet={{
          head: [
            t`Territories`,
            t`Media`,
            t`First day`,
            t`Last day`,
            t`State`,
            t`Conflict`,
            t`Why`,
            t`Grants`,
          ],
          rows: data.rows.flatMap(({ territories, media, spans = [] }) =>
            spans.map((span) => {
              const causes = span.causes.flatMap((it) => data.causes[it] ?? [])
              const word = data.words[span.fill] ?? ''
              return [
                territories,
                media,
                dayFigure(span.from),
                dayFigure(span.last),
                span.partly ? t`${word} (in part)` : word,
                span.conflict ? (data.words['conflict'] ?? '') : '',
                causes.map(({ sentence }) => sentence).join(' '),
                [...new Set(causes.flatMap(({ grants }) => grants.map(({ name }) => name)))].join('; '),
              ]
            }),
          ),
        }}
      >
        <AvailsDrawing grid={data} zoom={zoom} cell={at} onCell={setCell} markers={markers} today={today} />
      </Picture>
      <AvailsLegend words={data.words} />
      <AvailsCell grid={data} row={data.rows[at.row]} column={columns[at.column]} />
      <div className={classes['controls']}>
        <Select
          {...list}
          label={t`Whose rights`}
          data={data.holders.map(({ value, name }) => ({ value, label: name }))}
          value={data.holder}
          onChange={put('holder')}
        />
        <Select
          {...list}
          label={t`Use`}
          data={data.rights.map(({ value, name }) => ({ value, label: name }))}
          value={data.right}
          onChange={put('right')}
        />
        <Select
          {...list}
          label={t`Language`}
          data={[
            { value: '', label: t`any language` },
            ...data.languages.map(({ value, name }) => ({ value, label: name })),
          ]}
          value={chosen['languages'] ?? ''}
          onChange={put('languages')}
        />
        <TextInput
          size="xs"
          type="month"
          label={t`First month`}
          value={from.slice(0, 7)}
          onChange={(event) => put('from')(event.currentTarget.value)}
        />
      </div>
      {desk.draft.changes.length > 0 && (
        <p className={classes['note']}>
          <Trans>As saved: your changes are counted once they are.</Trans>
        </p>
      )}
      {data.sees === 'signed' && (
        <p className={classes['note']}>
          <Trans>Options and drafts between others are not yours to see and are not counted.</Trans>
        </p>
      )}
      {data.sees === 'own' && (
        <p className={classes['note']}>
          <Trans>
            Only grants that name your company are open to you: nothing is said to be free, since others may
            hold it.
          </Trans>
        </p>
      )}
    </div>
  )
}
