import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Country, LanguageSet, Medium, PartyId, Term, Territories, WorkId } from '../../base/index.ts'
import { day } from '../../base/index.ts'
import { days, grant, holdback, SOME_DAY, work } from '../clear.fixture.ts'
import type { Grant, Right, Work } from '../types.ts'
import type { Ask } from './ask.ts'
import { availabilityIn } from './availability.ts'
import type { RightsBook } from './book.ts'
import { rightsCatalogue } from './catalogue.ts'
import { freeFor, standingsIn } from './catalogue-answers.ts'
import { rightsBook } from './read-book.ts'
import { memoryOf } from './take-over.ts'
import { rightsCalendar } from './views.ts'

/*
 * A question to a whole catalogue is answered from columns, and a book that follows another takes over what it knew:
 * both say what a book that is made anew says, asked work by work.
 */

const WORKS: readonly Work[] = [
  work(),
  work({
    id: 'work:film',
    kind: 'film',
    owners: ['party:a'],
    basedOn: [{ work: 'work:novel', relation: 'adapts' }],
  }),
  work({
    id: 'work:remake',
    kind: 'film',
    owners: ['party:b'],
    basedOn: [{ work: 'work:film', relation: 'remakes' }],
  }),
  work({ id: 'work:nobodys', owners: [] }),
]
const IDS = WORKS.map(({ id }) => id)
const PARTIES: readonly PartyId[] = ['party:author', 'party:a', 'party:b', 'party:c']
const RIGHTS: readonly Right[] = ['adapt', 'remake', 'exhibit']
const COUNTRIES: readonly Country[] = ['JP', 'KR', 'US']
const MEDIA: readonly Medium[] = ['svod', 'est']
const YEARS = ['2026-01-01', '2026-07-01', '2027-01-01', '2028-01-01']

const anyTerm: fc.Arbitrary<Term> = fc
  .tuple(fc.nat(2), fc.integer({ min: 1, max: 3 }))
  .map(([from, length]) => days(YEARS[from]!, YEARS[Math.min(3, from + length)]))
const anyPlace = {
  territories: fc
    .subarray([...COUNTRIES], { minLength: 1 })
    .map((include): Territories => ({ include, exclude: [] }))
    .chain((list) =>
      fc.constantFrom<Territories>(list, list, list, { include: ['world'], exclude: list.include.slice(1) }),
    ),
  media: fc.subarray([...MEDIA], { minLength: 1 }),
  languages: fc.constantFrom<LanguageSet>(
    'any',
    'any',
    [{ language: 'ja' }],
    [{ language: 'th', form: 'dub' }],
  ),
}
/** What few contracts say beside. */
const anyMore = fc.constantFrom<Partial<Grant>>(
  {},
  {},
  {},
  {},
  {
    blackouts: [
      {
        id: 'blackout:one',
        territories: { include: ['JP', 'US'], exclude: [] },
        media: ['svod'],
        from: day('2026-03-01'),
        until: day('2026-10-01'),
      },
    ],
  },
  { reversions: [{ id: 'reversion:one', unless: 'production-start', due: day('2026-09-30') }] },
  {
    status: 'option',
    option: {
      exerciseBy: day('2026-06-30'),
      extensions: [{ id: 'extension:one', exerciseBy: day('2026-12-31'), takenOn: day('2026-06-01') }],
    },
  },
  { option: { exerciseBy: day('2026-06-30'), exercisedOn: day('2026-06-01') } },
  { sharedWith: ['party:b', 'party:c'] },
  { reserved: ['exhibit'] },
  { furtherRights: ['remake', 'exhibit'] },
  {
    approvals: [
      { id: 'approval:one', of: 'sublicence', by: 'party:author', givenOn: day('2026-01-05') },
      { id: 'approval:two', of: 'sublicence', by: 'party:a', givenOn: day('2026-01-05') },
    ],
  },
  {
    negotiations: [
      {
        id: 'negotiation:one',
        kind: 'first-negotiation',
        holder: 'party:c',
        right: 'exhibit',
        answerDays: 30,
      },
    ],
  },
)
const anyGrant = fc.record({
  ...anyPlace,
  work: fc.constantFrom(...IDS),
  right: fc.constantFrom(...RIGHTS),
  licensor: fc.constantFrom(...PARTIES),
  licensee: fc.constantFrom(...PARTIES),
  term: fc.oneof({ weight: 5, arbitrary: anyTerm }, { weight: 1, arbitrary: fc.constant(SOME_DAY) }),
  exclusive: fc.boolean(),
  status: fc.constantFrom<Grant['status']>('signed', 'signed', 'signed', 'option', 'draft'),
  sublicensing: fc.constantFrom<Grant['sublicensing']>(undefined, undefined, 'with-consent', 'not-allowed'),
  amended: fc.boolean(),
  more: anyMore,
  holdbacks: fc.constantFrom(
    [],
    [],
    [],
    [holdback({ protects: 'party:c', until: day('2027-01-01') })],
    [holdback({ protects: 'party:a', territories: { include: ['JP'], exclude: [] } })],
  ),
})
const grantOf = (
  { amended, sublicensing, more, ...it }: typeof anyGrant extends fc.Arbitrary<infer G> ? G : never,
  id: Grant['id'],
): Grant =>
  grant({
    ...it,
    id,
    ...(sublicensing && { sublicensing }),
    ...more,
    // From the second summer on the other way round: what was exclusive is so no more.
    ...(amended && {
      amendments: [
        {
          id: 'amendment:one',

          effective: day('2027-01-01'),
          status: 'signed',
          terms: { exclusive: !it.exclusive },
        },
      ],
    }),
  })
