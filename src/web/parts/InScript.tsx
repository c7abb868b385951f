import { Fragment } from 'react'
import { languageOf } from '../lib/script.ts'

/** A name in its own script, marked with its language, for the right glyphs and the right voice. */
export function InScript({
  children,
  home,
  className,
}: {
  readonly children: string
  readonly home?: string | undefined
  readonly className?: string | undefined
}) {
  // Two names side by side may be in two scripts.
  const parts = children.split(' · ')
  return (
    <span className={className} {...(parts.length === 1 ? langOf(children, home) : {})}>
      {parts.length === 1
        ? children
        : parts.map((part, i) => (
            <Fragment key={part}>
              {i > 0 && ' · '}
              <span {...langOf(part, home)}>{part}</span>
            </Fragment>
          ))}
    </span>
  )
}

const langOf = (text: string, home: string | undefined): { readonly lang?: string } => {
  const lang = languageOf(text, home)
  return lang ? { lang } : {}
}
