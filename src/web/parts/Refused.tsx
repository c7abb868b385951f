import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { isProblem } from '../lib/problem.ts'
import classes from './Refused.module.css'

/**
 * Why something was not done, beside the button that asked for it. Nothing stands here until it was refused.
 * @param otherwise what is said where the desk gives no reason
 * @param rules what a broken rule means on this page, by the rule's name
 */
export function Refused({
  error,
  otherwise,
  rules = {},
  children,
}: {
  readonly error: unknown
  readonly otherwise?: string
  readonly rules?: Readonly<Record<string, string>>
  readonly children?: ReactNode
}) {
  const { t } = useLingui()
  if (!error) return null
  const shape = isProblem(error) ? error.shape : undefined
  const broken = shape?.issues?.flatMap(({ rule }) => rules[rule] ?? [])[0]
  const words =
    broken ??
    (isProblem(error) && error.offline
      ? t`The server did not answer. Try again in a moment.`
      : shape?.type.startsWith('/api/')
        ? shape.title
        : (otherwise ?? t`That did not work. Try again in a moment.`))
  return (
    <div role="alert" className={classes['refused']}>
      <p>{words}</p>
      {children}
    </div>
  )
}
