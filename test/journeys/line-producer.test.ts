import { expect, test } from 'vitest'
import { journeys } from './desk.ts'

const BREAKS = '{0, plural, one {breaks #} other {breaks #}}'

journeys('the line producer in Japan', (desk) => {
  test('moves a shooting day onto a stage booking, sees it, drops it, and takes a free day', async () => {
    const { page, says, field, finding, settled, picture } = await desk.sit('line-producer', {
      language: 'ja',
    })
    await page.getByRole('article').getByRole('link', { name: 'ソウルメイト' }).click()
    await page
      .getByRole('navigation', { name: says('The chain of this title') })
      .getByRole('button')
      .nth(4)
      .click()
    await page
      .getByRole('rowheader', { name: /2024年7月2日/ })
      .getByRole('button')
      .click()

    const on = page.getByRole('complementary').getByLabel(field('days', 'on'), { exact: true })
    const bar = page.getByRole('region', { name: says('Changes that are not saved') })
    await on.fill('2024-08-13')
    await bar.getByText(says(BREAKS, { 0: 1 })).waitFor()
    await page
      .getByRole('complementary')
      .getByRole('button', { name: says('Findings') })
      .click()
    const broken = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: finding('not-available') }) })
    await broken
      .getByText(/2024年8月13日/)
      .first()
      .waitFor()
    await page.evaluate('scrollTo({ top: 0, behavior: "instant" })')
    await picture('make-ja')

    await bar.getByRole('button', { name: says('Review') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: says('Drop all changes') })
      .click()
    await bar.waitFor({ state: 'detached' })
    await broken.waitFor({ state: 'detached' })

    await page.getByRole('button', { name: says('Back to the record') }).click()
    await on.fill('2024-07-03')
    await bar.getByText(says('No finding appears or vanishes')).waitFor()
    await bar.getByRole('button', { name: says('Save'), exact: true }).click()
    await bar.waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('rowheader', { name: /2024年7月3日/ }).waitFor()
    await settled()
    expect(await page.getByRole('rowheader', { name: /2024年7月2日/ }).count()).toBe(0)
  })
})
