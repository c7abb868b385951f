import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { AvailsPlatforms } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { useLocale } from '../../lib/locale.ts'
import { slateQuery } from '../../lib/queries.ts'
import { Empty, Failure } from '../../parts/Message.tsx'
import { Page } from '../../parts/Page.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import classes from './Avails.module.css'
import { FeedImport } from './FeedImport.tsx'

/** A file that offers many titles, taken over into the slate. */
export function AvailsPage() {
  const { t } = useLingui()
  const locale = useLocale()
  const [platform, setPlatform] = useState<string>()
  const slate = useQuery(slateQuery()).data
  const { data, error, refetch } = useQuery({
    queryKey: ['avails', locale, 'platforms'],
    queryFn: ({ signal }) => ask<AvailsPlatforms>('GET', '/avails/platforms', undefined, {}, signal),
  })
  useEffect(() => {
    document.title = `${t`Avails of many titles`} · Genchi`
  }, [t])
  if (error) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <Waiting />
  const nameOf = (id: string) => slate?.items.find((it) => it.id === id)?.name ?? id
  return (
    <Page>
      <PageHead
        title={<Trans>Avails of many titles</Trans>}
        lead={
          <p>
            <Trans>
              A platform’s file mostly holds more than one title. Each thing in it is known by its ALID or
              content id, else by its name; what it would change is shown title by title, and taken over all
              at once.
            </Trans>
          </p>
        }
      />
      {data.platforms.length === 0 ? (
        <Empty
          title={<Trans>There is no title here whose windows you may write.</Trans>}
          action={
            <Button component={Link} to="/" variant="default">
              <Trans>Go to the slate</Trans>
            </Button>
          }
        />
      ) : (
        <>
          <Select
            size="sm"
            className={classes['platform'] ?? ''}
            label={t`Platform`}
            placeholder={t`Whose file is it?`}
            searchable
            openOnFocus={false}
            allowDeselect={false}
            limit={200}
            data={data.platforms.map(({ id, name }) => ({ value: id, label: name }))}
            value={platform ?? null}
            onChange={(next) => setPlatform(next ?? undefined)}
          />
          <FeedImport
            key={platform}
            platform={platform}
            done={({ titles }) => (
              <>
                <p>
                  <Plural
                    value={titles.length}
                    one="Taken over into one title, as one change:"
                    other="Taken over into # titles, as one change of each:"
                  />
                </p>
                <ul>
                  {titles.map(({ title }) => (
                    <li key={title}>
                      <Link to="/titles/$titleId/history" params={{ titleId: title }}>
                        {nameOf(title)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </>
            )}
          />
        </>
      )}
    </Page>
  )
}
