import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay, formatDistance } from '../../lib/format.ts'
import { sessionQuery } from '../../lib/queries.ts'
import { Counts } from '../../parts/Counts.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { InScript } from '../../parts/InScript.tsx'
import { mayWrite, useDesk } from './desk.tsx'
import { countsOf } from './Findings.tsx'
import classes from './TitleHeader.module.css'
import titleClasses from './title.module.css'

/** What a title is, in a line: its names, where it is made for and how, with whom, and what comes next. */
export function TitleHeader() {
  const desk = useDesk()
  const { page, open, difference } = desk
  const { card } = page
  const session = useQuery(sessionQuery()).data
  return (
    <header className={classes['header']}>
      <div className={classes['names']}>
        <h1>
          <InScript home={card.home}>{card.name}</InScript>
        </h1>
        {card.ownName && card.ownName !== card.name && (
          <p className={classes['ownName']}>
            <InScript home={card.home}>{card.ownName}</InScript>
          </p>
        )}
      </div>
      <dl className={classes['facts']}>
        <div>
          <dt>
            <Trans>Home</Trans>
          </dt>
          <dd>
            <abbr className={titleClasses['code']} title={card.homeName}>
              {card.home}
            </abbr>{' '}
            {card.homeName}
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Mode</Trans>
          </dt>
          <dd>{card.modeName}</dd>
        </div>
        {card.partners.length > 0 && (
          <div>
            <dt>
              <Trans>Partners</Trans>
            </dt>
            <dd>
              {card.partners.map((name, i) => (
                <span key={name}>
                  {i > 0 && ' · '}
                  <InScript>{name}</InScript>
                </span>
              ))}
            </dd>
          </div>
        )}
        {card.next && (
          <div>
            <dt>
              <Trans>Next</Trans>
            </dt>
            <dd>
              {formatDay(card.next.day)}
              {session && (
                <span className={titleClasses['soft']}> · {formatDistance(session.asOf, card.next.day)}</span>
              )}
              <span className={classes['nextWhat']}>{card.next.what}</span>
            </dd>
          </div>
        )}
      </dl>
      <div className={classes['actions']}>
        <Counts {...(difference ? countsOf(difference.findings) : card)} />
        <span className={titleClasses['buttons']}>
          {mayWrite(desk, 'head') && (
            <button type="button" className={titleClasses['quietButton']} onClick={() => open('head/names')}>
              <Trans>Edit the title</Trans>
            </button>
          )}
          <Button
            component={Link}
            to="/titles/$titleId/history"
            params={{ titleId: card.id } as never}
            variant="default"
            size="xs"
            className={titleClasses['linkButton'] ?? ''}
            leftSection={<Icon name="history" size={14} />}
          >
            <Trans>History</Trans>
          </Button>
          {(page.manages || page.writable.length > 0) && (
            <Button
              component={Link}
              to="/titles/$titleId/share"
              params={{ titleId: card.id } as never}
              variant="default"
              size="xs"
              className={titleClasses['linkButton'] ?? ''}
              leftSection={<Icon name="share" size={14} />}
            >
              <Trans>Share links</Trans>
            </Button>
          )}
          <Button
            component={Link}
            to="/titles/$titleId/what-if"
            params={{ titleId: card.id } as never}
            variant="filled"
            size="xs"
            className={`${titleClasses['linkButton']} ${classes['inBar']}`}
            leftSection={<Icon name="branch" size={14} />}
          >
            <Trans>What if?</Trans>
          </Button>
        </span>
      </div>
    </header>
  )
}
