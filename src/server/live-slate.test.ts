import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Catalogue } from '../core/title/index.ts'
import { EMPTY_CATALOGUE } from '../core/title/index.ts'
import type { TestDesk } from './desk.fixture.ts'
import { openDesk, TITLE } from './desk.fixture.ts'
import { stableCatalogue } from './live-slate.ts'
import { SAMPLE } from './sample.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
}, 240_000)
afterAll(() => desk?.close())

const catalogue = (grants: readonly object[]): Catalogue => ({ ...EMPTY_CATALOGUE, grants }) as Catalogue

describe('what titles share', () => {
  test('is the same value as long as it says the same', () => {
    const before = catalogue([{ id: 'grant:a', term: { from: '2026-01-01' } }])
    expect(stableCatalogue(before, catalogue([{ id: 'grant:a', term: { from: '2026-01-01' } }]))).toBe(before)
    const moved = catalogue([{ id: 'grant:a', term: { from: '2026-01-02' } }])
    expect(stableCatalogue(before, moved)).toBe(moved)
    expect(stableCatalogue(undefined, moved)).toBe(moved)
  })

  test('has a grant on the day that its title’s own dates put it, also when only those changed', async () => {
    const producer = await desk.as('producer')
    const { slate } = await desk.served.slates(SAMPLE)
    const save = async (changes: readonly object[]) => {
      const reply = await producer('POST', `/titles/${TITLE}/save`, { body: { changes, base: {} } })
      expect(reply.status, await reply.clone().text()).toBe(200)
    }
    const [grant] = slate.now().titles.get('title:soul-mate')!.title.clear.grants
    const term = () => slate.now().shared.grants.find(({ id }) => id === grant!.id)?.term.until
    await save([
      { set: `clear/grants/${grant!.id}/term/until`, to: '5 years after event:premiere' },
      { set: 'release/events/event:premiere/on', to: '2025-08-28' },
    ])
    const before = term()
    expect(before).toMatch(/^2030-08/)
    const same = slate.now().shared
    await save([{ set: 'head/note', to: 'about something else' }])
    expect(slate.now().shared).toBe(same)
    await save([{ set: 'release/events/event:premiere/on', to: '2025-09-28' }])
    expect(term()).toMatch(/^2030-09/)
  })
})
