import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Icon } from './Icon.tsx'
import classes from './Picture.module.css'
import { SaveMenu } from './SaveMenu.tsx'
import { type SavedRows, savedText } from './saved.ts'

export interface Sheet {
  readonly head: readonly string[]
  readonly rows: SavedRows
  /** columns of figures, which stand to the right */
  readonly figures?: readonly number[]
}

/** A picture with its name and a caption that states what it shows, its table, and the ways to take it along. */
export function Picture({
  title,
  caption,
  sheet,
  tools,
  scrolls = false,
  children,
}: {
  readonly title: string
  readonly caption?: ReactNode
  readonly sheet: Sheet
  readonly tools?: ReactNode
  /** it may be wider than the page */
  readonly scrolls?: boolean
  readonly children: ReactNode
}) {
  const [asTable, setAsTable] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const id = useId()
  // A page may draw signs beside it: the picture says that it is one, or stands first.
  const picture = () =>
    frame.current?.querySelector<SVGSVGElement>('svg[data-picture]') ??
    frame.current?.querySelector<SVGSVGElement>('svg') ??
    undefined
  return (
    <section className={classes['picture']} aria-labelledby={id}>
      <div className={classes['head']}>
        <h2 id={id}>{title}</h2>
        {tools}
        <button
          type="button"
          className={classes['tool']}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          <Icon name={asTable ? 'timeline' : 'grid'} size={14} />
          {asTable ? <Trans>Picture</Trans> : <Trans>Table</Trans>}
        </button>
        <SaveMenu
          title={title}
          rows={() => [sheet.head, ...sheet.rows]}
          picture={asTable ? undefined : picture}
        />
      </div>
      {caption && <p className={classes['caption']}>{caption}</p>}
      {asTable ? (
        <SheetTable sheet={sheet} label={title} />
      ) : (
        <div
          ref={frame}
          className={scrolls ? classes['drawing'] : undefined}
          {...(scrolls && { tabIndex: 0 })}
        >
          {children}
        </div>
      )}
    </section>
  )
}

export function SheetTable({ sheet, label }: { readonly sheet: Sheet; readonly label: string }) {
  const figures = new Set(sheet.figures)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key
    <section className={classes['scroll']} tabIndex={0} aria-label={label}>
      <table className={classes['sheet']}>
        <thead>
          <tr>
            {sheet.head.map((word, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns stay in place, and two may be called alike
              <th key={i} scope="col" data-figure={figures.has(i) || undefined}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows may be alike, and none is kept
            <tr key={r}>
              {row.map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stay in place
                <td key={i} data-figure={figures.has(i) || undefined}>
                  {savedText(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
