import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { journeys, type Person } from './desk.ts'

/** The windows of one platform in one title: what is exported from one workspace, and imported into another. */
const RELEASE = '/titles/title:hatsukoi-dogs/release'
const WINDOW = 'release/windows/window:u-next'

interface Saving {
  readonly changes: readonly unknown[]
  readonly reason: string
}

async function saved(page: Page, body: Saving): Promise<void> {
  const status = await page.evaluate(async (asked) => {
    const reply = await fetch('/api/titles/title:hatsukoi-dogs/save', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...asked, base: {} }),
    })
    return reply.status
  }, body)
  expect(status).toBe(200)
}

const partOf = ({ page, says }: Person) =>
  page.getByRole('region', { name: says('Avails'), exact: true }).last()

async function choosePlatform(person: Person): Promise<void> {
  const field = partOf(person).getByRole('combobox', { name: person.says('Platform') })
  await field.click()
  await field.fill('U-NEXT')
  await person.page.getByRole('option', { name: /U-NEXT/ }).click()
}

async function exported(person: Person, version: string): Promise<Download> {
  const { page, says } = person
  await partOf(person)
    .getByRole('button', { name: says('Download avails') })
    .click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: version }).click(),
  ])
  return file
}

/** Every element and value of a file, but for the day on which it was written. */
const fieldsOf = async (file: Download): Promise<readonly string[]> =>
  [...(await readFile(await file.path(), 'utf8')).matchAll(/<([\w:]+)([^>]*)>([^<]*)/g)].map(
    ([, name, attributes, text]) => `${name}${attributes} ${text!.trim()}`,
  )

// What is downloaded goes with the browser that downloaded it.
const folder = mkdtempSync(join(tmpdir(), 'genchi-avails-'))
afterAll(() => rmSync(folder, { recursive: true }))
const kept = (ending: string): string => join(folder, `avails.${ending}`)

let fields: readonly string[] = []

journeys('the workspace that gives', (desk) => {
  test('exports the avails of a title to a platform, as XML and as a workbook', async () => {
    const person = await desk.sit('rights-manager', { language: 'ko' })
    await person.open(RELEASE)
    const part = partOf(person)
    await choosePlatform(person)
    await part.getByText(person.says('Left out of the file:')).waitFor()
    const from = await exported(person, person.says('XML, version {version}', { version: '2.7' }))
    fields = await fieldsOf(from)
    expect(from.suggestedFilename()).toBe('hatsukoi-dogs-avails-u-next.xml')
    expect(fields.filter((it) => it.startsWith('avails:Transaction '))).toHaveLength(1)
    const sheet = await exported(person, person.says('Workbook, template {version}', { version: '1.9' }))
    expect(sheet.suggestedFilename()).toBe('hatsukoi-dogs-avails-u-next.xlsx')
    await Promise.all([sheet.saveAs(kept('xlsx')), from.saveAs(kept('xml'))])
  })
})

journeys('the workspace that takes', (desk) => {
  test('is shown what the file would change, stops once, takes it over, and gives the very same', async () => {
    const person = await desk.sit('rights-manager', { language: 'ja' })
    const { page, says } = person
    await saved(page, { changes: [{ remove: WINDOW }], reason: 'nothing is sold yet' })
    await person.open(RELEASE)
    const part = partOf(person)
    await choosePlatform(person)
    await part.getByText(says('There is nothing to offer it as things stand.')).waitFor()

    const preview = part.getByRole('region', { name: says('Preview') })
    const choose = async (ending: string) =>
      await part.locator('input[type=file]').setInputFiles(kept(ending))
    // The workbook first: it says the same, and is sent away.
    await choose('xlsx')
    await preview.getByText(says('New window')).waitFor()
    expect(await preview.getByRole('definition').allTextContents()).toContain('日本')
    await preview.getByRole('button', { name: says('Cancel') }).click()
    await part.getByRole('button', { name: says('Choose a file') }).waitFor()
    await part.getByText(says('There is nothing to offer it as things stand.')).waitFor()

    await choose('xml')
    await preview.getByText(says('New window')).waitFor()
    await preview.getByLabel(says('Reason')).fill('配信社との確認どおり')
    await person.picture('avails-ja')
    await preview.getByRole('button', { name: says('Take it over') }).click()
    await part.getByRole('status').waitFor()
    const again = await exported(person, says('XML, version {version}', { version: '2.7' }))
    expect(await fieldsOf(again)).toEqual(fields)

    await part.getByRole('status').getByRole('link').click()
    const entry = page.getByRole('main').getByRole('listitem').filter({ hasText: '配信社との確認どおり' })
    await entry.first().waitFor()
    expect(await entry.first().textContent()).toContain(person.name)
  })
})
