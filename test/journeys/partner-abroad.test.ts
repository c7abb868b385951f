import { expect, test } from 'vitest'
import { journeys } from './desk.ts'

journeys('a partner abroad', (desk) => {
  test('the co-producer sees the plan that was agreed, and no decision paper of the studio', async () => {
    const { page, says, open, picture } = await desk.sit('co-producer', { language: 'ja' })
    const cards = page.getByRole('article')
    expect(await cards.getByRole('link').allTextContents()).toEqual(['ソウルメイト'])
    await cards.getByRole('link', { name: 'ソウルメイト' }).click()
    const chain = page.getByRole('navigation', { name: says('The chain of this title') })
    await chain.getByRole('button').nth(2).click()
    await page.getByRole('heading', { name: says('Finance plan') }).waitFor()
    await picture('deal-ja')
    await open('/titles/title:soul-mate/decide')
    await page.getByText(says('What was found in this link is not open to you.')).waitFor()
    expect(await page.getByRole('main').getByRole('table').count()).toBe(0)
  })

  test('the platform sees its own windows, instalments and statements, and of others nothing that is money', async () => {
    const { page, says, open } = await desk.sit('platform', { language: 'ja' })
    await page.getByRole('article').getByRole('link', { name: 'ソウルメイト' }).click()
    const chain = page.getByRole('navigation', { name: says('The chain of this title') })
    const read: string[] = []
    for (const link of ['decide', 'clear', 'deal', 'adapt', 'make', 'release', 'settle']) {
      await open(`/titles/title:soul-mate/${link}`)
      await chain.waitFor()
      read.push((await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' '))
    }
    const whole = read.join('\n')
    // Its own commission is there to read …
    expect(whole).toContain('KRW 12,000,000,000')
    // … and neither what other buyers pay, nor what the studio and its partner put in, nor what it costs.
    for (const others of [
      '400,000,000',
      '30,000,000',
      '80,000,000',
      '100,000,000',
      '500,000,000',
      '4億',
      '最低保証',
    ])
      expect(whole, others).not.toContain(others)
    expect(whole).not.toMatch(/GTist|ジーティスト|지티스트/)
    // Nothing of it can be altered, and no other title can be found, by its address either.
    expect(await page.getByRole('button', { name: says('Add'), exact: true }).count()).toBe(0)
    const reply = await page.request.get('/api/titles/title%3Ahatsukoi-dogs')
    expect(reply.status()).toBe(404)
    const own = (await (await page.request.get('/api/titles/title%3Asoul-mate')).json()) as {
      readonly writable: readonly string[]
    }
    expect(own.writable).toEqual([])
  })
})
