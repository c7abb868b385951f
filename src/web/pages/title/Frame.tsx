import type { ReactNode } from 'react'
import classes from './title.module.css'

/** A table of a link's page: its name, how many stand in it, what one can do with it, and room to move it sideways. */
export function Frame({
  title,
  count,
  tools,
  caption,
  children,
}: {
  readonly title: ReactNode
  readonly count?: number
  readonly tools?: ReactNode
  readonly caption?: ReactNode
  /** the table; nothing for a list in which nothing stands */
  readonly children?: ReactNode
}) {
  return (
    <section className={classes['records']}>
      <div className={classes['sectionHead']}>
        <h2>
          {title} {count !== undefined && <span className={classes['count']}>{count}</span>}
        </h2>
        {tools && <span className={classes['buttons']}>{tools}</span>}
      </div>
      {caption && <p className={classes['caption']}>{caption}</p>}
      {children && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <div className={classes['scroll']} tabIndex={0}>
          {children}
        </div>
      )}
    </section>
  )
}
