import { expect, test } from 'vitest'
import { journeys } from './desk.ts'

const SOUL_MATE = '/titles/title:soul-mate'

journeys('the auditor', (desk) => {
  test('reads who changed what and why, reads the version before, and can alter nothing', async () => {
    const producer = await desk.sit('producer')
    await producer.open(`${SOUL_MATE}/release?at=release/events/event:premiere/on`)
    const { page: theirs, says } = producer
    await theirs.getByLabel(producer.field('events', 'on'), { exact: true }).fill('2025-09-04')
    await theirs.getByRole('button', { name: says('Review') }).click()
    await theirs.getByRole('dialog').getByLabel(says('Why')).fill('The platform asked for a week more.')
    await theirs
      .getByRole('dialog')
      .getByRole('button', { name: says('Save'), exact: true })
      .click()
    await theirs
      .getByRole('region', { name: says('Changes that are not saved') })
      .waitFor({ state: 'detached' })

    const { page, open, settled, picture } = await desk.sit('auditor')
    await page
      .getByRole('article')
      .getByRole('link', { name: /^Soul Mate/ })
      .click()
    await page
      .getByRole('article')
      .getByRole('link', { name: says('History') })
      .click()
    const entry = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: 'The platform asked for a week more.' })
    await entry.getByText(producer.name).waitFor()
    expect(await entry.locator('del').textContent()).toContain('28 Aug 2025')
    expect(await entry.locator('ins').textContent()).toContain('4 Sept 2025')
    await page.getByText(/Verified: \d+ changes/).waitFor()
    await picture('history-en')

    const first = page
      .getByRole('listitem')
      .filter({ hasText: 'Release' })
      .filter({ hasText: says('Entered it for the first time.') })
    await first.getByRole('button', { name: says('Read this version') }).click()
    const version = page.getByRole('dialog')
    await version.getByText('Thu 28 Aug 2025').first().waitFor()
    await version
      .getByText(says('Your role does not open this link for writing, so it can be read but not put back.'))
      .waitFor()
    expect(await version.getByRole('button', { name: says('Put this version back …') }).count()).toBe(0)

    await open(`${SOUL_MATE}/release?at=release/events/event:premiere/on`)
    const record = page.getByRole('complementary').getByRole('region')
    await record.getByText('Thu 4 Sept 2025').waitFor()
    await settled()
    const main = page.getByRole('main')
    // One control there is: of which platform the file is read. Nothing can be taken over from it.
    const avails = main.getByRole('region', { name: says('Avails'), exact: true })
    await avails.getByRole('combobox', { name: says('Platform') }).waitFor()
    expect(await avails.locator('input[type=file]').count()).toBe(0)
    expect(await main.getByRole('combobox').count()).toBe(1)
    for (const control of ['textbox', 'switch', 'spinbutton'] as const)
      expect(await main.getByRole(control).count(), control).toBe(0)
    for (const verb of ['Add', 'Remove', 'Edit the title'])
      expect(await main.getByRole('button', { name: says(verb), exact: true }).count(), verb).toBe(0)
  })
})