const anyGrants: fc.Arbitrary<readonly Grant[]> = fc
  .array(anyGrant, { maxLength: 12 })
  .map((list) => list.map((it, n) => grantOf(it, `grant:${n}`)))
const anyAsk: fc.Arbitrary<Omit<Ask, 'work'>> = fc
  .record({
    ...anyPlace,
    right: fc.constantFrom(...RIGHTS),
    as: fc.option(
      fc.constantFrom(...PARTIES).map((party) => [party]),
      { nil: undefined },
    ),
    to: fc.option(fc.constantFrom(...PARTIES), { nil: undefined }),
    term: anyTerm as fc.Arbitrary<Ask['term']>,
    exclusive: fc.boolean(),
  })
  .map(({ as, to, ...ask }) => ({ ...ask, ...(as && { as }), ...(to && { to }) }))

/** What is said of each work alone, and what of all of them at once. */
function answersOf(book: RightsBook, ask: Omit<Ask, 'work'>) {
  const catalogue = rightsCatalogue(book, ask)
  const standings = standingsIn(catalogue, ask)
  const free = new Map(freeFor(catalogue, ask, 100).map(({ work: id, terms }) => [id, terms]))
  return catalogue.works.map((id, at) => ({ id, ...standings[at]!, free: free.get(id) ?? [] }))
}

function oneByOne(book: RightsBook, ask: Omit<Ask, 'work'>) {
  return [...book.works.keys()].sort().map((id) => {
    const { standing, notCleared } = availabilityIn(book, { ...ask, work: id })
    return { id, standing, lacks: notCleared.length > 0, free: freeIn(book, { ...ask, work: id }) }
  })
}

const freeIn = (book: RightsBook, ask: Ask) =>
  rightsCalendar(book, ask)
    .filter(({ standing }) => standing === 'available')
    .map(({ term }) => term)
    .filter(({ from, until }) => lengthOf(from, until) >= 100)

const lengthOf = (from: string, until: string): number =>
  until === 'open' ? Number.POSITIVE_INFINITY : (Date.parse(until) - Date.parse(from)) / 86_400_000

test('a question to the whole catalogue says of each work what is said when it is asked alone', () => {
  fc.assert(
    fc.property(anyGrants, anyAsk, (grants, ask) => {
      const book = rightsBook({ works: WORKS, grants, languages: [ask.languages] })
      expect(answersOf(book, ask)).toEqual(oneByOne(book, ask))
    }),
    { numRuns: 400 },
  )
})

