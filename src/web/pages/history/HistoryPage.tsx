import { i18n } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { History, HistoryEntry, SectionName, TitlePage } from '../../../api/index.ts'
import { LINKS } from '../../chain/links.ts'
import { useLinkWord } from '../../chain/useLinkWord.ts'
import { ask } from '../../lib/client.ts'
import { compareWords, formatDay, formatNumber } from '../../lib/format.ts'
import { sessionQuery, titleQuery } from '../../lib/queries.ts'
import { Mark } from '../../parts/Mark.tsx'
import { Empty, Failure } from '../../parts/Message.tsx'
import { Page } from '../../parts/Page.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { StateSign } from '../../parts/StateWord.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { lookedAt } from '../whatif/desk.ts'
import { Entry } from './Entry.tsx'
import classes from './History.module.css'
import { VersionDrawer } from './VersionDrawer.tsx'

/** Who changed what, when and why, of a title or of one place in it; any version can be read and put back. */
export function HistoryPage({ titleId, at }: { readonly titleId: string; readonly at?: string | undefined }) {
  const { data, error, refetch } = useQuery(titleQuery(titleId))
  if (data) return <Of page={data} at={at} />
  if (error) return <Failure error={error} retry={() => void refetch()} />
  return <Waiting rows={8} />
}

const LIMIT = 50

function Of({ page, at = '' }: { readonly page: TitlePage; readonly at?: string | undefined }) {
  const { t } = useLingui()
  const titleId = page.card.id
  const navigate = useNavigate()
  const linkWord = useLinkWord()
  const isSection = at !== '' && !at.includes('/')
  const [person, setPerson] = useState<string | null>(null)
  const [reading, setReading] = useState<HistoryEntry | undefined>()
  const history = useInfiniteQuery({
    queryKey: ['history', titleId, at, i18n.locale, 'pages'],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ limit: String(LIMIT), ...(at ? { path: at } : {}) })
      if (pageParam) search.set('after', pageParam)
      return ask<History>(
        'GET',
        `/titles/${encodeURIComponent(titleId)}/history?${search}`,
        undefined,
        {},
        signal,
      )
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const items = useMemo(() => history.data?.pages.flatMap((one) => one.items) ?? [], [history.data])
  const people = [...new Set(items.map((entry) => `${entry.person} · ${entry.company}`))].toSorted(
    compareWords,
  )
  const shown =
    person === null ? items : items.filter((entry) => `${entry.person} · ${entry.company}` === person)
  const days = [...Map.groupBy(shown, (entry) => dayOf(entry.at))]
  const go = (path: string) =>
    void navigate({
      to: '/titles/$titleId/history',
      params: { titleId },
      search: path ? { at: path } : {},
      resetScroll: false,
    })
  const { say } = lookedAt(page)
  const sections = [
    { value: 'head', label: say.terms.sections.head },
    ...LINKS.map((link) => ({ value: link, label: linkWord(link) })),
  ].filter(({ value }) => page.sections[value as SectionName] !== undefined)
  const place =
    at === '' ? '' : isSection ? (sections.find(({ value }) => value === at)?.label ?? '') : say.place(at)
  return (
    <Page>
      <PageHead
        of={page.card}
        title={at === '' ? <Trans>History</Trans> : <Trans>History of {place}</Trans>}
        lead={<Sealed />}
      >
        <div className={classes['filters']}>
          <Select
            size="sm"
            aria-label={t`Link`}
            placeholder={t`Every link`}
            data={sections}
            value={at === '' ? null : (at.split('/')[0] ?? null)}
            onChange={(section) => go(section ?? '')}
            clearable
          />
          <Select
            size="sm"
            aria-label={t`Person`}
            placeholder={t`Everybody`}
            data={people}
            value={person}
            onChange={setPerson}
            clearable
            searchable
            nothingFoundMessage={t`Nothing found`}
          />
        </div>
      </PageHead>
      {at !== '' && (
        <p className={classes['near']}>
          <Trans>Only what changed this place, or something in it.</Trans>{' '}
          <button type="button" className={classes['textButton']} onClick={() => go('')}>
            <Trans>Show all of the title</Trans>
          </button>
        </p>
      )}
      {history.error && !history.data ? (
        <Failure error={history.error} retry={() => void history.refetch()} />
      ) : !history.data ? (
        <Waiting rows={8} />
      ) : shown.length === 0 ? (
        <Empty
          title={
            at === '' ? <Trans>Nothing has been changed yet</Trans> : <Trans>This has not been changed</Trans>
          }
        >
          <Trans>
            Every saved change stands here with who made it, when and why; nothing in it can be altered or
            deleted.
          </Trans>
        </Empty>
      ) : (
        days.map(([day, entries]) => (
          <section key={day} className={classes['day']} aria-label={formatDay(day)}>
            <h2>{formatDay(day)}</h2>
            <ol className={classes['entries']}>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} page={page} onRead={() => setReading(entry)} />
              ))}
            </ol>
          </section>
        ))
      )}
      {history.hasNextPage && (
        <Button
          className={classes['earlier'] ?? ''}
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          <Trans>Show earlier changes</Trans>
        </Button>
      )}
      {reading && <VersionDrawer page={page} entry={reading} onClose={() => setReading(undefined)} />}
      {page.mark && <Mark mark={page.mark} />}
    </Page>
  )
}

/** The reader's own day of an instant. */
function dayOf(at: string): string {
  const date = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Whether each entry still holds the hash of the one before: for those who may ask. */
function Sealed() {
  const audits = useQuery(sessionQuery()).data?.person?.audits === true
  const { data } = useQuery({
    enabled: audits,
    queryKey: ['verified'],
    queryFn: ({ signal }) =>
      ask<{ sound: boolean; changes?: number }>('GET', '/audit/verify', undefined, {}, signal).catch(
        () => null,
      ),
    staleTime: 60_000,
  })
  if (!data)
    return (
      <p className={classes['sealed']}>
        <Trans>Each change is sealed with the one before it.</Trans>
      </p>
    )
  const count = data.changes === undefined ? '' : formatNumber(data.changes)
  return (
    <p className={classes['sealed']} data-state={data.sound ? 'sound' : 'broken'}>
      <StateSign state={data.sound ? 'sound' : 'broken'} small />
      {data.sound ? (
        count ? (
          <Trans>Verified: {count} changes, each sealed with the one before it.</Trans>
        ) : (
          <Trans>Verified: each change is sealed with the one before it.</Trans>
        )
      ) : (
        <Trans>Not verified: a change does not fit the one before it. Tell whoever runs this desk.</Trans>
      )}
    </p>
  )
}
