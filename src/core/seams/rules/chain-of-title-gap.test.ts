import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { clearOf, grant, places, SOME_DAY, use, work } from '../../clear/clear.fixture.ts'
import type { Clear, Grant, Work } from '../../clear/index.ts'
import type { Role } from '../../deal/index.ts'
import { NO_DEAL } from '../../deal/index.ts'
import { ask } from '../ask.fixture.ts'
import { chainOfTitleGap } from './chain-of-title-gap.ts'

const found = (clear: Partial<Clear>, works: readonly Work[] = [work()], partner?: Role) => {
  const partners = partner ? [{ id: 'partner:other', party: 'party:other', roles: [partner] } as const] : []
  return ask(
    chainOfTitleGap,
    { clear: clearOf({ uses: [use()], ...clear }), deal: { ...NO_DEAL, partners } },
    { works },
  )
}

describe('a right that the title uses', () => {
  test('must run, grant by grant, from the author to the lead', () => {
    expect(found({ grants: [grant()] })).toEqual([])
  })

  test('has a gap when nobody granted it', () => {
    expect(found({ grants: [] })).toEqual([
      {
        kind: 'broken',
        because: ['clear/uses/use:novel'],
        facts: { work: 'work:novel', right: 'adapt', party: 'party:studio' },
      },
    ])
  })

  test('has a gap at the grant whose licensor had nothing to give', () => {
    const grants = [grant({ licensor: 'party:pretender' })]
    expect(found({ grants })).toMatchObject([
      { because: ['clear/uses/use:novel', 'clear/grants/grant:adapt'], facts: { grant: 'grant:adapt' } },
    ])
  })

  test('has a gap while it is only an option: the option is named', () => {
    const grants = [grant({ status: 'option' })]
    expect(found({ grants })).toMatchObject([{ kind: 'broken', facts: { grant: 'grant:adapt' } }])
  })

  test('has a gap when another right was granted', () => {
    expect(found({ grants: [grant({ right: 'remake' })] })).toMatchObject([{ kind: 'broken' }])
  })

  test('may be the weaker one: who may adapt may use no more than the idea', () => {
    expect(found({ uses: [use({ right: 'concept' })], grants: [grant()] })).toEqual([])
  })

  test('is held by whoever owns the work', () => {
    expect(found({}, [work({ owners: ['party:studio'] })])).toEqual([])
  })

  test('is everybody’s in the public domain, even in one country: windows elsewhere are another finding', () => {
    const publicDomain = [{ territories: places('US'), from: day('2021-01-01') }]
    expect(found({}, [work({ owners: [], publicDomain })])).toEqual([])
  })

  test('may stand in the catalogue, where the agent got it, and go on in the title', () => {
    const toAgent = grant({ id: 'grant:agent', licensee: 'party:agent' })
    const fromAgent = grant({ id: 'grant:title', licensor: 'party:agent' })
    const clear = clearOf({ uses: [use()], grants: [fromAgent] })
    expect(ask(chainOfTitleGap, { clear }, { works: [work()], grants: [toAgent] })).toEqual([])
    expect(ask(chainOfTitleGap, { clear }, { works: [work()] })).toMatchObject([{ kind: 'broken' }])
  })
})

describe('those who make the title hold together', () => {
  const grants = [grant({ licensee: 'party:other' })]

  test.each<Role>(['lead-studio', 'co-producer', 'production-company'])('a %s holds for all', (role) => {
    expect(found({ grants }, [work()], role)).toEqual([])
  })

  test.each<Role>(['broadcaster', 'investor', 'writer'])('a %s does not', (role) => {
    expect(found({ grants }, [work()], role)).toMatchObject([{ kind: 'broken' }])
  })
})

test('who owns the title holds for all who make it', () => {
  const local = work({ id: 'work:local', owners: ['party:network'] })
  const grants = [grant({ licensee: 'party:network' })]
  expect(found({ grants }, [work(), local])).toEqual([])
  expect(found({ grants }, [work(), { ...local, owners: ['party:studio'] }])).toHaveLength(1)
})

describe('a work that the title stands on', () => {
  const drama = work({
    id: 'work:drama',
    kind: 'series',
    owners: ['party:network'],
    basedOn: [{ work: 'work:novel', relation: 'adapts' }],
  })
  const remake = grant({
    id: 'grant:remake',
    work: 'work:drama',
    right: 'remake',
    licensor: 'party:network',
  })
  const toNetwork = grant({ id: 'grant:novel', licensee: 'party:network' })
  const uses = [use({ id: 'use:drama', work: 'work:drama', right: 'remake' })]
  const gaps = (grants: readonly Grant[], works = [work(), drama]) => found({ uses, grants }, works)

  test('must have run from its own author to those who made it', () => {
    expect(gaps([remake, toNetwork])).toEqual([])
    expect(gaps([remake])).toEqual([
      {
        kind: 'broken',
        because: ['catalogue/works/work:drama/basedOn'],
        facts: { work: 'work:novel', right: 'adapt', party: 'party:network' },
      },
    ])
  })

  test('need not, where its author let those who make the title themselves', () => {
    const local = work({
      id: 'work:local',
      owners: ['party:studio'],
      basedOn: [
        { work: 'work:drama', relation: 'remakes' },
        { work: 'work:novel', relation: 'adapts' },
      ],
    })
    expect(gaps([remake, grant()], [work(), drama, local])).toEqual([])
    expect(gaps([remake], [work(), drama, local])).toMatchObject([
      { because: ['catalogue/works/work:local/basedOn'], facts: { work: 'work:novel' } },
    ])
  })

  test('is asked for its makers, where nobody names them', () => {
    expect(gaps([remake, toNetwork], [work(), { ...drama, owners: [] }])).toMatchObject([
      { kind: 'missing', at: 'catalogue/works/work:drama/owners' },
      { kind: 'missing', at: 'catalogue/works/work:drama/owners' },
    ])
  })

  test('counts where the catalogue alone says that the title is based on it', () => {
    const local = work({
      id: 'work:local',
      owners: ['party:studio'],
      basedOn: [{ work: 'work:novel', relation: 'adapts' }],
    })
    expect(found({ uses: [], grants: [] }, [work(), local])).toMatchObject([
      { because: ['catalogue/works/work:local/basedOn'], facts: { party: 'party:studio' } },
    ])
    expect(found({ uses: [], grants: [grant()] }, [work(), local])).toEqual([])
  })
})

describe('an option', () => {
  const option = { exerciseBy: day('2025-06-30') }
  const taken = (exercisedOn: string) =>
    found({ grants: [grant({ status: 'option', option: { ...option, exercisedOn: day(exercisedOn) } })] })

  test('is the grant once it was taken in time, and nothing when it was taken too late', () => {
    expect(taken('2025-06-30')).toEqual([])
    expect(taken('2025-07-01')).toMatchObject([{ kind: 'broken', facts: { grant: 'grant:adapt' } }])
  })
})

describe('what is not known', () => {
  test('who owns a work that the title uses', () => {
    expect(found({ grants: [grant()] }, [work({ owners: [] })])).toEqual([
      { kind: 'missing', at: 'catalogue/works/work:novel/owners', what: 'rights-holder' },
    ])
  })

  test('the days of the only grant that would carry the right', () => {
    expect(found({ grants: [grant({ term: SOME_DAY })] })).toEqual([
      { kind: 'missing', at: 'clear/grants/grant:adapt/term', what: 'term' },
    ])
  })

  test('is not asked for when another grant carries it anyway', () => {
    expect(found({ grants: [grant(), grant({ id: 'grant:more', term: SOME_DAY })] })).toEqual([])
  })
})
