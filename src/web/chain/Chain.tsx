import { Plural, Trans } from '@lingui/react/macro'
import type { LinkName, LinkSummary } from '../../api/index.ts'
import { STATE_SIGN } from '../lib/states.ts'
import { isAhead } from './begun.ts'
import classes from './Chain.module.css'
import { KeyFigure } from './KeyFigure.tsx'
import { LinkWord } from './LinkWord.tsx'

/**
 * The seven links in a row, like stations on a line: the picture that runs through everything. `small` shows
 * the signs on their line, with the words for those who listen; the large one adds the state's word and the key
 * figure.
 * @param reached the furthest link work has come to; a station beyond it at which nothing was found is not
 * begun, which is another thing than sound
 * @param empty links in which nothing stands yet: these are not begun either
 */
export function Chain({
  chain,
  current,
  reached,
  empty,
  small = false,
  onOpen,
}: {
  readonly chain: readonly LinkSummary[]
  readonly current?: string
  readonly reached?: LinkName
  readonly empty?: ReadonlySet<LinkName>
  readonly small?: boolean
  readonly onOpen?: (link: LinkSummary['link']) => void
}) {
  return (
    <ol className={small ? classes['small'] : classes['chain']}>
      {chain.map((station) => {
        const ahead = isAhead(station, reached, empty)
        const inside = <Station station={station} small={small} ahead={ahead} />
        return (
          <li
            key={station.link}
            className={classes['station']}
            data-state={ahead ? 'unknown' : station.state}
            data-ahead={ahead || undefined}
            data-reached={station.link === reached || undefined}
            data-current={station.link === current || undefined}
          >
            {onOpen ? (
              <button
                type="button"
                className={classes['open']}
                onClick={() => onOpen(station.link)}
                {...(station.link === current ? { 'aria-current': 'step' as const } : {})}
              >
                {inside}
              </button>
            ) : (
              <span className={classes['open']}>{inside}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function Station({
  station,
  small,
  ahead,
}: {
  readonly station: LinkSummary
  readonly small: boolean
  readonly ahead: boolean
}) {
  const word = ahead ? <Trans>not begun</Trans> : station.word
  return (
    <>
      <span className={classes['sign']} aria-hidden="true">
        {ahead ? '' : STATE_SIGN[station.state]}
      </span>
      <span className={classes['link']}>
        <LinkWord link={station.link} />
        {small && ': '}
      </span>
      {small ? (
        <span className={classes['quiet']}>{word}</span>
      ) : (
        <>
          <span className={classes['word']}>
            <span>{word}</span>
            {station.findings > 0 && (
              <span className={classes['found']}>
                <Plural value={station.findings} one="# finding" other="# findings" />
              </span>
            )}
          </span>
          <span className={classes['figure']}>
            <KeyFigure>{station.figure}</KeyFigure>
          </span>
          <span className={classes['label']}>{station.label}</span>
        </>
      )}
    </>
  )
}
