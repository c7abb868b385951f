import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { StateSign } from '../../../parts/StateWord.tsx'
import { Later, mayWrite, nameOf, useDesk } from '../desk.tsx'
import { RecordForm } from '../edit/RecordForm.tsx'
import { type Shape, shapeOfList } from '../fields.ts'
import { type Fields, isFields, plainAt, textOf } from '../plain.ts'
import classes from './Contract.module.css'

interface Clause {
  readonly key: string
  readonly title: ReactNode
  readonly fields: readonly string[]
}

/** The clauses in the order in which a contract has them; every field of a grant stands in one. */
const CLAUSES: readonly Clause[] = [
  { key: 'parties', title: <Trans>Parties and work</Trans>, fields: ['licensor', 'licensee', 'work'] },
  {
    key: 'rights',
    title: <Trans>Rights granted, rights reserved</Trans>,
    fields: ['right', 'furtherRights', 'reserved'],
  },
  {
    key: 'where',
    title: <Trans>Territory, media, languages and versions</Trans>,
    fields: ['territories', 'media', 'languages'],
  },
  { key: 'term', title: <Trans>Term, runs and blackouts</Trans>, fields: ['term', 'runs', 'blackouts'] },
  {
    key: 'exclusivity',
    title: <Trans>Exclusivity and holdbacks</Trans>,
    fields: ['exclusive', 'sharedWith', 'holdbacks'],
  },
  { key: 'option', title: <Trans>Option and extensions</Trans>, fields: ['option'] },
  { key: 'reversion', title: <Trans>Production and reversion</Trans>, fields: ['reversions'] },
  {
    key: 'negotiation',
    title: <Trans>First negotiation and last refusal</Trans>,
    fields: ['negotiations'],
  },
  {
    key: 'approvals',
    title: <Trans>Sublicensing, consents and approvals</Trans>,
    fields: ['sublicensing', 'approvals'],
  },
  { key: 'credit', title: <Trans>Credit</Trans>, fields: ['credit', 'creditWording'] },
  {
    key: 'papers',
    title: <Trans>Signature, documents and persons responsible</Trans>,
    fields: ['status', 'signedOn', 'document', 'documents', 'responsible'],
  },
  { key: 'amendments', title: <Trans>Amendments</Trans>, fields: ['amendments'] },
]

const GRANT = /^clear\/grants\/[^/]+/

/** The grant that is open, as the contract it stands for: numbered clauses, each written where it is read. */
export function Contract() {
  const desk = useDesk()
  const path = GRANT.exec(desk.at ?? '')?.[0]
  const record = path === undefined ? undefined : plainAt(desk.sections, path)
  const shape = shapeOfList('clear', 'grants')
  if (path === undefined || !isFields(record) || !shape) return null
  const id = path.slice(path.lastIndexOf('/') + 1)
  return (
    <section className={classes['contract']} aria-labelledby="contract">
      <header>
        <h2 id="contract">{desk.page.names[id] ?? <Trans>Contract</Trans>}</h2>
        <p>
          {nameOf(desk, textOf(record, 'licensor'))} → {nameOf(desk, textOf(record, 'licensee'))} ·{' '}
          {desk.say.terms.grantStatus[textOf(record, 'status') as 'signed'] ?? ''}
        </p>
      </header>
      <Clashes path={path} />
      <Later>
        <ol className={classes['clauses']}>
          {CLAUSES.map((clause) => (
            <ClauseText
              key={`${path} ${clause.key}`}
              clause={clause}
              shape={shape}
              path={path}
              record={record}
            />
          ))}
        </ol>
      </Later>
    </section>
  )
}

function ClauseText({
  clause,
  shape,
  path,
  record,
}: {
  readonly clause: Clause
  readonly shape: Shape
  readonly path: string
  readonly record: Fields
}) {
  const desk = useDesk()
  const [writing, setWriting] = useState(false)
  const writable = mayWrite(desk, path)
  // The field that was asked for is open in the record beside the page; here only what one chose to write.
  const isOpen = writable && writing
  const fields = Object.fromEntries(
    clause.fields.flatMap((name) => (shape.fields[name] ? [[name, shape.fields[name]]] : [])),
  )
  const said = clause.fields.some((name) => !isBlank(record[name]))
  return (
    <li>
      <div className={classes['heading']}>
        <h3>{clause.title}</h3>
        {writable && (
          <button
            type="button"
            className={classes['write']}
            aria-expanded={isOpen}
            onClick={() => setWriting(!isOpen)}
          >
            {isOpen ? <Trans>Done</Trans> : said ? <Trans>Change</Trans> : <Trans>Enter</Trans>}
          </button>
        )}
      </div>
      {said || isOpen ? (
        <RecordForm
          shape={{ ...shape, fields }}
          path={path}
          value={record}
          draft={desk.draft}
          writable={isOpen}
          at={isOpen ? (desk.at ?? '') : ''}
        />
      ) : (
        <p className={classes['silent']}>
          <Trans>The contract says nothing of this.</Trans>
        </p>
      )}
    </li>
  )
}

/** What the contract, as it is being written, breaks or is broken by. */
function Clashes({ path }: { readonly path: string }) {
  const { difference, page } = useDesk()
  const findings = (difference?.findings ?? page.findings).filter(({ because }) =>
    because.some((place) => place.path === path || place.path.startsWith(`${path}/`)),
  )
  const appeared = new Set(difference?.breaks.map(({ code, sentence }) => `${code} ${sentence}`))
  return (
    <div className={classes['clashes']} role="status">
      {findings.length === 0 ? (
        <p>
          <StateSign state="sound" small />
          <Trans>It clashes with nothing, and blocks nothing that the title plans.</Trans>
        </p>
      ) : (
        findings.map(({ code, severity, sentence }) => (
          <p key={`${code} ${sentence}`} data-state={STATES[severity]}>
            <StateSign state={STATES[severity]} small />
            <span>
              {sentence}{' '}
              {appeared.has(`${code} ${sentence}`) && (
                <em>
                  <Trans>by this draft</Trans>
                </em>
              )}
            </span>
          </p>
        ))
      )}
    </div>
  )
}

const STATES = { error: 'broken', warning: 'attention', unknown: 'unknown' } as const

const isBlank = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0)
