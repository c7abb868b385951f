import { Trans } from '@lingui/react/macro'
import type { Mark as Of } from '../../api/index.ts'
import { InScript } from './InScript.tsx'
import classes from './Mark.module.css'

// Enough to cover a large screen, whatever the names are like.
const TILES = Array.from({ length: 60 }, (_, i) => i)

/**
 * Whose copy this is, over script text: quietly on all of the screen, so that a photograph of any part of it says so,
 * and once in a line to read. On paper it stands on each page.
 */
export function Mark({ mark }: { readonly mark: Of }) {
  const time = `${mark.at.slice(0, 16).replace('T', ' ')} UTC`
  return (
    <>
      <div className={classes['cover']} aria-hidden="true">
        <div className={classes['tiles']}>
          {TILES.map((tile) => (
            <span key={tile}>
              {mark.person} · {mark.company}
              <br />
              {time} · {mark.copy}
            </span>
          ))}
        </div>
      </div>
      <div className={classes['room']} aria-hidden="true" />
      <p className={classes['line']}>
        <Trans>
          Copy <strong>{mark.copy}</strong>, shown to <InScript>{mark.person}</InScript> ·{' '}
          <InScript>{mark.company}</InScript>, {time}. It is in the log of access.
        </Trans>
      </p>
    </>
  )
}
