import type { LinkName } from '../../api/index.ts'
import classes from './LinkMark.module.css'
import { LinkWord } from './LinkWord.tsx'
import { LINKS } from './links.ts'

/** One link, named, and where it stands among the seven. */
export function LinkMark({ link }: { readonly link: LinkName }) {
  return (
    <span className={classes['mark']}>
      <svg viewBox="0 0 44 8" width="44" height="8" aria-hidden="true">
        <path d="M2 4H42" className={classes['line']} />
        {LINKS.map((it, i) => (
          <circle
            key={it}
            cx={4 + i * 6}
            cy="4"
            r={it === link ? 3.5 : 1.5}
            className={it === link ? classes['here'] : classes['other']}
          />
        ))}
      </svg>
      <LinkWord link={link} />
    </span>
  )
}
