import { type ReactNode, useId } from 'react'
import classes from './Account.module.css'

/** One matter of the page: what it is on the left, what can be done on the right. */
export function Part({
  title,
  says,
  children,
}: {
  readonly title: ReactNode
  readonly says?: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className={classes['part']} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {says && <p>{says}</p>}
      </header>
      <div className={classes['body']}>{children}</div>
    </section>
  )
}
