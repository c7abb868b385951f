import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isProblem } from '../../lib/problem.ts'
import { sessionQuery } from '../../lib/queries.ts'
import { Failure } from '../../parts/Message.tsx'
import { Page } from '../../parts/Page.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Answers } from './Answers.tsx'
import { AskForm } from './AskForm.tsx'
import { isAsked, type RightsSearch } from './asked.ts'
import { rightsQuery } from './queries.ts'
import classes from './Rights.module.css'

/** One question about rights over the whole slate. */
export function RightsPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const search: RightsSearch = useSearch({ strict: false })
  const found = useInfiniteQuery(rightsQuery(search))
  useEffect(() => {
    document.title = `${t`Rights`} · Genchi`
  }, [t])
  const go = (next: RightsSearch) => void navigate({ to: '/rights', search: next, resetScroll: false })
  const issues = isProblem(found.error) ? (found.error.shape.issues ?? []) : []
  return (
    <Page measure="table">
      <PageHead
        title={<Trans>Rights</Trans>}
        lead={
          <p>
            <Trans>
              Ask over the whole slate what is free: for which use, where, on what, in which language and
              when. Each answer says what is left of it, and by which grant the rest is not. The question
              stands in the address: send it to whoever should see the answer, as they may see it.
            </Trans>
          </p>
        }
      />
      <p className={classes['beside']}>
        <Link to="/avails">
          <Trans>Take a platform’s file of avails over into the slate</Trans>
        </Link>
      </p>
      <AskForm search={search} isAsking={found.isFetching} onAsk={go} />
      {!isAsked(search) && <Examples />}
      {issues.length > 0 && (
        <ul role="alert" className={classes['issues']}>
          {issues.map(({ path, message }) => (
            <li key={path + message}>{message}</li>
          ))}
        </ul>
      )}
      {found.error && issues.length === 0 && (
        <Failure error={found.error} retry={() => void found.refetch()} />
      )}
      {isAsked(search) && !found.data && found.isPending && <Waiting />}
      {isAsked(search) && found.data && !found.error && (
        <Answers
          pages={found.data.pages}
          search={search}
          more={
            found.hasNextPage && (
              <Button
                variant="default"
                loading={found.isFetchingNextPage}
                onClick={() => void found.fetchNextPage()}
              >
                <Trans>Show more works</Trans>
              </Button>
            )
          }
          onStanding={(standing) => {
            const { standing: _, ...question } = search
            go(standing ? { ...question, standing } : question)
          }}
        />
      )}
    </Page>
  )
}

/** What one can ask, ready to be asked. */
function Examples() {
  const { t } = useLingui()
  const today = useQuery(sessionQuery()).data?.asOf
  const examples: readonly { readonly words: string; readonly search: RightsSearch }[] = [
    {
      words: t`Which titles are free for subscription streaming in Thailand, dubbed into Thai?`,
      search: { right: 'exhibit', media: 'svod', territories: 'TH', languages: 'th dub' },
    },
    {
      words: t`Free television in France, any year of the next ten`,
      search: {
        right: 'exhibit',
        media: 'free-television',
        territories: 'FR',
        days: '365',
        last: `${Number((today ?? '2026').slice(0, 4)) + 10}-12-31`,
      },
    },
    {
      words: t`What can still be sold exclusively outside Japan and Korea?`,
      search: { right: 'exhibit', territories: 'world ex. JP, KR', exclusive: 'true' },
    },
    {
      words: t`Which works may be made again, in any language?`,
      search: { right: 'remake', of: 'works' },
    },
  ]
  return (
    <section className={classes['examples']} aria-label={t`For example`}>
      <h2>
        <Trans>For example</Trans>
      </h2>
      <ul>
        {examples.map(({ words, search }) => (
          <li key={words}>
            <Link to="/rights" search={search}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
