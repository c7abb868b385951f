import { expect, test } from 'vitest'
import { journeys } from './desk.ts'

journeys('somebody who uses no mouse', (desk) => {
  test('signs in, searches the slate, opens a title, and follows a finding to its place', async () => {
    const { page, says, settled, picture } = await desk.visitor({ language: 'th' })
    await page.getByRole('button', { name: '김하늘' }).waitFor()
    await settled()
    const focused = page.locator(':focus')
    /** Tab by Tab, as one does who sees where the focus is. */
    const tabTo = async (text: RegExp) => {
      for (let n = 0; n < 120; n++) {
        await page.keyboard.press('Tab')
        // After the last stop of a page the focus is the browser's for one.
        if ((await focused.count()) === 0) continue
        if (text.test((await focused.first().textContent()) ?? '')) return
      }
      throw new Error(`No Tab leads to ${text}.`)
    }
    await tabTo(/김하늘/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: says('Slate') }).waitFor()

    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: says('Search titles, links and people') }).waitFor()
    await page.keyboard.type('내 남편')
    const options = page.getByRole('option')
    await options.first().getByText('내 남편과 결혼해줘').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /내 남편과 결혼해줘|Marry My Husband/ }).waitFor()
    await expect.poll(() => focused.getAttribute('id')).toBe('main')

    const findings = page.getByRole('region', { name: says('Findings') })
    const place = findings.getByRole('link').first()
    await place.waitFor()
    const called = (await place.textContent()) ?? ''
    await tabTo(new RegExp(`^${called.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`))
    await picture('title-th')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/(deal|make)\?at=/)
    await page.getByRole('complementary').getByRole('region').waitFor()
  })
})
