import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Country, Day, LanguageUse, Medium, PartyId, Scope, Territories, WorkId } from '../base/index.ts'
import { contains, countryBit, day, simplify } from '../base/index.ts'
import { clearOf, grant, holdback, work } from '../clear/clear.fixture.ts'
import type { Answer, Ask, Clear, Grant, Right, Scopes, Work } from '../clear/index.ts'
import { availabilityIn, boxOfAsk } from '../clear/index.ts'
import type { Window } from '../release/index.ts'
import { releaseOf, window } from '../release/release.fixture.ts'
import { type Catalogue, EMPTY_CATALOGUE, type Title } from '../title/index.ts'
import { ask, bareTitle, viewOf } from './ask.fixture.ts'
import { slateRights } from './rights.ts'
import { blackedOut } from './rules/blacked-out.ts'
import { chainOfTitleGap } from './rules/chain-of-title-gap.ts'
import { consentMissing } from './rules/consent-missing.ts'
import { exclusiveClash } from './rules/exclusive-clash.ts'
import { languageNotCleared } from './rules/language-not-cleared.ts'
import { optionOfAnother } from './rules/option-of-another.ts'
import { termEndsBeforeLastAiring } from './rules/term-ends-before-last-airing.ts'
import { windowOutsideRights } from './rules/window-outside-rights.ts'
import { windowUnderHoldback } from './rules/window-under-holdback.ts'
import { windowAsk } from './window-standing.ts'

/*
 * One engine, one answer: what the rules find about a window of a title is what the engine answers when it is asked
 * for that window, whatever the contracts. A small world: three countries, two media, two languages, eight days; a
 * series, the drama that it may remake and the novel that both may stand on.
 */

const DAYS: readonly Day[] = Array.from({ length: 9 }, (_, n) => day(`2026-01-0${n + 1}`))
const PLACES: readonly Country[] = ['JP', 'KR', 'US']
const MEDIA: readonly Medium[] = ['svod', 'free-television']
const LANGUAGES: readonly LanguageUse[] = [
  { language: 'ja' },
  { language: 'ja', form: 'sub' },
  { language: 'ko', form: 'dub' },
]
const PARTIES: readonly PartyId[] = [
  'party:author',
  'party:network',
  'party:studio',
  'party:agent',
  'party:streamer',
]
const _WORKS: readonly WorkId[] = ['work:novel', 'work:drama', 'work:local']

/** Mostly a day of the calendar; else some days after an event, dated or not. */
const anyWhen = (on: Day): fc.Arbitrary<Grant['term']['from']> =>
  fc.constantFrom('day', 'day', 'day', 'day', 'premiere', 'signature').map((kind) =>
    kind === 'day'
      ? on
      : {
          anchor: { kind: 'event', event: `event:${kind}` },
          shift: DAYS.indexOf(on) - 2,
          unit: 'day',
        },
  )

const anySpan = fc
  .tuple(fc.nat(7), fc.integer({ min: 1, max: 9 }))
  .map(([from, length]) => [DAYS[from]!, DAYS[Math.min(8, from + length)]!] as const)

/** Mostly the whole; else a part. */
const mostly = <T>(whole: T, part: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(whole) }, { weight: 1, arbitrary: part })

const anyTerm: fc.Arbitrary<Grant['term']> = mostly(
  { from: DAYS[0]!, until: 'open' },
  anySpan.chain(([from, until]) =>
    fc.record({ from: anyWhen(from), until: fc.oneof(anyWhen(until), fc.constant('open' as const)) }),
  ),
)

