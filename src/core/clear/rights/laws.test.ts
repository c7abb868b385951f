import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Country, DateRange, Day, LanguageSet, Medium, PartyId, Scope, Term } from '../../base/index.ts'
import {
  contains,
  countryBit,
  day,
  mediaMask,
  nextDay,
  overlapOf,
  remainder,
  simplify,
} from '../../base/index.ts'
import { grant, work } from '../clear.fixture.ts'
import type { Grant } from '../types.ts'
import type { Answer, Ask, Scopes } from './ask.ts'
import { availabilityIn, boxOfAsk } from './availability.ts'
import type { RightsBook } from './book.ts'
import { rightsCatalogue } from './catalogue.ts'
import { freeFor, standingsIn, whollyFree } from './catalogue-answers.ts'
import { rightsConflicts } from './conflicts.ts'
import { rightsBook } from './read-book.ts'
import { rightsCalendar, rightsMap } from './views.ts'

/*
 * What holds of every answer, whatever the contracts; and that the engine answers as somebody would who looks at
 * each cell alone. A small world, so that its cells can be counted: three countries, two media, two languages and
 * all the others, six days.
 */

const DAYS = ['01', '02', '03', '04', '05', '06', '07'].map((date) => day(`2026-01-${date}`))
const COUNTRIES: readonly Country[] = ['JP', 'KR', 'US']
const MEDIA: readonly Medium[] = ['svod', 'est']
const LANGUAGES: readonly LanguageSet[] = [[{ language: 'ja' }], [{ language: 'ko' }]]
const PARTIES: readonly PartyId[] = ['party:author', 'party:a', 'party:b', 'party:c']

const anyTerm: fc.Arbitrary<DateRange> = fc
  .tuple(fc.nat(5), fc.integer({ min: 1, max: 6 }))
  .map(([from, length]) => ({ from: DAYS[from]!, until: DAYS[Math.min(6, from + length)]! }))
const anyPlace = {
  territories: fc
    .subarray([...COUNTRIES], { minLength: 1 })
    .map((include) => ({ include: include as readonly Country[], exclude: [] })),
  media: fc.subarray([...MEDIA], { minLength: 1 }),
  languages: fc.constantFrom<LanguageSet>('any', 'any', ...LANGUAGES, [...LANGUAGES.flat()] as LanguageSet),
}
const anyGrants: fc.Arbitrary<readonly Grant[]> = fc
  .array(
    fc.record({
      ...anyPlace,
      licensor: fc.constantFrom(...PARTIES.slice(0, 3)),
      // Also the author, to whom rights are given back.
      licensee: fc.constantFrom(...PARTIES, ...PARTIES.slice(1)),
      term: anyTerm,
      exclusive: fc.boolean(),
      status: fc.constantFrom('signed', 'signed', 'signed', 'draft') as fc.Arbitrary<Grant['status']>,
    }),
    { maxLength: 7 },
  )
  .map((list) => list.map((it, n) => grant({ ...it, id: `grant:${n}` })))
const anyAsk: fc.Arbitrary<Ask> = fc.record({
  ...anyPlace,
  work: fc.constant('work:novel' as const),
  right: fc.constant('adapt' as const),
  as: fc.constantFrom(...PARTIES).map((party) => [party]),
  term: anyTerm,
  exclusive: fc.boolean(),
})

const bookOf = (grants: readonly Grant[]): RightsBook =>
  rightsBook({ works: [work()], grants, languages: LANGUAGES })
const answerTo = (grants: readonly Grant[], ask: Ask): Answer<Scopes> => availabilityIn(bookOf(grants), ask)
const cellsOf = (list: Answer<Scopes>['blocked']): Scopes => list.flatMap(({ cells }) => cells)

test('free and not free are all that was asked, and share nothing', () => {
  fc.assert(
    fc.property(anyGrants, anyAsk, (grants, ask) => {
      const book = bookOf(grants)
      const { free, blocked, notCleared, unknown } = availabilityIn(book, ask)
      const parts = [free, cellsOf(blocked), cellsOf(notCleared), cellsOf(unknown)]
      expect(simplify(parts.flat())).toEqual(simplify([boxOfAsk(book, ask)]))
      parts.forEach((a, at) => {
        for (const b of parts.slice(at + 1)) expect(overlapOf(a, b)).toEqual([])
      })
    }),
  )
})

