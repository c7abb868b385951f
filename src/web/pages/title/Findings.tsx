import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Finding, LinkName } from '../../../api/index.ts'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { LINKS } from '../../chain/links.ts'
import { Counts } from '../../parts/Counts.tsx'
import { Fictional } from '../../parts/Fictional.tsx'
import { StateSign } from '../../parts/StateWord.tsx'
import { useDesk } from './desk.tsx'
import type { Trial } from './edit/trial.ts'
import classes from './Findings.module.css'
import { Meaning } from './Meaning.tsx'
import titleClasses from './title.module.css'

const STATES = { error: 'broken', warning: 'attention', unknown: 'unknown' } as const
const SEVERITIES = ['error', 'warning', 'unknown'] as const

/** How many there are of each. */
export function countsOf(findings: readonly Finding[]) {
  const count = (severity: Finding['severity']) => findings.filter((it) => it.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), unknowns: count('unknown') }
}

const keyOf = ({ code, because, sentence }: Finding): string =>
  `${code} ${because.map(({ path }) => path).join(' ')} ${sentence}`

/** The link on whose page a place stands; what titles share stands on none. */
export function linkOfPath(path: string): LinkName | undefined {
  const section = path.split('/')[0]
  if (section === 'head') return 'decide'
  return LINKS.find((link) => link === section)
}

/** What was found in the open link, and in the others; where no link is open, all of it is here. */
export const foundIn = (findings: readonly Finding[], link: LinkName | undefined) => ({
  here: link ? findings.filter(({ links }) => links.includes(link)) : findings,
  elsewhere: link ? findings.filter(({ links }) => !links.includes(link)) : [],
})

// On a phone more than these would stand between the reader and the page.
const MOST_UNFOLDED = 2

/** What does not hold, what to look at and what is not known: those of the open link first. */
export function Findings({
  trial,
  folds,
  onRecord,
}: {
  readonly trial: Trial
  /** it stands above the page, not beside it: many are counted, and unfolded when one asks */
  readonly folds: boolean
  readonly onRecord?: () => void
}) {
  const { page, link, sections } = useDesk()
  const hidden = link !== undefined && sections[link] === undefined
  const findings = trial.difference?.findings ?? page.findings
  const appeared = new Set(trial.difference?.breaks.map(keyOf))
  const { here, elsewhere } = foundIn(findings, link)
  const groups = <Groups findings={here} appeared={appeared} />
  return (
    <section
      className={classes['findings']}
      aria-labelledby="findings"
      data-calm={here.length > 0 ? undefined : hidden ? 'hidden' : 'sound'}
    >
      <div className={titleClasses['sideHead']}>
        <h2 id="findings">
          <Trans>Findings</Trans>
          {link && (
            <span className={titleClasses['soft']}>
              {' '}
              · <LinkWord link={link} />
            </span>
          )}
        </h2>
        {onRecord && (
          <button type="button" className={titleClasses['quietButton']} onClick={onRecord}>
            <Trans>Back to the record</Trans>
          </button>
        )}
      </div>
      {here.length === 0 && hidden && (
        <p className={titleClasses['soft']}>
          <Trans>What was found in this link is not open to you.</Trans>
        </p>
      )}
      {here.length === 0 && !hidden && (
        <p className={classes['allSound']}>
          <StateSign state="sound" />
          {link ? (
            <Trans>Nothing found that does not hold in this link.</Trans>
          ) : (
            <Trans>Nothing found that does not hold.</Trans>
          )}
        </p>
      )}
      {folds && here.length > MOST_UNFOLDED ? (
        <details className={classes['elsewhere']}>
          <summary>
            <Counts {...countsOf(here)} />
          </summary>
          {groups}
        </details>
      ) : (
        groups
      )}
      {elsewhere.length > 0 && (
        <details className={classes['elsewhere']}>
          <summary>
            <Plural
              value={elsewhere.length}
              one="# finding in other links"
              other="# findings in other links"
            />
          </summary>
          <Groups findings={elsewhere} appeared={appeared} />
        </details>
      )}
    </section>
  )
}

function Groups({
  findings,
  appeared,
}: {
  readonly findings: readonly Finding[]
  readonly appeared: ReadonlySet<string>
}) {
  return SEVERITIES.map((severity) => {
    const list = findings.filter((it) => it.severity === severity)
    if (list.length === 0) return null
    return (
      <div key={severity} className={classes['severity']} data-state={STATES[severity]}>
        <h3>
          {severity === 'error' ? (
            <Trans>Broken</Trans>
          ) : severity === 'warning' ? (
            <Trans>To look at</Trans>
          ) : (
            <Trans>Not known</Trans>
          )}{' '}
          <span className={titleClasses['count']}>{list.length}</span>
        </h3>
        <ul>
          {list.map((finding) => (
            <FindingItem key={keyOf(finding)} finding={finding} isNew={appeared.has(keyOf(finding))} />
          ))}
        </ul>
      </div>
    )
  })
}

function FindingItem({ finding, isNew }: { readonly finding: Finding; readonly isNew: boolean }) {
  const { page } = useDesk()
  const [all, setAll] = useState(false)
  const places = all ? finding.because : finding.because.slice(0, 3)
  return (
    <li className={classes['finding']} data-state={STATES[finding.severity]}>
      <StateSign state={STATES[finding.severity]} />
      <div>
        <h4>
          {finding.title}
          {finding.fictional && <Fictional />}
          {isNew && (
            <span className={classes['new']}>
              <Trans>with your change</Trans>
            </span>
          )}
        </h4>
        <p>{finding.sentence}</p>
        <p className={classes['remedy']}>{finding.remedy}</p>
        <ul className={classes['places']}>
          {places.map(({ path, name }) => {
            const link = linkOfPath(path)
            return (
              <li key={path}>
                {link ? (
                  <Link
                    to="/titles/$titleId/$link"
                    params={{ titleId: page.card.id, link }}
                    search={{ at: path }}
                    resetScroll={false}
                  >
                    {name}
                  </Link>
                ) : (
                  <span>{name}</span>
                )}
              </li>
            )
          })}
          {finding.because.length > places.length && (
            <li>
              <button type="button" className={titleClasses['quietButton']} onClick={() => setAll(true)}>
                <Plural
                  value={finding.because.length - places.length}
                  one="# more place"
                  other="# more places"
                />
              </button>
            </li>
          )}
        </ul>
        <Meaning code={finding.code} />
      </div>
    </li>
  )
}
