import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { LinkName } from '../../../api/index.ts'
import { LinkWord } from '../../chain/LinkWord.tsx'
import { LINKS } from '../../chain/links.ts'
import classes from './Line.module.css'

/** The chain as a line of stations, with the question that each link answers. */
export function Line() {
  return (
    <ol className={classes['line']}>
      {LINKS.map((link) => (
        <li key={link}>
          <span className={classes['link']}>
            <LinkWord link={link} />
          </span>
          <span className={classes['question']}>{QUESTIONS[link]}</span>
        </li>
      ))}
    </ol>
  )
}

const QUESTIONS: Readonly<Record<LinkName, ReactNode>> = {
  decide: <Trans>Which story, where, in which way?</Trans>,
  clear: <Trans>May we, there, then, in that form?</Trans>,
  deal: <Trans>Who pays, who owns, who is paid when?</Trans>,
  adapt: <Trans>What must change for the people there?</Trans>,
  make: <Trans>Who, where, which day, at what cost?</Trans>,
  release: <Trans>Who sees it when, on what?</Trans>,
  settle: <Trans>What came in, who is owed what?</Trans>,
}
