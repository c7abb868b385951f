import type { Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { journeys, type Person } from './desk.ts'

const CLEAR = '/titles/title:soul-mate/clear'
/** A save that another came before is refused by the server, and the browser says so. */
const REFUSED = /status of 409/
/** A stream that does not open. */
const CUT = /net::ERR_FAILED|status of 502|EventSource/

const barOf = ({ page, says }: Person) =>
  page.getByRole('region', { name: says('Changes that are not saved') })

/** Opens a field of a grant, and writes into it. */
async function write(person: Person, at: string, label: string, text: string) {
  await person.open(`${CLEAR}?at=clear/grants/${at}`)
  await person.page.getByRole('complementary').getByLabel(label, { exact: true }).fill(text)
  await barOf(person).waitFor()
}

async function save(person: Person) {
  await barOf(person)
    .getByRole('button', { name: person.says('Save'), exact: true })
    .click()
  await barOf(person).waitFor({ state: 'detached' })
}

journeys('two people at one desk', (desk) => {
  test('who looks is seen, and what one saves the other sees without a reload', async () => {
    const reader = await desk.sit('rights-manager', { language: 'ja' })
    await reader.open(CLEAR)
    const row = reader.page.getByRole('row', { name: /かなたTV|Kanata/ }).first()
    await row.getByText('GT-2025-009').waitFor()

    const writer = await desk.sit('producer', { language: 'en' })
    await write(writer, 'grant:kanata/document', writer.field('grants', 'document'), 'GT-2025-009/A')
    const here = reader.page.getByRole('img', {
      name: new RegExp(`^${reader.says('Here now: {names}', { names: '' })}.*김하늘`),
    })
    await here.waitFor()
    await writer.page.getByRole('img', { name: /Here now: .*박준호/ }).waitFor()

    await save(writer)
    await row.getByText('GT-2025-009/A').waitFor()
    await writer.page.context().close()
    await here.waitFor({ state: 'detached' })
  })

  test.each([
    ['nothing answers', 'GT-2025-009/C', (route: Route) => route.abort()],
    [
      'something else answers in its place',
      'GT-2025-009/D',
      (route: Route) => route.fulfill({ status: 502, body: 'Bad gateway' }),
    ],
  ])(
    'who could hear nothing for a while, since %s, asks anew once the line stands again',
    async (_, number, cut) => {
      const reader = await desk.sit('rights-manager', { mayComplain: CUT })
      let isCut = true
      await reader.page.route('**/api/live*', (route) => (isCut ? cut(route) : route.continue()))
      await reader.open(CLEAR)
      const row = (text: string) => reader.page.getByRole('row').getByText(text)
      await row('GT-2025-009').first().waitFor()
      const writer = await desk.sit('producer')
      await write(writer, 'grant:kanata/document', writer.field('grants', 'document'), number)
      await save(writer)
      await reader.settled()
      expect(await row(number).count()).toBe(0)
      isCut = false
      await row(number).waitFor()
    },
  )

  test('two changes of different places both stand', async () => {
    const one = await desk.sit('producer')
    const other = await desk.sit('rights-manager')
    const label = one.field('grants', 'document')
    await write(one, 'grant:hanbit/document', label, 'GT-2024-081/B')
    await write(other, 'grant:kanata/document', label, 'GT-2025-009/B')
    await save(one)

    // One sees the other's change while a change of one's own is still a draft; nobody is asked to choose.
    await other.page.getByRole('row').getByText('GT-2024-081/B').waitFor()
    await save(other)
    // Told quietly: who, and where.
    const told = other.page.getByRole('status').filter({
      hasText: other.says('Saved, together with what {who} changed meanwhile:', { who: one.name }),
    })
    await told.getByRole('listitem').filter({ hasText: label }).waitFor()
    expect(await one.page.getByRole('status').filter({ hasText: other.name }).count()).toBe(0)
    for (const { page } of [one, other])
      for (const saved of ['GT-2024-081/B', 'GT-2025-009/B'])
        await page.getByRole('row').getByText(saved).waitFor()
  })

  test('two changes of one place are put side by side, and none of them is lost', async () => {
    const one = await desk.sit('producer')
    const other = await desk.sit('rights-manager', { mayComplain: REFUSED })
    const label = one.field('grants', 'document')
    await write(one, 'grant:netflix/document', label, 'GT-2023-045/1')
    await write(other, 'grant:netflix/document', label, 'GT-2023-045/2')
    await save(one)

    await barOf(other)
      .getByRole('button', { name: other.says('Save'), exact: true })
      .click()
    const dialog = other.page.getByRole('dialog')
    const choice = dialog.getByRole('group', { name: new RegExp(label) })
    await choice.getByRole('radio', { name: /GT-2023-045\/1/ }).waitFor()
    expect(await choice.getByRole('radio', { name: /GT-2023-045\/2/ }).isChecked()).toBe(true)
    await other.picture('conflict-en')
    await dialog.getByRole('button', { name: other.says('Merge and save') }).click()
    await barOf(other).waitFor({ state: 'detached' })
    await one.page.getByRole('row').getByText('GT-2023-045/2').waitFor()

    // What was written over is still there to be read.
    await one.open('/titles/title:soul-mate/history?at=clear/grants/grant:netflix/document')
    await one.page.locator('ins', { hasText: 'GT-2023-045/1' }).waitFor()
    await one.page.locator('ins', { hasText: 'GT-2023-045/2' }).waitFor()
  })
})
