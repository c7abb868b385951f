import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { AvailsGrid, AvailsRow, RightsCause, RightsGrant } from '../../../../api/index.ts'
import { formatDay, formatMonth } from '../../../lib/format.ts'
import { useDesk } from '../desk.tsx'
import classes from './Avails.module.css'
import { type Column, LETTERS, spansIn } from './avails.ts'

/** What the cell at which one is rests on: how it stands on which days, and by which grant. Read out as one goes. */
export function AvailsCell({
  grid,
  row,
  column,
}: {
  readonly grid: AvailsGrid
  readonly row: AvailsRow | undefined
  readonly column: Column | undefined
}) {
  if (!row || !column) return null
  return (
    <section className={classes['detail']} aria-live="polite" aria-atomic="true">
      <h3>
        {row.territories} · {row.media} <small>{formatMonth(column.from)}</small>
      </h3>
      <ul>
        {spansIn(row, column).map((span) => (
          <li key={span.from}>
            <p>
              <strong>
                {LETTERS[span.fill] && <span aria-hidden="true">{LETTERS[span.fill]} </span>}
                {grid.words[span.fill]}
              </strong>
              {span.partly && (
                <>
                  {' '}
                  <Trans>in some of the languages</Trans>
                </>
              )}
              {span.conflict && <em> {grid.words['conflict']}</em>}
              <span>
                {formatDay(span.from)} – {formatDay(span.last)}
              </span>
            </p>
            {span.causes.map((at) => {
              const cause = grid.causes[at]
              return cause && <Cause key={at} cause={cause} />
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Cause({ cause: { sentence, grants } }: { readonly cause: RightsCause }) {
  return (
    <p className={classes['cause']}>
      {sentence}
      {grants.map((grant) => (
        <GrantName key={grant.id} grant={grant} />
      ))}
    </p>
  )
}

/** Opens where it stands: here, or in the title that made it. */
export function GrantName({ grant: { name, title, path } }: { readonly grant: RightsGrant }) {
  const desk = useDesk()
  if (!title || !path) return <span className={classes['grant']}>{name}</span>
  if (title === desk.page.card.id)
    return (
      <button type="button" className={classes['grant']} onClick={() => desk.open(path)}>
        {name}
      </button>
    )
  return (
    <Link
      to="/titles/$titleId/$link"
      params={{ titleId: title, link: 'clear' }}
      search={{ at: path }}
      className={classes['grant']}
    >
      {name}
    </Link>
  )
}
