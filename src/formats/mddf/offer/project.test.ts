import { describe, expect, test } from 'vitest'
import {
  type Country,
  type DateRange,
  day,
  type Money,
  type Party,
  pathOf,
} from '../../../core/base/index.ts'
import type { Window } from '../../../core/release/index.ts'
import type { WindowStanding } from '../../../core/seams/index.ts'
import { titleOf as emptyTitle, type Head, type Title } from '../../../core/title/index.ts'
import { checkXml, writeAvails } from '../index.ts'
import { projectAvails } from './project.ts'

const party = (id: `party:${string}`, en: string): Party => ({ id, kind: 'company', names: { en } })
const WINDOW: Window = {
  id: 'window:stream',
  names: { en: 'Stream' },
  party: 'party:stream',
  medium: 'svod',
  territories: { include: ['JP'], exclude: [] },
  languages: [
    { language: 'ja', form: 'original' },
    { language: 'en', form: 'sub' },
  ],
  term: { from: day('2027-01-01'), until: day('2028-01-01') },
  exclusive: false,
  fees: [],
}
const titleOf = (window: Partial<Window>, head: Partial<Head> = {}): Title => {
  const whole: Head = {
    id: 'title:sora',
    names: { ja: '空の町', en: 'Sora' },
    form: 'series',
    home: 'JP',
    mode: 'local-production',
    work: 'work:sora',
    lead: 'party:kawanashi',
    reached: 'release',
    ...head,
  }
  const title = emptyTitle(whole)
  return { ...title, release: { ...title.release, windows: [{ ...WINDOW, ...window }] } }
}
const PATH = pathOf('release/windows', WINDOW.id)
/** A window all of which is free. */
const standingOf = (it: Partial<Window>): WindowStanding => {
  const { territories, languages, term } = { ...WINDOW, ...it }
  return { standing: 'available', free: [{ territories, languages, term: term as DateRange }], lacking: [] }
}
const offer = (
  window: Partial<Window> = {},
  given: { head?: Partial<Head>; notCleared?: boolean; standing?: Partial<WindowStanding> } = {},
) =>
  projectAvails({
    title: titleOf(window, given.head),
    platform: party('party:stream', 'Stream'),
    licensor: party('party:kawanashi', 'Kawanashi'),
    dates: new Map([
      [pathOf(PATH, 'term', 'from'), day('2027-01-01')],
      ...(window.term?.until === 'open' ? [] : [[pathOf(PATH, 'term', 'until'), day('2028-01-01')] as const]),
    ]),
    notCleared: new Set(given.notCleared ? [PATH] : []),
    ...(given.standing && {
      standings: new Map([[WINDOW.id, { ...standingOf(window), ...given.standing }]]),
    }),
    formatProfile: 'HD',
    issued: day('2026-11-01'),
  })
const said = (window: Partial<Window> = {}) =>
  offer(window).avails.avails[0]!.transactions.map(({ territories, territoriesExcluded, start, end }) => [
    territories.map(({ country }) => country?.text).join(' '),
    territoriesExcluded.map(({ country }) => country?.text).join(' '),
    start?.value.text,
    end?.value.text,
  ])

describe('a window as a platform reads it', () => {
  test('begins with its first day and ends with the last second of its last, by the clock of the place', () => {
    expect(said()).toEqual([['JP', '', '2027-01-01T00:00:00+09:00', '2027-12-31T23:59:59+09:00']])
  })
  test('is one offer for the places that share their midnights', () => {
    expect(said({ territories: { include: ['JP', 'KR', 'TH'], exclude: [] } })).toEqual([
      ['JP KR', '', '2027-01-01T00:00:00+09:00', '2027-12-31T23:59:59+09:00'],
      ['TH', '', '2027-01-01T00:00:00+07:00', '2027-12-31T23:59:59+07:00'],
    ])
  })
  test('of the whole world, less a country, is one instant by the clock at home', () => {
    expect(said({ territories: { include: ['world'], exclude: ['KR'] } })).toEqual([
      ['', 'KR', '2027-01-01T00:00:00+09:00', '2027-12-31T23:59:59+09:00'],
    ])
    expect(said({ territories: { include: ['world'], exclude: [] } })[0]?.slice(0, 2)).toEqual(['', ''])
  })
  test('without an end is open', () => {
    expect(said({ term: { from: day('2027-01-01'), until: 'open' } })[0]?.[3]).toBe('Open')
  })
  test('says its fee in whole units and the decimals of its currency', () => {
    const fee = (amount: Money) => ({ id: 'fee:one' as const, amount, due: day('2027-01-01') })
    const terms = offer({
      fees: [fee({ currency: 'JPY', minor: 1_200_000n }), fee({ currency: 'USD', minor: 5n })],
    }).avails.avails[0]!.transactions[0]!.terms
    expect(terms.map(({ value }) => [value?.text, value?.attributes?.['currency']?.text])).toEqual([
      ['1200000', 'JPY'],
      ['0.05', 'USD'],
      ['false', undefined],
    ])
  })
  test('says the fee of a window once, however many parts it has', () => {
    const parts = offer({
      territories: { include: ['JP', 'TH'], exclude: [] },
      fees: [{ id: 'fee:one', amount: { currency: 'JPY', minor: 5n }, due: day('2027-01-01') }],
    }).avails.avails[0]!.transactions
    expect(parts.map(({ terms }) => terms.map(({ termName }) => termName?.text))).toEqual([
      ['LicenseFee', 'Exclusive'],
      ['Exclusive'],
    ])
  })
  test('is valid as it is written', () => {
    const { text, left } = writeAvails(offer().avails)
    expect([left, checkXml(text).issues]).toEqual([[], []])
    expect(checkXml(writeAvails(offer({}, { head: { form: 'film' } }).avails, '2.6').text).issues).toEqual([])
  })
})

