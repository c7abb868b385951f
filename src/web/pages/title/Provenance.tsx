import { Trans, useLingui } from '@lingui/react/macro'
import { HoverCard } from '@mantine/core'
import { Fictional } from '../../parts/Fictional.tsx'
import { nameOf, useDesk } from './desk.tsx'
import classes from './Provenance.module.css'
import { isFields, wordsOf } from './plain.ts'
import titleClasses from './title.module.css'

/** What a record rests on: its sources, that it is invented, whose own it is, and any remark. */
export function Provenance({ record }: { readonly record: unknown }) {
  if (!isFields(record)) return null
  const sources = wordsOf(record, 'sources')
  return (
    <span className={classes['provenance']}>
      {typeof record['only'] === 'string' && <Own company={record['only']} />}
      {(sources.length > 0 || typeof record['note'] === 'string') && (
        <Sources sources={sources} note={typeof record['note'] === 'string' ? record['note'] : undefined} />
      )}
      {record['fictional'] === true && <Fictional />}
    </span>
  )
}

/** The mark of a source; what it is is said when one asks, and nothing is opened by looking. */
function Sources({
  sources,
  note,
}: {
  readonly sources: readonly string[]
  readonly note: string | undefined
}) {
  const { page } = useDesk()
  const { t } = useLingui()
  const label = sources.length > 0 ? t`Sources: ${sources.length}` : t`Remark`
  return (
    <HoverCard width={320} position="left" withArrow openDelay={120} shadow="md">
      <HoverCard.Target>
        <button type="button" className={classes['sourceMark']} aria-label={label}>
          {sources.length > 0 ? '§' : '¶'}
        </button>
      </HoverCard.Target>
      <HoverCard.Dropdown className={classes['sources']}>
        {sources.map((id) => {
          const source = page.sources[id]
          if (!source) return null
          return (
            <div key={id}>
              <strong>{source.publication}</strong>
              {source.date && <span className={titleClasses['soft']}> · {source.date}</span>}
              {source.url && <span className={classes['address']}>{source.url}</span>}
            </div>
          )
        })}
        {note && <p>{note}</p>}
      </HoverCard.Dropdown>
    </HoverCard>
  )
}

export function Own({ company }: { readonly company: string }) {
  const desk = useDesk()
  const name = nameOf(desk, company)
  return (
    <span className={classes['own']}>
      <svg width="11" height="12" viewBox="0 0 11 12" aria-hidden="true">
        <path
          d="M2 5.500h7v5.500H2zM3.500 5.500V3.800a2 2 0 0 1 4 0v1.700"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.2"
        />
      </svg>
      <span className="unseen">
        <Trans>Seen only by</Trans>{' '}
      </span>
      {name}
    </span>
  )
}
