import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ComingUp } from './ComingUp.tsx'
import { useDesk } from './desk.tsx'
import { ApprovedPlan } from './edit/ApprovedPlan.tsx'
import { TitleLesson } from './LinkLesson.tsx'
import classes from './Overview.module.css'
import { Ladder } from './pictures/Ladder.tsx'
import titleClasses from './title.module.css'

/** A title at a glance: its windows, what comes next, and what has been asked of it. */
export function Overview() {
  return (
    <>
      <TitleLesson />
      <Ladder compact />
      <ComingUp />
      <ApprovedPlan />
      <Scenarios />
    </>
  )
}

function Scenarios() {
  const { page } = useDesk()
  if (page.scenarios.length === 0) return null
  return (
    <section className={titleClasses['records']}>
      <div className={titleClasses['sectionHead']}>
        <h2>
          <Trans>What if</Trans> <span className={titleClasses['count']}>{page.scenarios.length}</span>
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