test('a grant whose first day is not known, exclusive until it is amended, closes only the days before that', () => {
  const japan: Pick<Ask, 'territories' | 'media' | 'languages'> = {
    territories: { include: ['JP'], exclude: [] },
    media: ['svod'],
    languages: 'any',
  }
  const amended = grant({
    ...japan,
    term: SOME_DAY,
    exclusive: true,
    amendments: [
      {
        id: 'amendment:one',
        effective: day('2027-01-01'),
        status: 'signed',
        terms: { exclusive: false },
      },
    ],
  })
  const book = rightsBook({ works: WORKS, grants: [amended] })
  const catalogue = rightsCatalogue(book, { right: 'adapt' }, ['work:novel'])
  const standing = (from: string, until: string) =>
    standingsIn(catalogue, { ...japan, exclusive: false, term: { from: day(from), until: day(until) } })[0]
      ?.standing
  expect(standing('2026-01-01', '2027-01-01')).toBe('unknown')
  expect(standing('2027-01-01', '2028-01-01')).toBe('available')
})

/** A grant more, one less, one that is another, or another maker. */
const anyEdits = fc.array(
  fc.record({
    at: fc.nat(12),
    to: fc.option(anyGrant, { nil: undefined }),
    maker: fc.option(fc.constantFrom(...PARTIES)),
  }),
  { minLength: 1, maxLength: 5 },
)

test('a book that follows another answers as one that is made anew', () => {
  fc.assert(
    fc.property(anyGrants, anyEdits, anyAsk, (first, edits, ask) => {
      const languages = [ask.languages]
      let grants = first
      let makers = new Map<WorkId, readonly PartyId[]>()
      let book = rightsBook({ works: WORKS, grants, makers, languages })
      answersOf(book, ask)
      for (const [n, { at, to, maker }] of edits.entries()) {
        const known = grants[at]
        const made = to && grantOf(to, known?.id ?? `grant:new-${n}`)
        grants = [...grants.filter((it) => it !== known), ...(made ? [made] : [])]
        if (maker) makers = new Map(makers).set('work:film', [maker])
        book = rightsBook({ works: WORKS, grants, makers, languages }, book)
        const anew = rightsBook({ works: WORKS, grants, makers, languages })
        expect(answersOf(book, ask)).toEqual(answersOf(anew, ask))
        for (const { id } of WORKS)
          expect(availabilityIn(book, { ...ask, work: id })).toEqual(
            availabilityIn(anew, { ...ask, work: id }),
          )
      }
    }),
    { numRuns: 200 },
  )
})

describe('a book that follows another', () => {
  const exhibit = (id: Grant['id'], of: WorkId) =>
    grant({ id, work: of, right: 'exhibit', licensor: 'party:a' })
  const [novel, film] = [grant(), exhibit('grant:film', 'work:film')]
  const before = rightsBook({ works: WORKS, grants: [novel, film] })
  const known = new Map(IDS.map((id) => [id, memoryOf(before, id)]))

  test('knows what it knew of every work on which nothing bears that changed', () => {
    const after = rightsBook({ works: WORKS, grants: [novel, { ...film, exclusive: true }] }, before)
    expect(IDS.filter((id) => memoryOf(after, id) === known.get(id))).toEqual(['work:novel', 'work:nobodys'])
  })

  test('knows nothing of one whose source changed', () => {
    const after = rightsBook({ works: WORKS, grants: [{ ...novel, exclusive: true }, film] }, before)
    expect(IDS.filter((id) => memoryOf(after, id) === known.get(id))).toEqual(['work:nobodys'])
  })

  test('begins anew when a language is named that has no number yet', () => {
    const spoken = { ...film, languages: [{ language: 'ja' }] as const }
    const after = rightsBook({ works: WORKS, grants: [novel, spoken] }, before)
    expect(IDS.filter((id) => memoryOf(after, id) === known.get(id))).toEqual([])
  })
})
