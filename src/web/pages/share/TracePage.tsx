import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { LinkName, TracedCopy } from '../../../api/index.ts'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { LINKS } from '../../chain/links.ts'
import { formatInstant } from '../../lib/format.ts'
import { isProblem } from '../../lib/problem.ts'
import { InScript } from '../../parts/InScript.tsx'
import { Failure } from '../../parts/Message.tsx'
import { Page } from '../../parts/Page.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { traceCopy } from './asked.ts'
import classes from './Share.module.css'

/** A page has leaked: from the id that stands on it to whoever was shown it. */
export function TracePage() {
  const { t } = useLingui()
  const [copy, setCopy] = useState('')
  const trace = useMutation({ mutationFn: () => traceCopy(copy.trim()) })
  useEffect(() => {
    document.title = `${t`Whose copy is this?`} · Genchi`
  }, [t])
  const none = isProblem(trace.error) && trace.error.status === 404
  return (
    <Page>
      <PageHead
        title={<Trans>Whose copy is this?</Trans>}
        lead={
          <p>
            <Trans>
              Every page with script text, on the screen and on paper, and every file taken out carries an id
              of three times four letters. Type it as you read it.
            </Trans>
          </p>
        }
      />
      <form
        className={classes['codeName']}
        onSubmit={(event) => {
          event.preventDefault()
          if (copy.trim()) trace.mutate()
        }}
      >
        <TextInput
          aria-label={t`Id of the copy`}
          placeholder="ABCD-EFGH-JKMN"
          value={copy}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setCopy(event.currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" disabled={!copy.trim()} loading={trace.isPending}>
          <Trans>Find</Trans>
        </Button>
      </form>
      {none ? (
        <p role="alert">
          <Trans>
            No copy with this id is in the log that you may read. Check it letter by letter: there is no 0, O,
            1 or I in an id.
          </Trans>
        </p>
      ) : (
        trace.error && <Failure error={trace.error} retry={() => trace.mutate()} />
      )}
      {trace.data && <Found traced={trace.data} />}
    </Page>
  )
}

function Found({ traced }: { readonly traced: TracedCopy }) {
  const { t } = useLingui()
  const [first] = traced.items
  if (!first) return null
  const actions: Readonly<Record<string, string>> = {
    view: t`was shown the page`,
    export: t`took the title out as files`,
    'export-log': t`took the log out`,
    'open-link': t`opened a link`,
    'download-link': t`downloaded what a link shows`,
  }
  return (
    <section aria-live="polite" className={classes['traced']}>
      <h2>
        <InScript>{first.person}</InScript>
        <small>{first.email ?? first.company}</small>
      </h2>
      <ol>
        {traced.items.map((item) => (
          <li key={item.n}>
            <strong>{formatInstant(item.at)}</strong>
            <span>
              {actions[item.action] ?? item.action}
              {item.titleName !== undefined && (
                <>
                  {' · '}
                  {item.title !== undefined ? (
                    <Link to="/titles/$titleId" params={{ titleId: item.title }}>
                      <InScript>{item.titleName}</InScript>
                    </Link>
                  ) : (
                    item.titleName
                  )}
                </>
              )}
              {LINKS.some((link) => link === item.section) && (
                <>
                  {' · '}
                  <LinkWord link={item.section as LinkName} />
                </>
              )}
              {item.what !== undefined && <span className={classes['soft']}> · {item.what}</span>}
              <span className={classes['soft']}>
                <br />
                {item.company}
                {item.address && <> · {item.address}</>}
                {item.agent && <> · {item.agent}</>}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
