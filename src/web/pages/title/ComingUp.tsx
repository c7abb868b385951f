import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Coming } from '../../../api/index.ts'
import { LinkMark } from '../../chain/LinkMark.tsx'
import { formatDay, formatDistance } from '../../lib/format.ts'
import { sessionQuery } from '../../lib/queries.ts'
import classes from './ComingUp.module.css'
import { useDesk } from './desk.tsx'
import { linkOfPath } from './Findings.tsx'
import titleClasses from './title.module.css'

const MOST_UNFOLDED = 10

/** What comes next in the plan and in the contracts, day by day: who, how much, and what the day hangs on. */
export function ComingUp() {
  const { page } = useDesk()
  const session = useQuery(sessionQuery()).data
  const [all, setAll] = useState(false)
  if (!session || page.coming.length === 0) return null
  const shown = all ? page.coming : page.coming.slice(0, MOST_UNFOLDED)
  const rest = page.coming.length - shown.length
  return (
    <section className={titleClasses['records']} aria-labelledby="coming-up">
      <div className={titleClasses['sectionHead']}>
        <h2 id="coming-up">
          <Trans>Coming up</Trans>
        </h2>
      </div>
      <ol className={classes['days']}>
        {[...Map.groupBy(shown, ({ day }) => day)].map(([day, its]) => (
          <li key={day}>
            <p className={classes['when']}>
              <time dateTime={day}>{formatDay(day)}</time>
              <span>{formatDistance(session.asOf, day)}</span>
            </p>
            <ul>
              {its.map((it) => (
                <Row key={`${it.path} ${it.what}`} title={page.card.id} it={it} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className={titleClasses['quietButton']} onClick={() => setAll(true)}>
          <Plural value={rest} one="Show one more" other="Show # more" />
        </button>
      )}
    </section>
  )
}

function Row({ title, it }: { readonly title: string; readonly it: Coming }) {
  const aside = [it.about, it.who, it.hangs].filter((words) => words !== undefined)
  // What stands in the catalogue has no record of its own on the link's page.
  const search = linkOfPath(it.path) ? { at: it.path } : {}
  return (
    <li className={classes['row']}>
      <LinkMark link={it.link} />
      <div>
        <Link to="/titles/$titleId/$link" params={{ titleId: title, link: it.link }} search={search}>
          {it.what}
        </Link>
        {aside.length > 0 && <p className={classes['aside']}>{aside.join(' · ')}</p>}
      </div>
      {it.amount !== undefined && <span className={classes['amount']}>{it.amount}</span>}
    </li>
  )
}