const placesOf = (include: readonly Country[]): Territories => ({ include, exclude: [] })
const somePlaces = fc.subarray([...PLACES], { minLength: 1 }).map(placesOf)
/** As contracts have it: a list, a group, all but some. */
const anyPlaces = mostly<Territories>(
  placesOf(PLACES),
  fc.oneof(
    somePlaces,
    fc.constantFrom<Territories>(
      { include: ['world'], exclude: ['KR'] },
      { include: ['world'], exclude: ['asia', 'US'] },
      { include: ['asia', 'US'], exclude: ['JP'] },
    ),
  ),
)
const anyMedia = mostly(MEDIA, fc.subarray([...MEDIA], { minLength: 1 }) as fc.Arbitrary<readonly Medium[]>)
const anyLanguages = mostly<Grant['languages']>('any', fc.subarray([...LANGUAGES], { minLength: 1 }))

const seldom = <T>(its: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: its })

const anyHoldback = fc
  .record({
    protects: fc.constantFrom(...PARTIES),
    binds: fc.option(fc.subarray([...PARTIES]), { nil: undefined }),
    territories: anyPlaces,
    media: anyMedia,
    languages: anyLanguages,
    span: anySpan.chain(([from, until]) =>
      fc.record({ from: fc.option(anyWhen(from), { nil: undefined }), until: anyWhen(until) }),
    ),
  })
  .map(({ span: { from, until }, binds, ...it }) => [
    holdback({ ...it, until, ...(binds && { binds }), ...(from && { from }) }),
  ])

const anyBlackout = fc
  .record({ territories: anyPlaces, media: anyMedia, span: anySpan })
  .chain(({ span: [from, until], ...it }) =>
    fc
      .record({ from: anyWhen(from), until: anyWhen(until) })
      .map((days) => [{ ...it, ...days, id: 'blackout:one' as const }]),
  )

const anyReversion = fc
  .record({
    due: fc.constantFrom(...DAYS).chain(anyWhen),
    metOn: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
  })
  .map(({ due, metOn }) => [
    { id: 'reversion:one' as const, unless: 'production-start' as const, due, ...(metOn && { metOn }) },
  ])

const anyOption = fc
  .record({
    exerciseBy: fc.constantFrom(...DAYS).chain(anyWhen),
    exercisedOn: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
    more: fc.option(
      fc.record({
        exerciseBy: fc.constantFrom(...DAYS).chain(anyWhen),
        takenOn: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
      }),
      { nil: undefined },
    ),
  })
  .map(({ exerciseBy, exercisedOn, more }) => ({
    exerciseBy,
    ...(exercisedOn && { exercisedOn }),
    ...(more && {
      extensions: [
        {
          id: 'extension:one' as const,
          exerciseBy: more.exerciseBy,
          ...(more.takenOn && { takenOn: more.takenOn }),
        },
      ],
    }),
  }))

const anySublicensing = fc.constantFrom<NonNullable<Grant['sublicensing']>>(
  'free',
  'with-consent',
  'not-allowed',
)

/** Leave to pass a right on, given or not. */
const anyConsent = fc
  .record({
    by: fc.constantFrom(...PARTIES),
    givenOn: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
  })
  .map(({ by, givenOn }) => [
    { id: 'approval:one' as const, of: 'sublicence' as const, by, ...(givenOn && { givenOn }) },
  ])

const anyAmendment = fc
  .record({
    effective: fc.constantFrom(...DAYS),
    status: fc.constantFrom('signed' as const, 'signed' as const, 'draft' as const),
    terms: fc.oneof(
      anyTerm.map((term) => ({ term })),
      anyPlaces.map((territories) => ({ territories })),
      anyMedia.map((media) => ({ media })),
      fc.boolean().map((exclusive) => ({ exclusive })),
      fc.subarray([...PARTIES]).map((sharedWith) => ({ sharedWith })),
      anySublicensing.map((sublicensing) => ({ sublicensing })),
      anyBlackout.map((blackouts) => ({ blackouts })),
      anyReversion.map((reversions) => ({ reversions })),
      anyLanguages.map((languages) => ({ languages })),
      anyHoldback.map((holdbacks) => ({ holdbacks })),
    ),
  })
  .map((it) => [{ ...it, id: 'amendment:one' as const }])

