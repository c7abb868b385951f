import { i18n } from '@lingui/core'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Drawer, Textarea } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { HistoryEntry, TitlePage } from '../../../api/index.ts'
import { differences } from '../../../core/title/index.ts'
import { ask } from '../../lib/client.ts'
import { formatDay, formatInstant } from '../../lib/format.ts'
import { InScript } from '../../parts/InScript.tsx'
import { Failure } from '../../parts/Message.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { DeskProvider, useDesk } from '../title/desk.tsx'
import { PlainValue } from '../title/edit/ChangeRow.tsx'
import { labelOf, SECTION_SHAPES, type Shape } from '../title/fields.ts'
import { type Fields, isFields, rowKey } from '../title/plain.ts'
import { lookedAt } from '../whatif/desk.ts'
import { Changes } from './Entry.tsx'
import classes from './History.module.css'

interface Version {
  readonly body: unknown
}

/** A section as it stood in one of its versions, what differs from today, and the way back to it. */
export function VersionDrawer({
  page,
  entry,
  onClose,
}: {
  readonly page: TitlePage
  readonly entry: HistoryEntry
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const phone = useMediaQuery('(max-width: 720px)', undefined, { getInitialValueInEffect: false })
  const titleId = page.card.id
  const { section, version } = entry
  const [restoring, setRestoring] = useState(false)
  const [reason, setReason] = useState('')
  const { data, error, refetch } = useQuery({
    queryKey: ['version', titleId, section, version, i18n.locale],
    queryFn: ({ signal }) =>
      ask<Version>(
        'GET',
        `/titles/${encodeURIComponent(titleId)}/sections/${section}/versions/${version}`,
        undefined,
        {},
        signal,
      ),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const desk = lookedAt({ ...page, dates: {} })
  const since = useMemo(() => {
    if (!data) return []
    // From what stands today to what stood then: what would be lost by going back.
    return differences(page.sections[section], data.body, section).map(({ path, before, after }) => ({
      place: { path, name: desk.say.place(path) },
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    }))
  }, [data, page, section, desk.say])
  const restore = useMutation({
    mutationFn: () =>
      ask('POST', `/titles/${encodeURIComponent(titleId)}/restore`, {
        section,
        version,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      }),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['title', titleId] }),
        queries.invalidateQueries({ queryKey: ['history', titleId] }),
        queries.invalidateQueries({ queryKey: ['titles'] }),
      ])
      onClose()
    },
  })
  const mayWrite = page.writable.includes(section)
  const shape = SECTION_SHAPES[section]
  const word = desk.say.terms.sections[section]
  return (
    <Drawer
      opened
      onClose={onClose}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '92%' : 620}
      title={t`${word}, version ${version}`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting rows={6} />
      ) : (
        <div className={classes['version']}>
          <p className={classes['soft']}>
            <InScript>{entry.person}</InScript> · <InScript>{entry.company}</InScript> ·{' '}
            {formatInstant(entry.at)}
          </p>
          {since.length === 0 ? (
            <p>
              <Trans>It is what stands today.</Trans>
            </p>
          ) : restoring ? (
            <section className={classes['restore']} aria-labelledby="restore">
              <h3 id="restore">
                <Trans>Put this version back?</Trans>
              </h3>
              <p>
                <Plural
                  value={since.length}
                  one="One place goes from what stands today to what stood then:"
                  other="# places go from what stands today to what stood then:"
                />
              </p>
              <Changes changes={since.slice(0, 40)} page={page} />
              <p className={classes['soft']}>
                <Trans>
                  It is saved as a new change; what stands today stays in the history and can be put back as
                  well.
                </Trans>
              </p>
              <Textarea
                label={t`Reason`}
                autosize
                minRows={2}
                data-autofocus
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Refused error={restore.error} otherwise={t`It could not be put back.`} />
              <div className={classes['buttons']}>
                <Button loading={restore.isPending} onClick={() => restore.mutate()}>
                  <Trans>Put it back as a new change</Trans>
                </Button>
                <Button variant="default" onClick={() => setRestoring(false)}>
                  <Trans>Leave it</Trans>
                </Button>
              </div>
            </section>
          ) : (
            <div className={classes['buttons']}>
              {mayWrite ? (
                <Button variant="default" onClick={() => setRestoring(true)}>
                  <Trans>Put this version back …</Trans>
                </Button>
              ) : (
                <p className={classes['soft']}>
                  <Trans>
                    Your role does not open this link for writing, so it can be read but not put back.
                  </Trans>
                </p>
              )}
            </div>
          )}
          {!restoring && shape && (
            <DeskProvider value={desk}>
              <Record shape={shape} value={data.body} path={section} level={3} />
            </DeskProvider>
          )}
        </div>
      )}
    </Drawer>
  )
}

