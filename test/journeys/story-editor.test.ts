import { expect, test } from 'vitest'
import { journeys } from './desk.ts'

journeys('the story editor', (desk) => {
  test('opens a decision with its evidence, edits it, takes it back, and saves the better one', async () => {
    const { page, says, field, settled, picture } = await desk.sit('writer', { language: 'ko' })
    await page.getByRole('article').getByRole('link', { name: '첫사랑 DOGs' }).click()
    await page
      .getByRole('navigation', { name: says('The chain of this title') })
      .getByRole('button')
      .nth(3)
      .click()
    await page
      .getByRole('row', { name: /뺨을 때린다/ })
      .getByRole('button', { name: /뺨을 때린다/ })
      .click()

    const record = page.getByRole('complementary').getByRole('region')
    await record.getByText(field('decisions', 'evidence'), { exact: true }).waitFor()
    await record.getByText(/대기실에서는 아무도 목소리를 높이지 않는다/).waitFor()
    const by = record.getByLabel(field('decisions', 'decidedBy'), { exact: true })
    const before = await by.inputValue()
    await picture('adapt-ko')

    const bar = page.getByRole('region', { name: says('Changes that are not saved') })
    await by.fill('이서연')
    await bar.getByText(says('No finding appears or vanishes')).waitFor()
    await bar.getByRole('button', { name: says('Undo') }).click()
    await bar.waitFor({ state: 'detached' })
    await expect.poll(() => by.inputValue()).toBe(before)

    const agreed = record.getByRole('radiogroup', { name: field('decisions', 'status') }).getByRole('radio')
    await agreed.first().check()
    await by.fill('대본 회의')
    await bar.getByRole('button', { name: says('Save'), exact: true }).click()
    await bar.waitFor({ state: 'detached' })
    await page.reload()
    await expect.poll(() => by.inputValue()).toBe('대본 회의')
    await expect.poll(() => agreed.first().isChecked()).toBe(true)
    // Rights and money are no part of the writer's desk.
    const chain = page.getByRole('navigation', { name: says('The chain of this title') })
    await settled()
    expect(
      await chain.getByText(says('Not yours to see')).or(chain.getByText('열람 권한 없음')).count(),
    ).toBe(6)
  })
})