/** Who might pass what to whom: how it goes, and some ways in which it goes wrong. */
const WAYS = {
  'work:novel': [
    ['adapt', 'party:author', 'party:studio'],
    ['adapt', 'party:author', 'party:network'],
    ['assignment', 'party:author', 'party:agent'],
    ['adapt', 'party:agent', 'party:studio'],
    ['concept', 'party:author', 'party:studio'],
  ],
  'work:drama': [
    ['remake', 'party:network', 'party:studio'],
    ['assignment', 'party:network', 'party:agent'],
    ['exhibit', 'party:network', 'party:streamer'],
  ],
  'work:local': [
    ['exhibit', 'party:studio', 'party:streamer'],
    ['exhibit', 'party:studio', 'party:agent'],
    ['stream', 'party:agent', 'party:streamer'],
    ['exhibit', 'party:agent', 'party:streamer'],
    ['broadcast', 'party:studio', 'party:network'],
    ['exhibit', 'party:network', 'party:streamer'],
    ['exhibit', 'party:streamer', 'party:studio'],
    ['exhibit', 'party:agent', 'party:studio'],
  ],
} as const satisfies Readonly<Record<WorkId, readonly (readonly [Right, PartyId, PartyId])[]>>

const grantOf = (work: keyof typeof WAYS, ways: number): fc.Arbitrary<Partial<Grant>> =>
  fc
    .record({
      way: fc.nat(ways - 1),
      territories: anyPlaces,
      media: anyMedia,
      languages: anyLanguages,
      term: anyTerm,
      exclusive: mostly(false, fc.constant(true)),
      status: mostly<Grant['status']>('signed', fc.constantFrom('signed', 'option', 'draft')),
      holdbacks: mostly<Grant['holdbacks']>([], anyHoldback),
      sharedWith: seldom(fc.subarray([...PARTIES], { minLength: 1 })),
      reserved: seldom(fc.constantFrom<readonly Right[]>(['stream'], ['broadcast', 'adapt'])),
      furtherRights: seldom(fc.constant<readonly Right[]>(['stream', 'adapt'])),
      amendments: seldom(anyAmendment),
      blackouts: seldom(anyBlackout),
      reversions: seldom(anyReversion),
      option: seldom(anyOption),
      sublicensing: seldom(anySublicensing),
      approvals: seldom(anyConsent),
    })
    .map(({ way, ...it }) => {
      const [right, licensor, licensee] = WAYS[work][way]!
      const written = Object.entries(it).filter(([, value]) => value !== undefined)
      return { ...Object.fromEntries(written), work, right, licensor, licensee }
    })

/** A grant of each kind as it mostly goes, and some more. */
const anyGrants: fc.Arbitrary<readonly Grant[]> = fc
  .tuple(
    grantOf('work:novel', 2),
    grantOf('work:novel', 2),
    grantOf('work:drama', 1),
    grantOf('work:local', 1),
    fc.array(
      fc
        .constantFrom(...(Object.keys(WAYS) as (keyof typeof WAYS)[]))
        .chain((work) => grantOf(work, WAYS[work].length)),
      { maxLength: 5 },
    ),
  )
  .chain(([a, b, c, d, more]) => fc.shuffledSubarray([a, b, c, d, ...more], { minLength: 2 }))
  .map((list) => list.map((it, n) => grant({ ...it, id: `grant:${n}` })))

interface World {
  readonly title: Title
  readonly catalogue: Catalogue
  readonly asOf: Day
}

