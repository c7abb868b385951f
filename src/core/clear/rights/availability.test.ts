import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { days, grant, holdback, places, SOME_DAY, work } from '../clear.fixture.ts'
import type { Ask } from './ask.ts'
import { answerTo, film, mandate, reasonsOf, said, sale } from './rights.fixture.ts'

const AGENT = { as: ['party:agent'] } as const

describe('a right is available', () => {
  test('to the owner of a work, who has sold nothing', () => {
    expect(answerTo({}, [])).toMatchObject({
      standing: 'available',
      blocked: [],
      notCleared: [],
      unknown: [],
    })
    expect(said(answerTo({}, []).free)).toEqual(['JP | svod | any | 2026-01-01 2026-12-31'])
  })

  test('to whom it was granted, as far as it was', () => {
    expect(answerTo(AGENT, [mandate()]).standing).toBe('available')
    expect(answerTo({ as: ['party:stranger'] }, [mandate()]).standing).toBe('not-cleared')
  })

  test('over grants that adjoin: two years, an ask across New Year', () => {
    const years = [
      mandate({ id: 'grant:2025', term: days('2025-01-01', '2026-07-01') }),
      mandate({ id: 'grant:2026', term: days('2026-07-01', '2028-01-01') }),
    ]
    expect(answerTo(AGENT, years).standing).toBe('available')
  })

  test('where it is in the public domain, to anybody, but not to one alone', () => {
    const works = [film({ publicDomain: [{ territories: places('World'), from: day('2020-01-01') }] })]
    const stranger = { as: ['party:stranger'] } as const
    expect(answerTo(stranger, [], { works }).standing).toBe('available')
    const alone = answerTo({ ...stranger, exclusive: true }, [], { works })
    expect(alone.standing).toBe('not-cleared')
    expect(reasonsOf(alone.notCleared)).toEqual(['rights-in-not-exclusive'])
  })
})

describe('a right is not cleared', () => {
  test('where nothing came in', () => {
    const { standing, notCleared } = answerTo(AGENT, [])
    expect([standing, ...reasonsOf(notCleared)]).toEqual(['not-cleared', 'no-rights-in'])
  })

  test('for an exclusive ask where it came in for several', () => {
    const shared = [mandate({ exclusive: false })]
    expect(answerTo(AGENT, shared).standing).toBe('available')
    const { standing, notCleared } = answerTo({ ...AGENT, exclusive: true }, shared)
    expect([standing, ...reasonsOf(notCleared)]).toEqual([
      'not-cleared',
      'rights-in-not-exclusive grant:mandate',
    ])
  })

  test('for an exclusive ask where it was shared further up', () => {
    const chain = [mandate({ exclusive: false }), sale({ id: 'grant:sub', licensee: 'party:sub-agent' })]
    const { notCleared } = answerTo({ as: ['party:sub-agent'], exclusive: true }, chain)
    expect(reasonsOf(notCleared)).toEqual(['rights-in-not-exclusive grant:mandate'])
  })

  test('before it begins and after it ended', () => {
    const { standing, notCleared, free } = answerTo(AGENT, [
      mandate({ term: days('2026-03-01', '2026-06-01') }),
    ])
    expect([standing, ...reasonsOf(notCleared)]).toEqual([
      'partly',
      'rights-in-ended grant:mandate',
      'rights-in-not-begun grant:mandate',
    ])
    expect(said(free)).toEqual(['JP | svod | any | 2026-03-01 2026-05-31'])
    expect(said(notCleared[0]!.cells)).toEqual(['JP | svod | any | 2026-06-01 2026-12-31'])
  })

  test.each(['option', 'draft'] as const)('by an %s, which carries nothing yet', (status) => {
    const { standing, notCleared } = answerTo(AGENT, [mandate({ status })])
    expect([standing, ...reasonsOf(notCleared)]).toEqual([
      'not-cleared',
      status === 'option' ? 'option-not-exercised grant:mandate' : 'only-a-draft grant:mandate',
    ])
  })

  test('where a grant further up is narrower, at the grant that promised more', () => {
    const chain = [mandate({ territories: places('KR') }), sale()]
    const { standing, notCleared } = answerTo({ as: ['party:buyer'] }, chain)
    expect([standing, ...reasonsOf(notCleared)]).toEqual(['not-cleared', 'upstream-narrower grant:sale'])
  })

  test('where a grant further up has ended', () => {
    const chain = [mandate({ term: days('2020-01-01', '2026-07-01') }), sale()]
    const { standing, notCleared } = answerTo({ as: ['party:buyer'] }, chain)
    expect([standing, ...reasonsOf(notCleared)]).toEqual(['partly', 'upstream-ended grant:sale'])
    expect(said(notCleared[0]!.cells)).toEqual(['JP | svod | any | 2026-07-01 2026-12-31'])
  })

  test('where whoever granted it never had it', () => {
    const { notCleared } = answerTo({ as: ['party:buyer'] }, [sale()])
    expect(reasonsOf(notCleared)).toEqual(['upstream-missing grant:sale'])
  })
})

