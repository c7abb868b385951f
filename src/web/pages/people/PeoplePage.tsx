import { i18n } from '@lingui/core'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Participation, TitlePage } from '../../../api/index.ts'
import { ask } from '../../lib/client.ts'
import { participantsQuery, sessionQuery, titleQuery } from '../../lib/queries.ts'
import { useViewing } from '../../lib/view-as.ts'
import { Empty, Failure } from '../../parts/Message.tsx'
import { Outbound } from '../../parts/Outbound.tsx'
import { Page } from '../../parts/Page.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { AskIn, type RoleRow } from './AskIn.tsx'
import { Closing } from './Closing.tsx'
import { Company } from './Company.tsx'
import { Matrix } from './Matrix.tsx'
import { Openings } from './Openings.tsx'
import { allOpened } from './openings.ts'
import classes from './People.module.css'

/** Companies and people of a title, and what is open to each. */
export function PeoplePage({ titleId }: { readonly titleId: string }) {
  const title = useQuery(titleQuery(titleId))
  const people = useQuery(participantsQuery(titleId))
  const error = title.error ?? people.error
  if (error && !(title.data && people.data))
    return <Failure error={error} retry={() => void Promise.all([title.refetch(), people.refetch()])} />
  if (!title.data || !people.data) return <Waiting rows={8} />
  return <People page={title.data} people={people.data} />
}

function People({ page, people }: { readonly page: TitlePage; readonly people: readonly Participation[] }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const titleId = page.card.id
  const session = useQuery(sessionQuery()).data
  const viewing = useViewing()
  const roles = useQuery({
    queryKey: ['roles', i18n.locale],
    queryFn: ({ signal }) =>
      ask<{ items: RoleRow[] }>('GET', '/roles', undefined, {}, signal).then(({ items }) => items),
    staleTime: 600_000,
  }).data
  const manages = page.manages && !viewing
  const [closing, setClosing] = useState<Participation | undefined>()
  const [asking, setAsking] = useState(false)
  const companies = [...Map.groupBy(people, ({ company }) => company).values()]
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['participants', titleId] }),
      queries.invalidateQueries({ queryKey: ['title', titleId] }),
    ])
  return (
    <Page measure="table">
      <PageHead
        of={page.card}
        title={<Trans>People</Trans>}
        lead={
          <p>
            <Plural value={companies.length} one="One company takes part." other="# companies take part." />{' '}
            {manages ? (
              <Trans>You decide what each of them sees.</Trans>
            ) : (
              <Trans>
                The lead studio decides who sees what; of others you are told only that they take part.
              </Trans>
            )}
          </p>
        }
      >
        {manages && (
          <Button onClick={() => setAsking(true)}>
            <Trans>Open the title to a company</Trans>
          </Button>
        )}
      </PageHead>

      {people.length === 0 ? (
        <Empty title={<Trans>Nobody takes part yet</Trans>}>
          <Trans>A company sees nothing of a title until it is opened to it in a role.</Trans>
        </Empty>
      ) : (
        <>
          <ul className={classes['companies']}>
            {companies.map((rows) => (
              <Company
                key={rows[0]?.company}
                rows={rows}
                own={rows[0]?.company === session?.person?.companyId}
                manages={manages}
                titleId={titleId}
                onClose={setClosing}
              />
            ))}
          </ul>
          <Openings titleId={titleId} people={people} manages={manages} onSaved={() => void refresh()} />
          <Outbound titleId={titleId} />
          {roles && (
            <details className={classes['part']}>
              <summary>
                <Trans>What each role opens, unless a title says otherwise</Trans>
              </summary>
              <Matrix
                label={t`What each role opens`}
                head={t`Role`}
                rows={roles.map((role) => ({
                  key: role.role,
                  name: role.name,
                  opened: allOpened(role),
                }))}
              />
            </details>
          )}
        </>
      )}
      {asking && roles && (
        <AskIn
          titleId={titleId}
          roles={roles}
          there={people}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            void refresh()
          }}
        />
      )}
      {closing && (
        <Closing
          titleId={titleId}
          row={closing}
          onClose={() => setClosing(undefined)}
          onDone={() => {
            setClosing(undefined)
            void refresh()
          }}
        />
      )}
    </Page>
  )
}
