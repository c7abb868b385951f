import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef, useState } from 'react'
import classes from '../title.module.css'

/** What a picture shows, as rows: for its table, for a sheet, for those who listen. */
export interface PictureTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A picture with its caption, its table, and the ways to take it along. */
export function Picture({
  name,
  title,
  caption,
  table,
  children,
}: {
  /** of the file that is saved */
  readonly name: string
  readonly title: ReactNode
  readonly caption: ReactNode
  readonly table: PictureTable
  readonly children: ReactNode
}) {
  const { t } = useLingui()
  const [asTable, setAsTable] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  return (
    <figure className={classes['picture']}>
      <div className={classes['sectionHead']}>
        <h2>{title}</h2>
        <span className={classes['pictureTools']}>
          <button
            type="button"
            className={classes['quietButton']}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <Trans>Picture</Trans> : <Trans>Table</Trans>}
          </button>
          <button
            type="button"
            className={classes['quietButton']}
            aria-label={t`Save the picture as SVG`}
            disabled={asTable}
            onClick={() => saveSvg(frame.current?.querySelector('svg'), name)}
          >
            SVG
          </button>
          <button
            type="button"
            className={classes['quietButton']}
            aria-label={t`Save the table as CSV`}
            onClick={() => save(`${name}.csv`, 'text/csv', csvOf(table))}
          >
            CSV
          </button>
        </span>
      </div>
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <div className={classes['scroll']} tabIndex={0}>
          <table className={classes['table']}>
            <thead>
              <tr>
                {table.head.map((it) => (
                  <th key={it} scope="col">
                    {it}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row.join('\u0000')}>
                  {row.map((it, i) => (
                    <td key={table.head[i]} className={classes['plainCell']}>
                      {it}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <div className={classes['drawing']} ref={frame} tabIndex={0}>
          {children}
        </div>
      )}
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

const csvOf = ({ head, rows }: PictureTable): string =>
  // The mark at the beginning tells spreadsheets that this is Unicode.
  `\ufeff${[head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`

// A cell that begins like a formula would be run by the sheet that opens it.
const csvCell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The drawing alone, with the colours it has on the screen, so that it looks the same anywhere. */
function saveSvg(svg: SVGSVGElement | null | undefined, name: string): void {
  if (!svg) return
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [from, to] = [svg.querySelectorAll('*'), copy.querySelectorAll('*')]
  for (const [i, element] of from.entries()) {
    const style = getComputedStyle(element)
    const target = to[i] as SVGElement | undefined
    if (!target) continue
    for (const property of [
      'fill',
      'stroke',
      'stroke-width',
      'stroke-dasharray',
      'font-size',
      'font-weight',
      'font-family',
      'text-anchor',
      'opacity',
    ])
      target.setAttribute(property, style.getPropertyValue(property))
    target.removeAttribute('class')
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const ground = getComputedStyle(document.documentElement).getPropertyValue('--paper')
  copy.setAttribute('style', `background:${ground}`)
  save(`${name}.svg`, 'image/svg+xml', new XMLSerializer().serializeToString(copy))
}

function save(file: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = file
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