test('the order of grants has no effect', () => {
  const anyOrders = anyGrants.chain((grants) =>
    fc.tuple(fc.constant(grants), fc.shuffledSubarray([...grants], { minLength: grants.length })),
  )
  fc.assert(
    fc.property(anyOrders, anyAsk, ([grants, shuffled], ask) => {
      expect(answerTo(shuffled, ask)).toEqual(answerTo(grants, ask))
      expect(rightsConflicts(bookOf(shuffled))).toEqual(rightsConflicts(bookOf(grants)))
    }),
  )
})

/** A grant cut in two at a day, a country or a medium; in one where it cannot be. */
function halves(it: Grant, along: 'day' | 'country' | 'medium'): readonly Grant[] {
  const [a, b] = [`${it.id}-a`, `${it.id}-b`] as readonly Grant['id'][]
  const term = it.term as DateRange
  const middle = nextDay(term.from)
  if (along === 'day')
    return middle < term.until
      ? [
          { ...it, id: a!, term: { from: term.from, until: middle } },
          { ...it, id: b!, term: { from: middle, until: term.until } },
        ]
      : [it]
  const [first, ...others] = along === 'country' ? it.territories.include : it.media
  if (others.length === 0) return [it]
  return along === 'country'
    ? [
        { ...it, id: a!, territories: { include: [first as Country], exclude: [] } },
        { ...it, id: b!, territories: { include: others as Country[], exclude: [] } },
      ]
    : [
        { ...it, id: a!, media: [first as Medium] },
        { ...it, id: b!, media: others as Medium[] },
      ]
}

test('splitting a grant in two at a day, a country or a medium has no effect; adjoining grants join', () => {
  fc.assert(
    fc.property(anyGrants, anyAsk, fc.constantFrom('day', 'country', 'medium'), (grants, ask, along) => {
      const whole = answerTo(grants, ask)
      const split = answerTo(
        grants.flatMap((it) => halves(it, along)),
        ask,
      )
      expect(split.standing).toBe(whole.standing)
      expect(split.free).toEqual(whole.free)
      for (const part of ['blocked', 'notCleared', 'unknown'] as const)
        expect(simplify(cellsOf(split[part]))).toEqual(simplify(cellsOf(whole[part])))
    }),
  )
})

test('nobody has downstream what nobody has upstream', () => {
  fc.assert(
    fc.property(anyGrants, anyAsk, (grants, ask) => {
      const { as = [] } = ask
      if (as.includes('party:author')) return
      const nearest = grants.filter(({ licensee, status }) => status === 'signed' && as.includes(licensee))
      const cleared = (parties: readonly PartyId[]): Scopes => {
        const book = bookOf(grants)
        const asked = boxOfAsk(book, ask)
        return remainderOf([asked], cellsOf(availabilityIn(book, { ...ask, as: parties }).notCleared))
      }
      const upstream = nearest.flatMap(({ licensor }) => cleared([licensor]))
      expect(remainderOf(cleared(as), upstream)).toEqual([])
    }),
  )
})

const remainderOf = (boxes: Scopes, taken: Scopes): Scopes => boxes.flatMap((box) => remainder(box, taken))

test('more rights out never free a cell', () => {
  fc.assert(
    fc.property(anyGrants, anyAsk, anyGrants, (grants, ask, [another]) => {
      if (!another) return
      const [party] = ask.as!
      const out = {
        ...another,
        id: 'grant:out' as const,
        licensor: party!,
        licensee: 'party:stranger' as const,
      }
      expect(remainderOf(answerTo([...grants, out], ask).free, answerTo(grants, ask).free)).toEqual([])
    }),
  )
})

/** The same thing back to whoever gave it. */
const givenBack = ({ licensor, licensee, ...it }: Grant, n: number): Grant => ({
  ...it,
  id: `grant:back-${n}`,
  licensor: licensee,
  licensee: licensor,
  exclusive: true,
})

