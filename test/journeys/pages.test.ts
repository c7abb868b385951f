import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { journeys, type Person } from './desk.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[]
}

/** What keeps somebody from reading or using a page as it stands: of impact serious or critical. */
async function barriers(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(AXE)
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
    // The mark behind a copy is to be found on a photograph of the screen, and not to be read.
    "axe.run({ exclude: ['[class*=_tiles_]'] }, { resultTypes: ['violations'] })",
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map(({ target, failureSummary = '' }) => {
        const why = failureSummary.split('\n').slice(1).join(' ').replaceAll(/\s+/g, ' ')
        return `${id}: ${target.join(' ')} (${why.slice(0, 200)})`
      }),
    )
}

/** What stands on a page as the program has it, and not as people say it: an object, no number, a key. */
const NO_WORDS =
  /\[object \w+\]|\bundefined\b|\bNaN\b|\bInvalid Date\b|\b(?:title|party|person|grant|window|work|event|decision|scenario):[a-z0-9-]+|\b(?:Asia|Europe|America)\/\w+/g

/** Of what is read, spoken or drawn; what somebody typed into a field is theirs. */
async function unsaid(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('body *')]
      .filter((it) => !/^(SCRIPT|STYLE)$/.test(it.tagName))
      .flatMap((it) => [
        ...[...it.childNodes].filter((child) => child.nodeType === 3).map((child) => child.data),
        it.getAttribute('aria-label') ?? '',
        it.getAttribute('title') ?? '',
      ])`,
  )
  return [...new Set(texts.flatMap((text) => text.match(NO_WORDS) ?? []))]
}

/** An address and, where more is to stand there than the page itself, what to wait for. */
type Place = readonly [path: string, ready?: (person: Person) => Promise<unknown>]

const heading = ({ page }: Person) => page.getByRole('heading').first().waitFor()
const record = ({ page }: Person) => page.getByRole('complementary').getByRole('region').waitFor()

const PAGES: readonly Place[] = [
  ['/'],
  ['/?view=timeline'],
  ['/?view=grid'],
  ['/?view=map', ({ page }) => page.getByRole('main').locator('svg').first().waitFor()],
  ['/rights'],
  ['/avails'],
  [
    '/rights?media=svod&territories=TH&languages=th%20dub',
    ({ page, says }) => page.getByRole('region', { name: says('Answers') }).waitFor(),
  ],
  ['/titles/title:marry-my-husband-kr'],
  ['/titles/title:soul-mate/decide'],
  ['/titles/title:soul-mate/clear', ({ page }) => page.getByRole('application').waitFor()],
  ['/titles/title:soul-mate/clear?at=clear/grants/grant:kanata/term', record],
  ['/titles/title:soul-mate/deal'],
  ['/titles/title:hatsukoi-dogs/adapt?at=adapt/decisions/decision:no-shouting-heir', record],
  ['/titles/title:soul-mate/make?at=make/days/day:jp-5/on', record],
  ['/titles/title:soul-mate/release'],
  ['/titles/title:mamono/settle'],
  [
    '/titles/title:soul-mate/what-if?scenario=scenario:slip-to-2026-05',
    ({ page, says }) => page.getByRole('region', { name: says('What follows') }).waitFor(),
  ],
  [
    '/titles/title:soul-mate/history',
    ({ page }) => page.getByRole('main').getByRole('listitem').first().waitFor(),
  ],
  [
    '/titles/title:soul-mate/people',
    ({ page }) => page.getByRole('main').getByRole('table').first().waitFor(),
  ],
]

const ON_A_PHONE: readonly Place[] = PAGES.filter(
  ([path]) => !/view=(timeline|map)|decide|settle|release/.test(path),
)
const isRecord = ([path]: Place) => /\?at=/.test(path)
const isLink = ([path]: Place) => /(decide|clear|deal|adapt|make|release|settle)$/.test(path)
const GROUPS: readonly (readonly [name: string, places: readonly Place[]])[] = [
  ['the slate', PAGES.filter(([path]) => path.startsWith('/?') || path === '/')],
  ['rights', PAGES.filter(([path]) => /^\/(rights|avails)/.test(path))],
  ['the links', PAGES.filter(isLink)],
  ['a record being edited', PAGES.filter(isRecord)],
  [
    'a title, what if, history, people',
    PAGES.filter((it) => /titles/.test(it[0]) && !isLink(it) && !isRecord(it)),
  ],
]

async function barriersOf(person: Person, places: readonly Place[], schemes: readonly ('light' | 'dark')[]) {
  const found: string[] = []
  for (const [path, ready = heading] of places) {
    await person.page.emulateMedia({ colorScheme: schemes[0] ?? 'light' })
    await person.open(path)
    await ready(person)
    await person.settled()
    for (const key of await unsaid(person.page)) found.push(`${path}: “${key}” is no word`)
    for (const scheme of schemes) {
      await person.page.emulateMedia({ colorScheme: scheme })
      for (const barrier of await barriers(person.page)) found.push(`${path} ${scheme}: ${barrier}`)
    }
  }
  return found
}

journeys('no page keeps anybody out', (desk) => {
  test('what would keep somebody out is found', async () => {
    const { page, settled } = await desk.visitor()
    // The page that came first has to stand, before another takes its place.
    await settled()
    await page.setContent(
      '<html lang="en"><title>t</title><main><button></button><p style="color:#aaa">pale</p></main>',
    )
    expect((await barriers(page)).map((it) => it.split(':')[0])).toEqual(['button-name', 'color-contrast'])
    await page.setContent('<main><p>[object Object] pays party:netflix</p><svg><text>NaN</text></svg></main>')
    expect(await unsaid(page)).toEqual(['[object Object]', 'party:netflix', 'NaN'])
  })

  test('the door', async () => {
    const visitor = await desk.visitor()
    await visitor.page.getByRole('button', { name: '김하늘' }).waitFor()
    expect(await barriersOf(visitor, [['/sign-in', heading]], ['light', 'dark'])).toEqual([])
  })

  test.each(GROUPS)('%s, in light and in dark', async (_, places) => {
    const person = await desk.sit('producer')
    expect(await barriersOf(person, places, ['light', 'dark'])).toEqual([])
  })

  test('at the width of a phone, in Thai', async () => {
    const person = await desk.sit('producer', { language: 'th', width: 390, height: 844 })
    expect(await barriersOf(person, ON_A_PHONE, ['dark'])).toEqual([])
  })

  test('the page of the API', async () => {
    const { page } = await desk.visitor()
    await page.goto('/api/docs')
    expect(await barriers(page)).toEqual([])
  })
})
