import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { RightsConflicts as Conflicts } from '../../../../api/index.ts'
import { ask } from '../../../lib/client.ts'
import { formatDay } from '../../../lib/format.ts'
import { useLocale } from '../../../lib/locale.ts'
import { StateSign } from '../../../parts/StateWord.tsx'
import { useDesk } from '../desk.tsx'
import classes from './Avails.module.css'
import { GrantName } from './AvailsCell.tsx'

/** Grants that cannot both stand, and grants of what nobody held. Nothing where there are none. */
export function RightsConflicts() {
  const { page } = useDesk()
  const locale = useLocale()
  const { id } = page.card
  const { data } = useQuery({
    queryKey: ['rights', locale, 'conflicts', id],
    queryFn: ({ signal }) =>
      ask<Conflicts>('GET', `/titles/${encodeURIComponent(id)}/rights/conflicts`, undefined, {}, signal),
  })
  if (!data || data.items.length === 0) return null
  return (
    <section className={classes['conflicts']} data-state="broken">
      <h2>
        <Trans>What cannot stand</Trans> <small>{data.items.length}</small>
      </h2>
      <ul>
        {data.items.map(({ kind, work, sentence, grants, why, cells }) => (
          <li key={[kind, work, ...grants.map((grant) => grant.id)].join(' ')}>
            <StateSign state="broken" small />
            <div>
              <p>
                <strong>{sentence}</strong> {why.map((cause) => cause.sentence).join(' ')}
              </p>
              {cells.map(({ text, territories, media, languages, from, last }) => (
                <p key={text} className={classes['note']}>
                  {territories} · {media} · {languages} · {formatDay(from)} –{' '}
                  {last ? formatDay(last) : <Trans>no end</Trans>}
                </p>
              ))}
              {grants.map((grant) => (
                <GrantName key={grant.id} grant={grant} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