describe('what cannot be offered is named', () => {
  const left = (window: Partial<Window>, given: Parameters<typeof offer>[1] = {}) => {
    const { avails, left } = offer(window, given)
    return [avails.avails.length, left.map(({ why }) => why)]
  }
  test('a medium that no platform sells, a window that does not hold, a play', () => {
    expect(left({ medium: 'theatrical' })).toEqual([0, ['medium-not-offered']])
    expect(left({}, { notCleared: true })).toEqual([0, ['not-cleared']])
    expect(left({}, { standing: {} })).toEqual([1, []])
    expect(left({}, { standing: { standing: 'blocked', free: [] } })).toEqual([0, ['not-free']])
    expect(left({}, { standing: { standing: 'unknown', free: [] } })).toEqual([0, ['free-not-known']])
    expect(left({}, { head: { form: 'stage' } })).toEqual([0, ['stage-not-offered']])
  })
  test('a window whose days hang on one that is not known', () => {
    const unknown = { anchor: { kind: 'event', event: 'event:x' }, shift: 0, unit: 'day' } as const
    expect(offer({ id: 'window:other', term: { from: unknown, until: 'open' } }).left).toMatchObject([
      { why: 'start-not-known' },
    ])
  })
  test('what of a window is not free, beside what is offered of it', () => {
    const lacking: WindowStanding['lacking'] = [
      {
        reason: 'held-back',
        work: 'work:sora',
        right: 'exhibit',
        grants: ['grant:tv'],
        cells: [
          {
            territories: { include: ['JP'], exclude: [] },
            media: ['svod'],
            languages: { include: 'any', exclude: [] },
            term: { from: day('2027-01-01'), until: day('2027-07-01') },
          },
        ],
      },
    ]
    const free: WindowStanding['free'] = [
      {
        territories: { include: ['JP'], exclude: [] },
        languages: [{ language: 'en', form: 'sub' }],
        term: { from: day('2027-07-01'), until: day('2028-01-01') },
      },
      {
        territories: { include: ['TH'], exclude: [] },
        languages: WINDOW.languages,
        term: WINDOW.term as DateRange,
      },
    ]
    const { avails, left } = offer(
      { territories: { include: ['JP', 'TH'], exclude: [] } },
      { standing: { standing: 'partly', free, lacking } },
    )
    expect(left).toEqual([{ path: PATH, why: 'partly-free', lacking }])
    expect(
      avails.avails[0]!.transactions.map(({ transactionId, territories, allowedLanguages, start }) => [
        transactionId?.text,
        territories.map(({ country }) => country?.text).join(' '),
        allowedLanguages.map(({ text }) => text).join(' '),
        start?.value.text,
      ]),
    ).toEqual([
      ['stream-1', 'JP', 'en', '2027-07-01T00:00:00+09:00'],
      ['stream-2', 'TH', 'ja en', '2027-01-01T00:00:00+07:00'],
    ])
  })
  test('another platform’s windows are not its business', () => {
    expect(left({ party: 'party:other' })).toEqual([0, []])
  })
})

test('countries are codes of ISO 3166-1', () => {
  const codes = said({ territories: { include: ['benelux' as never], exclude: [] } })[0]?.[0]
  expect((codes as string).split(' ') satisfies string[]).toEqual(['BE', 'LU', 'NL'] satisfies Country[])
})