/** The dates that were approved, each under the place it is of. */
function Approved({ value, name }: { readonly value: unknown; readonly name: string }) {
  const { say } = useDesk()
  const dates = isFields(value) && isFields(value['dates']) ? Object.entries(value['dates']) : []
  if (dates.length === 0) return null
  return (
    <div className={classes['nested']}>
      <h3>{name}</h3>
      <dl className={classes['fields']}>
        {dates.map(([path, day]) => (
          <div key={path} data-wide>
            <dt>{say.place(path)}</dt>
            <dd>{formatDay(String(day))}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Every field of a record, read only, its lists below it. */
function Record({
  shape,
  value,
  path,
  level,
  called,
}: {
  readonly shape: Shape
  readonly value: unknown
  readonly path: string
  readonly level: 3 | 4 | 5
  /** its name, already said above it: the field that it is named for says no more */
  readonly called?: string | undefined
}) {
  const desk = useDesk()
  if (!isFields(value)) return null
  const entries = Object.entries(shape.fields).filter(([name]) => value[name] !== undefined)
  const plain = entries.filter(
    ([name, field]) =>
      field.kind !== 'records' &&
      field.kind !== 'group' &&
      field.kind !== 'baseline' &&
      !(field.kind === 'ref' && called !== undefined && desk.page.names[String(value[name])] === called),
  )
  const Head = `h${level}` as const
  const deeper = Math.min(5, level + 1) as 4 | 5
  return (
    <>
      {plain.length > 0 && (
        <dl className={classes['fields']}>
          {plain.map(([name, field]) => (
            <div key={name}>
              <dt>{labelOf(desk.say.terms, shape.list, name)}</dt>
              <dd>
                <PlainValue editor={field} path={`${path}/${name}`} value={value[name]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {entries.map(([name, field]) => {
        const inner = value[name]
        if (field.kind === 'baseline')
          return <Approved key={name} value={inner} name={labelOf(desk.say.terms, shape.list, name)} />
        if (field.kind === 'group')
          return (
            <div key={name} className={classes['nested']}>
              <Head>{labelOf(desk.say.terms, shape.list, name)}</Head>
              <Record shape={field.shape} value={inner} path={`${path}/${name}`} level={deeper} />
            </div>
          )
        if (field.kind !== 'records' || !Array.isArray(inner) || inner.length === 0) return null
        return (
          <div key={name} className={classes['nested']}>
            <Head>{labelOf(desk.say.terms, shape.list, name)}</Head>
            {(inner as readonly Fields[]).map((record, i) => {
              const id = rowKey(record) || String(i)
              const called = desk.page.names[id]
              return (
                <div key={id} className={classes['record']}>
                  {called && (
                    <p className={classes['recordName']}>
                      <InScript>{called}</InScript>
                    </p>
                  )}
                  <Record
                    shape={field.shape}
                    value={record}
                    path={`${path}/${name}/${id}`}
                    level={deeper}
                    called={called}
                  />
                </div>
              )
            })}
          </div>
        )
      })}
    </>
  )
}
