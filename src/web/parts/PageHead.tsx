import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TitleCard } from '../../api/index.ts'
import { InScript } from './InScript.tsx'
import classes from './PageHead.module.css'

/** The head of a page that is no link of the chain: of which title, what it is, and what one can do there. */
export function PageHead({
  of,
  title,
  lead,
  children,
}: {
  readonly of?: Pick<TitleCard, 'id' | 'home' | 'name'>
  readonly title: ReactNode
  /** what stands under the title, as paragraphs */
  readonly lead?: ReactNode
  /** what one can do there */
  readonly children?: ReactNode
}) {
  return (
    <header className={classes['head']}>
      <div className={classes['words']}>
        {of && (
          <p className={classes['over']}>
            <Link to="/titles/$titleId" params={{ titleId: of.id }}>
              <InScript home={of.home}>{of.name}</InScript>
            </Link>
          </p>
        )}
        <h1>{title}</h1>
        {lead}
      </div>
      {children}
    </header>
  )
}
