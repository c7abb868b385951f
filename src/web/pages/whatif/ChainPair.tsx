import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { memo, type ReactNode } from 'react'
import type { Difference, LinkName, LinkSummary } from '../../../api/index.ts'
import { KeyFigure } from '../../chain/KeyFigure.tsx'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { LINKS, linkIndex } from '../../chain/links.ts'
import { formatNumber } from '../../lib/format.ts'
import { STATE_SIGN } from '../../lib/states.ts'
import classes from './ChainPair.module.css'

/** What reached a link: how much broke there, was mended there, and how many of its dates moved. */
interface Reached {
  readonly link: LinkName
  readonly broke: number
  readonly mended: number
  readonly dates: number
}

/**
 * The chain as it stands above, as it would be below, and between them what the changes carry from link to link.
 * @param causes the links in which something was changed
 */
export const ChainPair = memo(function ChainPair({
  before,
  reached,
  difference,
  causes,
  waiting,
}: {
  readonly before: readonly LinkSummary[]
  readonly reached: LinkName
  readonly difference: Difference | undefined
  readonly causes: readonly LinkName[]
  readonly waiting: boolean
}) {
  const { t } = useLingui()
  const after = difference?.chain ?? before
  const counts = LINKS.map(
    (link): Reached => ({
      link,
      broke: difference?.breaks.filter(({ links }) => links.includes(link)).length ?? 0,
      mended: difference?.mends.filter(({ links }) => links.includes(link)).length ?? 0,
      dates: difference?.dates.filter((moved) => moved.link === link).length ?? 0,
    }),
  )
  return (
    <section className={classes['pair']} aria-label={t`The chain before and after`} aria-busy={waiting}>
      <p className={classes['side']}>
        <Trans>As it stands</Trans>
      </p>
      <Row chain={before} reached={reached} causes={causes} />
      <div className={classes['between']}>
        <Strands counts={counts} causes={causes} />
        <ul className={classes['counts']}>
          {counts.map((count) => (
            <li key={count.link}>
              <Carried count={count} />
            </li>
          ))}
        </ul>
      </div>
      <p className={classes['side']}>
        {difference ? <Trans>With the changes</Trans> : <Trans>Nothing changed yet</Trans>}
      </p>
      <Row chain={after} reached={reached} before={before} />
      {difference && (
        <p className={classes['sum']}>
          <Plural value={difference.breaks.length} one="# thing breaks" other="# things break" />
          {' · '}
          <Plural value={difference.mends.length} one="# is mended" other="# are mended" />
          {' · '}
          <Plural value={difference.dates.length} one="# date moves" other="# dates move" />
        </p>
      )}
    </section>
  )
})

function Row({
  chain,
  reached,
  causes = [],
  before,
}: {
  readonly chain: readonly LinkSummary[]
  readonly reached: LinkName
  readonly causes?: readonly LinkName[]
  readonly before?: readonly LinkSummary[]
}) {
  return (
    <ol className={classes['row']}>
      {chain.map((station, i) => {
        const was = before?.[i]
        const isOther = was !== undefined && (was.state !== station.state || was.figure !== station.figure)
        const ahead = linkIndex(station.link) > linkIndex(reached) && station.state === 'sound'
        return (
          <li
            key={station.link}
            className={classes['station']}
            data-state={ahead ? 'unknown' : station.state}
            data-ahead={ahead || undefined}
            data-other={isOther || undefined}
            data-cause={causes.includes(station.link) || undefined}
          >
            <span className={classes['sign']} aria-hidden="true">
              {ahead ? '' : STATE_SIGN[station.state]}
            </span>
            <span className={classes['words']}>
              <span className={classes['link']}>
                <LinkWord link={station.link} />
              </span>{' '}
              <span className={classes['word']}>{station.word}</span>
              {station.figure && (
                <span className={classes['figure']}>
                  <KeyFigure>{station.figure}</KeyFigure>
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

const centre = (link: LinkName) => linkIndex(link) * 100 + 50
const HIGH = 64

/** From the links in which something was changed to those that it reaches. */
function Strands({
  counts,
  causes,
}: {
  readonly counts: readonly Reached[]
  readonly causes: readonly LinkName[]
}) {
  const lines = counts.flatMap(({ link, broke, mended, dates }) => {
    // A link that was changed itself answers for itself; any other is reached from those that were.
    const sources = causes.includes(link) ? [link] : causes.slice(0, 2)
    return sources.flatMap((from) =>
      (
        [
          ['dates', dates],
          ['mended', mended],
          ['broke', broke],
        ] as const
      ).flatMap(([kind, n]) => (n > 0 ? [{ from, to: link, kind, n }] : [])),
    )
  })
  const shift = { broke: -5, mended: 5, dates: 0 }
  return (
    <svg
      className={classes['strands']}
      viewBox={`0 0 700 ${HIGH}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {LINKS.map((link) => (
        <path key={link} d={`M${centre(link)} 0V${HIGH}`} className={classes['still']} />
      ))}
      {lines.map(({ from, to, kind, n }) => {
        const [a, b] = [centre(from) + shift[kind] / 2, centre(to) + shift[kind]]
        return (
          <path
            key={`${from} ${to} ${kind}`}
            d={`M${a} 0C${a} ${HIGH * 0.8} ${b} ${HIGH * 0.2} ${b} ${HIGH}`}
            className={classes['strand']}
            data-kind={kind}
            style={{ strokeWidth: kind === 'dates' ? 1.25 : Math.min(5, 1.5 + Math.log2(n)) }}
          />
        )
      })}
    </svg>
  )
}

function Carried({ count: { broke, mended, dates } }: { readonly count: Reached }): ReactNode {
  return (
    <>
      {broke > 0 && (
        <span data-state="broken" className={classes['carried']}>
          <span aria-hidden="true">
            ✕ <span className={classes['short']}>{formatNumber(broke)}</span>
          </span>
          <span className={classes['long']}>
            <Plural value={broke} one="# break" other="# breaks" />
          </span>
        </span>
      )}
      {mended > 0 && (
        <span data-state="sound" className={classes['carried']}>
          <span aria-hidden="true">
            ✓ <span className={classes['short']}>{formatNumber(mended)}</span>
          </span>
          <span className={classes['long']}>
            <Plural value={mended} one="# mended" other="# mended" />
          </span>
        </span>
      )}
      {dates > 0 && (
        <span className={classes['carried']} data-dates>
          <span aria-hidden="true">
            → <span className={classes['short']}>{formatNumber(dates)}</span>
          </span>
          <span className={classes['long']}>
            <Plural value={dates} one="# date" other="# dates" />
          </span>
        </span>
      )}
    </>
  )
}