describe('a right is blocked', () => {
  test('by an exclusive sale, for every ask', () => {
    for (const exclusive of [false, true]) {
      const { standing, blocked } = answerTo({ ...AGENT, exclusive }, [mandate(), sale()])
      expect([standing, ...reasonsOf(blocked)]).toEqual(['blocked', 'sold-exclusively grant:sale'])
    }
  })

  test('by any other sale, for an exclusive ask alone', () => {
    const sold = [mandate(), sale({ exclusive: false })]
    expect(answerTo(AGENT, sold).standing).toBe('available')
    const { standing, blocked } = answerTo({ ...AGENT, exclusive: true }, sold)
    expect([standing, ...reasonsOf(blocked)]).toEqual(['blocked', 'sold grant:sale'])
  })

  test('in the languages that were sold, and no others', () => {
    const dubbed = sale({ languages: [{ language: 'ja', form: 'dub' }] })
    const { standing, free, blocked } = answerTo(AGENT, [mandate(), dubbed])
    expect(standing).toBe('partly')
    expect(said(free)).toEqual(['JP | svod | any ex. ja dub | 2026-01-01 2026-12-31'])
    expect(said(blocked[0]!.cells)).toEqual(['JP | svod | ja dub | 2026-01-01 2026-12-31'])
  })

  test('cell by cell: France’s subscription and Japan’s television leave Japan’s subscription free', () => {
    const sold = [
      sale({ id: 'grant:fr', territories: places('FR'), media: ['svod'] }),
      sale({ id: 'grant:jp', territories: places('JP'), media: ['free-television'] }),
    ]
    const { free } = answerTo(
      { ...AGENT, territories: places('FR, JP'), media: ['svod', 'free-television'] },
      [mandate(), ...sold],
    )
    expect(said(free)).toEqual([
      'FR | free-television | any | 2026-01-01 2026-12-31',
      'JP | svod | any | 2026-01-01 2026-12-31',
    ])
  })

  test('by what the licensor sold beside it', () => {
    const rival = mandate({ id: 'grant:rival', licensee: 'party:rival', territories: places('JP') })
    expect(reasonsOf(answerTo(AGENT, [mandate(), rival]).blocked)).toEqual(['sold-exclusively grant:rival'])
  })

  test('by what one owner granted another, for the first and not for both together', () => {
    const shared = film({ owners: ['party:producer', 'party:network'] })
    const given = mandate({ licensee: 'party:network' })
    const asked = (as?: Ask['as']) => answerTo(as ? { as } : {}, [given], { works: [shared] })
    expect(reasonsOf(asked(['party:producer']).blocked)).toEqual(['sold-exclusively grant:mandate'])
    expect(asked(['party:network']).standing).toBe('available')
    expect(asked().standing).toBe('available')
  })

  test('by a holdback, for all but the party that it protects', () => {
    const held = sale({
      territories: places('KR'),
      holdbacks: [holdback({ protects: 'party:buyer', territories: places('JP'), until: day('2026-07-01') })],
    })
    const { standing, blocked, free } = answerTo(AGENT, [mandate(), held])
    expect([standing, ...reasonsOf(blocked)]).toEqual(['partly', 'held-back grant:sale'])
    expect(blocked[0]!.holdback).toEqual({ id: 'holdback:streamer', protects: 'party:buyer' })
    expect(said(free)).toEqual(['JP | svod | any | 2026-07-01 2026-12-31'])
    expect(answerTo({ ...AGENT, to: 'party:buyer' }, [mandate(), held]).standing).toBe('available')
  })

  test('not by a draft, which is said', () => {
    const { standing, noted } = answerTo(AGENT, [mandate(), sale({ status: 'draft' })])
    expect([standing, ...reasonsOf(noted)]).toEqual(['available', 'draft grant:sale'])
  })
})

