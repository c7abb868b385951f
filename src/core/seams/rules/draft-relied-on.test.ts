import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { clearOf, grant, places, use, work } from '../../clear/clear.fixture.ts'
import type { Grant } from '../../clear/index.ts'
import { releaseOf, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { draftReliedOn } from './draft-relied-on.ts'

const LOCAL = work({ id: 'work:local', kind: 'series', owners: ['party:studio'] })
const licence = (it: Partial<Grant> = {}) =>
  grant({
    id: 'grant:show',
    work: 'work:local',
    right: 'exhibit',
    licensor: 'party:studio',
    licensee: 'party:broadcaster',
    ...it,
  })
const found = (...grants: readonly Grant[]) =>
  ask(
    draftReliedOn,
    { clear: clearOf({ uses: [use()], grants }), release: releaseOf({ windows: [window()] }) },
    { works: [LOCAL, work()] },
  )

describe('a draft', () => {
  test('is relied on by a window that nothing signed covers', () => {
    expect(found(grant(), licence({ status: 'draft' }))).toEqual([
      {
        kind: 'broken',
        because: [`release/windows/${window().id}`, 'clear/grants/grant:show'],
        facts: { grant: 'grant:show', window: window().id },
      },
    ])
  })
  test('is relied on by the use of a work that nobody else may use', () => {
    expect(found(grant({ status: 'draft' }), licence())).toEqual([
      {
        kind: 'broken',
        because: ['clear/uses/use:novel', 'clear/grants/grant:adapt'],
        facts: { grant: 'grant:adapt', work: 'work:novel' },
      },
    ])
  })
  test('may stand beside what is signed, and may be of something that nobody shows', () => {
    expect(found(grant(), licence(), licence({ id: 'grant:2', status: 'draft' }))).toEqual([])
    expect(found(grant(), licence({ status: 'draft', territories: places('KR') }))).toEqual([])
  })
  test('may be an amendment, which changes nothing until it is signed', () => {
    const amended = (status: 'signed' | 'draft') =>
      licence({
        territories: places('KR'),
        amendments: [
          {
            id: 'amendment:japan',
            effective: day('2020-01-01'),
            status,
            terms: { territories: places('World') },
          },
        ],
      })
    expect(found(grant(), amended('draft'))).toMatchObject([
      { because: [`release/windows/${window().id}`, 'clear/grants/grant:show/amendments/amendment:japan'] },
    ])
    expect(found(grant(), amended('signed'))).toEqual([])
  })
})
