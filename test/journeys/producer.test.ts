import { expect, test } from 'vitest'
import { journeys } from './desk.ts'

const CHANGES = '{0, plural, one {# change} other {# changes}}'

journeys('the producer at a Korean studio', (desk) => {
  test('slips a premiere, sees what breaks and moves, keeps it, and comes back to it', async () => {
    const { page, says, finding, picture } = await desk.sit('producer', { language: 'ko', first: true })
    await page.getByRole('button', { name: says('Skip') }).click()
    await page.getByRole('article').getByRole('link', { name: '소울메이트' }).waitFor()
    await picture('slate-ko')
    await page.getByRole('article').getByRole('link', { name: '소울메이트' }).click()
    await page
      .getByRole('article')
      .getByRole('link', { name: says('What if?') })
      .click()

    const premiere = page.getByRole('slider', { name: '첫 방송·공개 › 날짜' })
    const flag = await premiere.boundingBox()
    if (!flag) throw new Error('The premiere is not on the ladder.')
    const [x, y] = [flag.x + flag.width / 2, flag.y + flag.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 205, y, { steps: 12 })
    await page.mouse.up()

    const follows = page.getByRole('region', { name: says('What follows') })
    await page.locator('[aria-labelledby="follows"][aria-busy="false"]').waitFor()
    await follows.getByRole('heading', { name: finding('minimum-guarantee-due-before-cash') }).waitFor()
    const said = (await follows.getByRole('status').textContent()) ?? ''
    const [breaks = 0, , moves = 0] = [...said.matchAll(/\d+/g)].map(Number)
    expect(breaks).toBeGreaterThan(4)
    expect(moves).toBeGreaterThan(20)
    const chain = page.getByRole('region', { name: says('The chain before and after') })
    await chain.getByText(says('With the changes')).waitFor()
    const day = (await premiere.getAttribute('aria-valuetext')) ?? ''
    expect(day).toMatch(/^2026년/)
    await page.mouse.move(720, 20)
    await picture('what-if-ko')

    await page.getByRole('button', { name: says('Keep …') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(says('Name'), { exact: true }).fill('공개가 봄으로 밀린다면')
    await dialog.getByLabel(says('Why')).fill('편성 회의에서 물어 온 안')
    await dialog.getByRole('button', { name: says('Keep'), exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '공개가 봄으로 밀린다면' }).waitFor()

    await page.reload()
    await page.getByRole('heading', { level: 1, name: '공개가 봄으로 밀린다면' }).waitFor()
    await follows.getByRole('status').filter({ hasText: said }).waitFor()
    await expect.poll(() => premiere.getAttribute('aria-valuetext')).toBe(day)

    // The title itself stands as it stood, with the scenario in its list.
    await page.getByRole('main').getByRole('link', { name: '소울메이트' }).click()
    await page.getByRole('main').getByText(says('Nothing found that does not hold.')).waitFor()
    await page.getByRole('link', { name: '공개가 봄으로 밀린다면' }).click()
    await page.getByRole('heading', { level: 1, name: '공개가 봄으로 밀린다면' }).waitFor()
  })

  test('moves the premiere on the ladder of windows by key, and drops it again', async () => {
    const { page, says, finding, open, picture } = await desk.sit('producer', {
      language: 'ja',
      height: 1000,
    })
    await open('/titles/title:hatsukoi-dogs/release')
    const flag = page.getByRole('slider', { name: says('premiere') })
    const found = page.getByRole('heading', { name: finding('delivery-too-late') })
    await flag.focus()
    expect(await flag.getAttribute('aria-valuetext')).toBe('2025年7月1日(火)')
    expect(await found.count()).toBe(0)
    for (let month = 0; month < 4; month++) await page.keyboard.press('PageUp')
    await expect.poll(() => flag.getAttribute('aria-valuetext')).toBe('2025年10月21日(火)')

    // The calendar, the windows and the findings stand with the change in them.
    await found.first().waitFor()
    await page.getByRole('region', { name: '2025年12月', exact: true }).waitFor()
    const bar = page.getByRole('region', { name: says('Changes that are not saved') })
    await bar.getByText(says(CHANGES, { 0: 1 })).waitFor()
    await page.evaluate('scrollTo({ top: 0, behavior: "instant" })')
    await picture('release-ja')

    await bar.getByRole('button', { name: says('Review') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: says('Drop all changes') })
      .click()
    await bar.waitFor({ state: 'detached' })
    await expect.poll(() => flag.getAttribute('aria-valuetext')).toBe('2025年7月1日(火)')
    await expect.poll(() => found.count()).toBe(0)
  })

  test.each(['en', 'th'] as const)(
    'reads what comes up as it happens, and opens it: %s',
    async (language) => {
      const { page, open, says, settled } = await desk.sit('producer', { language })
      await open('/titles/title:hatsukoi-dogs')
      const coming = page.getByRole('region', { name: says('Coming up') })
      const shown = await coming.getByRole('link').count()
      expect(await coming.innerText()).not.toContain('›')
      // What is to be paid stands beside it.
      await coming
        .getByText(/150,000,000/)
        .first()
        .waitFor()
      await coming.getByRole('button').click()
      expect(await coming.getByRole('link').count()).toBeGreaterThan(shown)
      await coming.getByRole('link').first().click()
      await settled()
      expect(page.url()).toContain('/deal?at=')
      await page.getByRole('complementary').getByRole('region').waitFor()
    },
  )
})