const anyWorld: fc.Arbitrary<World> = fc
  .record({
    grants: anyGrants,
    /** how many of them the title made itself */
    own: fc.nat(9),
    uses: fc.subarray([
      { id: 'use:novel', work: 'work:novel', right: 'adapt' },
      { id: 'use:idea', work: 'work:novel', right: 'concept' },
      { id: 'use:drama', work: 'work:drama', right: 'remake' },
    ] as const),
    basedOn: fc.subarray([
      { work: 'work:novel', relation: 'adapts' },
      { work: 'work:drama', relation: 'remakes' },
    ] as const),
    dramaOf: fc.constantFrom([], [], [{ work: 'work:novel', relation: 'adapts' }] as const),
    owners: fc.record({
      novel: fc.constantFrom<readonly PartyId[]>(
        ['party:author'],
        ['party:author'],
        ['party:author', 'party:agent'],
        [],
      ),
      drama: fc.constantFrom<readonly PartyId[]>(['party:network'], ['party:network', 'party:studio'], []),
      local: fc.constantFrom<readonly PartyId[]>(
        ['party:studio'],
        ['party:studio', 'party:network'],
        ['party:network'],
        [],
      ),
    }),
    free: seldom(fc.record({ territories: anyPlaces, from: fc.constantFrom(...DAYS) })),
    shown: fc.record({
      party: fc.constantFrom<PartyId>('party:streamer', 'party:streamer', 'party:studio'),
      medium: fc.constantFrom(...MEDIA),
      territories: somePlaces,
      languages: fc.subarray([...LANGUAGES], { minLength: 1 }),
      term: anySpan.map(([from, until]) => ({ from, until })),
    }),
    shoots: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
    asOf: fc.constantFrom(...DAYS),
  })
  .map(({ grants, own, uses, basedOn, dramaOf, owners, free, shown, shoots, asOf }): World => {
    const publicDomain = free ? [free] : []
    const works: readonly Work[] = [
      work({ owners: owners.novel, publicDomain }),
      work({ id: 'work:drama', kind: 'series', owners: owners.drama, basedOn: dramaOf }),
      work({ id: 'work:local', kind: 'series', owners: owners.local, basedOn }),
    ]
    const clear: Clear = clearOf({ uses, grants: grants.slice(0, own) })
    const title = bareTitle({
      clear,
      release: releaseOf({
        events: [{ id: 'event:premiere', on: DAYS[2]! }],
        windows: [window(shown)],
      }),
      ...(shoots && {
        deal: { ...bareTitle().deal, events: [{ id: 'event:start-of-photography', on: shoots }] },
      }),
    })
    return { title, catalogue: { ...EMPTY_CATALOGUE, works, grants: grants.slice(own) }, asOf }
  })

/** The window, as what is asked of the engine. */
const askFor = ({ title }: World): Ask => {
  const [shown] = title.release.windows as readonly [Window]
  return windowAsk(title.head, shown, shown.term as Ask['term'])
}

const answered = (world: World): Answer<Scopes> => {
  const asked = askFor(world)
  return availabilityIn(slateRights([world.title], world.catalogue, world.asOf, [asked.languages]), asked)
}

const found = (rule: Parameters<typeof ask>[0], { title, catalogue, asOf }: World) =>
  ask(rule, title, catalogue, asOf)

const NOT_HELD = [
  windowOutsideRights,
  termEndsBeforeLastAiring,
  languageNotCleared,
  blackedOut,
  chainOfTitleGap,
] as const
const AT_THE_WINDOW = [windowOutsideRights, languageNotCleared, blackedOut, windowUnderHoldback] as const

const reasons = (list: Answer<Scopes>['blocked']) => new Set(list.map(({ reason }) => reason))