describe('a right is unknown', () => {
  test('where the days of the grant that brings it hang on a day that is not known', () => {
    const { standing, unknown } = answerTo(AGENT, [mandate({ term: SOME_DAY })])
    expect([standing, ...reasonsOf(unknown)]).toEqual(['unknown', 'term-not-known grant:mandate'])
  })

  test('where a sale’s do: a window without its day is not free', () => {
    const { standing, unknown } = answerTo(AGENT, [mandate(), sale({ term: SOME_DAY })])
    expect([standing, ...reasonsOf(unknown)]).toEqual(['unknown', 'term-not-known grant:sale'])
  })

  test('but not outside the days that are known of it', () => {
    const { anchor, ...shift } = SOME_DAY.from as Exclude<typeof SOME_DAY.from, string>
    const term = { from: { anchor, ...shift }, until: day('2026-07-01') }
    const { standing, free } = answerTo(AGENT, [mandate(), sale({ term })])
    expect(standing).toBe('partly')
    expect(said(free)).toEqual(['JP | svod | any | 2026-07-01 2026-12-31'])
  })

  test('while somebody has an option that can still be taken', () => {
    const optioned = sale({ status: 'option', option: { exerciseBy: day('2025-12-31') } })
    const { standing, unknown } = answerTo(AGENT, [mandate(), optioned], { asOf: day('2025-12-31') })
    expect([standing, ...reasonsOf(unknown)]).toEqual(['unknown', 'under-option grant:sale'])
    expect(answerTo(AGENT, [mandate(), optioned], { asOf: day('2026-01-01') }).standing).toBe('available')
  })

  test('where nobody names an owner from whom it could run', () => {
    const works = [film({ owners: [] })]
    expect(reasonsOf(answerTo(AGENT, [mandate()], { works }).unknown)).toEqual(['rights-holder-not-known'])
  })
})

describe('a work that is based on another', () => {
  const adapted = film({ basedOn: [{ work: 'work:novel', relation: 'adapts' }] })
  const works = [work(), adapted]
  const leave = grant({ licensee: 'party:producer' })

  test('is clear where its makers have the author’s leave', () => {
    expect(answerTo({}, [leave], { works }).standing).toBe('available')
    const { standing, notCleared } = answerTo({}, [], { works })
    expect([standing, ...reasonsOf(notCleared)]).toEqual(['not-cleared', 'no-rights-in'])
    expect(notCleared[0]).toMatchObject({ work: 'work:novel', right: 'adapt' })
  })

  test('is clear no further than that leave goes, in place and days', () => {
    const narrow = { ...leave, territories: places('JP, KR'), term: days('2020-01-01', '2026-07-01') }
    const { free, notCleared } = answerTo({ territories: places('JP, US') }, [narrow], { works })
    expect(said(free)).toEqual(['JP | svod | any | 2026-01-01 2026-06-30'])
    expect(reasonsOf(notCleared)).toEqual(['rights-in-ended grant:adapt', 'no-rights-in'])
  })

  test('is clear of the first author by any way that holds from there', () => {
    const drama = work({
      id: 'work:drama',
      kind: 'series',
      owners: ['party:network'],
      basedOn: [{ work: 'work:novel', relation: 'adapts' }],
    })
    const remake = film({ basedOn: [{ work: 'work:drama', relation: 'remakes' }] })
    const chain = [
      grant({ id: 'grant:novel', licensee: 'party:network', territories: places('KR') }),
      grant({
        id: 'grant:remake',
        work: 'work:drama',
        right: 'remake',
        licensor: 'party:network',
        licensee: 'party:producer',
      }),
    ]
    const { standing, notCleared } = answerTo({}, chain, { works: [work(), drama, remake] })
    expect([standing, ...reasonsOf(notCleared)]).toEqual(['not-cleared', 'no-rights-in'])
    expect(notCleared[0]).toMatchObject({ work: 'work:novel', right: 'adapt' })
    // The author's own leave to the makers of the remake is another way to her.
    const both = film({ basedOn: [...remake.basedOn, { work: 'work:novel', relation: 'adapts' }] })
    expect(answerTo({}, [...chain, leave], { works: [work(), drama, both] }).standing).toBe('available')
  })

  test('is unknown where nobody says who owns that', () => {
    const { standing, unknown } = answerTo({}, [leave], { works: [work({ owners: [] }), adapted] })
    expect([standing, ...reasonsOf(unknown)]).toEqual(['unknown', 'rights-holder-not-known'])
    expect(unknown[0]).toMatchObject({ work: 'work:novel' })
  })
})

