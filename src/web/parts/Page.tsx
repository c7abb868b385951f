import type { ReactNode } from 'react'
import classes from './Page.module.css'

/**
 * A page that is no link of the chain: its head and its parts, one below the other.
 * @param measure how wide what stands in it may become and still be read: fields to fill in, lines to read, or
 * columns to compare
 */
export const Page = ({
  measure = 'lines',
  children,
}: {
  readonly measure?: 'form' | 'lines' | 'table'
  readonly children: ReactNode
}) => (
  <article className={classes['page']} data-measure={measure}>
    {children}
  </article>
)
