import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Explanation } from '../../../api/index.ts'
import { explanationsQuery } from '../../lib/queries.ts'
import classes from './Meaning.module.css'

/** What the rule looks at, for whoever asks; the code is what a colleague, the log and the command line call it. */
export function Meaning({ code }: { readonly code: string }) {
  const [asked, setAsked] = useState(false)
  const { data, error } = useQuery({ ...explanationsQuery(), enabled: asked })
  return (
    <details className={classes['meaning']} onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>
        <Trans>What this means</Trans>
      </summary>
      {error ? (
        <p>
          <Trans>That did not work. Try again in a moment.</Trans>
        </p>
      ) : (
        <p aria-busy={!data}>
          <Told text={data?.get(code)?.about ?? ''} titles={data} />
        </p>
      )}
      <code className={classes['findingCode']}>{code}</code>
    </details>
  )
}

/** A text in which other rules are named by their codes: here by what they are called. */
function Told({
  text,
  titles,
}: {
  readonly text: string
  readonly titles: ReadonlyMap<string, Explanation> | undefined
}) {
  return text.split('`').map((part, i) => {
    const name = i % 2 === 1 ? titles?.get(part)?.title : undefined
    if (i % 2 === 0) return part
    return name === undefined ? <code key={part}>{part}</code> : <q key={part}>{name}</q>
  })
}