describe('a contract as it is written', () => {
  test('blacks out days within its term', () => {
    const dark = mandate({
      blackouts: [
        {
          id: 'blackout:games',
          territories: places('JP'),
          media: ['svod'],
          from: day('2026-07-01'),
          until: day('2026-08-01'),
        },
      ],
    })
    const { free, notCleared } = answerTo(AGENT, [dark])
    expect(said(free)).toEqual([
      'JP | svod | any | 2026-01-01 2026-06-30',
      'JP | svod | any | 2026-08-01 2026-12-31',
    ])
    expect(reasonsOf(notCleared)).toEqual(['blacked-out grant:mandate'])
    // What is dark for the licensee is dark for whoever comes after.
    expect(reasonsOf(answerTo({ as: ['party:buyer'] }, [dark, sale()]).notCleared)).toEqual([
      'blacked-out grant:mandate',
    ])
  })

  test('keeps rights for its licensor', () => {
    const all = mandate({ right: 'assignment', reserved: ['exhibit'] })
    expect(reasonsOf(answerTo(AGENT, [all]).notCleared)).toEqual(['no-rights-in'])
    expect(answerTo({ ...AGENT, right: 'remake' }, [all]).standing).toBe('available')
  })

  test('is amended from a day on, and counts as it stood on each', () => {
    const amended = mandate({
      territories: places('KR'),
      amendments: [
        {
          id: 'amendment:japan',
          effective: day('2026-07-01'),
          status: 'signed',
          terms: { territories: places('KR, JP') },
        },
      ],
    })
    const { free, notCleared } = answerTo(AGENT, [amended])
    expect(said(free)).toEqual(['JP | svod | any | 2026-07-01 2026-12-31'])
    expect(reasonsOf(notCleared)).toEqual(['rights-in-not-begun grant:mandate'])
  })

  test('leaves in whom it is shared with', () => {
    const sole = sale({ sharedWith: ['party:agent'] })
    expect(answerTo(AGENT, [mandate(), sole]).standing).toBe('available')
    expect(reasonsOf(answerTo({ ...AGENT, exclusive: true }, [mandate(), sole]).blocked)).toEqual([
      'sold grant:sale',
    ])
  })

  test('is the grant, once its option was taken in time', () => {
    const option = { exerciseBy: day('2025-06-30'), exercisedOn: day('2025-06-01') }
    expect(answerTo(AGENT, [mandate({ status: 'option', option })]).standing).toBe('available')
    const late = { ...option, exercisedOn: day('2025-07-01') }
    expect(answerTo(AGENT, [mandate({ status: 'option', option: late })]).standing).toBe('not-cleared')
  })

  test('falls back to its licensor where what it was given for did not happen', () => {
    const reverting = mandate({
      reversions: [{ id: 'reversion:start', unless: 'production-start', due: day('2026-06-30') }],
    })
    const { free } = answerTo(AGENT, [reverting], { asOf: day('2026-08-01') })
    expect(said(free)).toEqual(['JP | svod | any | 2026-01-01 2026-06-30'])
  })

  test('holds back those alone whom it names', () => {
    const held = sale({
      territories: places('KR'),
      holdbacks: [holdback({ protects: 'party:buyer', binds: ['party:rival'] })],
    })
    expect(answerTo(AGENT, [mandate(), held]).standing).toBe('available')
    expect(answerTo({ ...AGENT, to: 'party:rival' }, [mandate(), held]).standing).toBe('blocked')
  })
})
