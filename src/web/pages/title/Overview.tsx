import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay, formatDistance } from '../../lib/format.ts'
import { sessionQuery } from '../../lib/queries.ts'
import { useDesk } from './desk.tsx'
import { ApprovedPlan } from './edit/ApprovedPlan.tsx'
import { placeWords } from './edit/place-words.ts'
import { linkOfPath } from './Findings.tsx'
import { TitleLesson } from './LinkLesson.tsx'
import { Ladder } from './pictures/Ladder.tsx'
import classes from './title.module.css'

/** A title at a glance: its windows, what comes next, and what has been asked of it. */
export function Overview() {
  return (
    <>
      <TitleLesson />
      <Ladder compact />
      <NextDates />
      <ApprovedPlan />
      <Scenarios />
    </>
  )
}

// A term that begins with a window is that window's day again, and no forecast comes due.
const NOT_COMING = /^head|^clear\/.*\/term\/from$|\/(asOf|born)$|^decide\//
const MOST_DATES = 8

function NextDates() {
  const desk = useDesk()
  const { page } = desk
  const session = useQuery(sessionQuery()).data
  if (!session) return null
  const coming = Object.entries(page.dates)
    .filter(([path, day]) => day >= session.asOf && linkOfPath(path) && !NOT_COMING.test(path))
    .toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
    .slice(0, MOST_DATES)
  if (coming.length === 0) return null
  return (
    <section className={classes['records']}>
      <div className={classes['sectionHead']}>
        <h2>
          <Trans>Coming up</Trans>
        </h2>
      </div>
      <ol className={classes['coming']}>
        {coming.map(([path, day]) => (
          <li key={path}>
            <time dateTime={day}>{formatDay(day)}</time>
            <Link
              to="/titles/$titleId/$link"
              params={{ titleId: page.card.id, link: linkOfPath(path) ?? 'decide' }}
              search={{ at: path }}
            >
              {placeWords(desk, path)}
            </Link>
            <span className={classes['soft']}>{formatDistance(session.asOf, day)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Scenarios() {
  const { page } = useDesk()
  if (page.scenarios.length === 0) return null
  return (
    <section className={classes['records']}>
      <div className={classes['sectionHead']}>
        <h2>
          <Trans>What if</Trans> <span className={classes['count']}>{page.scenarios.length}</span>
        </h2>
      </div>
      <ul className={classes['scenarios']}>
        {page.scenarios.map((scenario) => (
          <li key={scenario.id}>
            <Link
              to="/titles/$titleId/what-if"
              params={{ titleId: page.card.id }}
              search={{ scenario: scenario.id }}
            >
              {scenario.name}
            </Link>
            {scenario.why && <p>{scenario.why}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