test('an owner to whom all was given back has all, as if nothing had ever been given', () => {
  fc.assert(
    fc.property(anyGrants, anyAsk, (grants, given) => {
      const ask = { ...given, as: ['party:author' as const] }
      const out = grants.filter(({ licensee, status }) => licensee !== 'party:author' && status === 'signed')
      const direct = out.map((it) => ({ ...it, licensor: 'party:author' as const }))
      expect(answerTo([...direct, ...direct.map(givenBack)], ask).standing).toBe('available')
    }),
  )
})

test('what is given back to an owner is free again there, and nowhere else is anything taken for it', () => {
  fc.assert(
    fc.property(anyGrants, anyAsk, fc.nat(6), (grants, given, at) => {
      const ask = { ...given, as: ['party:author' as const] }
      const own = grants.filter(({ licensor, status }) => licensor === 'party:author' && status === 'signed')
      const one = own[at % Math.max(1, own.length)]
      if (!one || one.licensee === 'party:author') return
      const before = answerTo(grants, ask)
      const after = answerTo([...grants, givenBack(one, 0)], ask)
      expect(remainderOf(before.free, after.free)).toEqual([])
      // What others had of it besides is another matter: of those grants it alone stood in the way.
      const others = answerTo(
        grants.filter(({ id }) => id !== one.id),
        ask,
      )
      const subs = grants.some(({ licensor, status }) => licensor === one.licensee && status === 'signed')
      if (!subs) expect(remainderOf(others.free, after.free)).toEqual([])
    }),
  )
})

test('who gave back all that they had by one grant has none of it', () => {
  fc.assert(
    fc.property(anyGrants, anyAsk, ([one], given) => {
      if (one?.status !== 'signed' || one.licensee === 'party:author') return
      const had: Grant = { ...one, licensor: 'party:author', exclusive: true }
      const ask = { ...given, as: [had.licensee] }
      expect(answerTo([had, givenBack(had, 0)], ask).free).toEqual([])
      const again: Grant = { ...had, id: 'grant:again' }
      expect(answerTo([had, givenBack(had, 0), again], ask).free).toEqual(answerTo([had], ask).free)
    }),
  )
})

interface Cell {
  readonly country: Country
  readonly medium: Medium
  /** a bit of the book's languages */
  readonly language: bigint
  readonly on: Day
}

/** Each cell looked at alone, by what contracts say, without boxes. */
function byCell(book: RightsBook, grants: readonly Grant[], ask: Ask, cell: Cell) {
  const [party] = ask.as!
  const signed = grants.filter(({ status }) => status === 'signed')
  const holds = (it: Pick<Grant, 'territories' | 'media' | 'languages'> & { readonly term: Term }): boolean =>
    it.territories.include.includes(cell.country) &&
    it.media.includes(cell.medium) &&
    (book.cells.maskOf(it.languages) & cell.language) !== 0n &&
    contains(it.term as DateRange, cell.on)
  const held = (by: PartyId, alone: boolean, seen: readonly PartyId[] = []): boolean =>
    by === 'party:author' ||
    signed.some(
      (it) =>
        it.licensee === by &&
        !seen.includes(it.licensor) &&
        (it.exclusive || !alone) &&
        holds(it) &&
        held(it.licensor, alone, [...seen, by]),
    )
  const usable = signed.filter((it) => holds(it) && (it.exclusive || !ask.exclusive))
  // Through whose hands this one cell came to them, however far up; what somebody never had came through nobody.
  const side = new Set<PartyId>([party!])
  for (const by of side)
    for (const it of usable) if (it.licensee === by && held(it.licensor, false)) side.add(it.licensor)
  // Whoever gave away nothing, or shares it, rests on nobody's hands.
  const rests =
    party !== 'party:author' ||
    ask.exclusive ||
    signed.some((it) => it.licensor === party && it.licensee !== party && it.exclusive && holds(it))
  const into = usable.filter((it) => it.licensee === party && it.licensor !== party)
  const cameBack = (it: Grant): boolean =>
    side.has(it.licensee) && (it.licensor !== party || party === 'party:author' || into.length > 1)
  if (!holds(ask)) return 'not asked'
  if (!held(party!, ask.exclusive)) return 'not cleared'
  const isTaken = signed.some(
    (it) =>
      holds(it) &&
      (it.exclusive || ask.exclusive) &&
      it.licensee !== party &&
      (it.licensor === 'party:author' || (rests && side.has(it.licensor))) &&
      !cameBack(it),
  )
  return isTaken ? 'blocked' : 'free'
}

