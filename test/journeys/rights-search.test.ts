import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { RIGHTS_WORDS, TERMS } from '../../src/formats/words/index.ts'
import { journeys } from './desk.ts'

/** Changes a title as another window of the same person would. */
const save = (page: Page, title: string, changes: readonly object[]) =>
  page.evaluate<number>(`fetch('/api/titles/${title}/save', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: ${JSON.stringify(JSON.stringify({ changes, base: {} }))},
  }).then(({ status }) => status)`)

journeys('the rights manager asks', (desk) => {
  test('clears the Japanese series from the novel, and finds the Korean series closed', async () => {
    const { page, says, picture } = await desk.sit('rights-manager')
    const { standings } = TERMS.en
    const choose = async (label: string, text: string) => {
      const field = page.getByRole('form').getByLabel(says(label), { exact: true }).first()
      await field.click()
      await field.fill(text)
      await page.getByRole('option', { name: text }).first().click()
    }
    await page
      .getByRole('navigation', { name: says('Main'), exact: true })
      .getByRole('link', { name: says('Rights'), exact: true })
      .click()
    await page.getByRole('heading', { level: 1, name: says('Rights') }).waitFor()
    await choose('Use', 'adaptation right')
    await choose('Of what', 'Marry My Husband (web novel)')
    await choose('Whose rights', 'Studio Dragon')
    await page.getByLabel(says('Last day')).fill('2036-12-31')
    await page.getByRole('button', { name: says('Ask'), exact: true }).click()
    const answer = page
      .getByRole('region', { name: says('Answers') })
      .getByRole('listitem')
      .first()
    await answer.getByText(standings.available, { exact: true }).waitFor()
    expect(page.url()).toContain('work=work')

    // The question is its address: a colleague who opens it has the same answer.
    await page.reload()
    await answer.getByText(standings.available, { exact: true }).waitFor()

    await choose('Use', 'remake right')
    await choose('Of what', 'Marry My Husband (KR)')
    await page.getByRole('button', { name: says('Ask'), exact: true }).click()
    await answer.getByText(standings['not-cleared'], { exact: true }).waitFor()
    await answer.getByText(/no grant of the remake right leads to Studio Dragon/).waitFor()

    await page.goto('/rights?media=svod&territories=TH&languages=th%20dub&from=2026-10-01')
    await answer.waitFor()
    await picture('rights-en')
  })

  test('finds the clash among the five windows of Hatsukoi DOGs, cell by cell', async () => {
    const { page, says, open, settled } = await desk.sit('rights-manager')
    const title = 'title:hatsukoi-dogs'
    await open(`/titles/${title}/clear`)
    const table = page.getByRole('application')
    await table.waitFor()
    await settled()
    expect(await page.getByRole('heading', { name: says('What cannot stand') }).count()).toBe(0)

    // By key to subscription streaming in Korea, and on to the month of the premiere.
    await table.focus()
    const cell = page.getByRole('main').locator('[aria-live][aria-atomic]')
    const heading = cell.getByRole('heading')
    for (let step = 0; step < 30; step++) {
      if (/Korea · .*SVOD/.test((await heading.textContent()) ?? '')) break
      await page.keyboard.press('ArrowDown')
    }
    expect(await heading.textContent()).toMatch(/Korea · .*SVOD/)
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
    await cell.getByText('Licensed exclusively to TVING.').waitFor()

    // The network gives U-NEXT Korea as well: that is TVING's, from the studio.
    const wider = [{ set: 'clear/grants/grant:u-next/territories', to: 'JP, KR' }]
    expect(await save(page, title, wider)).toBe(200)
    const clash = page.getByRole('heading', { name: says('What cannot stand') })
    await clash.waitFor()
    await page.getByText(/Granted to both .*TVING.*, one of them exclusively\./).waitFor()
    await cell.getByText(RIGHTS_WORDS.en.fills.conflict, { exact: true }).waitFor()
    await page.getByRole('main').getByRole('button', { name: /TVING/ }).first().click()
    await page.waitForURL(/at=clear/)

    const mended = [{ set: 'clear/grants/grant:u-next/territories', to: 'JP' }]
    expect(await save(page, title, mended)).toBe(200)
    await clash.waitFor({ state: 'detached' })
  })
})