describe('property: of every window the rules find what the engine answers', () => {
  const law = (holds: (world: World) => void) => fc.assert(fc.property(anyWorld, holds), { numRuns: 500 })

  test('a rule on rights finds it not cleared exactly when some of it is not', () => {
    law((world) => {
      const isFound = NOT_HELD.some((rule) =>
        found(rule as never, world).some(({ kind }) => kind === 'broken'),
      )
      expect(isFound).toBe(answered(world).notCleared.length > 0)
    })
  })

  test('a holdback is found to hold it exactly when some of it is held back', () => {
    law((world) => {
      const isFound = found(windowUnderHoldback as never, world).some(({ kind }) => kind === 'broken')
      const { blocked, notCleared } = answered(world)
      // What nobody holds is not said to be held back too.
      if (notCleared.length === 0) expect(isFound).toBe(reasons(blocked).has('held-back'))
      else if (reasons(blocked).has('held-back')) expect(isFound).toBe(true)
    })
  })

  test('a fact is missing exactly when some of it is unknown', () => {
    law((world) => {
      const { unknown, blocked, notCleared } = answered(world)
      const isAsked = (rules: readonly unknown[]) =>
        rules.some((rule) => found(rule as never, world).some(({ kind }) => kind === 'missing'))
      // Whether somebody will take an option is no fact that anybody could give.
      const said = unknown.filter(({ reason }) => reason !== 'under-option')
      if (said.length > 0) expect(isAsked([...AT_THE_WINDOW, exclusiveClash])).toBe(true)
      // Of what is not cleared or taken anyway the engine does not say what else is not known; the rules do.
      if (isAsked(AT_THE_WINDOW)) expect([...said, ...blocked, ...notCleared]).not.toEqual([])
    })
  })

  test('what was sold to another alone is a clash', () => {
    law((world) => {
      const isSold = reasons(answered(world).blocked).has('sold-exclusively')
      if (isSold) expect(found(exclusiveClash as never, world)).not.toEqual([])
    })
  })

  test('an option of another on what it needs is told wherever it is why something is unknown', () => {
    law((world) => {
      const { unknown, blocked, notCleared } = answered(world)
      const isFound = found(optionOfAnother as never, world).some(
        (it) => it.kind === 'broken' && 'window' in it.facts,
      )
      if (reasons(unknown).has('under-option')) expect(isFound).toBe(true)
      // Of what is not cleared or taken anyway the engine does not say who else could take it.
      if (isFound && blocked.length + notCleared.length === 0)
        expect(reasons(unknown).has('under-option')).toBe(true)
    })
  })

  test('what was passed on without leave, and stands in the way for that, is found', () => {
    law((world) => {
      const { blocked, notCleared } = answered(world)
      if (!reasons([...blocked, ...notCleared]).has('consent-missing')) return
      expect(found(consentMissing as never, world)).not.toEqual([])
    })
  })

  test('every cell of the answer is free or has a reason', () => {
    law((world) => {
      const { free, blocked, notCleared, unknown } = answered(world)
      const parts = [blocked, notCleared, unknown].flatMap((list) => list.flatMap(({ cells }) => cells))
      const asked = askFor(world)
      const book = slateRights([world.title], world.catalogue, world.asOf, [asked.languages])
      expect(simplify([...free, ...parts])).toEqual(simplify([boxOfAsk(book, asked)]))
    })
  })

  test('and what they find outside the rights is what is not cleared, cell by cell', () => {
    law((world) => {
      const { notCleared } = answered(world)
      if (found(chainOfTitleGap as never, world).some(({ kind }) => kind === 'broken')) return
      const [coverage] = viewOf('coverage', world.title, world.catalogue, world.asOf)
      const needs = coverage!.needs
      if (needs.some(({ barred }) => barred.length > 0)) return
      const has = (boxes: readonly Scope[], country: Country, on: Day) =>
        boxes.some(
          ({ territories, term }) => (territories & countryBit(country)) !== 0n && contains(term, on),
        )
      const cells = notCleared.flatMap((it) => it.cells)
      for (const country of PLACES)
        for (const on of DAYS) {
          const outside = needs.some((need) => has(need.outside, country, on))
          const dark = needs.some((need) => has(need.dark, country, on))
          if (outside) expect(has(cells, country, on)).toBe(true)
          if (has(cells, country, on)) expect(outside || dark).toBe(true)
        }
    })
  })
})
