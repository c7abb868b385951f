import type { ReactNode } from 'react'
import titleClasses from './title.module.css'

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
    <section className={titleClasses['records']}>
      <div className={titleClasses['sectionHead']}>
        <h2>
          {title} {count !== undefined && <span className={titleClasses['count']}>{count}</span>}
        </h2>
        {tools && <span className={titleClasses['buttons']}>{tools}</span>}
      </div>
      {caption && <p className={titleClasses['caption']}>{caption}</p>}
      {children && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <div className={titleClasses['scroll']} tabIndex={0}>
          {children}
        </div>
      )}
    </section>
  )
}
