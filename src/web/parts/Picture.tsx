import { Trans, useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Icon } from './Icon.tsx'
import classes from './Picture.module.css'
import { saveCsv, savePng, saveSvg } from './save-picture.ts'

export interface Sheet {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** columns of figures, which stand to the right */
  readonly figures?: readonly number[]
}

/** A picture with its name and a caption that states what it shows, its table, and the ways to take it along. */
export function Picture({
  title,
  caption,
  sheet,
  tools,
  children,
}: {
  readonly title: string
  readonly caption?: ReactNode
  readonly sheet: Sheet
  readonly tools?: ReactNode
  readonly children: ReactNode
}) {
  const { t } = useLingui()
  const [asTable, setAsTable] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const id = useId()
  const svg = () => frame.current?.querySelector<SVGSVGElement>('svg[data-picture]') ?? undefined
  const saved = (save: (svg: SVGSVGElement, title: string) => void) => () => {
    const picture = svg()
    if (picture) save(picture, title)
  }
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
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <button type="button" className={classes['tool']} aria-label={t`Save ${title}`}>
              <Trans>Save</Trans>
              <Icon name="down" size={12} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={saved(saveSvg)} disabled={asTable}>
              <Trans>Drawing (SVG)</Trans>
            </Menu.Item>
            <Menu.Item onClick={saved((picture, name) => void savePng(picture, name))} disabled={asTable}>
              <Trans>Picture (PNG)</Trans>
            </Menu.Item>
            <Menu.Item onClick={() => saveCsv([sheet.head, ...sheet.rows], title)}>
              <Trans>Table (CSV)</Trans>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {caption && <p className={classes['caption']}>{caption}</p>}
      <div ref={frame}>{asTable ? <SheetTable sheet={sheet} label={title} /> : children}</div>
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
              <th key={word} scope="col" data-figure={figures.has(i) || undefined}>
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
                <td key={sheet.head[i]} data-figure={figures.has(i) || undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