test('the engine answers as looking at each cell alone does', () => {
  fc.assert(
    fc.property(anyGrants, anyAsk, (grants, ask) => {
      const book = bookOf(grants)
      const answer = availabilityIn(book, ask)
      const holds = (boxes: Scopes, { country, medium, language, on }: Cell): boolean =>
        boxes.some(
          (box: Scope) =>
            (box.territories & countryBit(country)) !== 0n &&
            (box.media & mediaMask([medium])) !== 0 &&
            (box.languages & language) !== 0n &&
            contains(box.term, on),
        )
      // A form of each language that is named, and one bit that nobody named.
      const languages = [1n, 1n << 3n, 1n << 100n]
      for (const country of COUNTRIES)
        for (const medium of MEDIA)
          for (const language of languages)
            for (const on of DAYS.slice(0, 6)) {
              const cell = { country, medium, language, on }
              const found = holds(answer.free, cell)
                ? 'free'
                : holds(cellsOf(answer.blocked), cell)
                  ? 'blocked'
                  : holds(cellsOf(answer.notCleared), cell)
                    ? 'not cleared'
                    : 'not asked'
              expect(found).toBe(byCell(book, grants, ask, cell))
            }
    }),
    { numRuns: 200 },
  )
})

test('the map, the calendar and a question to the whole catalogue say what the answer says', () => {
  fc.assert(
    fc.property(anyGrants, anyAsk, (grants, ask) => {
      const book = bookOf(grants)
      const { standing } = availabilityIn(book, ask)
      const map = rightsMap(book, ask)
      for (const { territories, standing: there } of map)
        for (const country of territories.include) {
          const one: Ask = { ...ask, territories: { include: [country], exclude: [] } }
          expect(availabilityIn(book, one).standing).toBe(there)
        }
      const calendar = rightsCalendar(book, ask)
      for (const { term, standing: then } of calendar)
        expect(availabilityIn(book, { ...ask, term }).standing).toBe(then)
      expect(calendar.every(({ standing: then }) => then === 'available')).toBe(standing === 'available')

      const catalogue = rightsCatalogue(book, ask)
      expect(standingsIn(catalogue, ask).map((it) => it.standing)).toEqual([standing])
      expect(whollyFree(catalogue, ask)).toEqual(standing === 'available' ? ['work:novel'] : [])
      const free = calendar.filter(({ standing: then }) => then === 'available').map(({ term }) => term)
      expect(freeFor(catalogue, ask, 1).flatMap(({ terms }) => terms)).toEqual(free)
    }),
  )
})

test('an exclusive pair is in conflict in exactly the cells that both claim', () => {
  fc.assert(
    fc.property(anyGrants, (grants) => {
      const direct = grants
        .filter(({ licensee }) => licensee !== 'party:author')
        .map((it) => ({ ...it, licensor: 'party:author' as const }))
      const book = bookOf(direct)
      const boxOf = (it: Grant): Scope => boxOfAsk(book, { ...it, term: it.term as DateRange })
      const signed = direct.filter(({ status }) => status === 'signed')
      const expected = signed.flatMap((a, at) =>
        signed.slice(at + 1).flatMap((b) => {
          const cells = overlapOf([boxOf(a)], [boxOf(b)])
          return a.licensee !== b.licensee && (a.exclusive || b.exclusive) && cells.length > 0
            ? [{ work: a.work, first: a.id, second: b.id, cells }]
            : []
        }),
      )
      expect(rightsConflicts(book).clashes).toEqual(expected)
    }),
  )
})
