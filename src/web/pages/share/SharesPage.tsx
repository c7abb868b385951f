import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Shares, TitlePage } from '../../../api/index.ts'
import { isProblem } from '../../lib/problem.ts'
import { sessionQuery, titleQuery } from '../../lib/queries.ts'
import { Empty, Failure } from '../../parts/Message.tsx'
import { Page } from '../../parts/Page.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { giveCodeName, sharesQuery } from './asked.ts'
import classes from './Share.module.css'
import { ShareForm } from './ShareForm.tsx'
import { ShareRow } from './ShareRow.tsx'

/** The links that lead out of a title: each for one person, to chosen links of the chain, until a day and an hour. */
export function SharesPage({ titleId }: { readonly titleId: string }) {
  const title = useQuery(titleQuery(titleId))
  const shares = useQuery(sharesQuery(titleId))
  const error = title.error ?? shares.error
  if (error && !(title.data && shares.data))
    return <Failure error={error} retry={() => void Promise.all([title.refetch(), shares.refetch()])} />
  if (!title.data || !shares.data) return <Waiting rows={6} />
  return <Loaded page={title.data} shares={shares.data} />
}

function Loaded({ page, shares }: { readonly page: TitlePage; readonly shares: Shares }) {
  const titleId = page.card.id
  const session = useQuery(sessionQuery()).data
  const queries = useQueryClient()
  const [making, setMaking] = useState(false)
  const refresh = () => void queries.invalidateQueries({ queryKey: ['shares', titleId] })
  return (
    <Page>
      <PageHead
        of={page.card}
        title={<Trans>Share links</Trans>}
        lead={
          <p>
            <Trans>
              A link is for one named person, to read the links of the chain that you choose. It opens in one
              browser and ends at its hour; what a company keeps to itself is in no link. Nothing is public.
            </Trans>
          </p>
        }
      >
        <Button onClick={() => setMaking(true)}>
          <Trans>Make a link</Trans>
        </Button>
      </PageHead>
      {shares.items.length === 0 ? (
        <Empty title={<Trans>No link leads out of this title</Trans>}>
          <Trans>Make one for a lawyer, a writer or a buyer who has no account here.</Trans>
        </Empty>
      ) : (
        <ul className={classes['links']}>
          {shares.items.map((share) => (
            <ShareRow key={share.id} titleId={titleId} share={share} onDone={refresh} />
          ))}
        </ul>
      )}
      {shares.codeName !== undefined && (
        <CodeName titleId={titleId} codeName={shares.codeName} onDone={refresh} />
      )}
      {session?.person?.audits && (
        <p className={classes['soft']}>
          <Link to="/whose-copy">
            <Trans>Whose copy is this? Find who was shown a page by the id on it.</Trans>
          </Link>
        </p>
      )}
      {making && (
        <ShareForm titleId={titleId} shares={shares} onClose={() => setMaking(false)} onDone={refresh} />
      )}
    </Page>
  )
}

function CodeName({
  titleId,
  codeName,
  onDone,
}: {
  readonly titleId: string
  readonly codeName: string
  readonly onDone: () => void
}) {
  const { t } = useLingui()
  const [name, setName] = useState(codeName)
  const save = useMutation({ mutationFn: () => giveCodeName(titleId, name.trim()), onSuccess: onDone })
  const changed = name.trim() !== '' && name.trim() !== codeName
  return (
    <section aria-labelledby="code-name" className={classes['part']}>
      <h2 id="code-name">
        <Trans>Code name</Trans>
      </h2>
      <p className={classes['soft']}>
        <Trans>
          Whoever works on the title and may not know what it is called sees this name instead: on the slate,
          in search, in the log, and in links that are made under it.
        </Trans>
      </p>
      <form
        className={classes['codeName']}
        onSubmit={(event) => {
          event.preventDefault()
          if (changed) save.mutate()
        }}
      >
        <TextInput
          aria-label={t`Code name`}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.currentTarget.value)}
          error={save.error && (isProblem(save.error) ? save.error.shape.title : t`It could not be saved.`)}
        />
        <Button type="submit" variant="default" disabled={!changed} loading={save.isPending}>
          <Trans>Save the code name</Trans>
        </Button>
      </form>
    </section>
  )
}
