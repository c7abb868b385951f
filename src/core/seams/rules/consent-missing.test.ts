import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { clearOf, grant, places, use, work } from '../../clear/clear.fixture.ts'
import type { Approval, Grant } from '../../clear/index.ts'
import { ask } from '../ask.fixture.ts'
import { consentMissing } from './consent-missing.ts'

const head = (it: Partial<Grant> = {}) =>
  grant({ id: 'grant:head', licensee: 'party:publisher', sublicensing: 'with-consent', ...it })
const sub = (it: Partial<Grant> = {}) => grant({ id: 'grant:sub', licensor: 'party:publisher', ...it })
const consent = (it: Partial<Approval> = {}): Approval => ({
  id: 'approval:author',
  of: 'sublicence',
  by: 'party:author',
  givenOn: day('2025-01-01'),
  ...it,
})
const found = (...grants: readonly Grant[]) =>
  ask(consentMissing, { clear: clearOf({ uses: [use()], grants }) }, { works: [work()] })

describe('a right that was passed on', () => {
  test('needs the consent that its licensor’s own grant asks for', () => {
    expect(found(head(), sub())).toEqual([
      {
        kind: 'broken',
        because: ['clear/grants/grant:sub', 'clear/grants/grant:head/sublicensing'],
        facts: { grant: 'grant:sub', under: 'grant:head', by: 'party:author', allowed: true },
      },
    ])
    expect(found(head(), sub({ approvals: [consent()] }))).toEqual([])
  })
  test('is not consented to by asking, nor by somebody else', () => {
    const { givenOn: _, ...asked } = consent()
    expect(found(head(), sub({ approvals: [asked] }))).toHaveLength(1)
    expect(found(head(), sub({ approvals: [consent({ by: 'party:other' })] }))).toHaveLength(1)
  })
  test('may not be where its grant forbids it', () => {
    expect(found(head({ sublicensing: 'not-allowed' }), sub())).toMatchObject([{ facts: { allowed: false } }])
  })
  test('needs none where sublicensing is free, or is not spoken of', () => {
    expect(found(head({ sublicensing: 'free' }), sub())).toEqual([])
    const { sublicensing: _, ...silent } = head()
    expect(found(silent, sub())).toEqual([])
  })
  test('needs none where it goes back to whoever gave it', () => {
    const back = (licensor: Grant['licensor']) =>
      found(head({ licensor, sublicensing: 'not-allowed' }), sub({ licensee: 'party:studio' }))
    expect(back('party:studio')).toEqual([])
    expect(back('party:author')).toHaveLength(1)
  })
  test('needs none where all of it also came by a paper that asks for none', () => {
    expect(found(head(), sub(), head({ id: 'grant:free', sublicensing: 'free' }))).toEqual([])
    const some = head({ id: 'grant:free', sublicensing: 'free', territories: places('JP') })
    expect(found(head(), sub(), some)).toHaveLength(1)
  })
  test('needs none from an owner, while it is a draft, or where the title does not use it', () => {
    expect(found(head(), sub({ status: 'draft' }))).toEqual([])
    expect(
      ask(
        consentMissing,
        { clear: clearOf({ uses: [use()] }) },
        { works: [work()], grants: [head(), sub({ licensee: 'party:other' })] },
      ),
    ).toEqual([])
  })
})
