import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { smallPng } from './small-png.ts'

const ROOT = join(import.meta.dirname, '../..')
const KEPT = join(ROOT, 'docs/screenshots')
const LOOKED_AT = join(ROOT, 'dist/journeys')

/** A picture of a page. Those of the guide are made anew by `GENCHI_PICTURES=1`; other runs write to `dist` alone. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready')
  const folder = process.env['GENCHI_PICTURES'] === '1' ? KEPT : LOOKED_AT
  mkdirSync(folder, { recursive: true })
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  writeFileSync(join(folder, `${name}.png`), folder === KEPT ? smallPng(picture) : picture)
}

/** What stood there when a journey came to nothing. */
export async function pictureOfFailure(page: Page, name: string): Promise<void> {
  const folder = join(LOOKED_AT, 'failed')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) }).catch(() => undefined)
}
