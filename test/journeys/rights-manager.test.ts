import { expect, test } from 'vitest'
import { journeys } from './desk.ts'

const BREAKS = '{0, plural, one {breaks #} other {breaks #}}'
const MENDS = '{0, plural, one {mends #} other {mends #}}'

journeys('the rights manager', (desk) => {
  test('shortens a grant, sees the window that it no longer carries, and mends it from the finding', async () => {
    const { page, says, field, finding, name, picture } = await desk.sit('rights-manager', { language: 'ko' })
    const outside = finding('window-outside-rights')
    const end = says('{name}: end', { name: field('grants', 'term') })
    const bar = page.getByRole('region', { name: says('Changes that are not saved') })
    const save = bar.getByRole('button', { name: says('Save'), exact: true })

    await page.getByRole('article').getByRole('link', { name: '소울메이트' }).click()
    await page
      .getByRole('navigation', { name: says('The chain of this title') })
      .getByRole('button')
      .nth(1)
      .click()
    const grant = page.getByRole('row', { name: /Kanata TV/ })
    await grant.getByRole('button', { name: /2026년 1월 10일/ }).click()
    await page.getByLabel(end, { exact: true }).fill('2026-06-30')
    await bar.getByText(says(BREAKS, { 0: 1 })).waitFor()
    await page
      .getByRole('complementary')
      .getByRole('button', { name: says('Findings') })
      .click()
    const broken = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: outside }) })
    await broken.getByText(says('with your change')).waitFor()
    await page.evaluate('scrollTo({ top: 0, behavior: "instant" })')
    await picture('clear-ko')
    await save.click()
    await bar.waitFor({ state: 'detached' })

    // On the page of the title the finding leads to the grant that it rests on.
    await page.getByRole('link', { name: '소울메이트' }).first().click()
    await broken.getByRole('link', { name: /허락한/ }).click()
    await page.waitForURL(/\/clear\?at=/)
    const record = page.getByRole('complementary').getByRole('region', { name: /Kanata TV/ })
    await record.getByLabel(end, { exact: true }).fill('2027-01-09')
    await bar.getByText(says(MENDS, { 0: 1 })).waitFor()
    await record.getByRole('button', { name: says('Findings') }).click()
    await page.getByText(says('Nothing found that does not hold in this link.')).waitFor()
    await page.getByRole('heading', { name: outside }).waitFor({ state: 'detached' })

    await bar.getByRole('button', { name: says('Review') }).click()
    const review = page.getByRole('dialog')
    await review.getByLabel(says('Why')).fill('계약서 원본과 다시 맞춤')
    await review.getByRole('button', { name: says('Save'), exact: true }).click()
    await bar.waitFor({ state: 'detached' })

    await page
      .getByRole('article')
      .getByRole('link', { name: says('History') })
      .click()
    const entries = page.getByRole('main').getByRole('listitem').filter({ hasText: name })
    const last = entries.filter({ hasText: '계약서 원본과 다시 맞춤' })
    await last.waitFor()
    expect(await last.locator('del').textContent()).toContain('2026년 6월 30일')
    expect(await last.locator('ins').textContent()).toContain('2027년 1월 9일')
    expect(await entries.count()).toBeGreaterThanOrEqual(2)
  })
})
