import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { HistoryEntry, TitlePage } from '../../../api/index.ts'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { LINKS } from '../../chain/links.ts'
import { Avatar } from '../../parts/Avatar.tsx'
import { InScript } from '../../parts/InScript.tsx'
import { DeskProvider } from '../title/desk.tsx'
import { PlainValue } from '../title/edit/ChangeRow.tsx'
import { linkOfPath } from '../title/Findings.tsx'
import { lookedAt } from '../whatif/desk.ts'
import { fieldAt } from '../whatif/places.ts'
import classes from './History.module.css'
import { formatTime } from './time.ts'

const FEW = 4

/** One change: who, for which company, when, what, and why. */
export function Entry({
  entry,
  page,
  onRead,
}: {
  readonly entry: HistoryEntry
  readonly page: TitlePage
  readonly onRead: () => void
}) {
  const [all, setAll] = useState(false)
  const link = LINKS.find((it) => it === entry.section)
  const shown = all ? entry.changes : entry.changes.slice(0, FEW)
  const { document } = entry
  const isWhole = entry.kind === 'create' && !document
  return (
    <li className={classes['entry']}>
      <Avatar name={entry.person} company={entry.company} size={30} />
      <div>
        <p className={classes['who']}>
          <InScript className={classes['name']}>{entry.person}</InScript>
          <span className={classes['soft']}>
            <InScript>{entry.company}</InScript> · <time dateTime={entry.at}>{formatTime(entry.at)}</time> ·{' '}
            {link ? <LinkWord link={link} /> : <Trans>The title</Trans>}
            {entry.version > 0 && (
              <>
                {' · '}
                <Trans>version {entry.version}</Trans>
              </>
            )}
          </span>
        </p>
        {document ? (
          <p>
            {entry.kind === 'remove' ? (
              <Trans>
                Took a paper off the list: <InScript>{document.name}</InScript>
              </Trans>
            ) : (
              <Trans>
                Kept a paper with it: <InScript>{document.name}</InScript>
              </Trans>
            )}
          </p>
        ) : isWhole ? (
          <p>
            <Trans>Entered it for the first time.</Trans>
          </p>
        ) : (
          entry.kind === 'restore' && (
            <p>
              <Trans>Put an earlier version back.</Trans>
            </p>
          )
        )}
        {entry.reason && <p className={classes['reason']}>{entry.reason}</p>}
        {!isWhole && !document && <Changes changes={shown} page={page} />}
        <p className={classes['under']}>
          {!isWhole && entry.changes.length > FEW && !all && (
            <button type="button" className={classes['textButton']} onClick={() => setAll(true)}>
              <Plural
                value={entry.changes.length - FEW}
                one="Show one more place"
                other="Show # more places"
              />
            </button>
          )}
          {entry.version > 0 && (
            <button type="button" className={classes['textButton']} onClick={onRead}>
              <Trans>Read this version</Trans>
            </button>
          )}
        </p>
      </div>
    </li>
  )
}

/** Places with what stood there and what stands there since. */
export function Changes({
  changes,
  page,
}: {
  readonly changes: HistoryEntry['changes']
  readonly page: TitlePage
}) {
  // The days of dates that hang on others are those of today: of then only the words are kept.
  const desk = lookedAt({ ...page, dates: {} })
  return (
    <DeskProvider value={desk}>
      <ul className={classes['changes']}>
        {changes.map(({ place, before, after }) => {
          const to = linkOfPath(place.path)
          const field = fieldAt(place.path)?.field
          return (
            <li key={place.path}>
              <span className={classes['place']}>
                {to && after !== undefined ? (
                  <Link
                    to="/titles/$titleId/$link"
                    params={{ titleId: page.card.id, link: to }}
                    search={{ at: place.path }}
                  >
                    {place.name}
                  </Link>
                ) : (
                  place.name
                )}
              </span>
              <span className={classes['values']}>
                {before === undefined ? (
                  <ins>
                    {field ? (
                      <>
                        <Trans>new:</Trans> <PlainValue editor={field} path={place.path} value={after} />
                      </>
                    ) : (
                      <Trans>added</Trans>
                    )}
                  </ins>
                ) : after === undefined ? (
                  <del>
                    {field ? (
                      <PlainValue editor={field} path={place.path} value={before} />
                    ) : (
                      <Trans>taken out</Trans>
                    )}
                  </del>
                ) : (
                  <>
                    <del>
                      <PlainValue editor={field} path={place.path} value={before} />
                    </del>
                    <span aria-hidden="true" className={classes['soft']}>
                      →
                    </span>
                    <span className="unseen">
                      <Trans>becomes</Trans>
                    </span>
                    <ins>
                      <PlainValue editor={field} path={place.path} value={after} />
                    </ins>
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </DeskProvider>
  )
}
