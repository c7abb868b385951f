import { Trans, useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { useState } from 'react'
import { isProblem } from '../lib/problem.ts'
import { Icon } from './Icon.tsx'
import classes from './Picture.module.css'
import { saveCsv, savePng, saveSheet, saveSvg } from './save-picture.ts'
import type { SavedRows } from './saved.ts'

/** The ways to take a table or a picture along. Each copy is entered in the log of access, and carries its id. */
export function SaveMenu({
  title,
  rows,
  picture,
}: {
  readonly title: string
  readonly rows: () => SavedRows | Promise<SavedRows>
  /** the drawing as it stands on the page; not given: there is only a table */
  readonly picture?: (() => SVGSVGElement | undefined) | undefined
}) {
  const { t } = useLingui()
  const [problem, setProblem] = useState<string>()
  const saved = (save: () => Promise<void>) => () => {
    setProblem(undefined)
    save().catch((error: unknown) =>
      setProblem((isProblem(error) && error.message) || t`The copy could not be made.`),
    )
  }
  const drawn = (save: (svg: SVGSVGElement, title: string) => Promise<void>) =>
    saved(async () => {
      const svg = picture?.()
      if (svg) await save(svg, title)
    })
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <button type="button" data-save="" className={classes['tool']} aria-label={t`Save ${title}`}>
            <Trans>Save</Trans>
            <Icon name="down" size={12} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {picture && (
            <>
              <Menu.Item onClick={drawn(saveSvg)}>
                <Trans>Drawing (SVG)</Trans>
              </Menu.Item>
              <Menu.Item onClick={drawn(savePng)}>
                <Trans>Picture (PNG)</Trans>
              </Menu.Item>
            </>
          )}
          <Menu.Item onClick={saved(async () => saveSheet(await rows(), title, t`Currency`))}>
            <Trans>Workbook (XLSX)</Trans>
          </Menu.Item>
          <Menu.Item onClick={saved(async () => saveCsv(await rows(), title))}>
            <Trans>Table (CSV)</Trans>
          </Menu.Item>
          <Menu.Label className={classes['logged'] ?? ''}>
            <Trans>Each copy carries an id and is entered in the log of access.</Trans>
          </Menu.Label>
        </Menu.Dropdown>
      </Menu>
      {problem && (
        <span role="alert" className={classes['problem']}>
          {problem}
        </span>
      )}
    </>
  )
}
