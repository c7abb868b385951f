import { Fragment } from 'react'
import classes from './Chain.module.css'

/** The one figure of a link. Of two that are set against each other each stays whole, where there is room for it. */
export const KeyFigure = ({ children: figure }: { readonly children: string | undefined }) =>
  figure?.split(' / ').map((part, i, { length }) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts stay in place, and may be alike
    <Fragment key={i}>
      <span className={classes['whole']}>
        {part}
        {i < length - 1 && '\u00a0/'}
      </span>{' '}
    </Fragment>
  ))
