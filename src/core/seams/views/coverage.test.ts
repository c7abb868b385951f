import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Scope } from '../../base/index.ts'
import { contains, countryBit, day, dayFromEpoch, epochDay, mediaMask, simplify } from '../../base/index.ts'
import { clearOf, days, grant, places, work } from '../../clear/clear.fixture.ts'
import type { Grant } from '../../clear/index.ts'
import { chainOfTitle } from '../../clear/index.ts'
import { releaseOf, weekly, window } from '../../release/release.fixture.ts'
import { NO_DAYS } from './calendar.ts'
import { coverageOf } from './coverage.ts'
import { datedGrants } from './grants.ts'
import { titleRights } from './rights.ts'
import { datedWindows } from './windows.ts'

const FREE_TV = mediaMask(['free-television'])
const CALENDAR = NO_DAYS
const WORKS = [work({ id: 'work:local', owners: ['party:studio'] })]
const FIRST = epochDay(day('2026-03-01'))
/** The n-th day from 1 March 2026. */
const nth = (n: number) => dayFromEpoch(FIRST + n)

const coverage = (grants: readonly Grant[]) => {
  const dated = datedGrants([], clearOf({ grants }), [], CALENDAR)
  const shown = window({
    territories: places('JP, KR, US'),
    term: days('2026-04-01', '2026-07-01'),
    airing: weekly(),
  })
  const windows = datedWindows(releaseOf({ windows: [shown] }), CALENDAR)
  const head = { work: 'work:local' } as const
  const chains = chainOfTitle(titleRights(head, clearOf(), ['party:studio'], WORKS, dated))
  const [of] = coverageOf(head.work, [], windows, chains)
  const held = chains(['party:broadcaster'], 'work:local', 'exhibit').boxes
  return { need: of!.needs[0]!, held }
}

const anyGrants = fc
  .array(
    fc.record({
      territories: fc.constantFrom('JP', 'KR', 'JP, KR', 'World', 'World ex. JP').map(places),
      media: fc.constantFrom('television', 'free-television', 'streaming').map((medium) => [medium] as const),
      licensor: fc.constantFrom('party:studio', 'party:studio', 'party:agent'),
      licensee: fc.constantFrom('party:broadcaster', 'party:broadcaster', 'party:agent'),
      term: fc
        .tuple(fc.nat(70), fc.integer({ min: 1, max: 90 }))
        .map(([from, length]) => days(nth(from), nth(from + length))),
    }),
    { maxLength: 7 },
  )
  .map((list) =>
    list.map((it, n) =>
      grant({ ...it, id: `grant:${n}`, work: 'work:local', right: 'exhibit' } as Partial<Grant>),
    ),
  )

test('property: every cell of a window is held, outside, or lost by a grant that ended; never two of these', () => {
  fc.assert(
    fc.property(anyGrants, (grants) => {
      const { need, held } = coverage(grants)
      for (const country of ['JP', 'KR', 'US'] as const) {
        const holds = ({ territories }: Scope) => (territories & countryBit(country)) !== 0n
        for (let n = 31; n < 122; n += 3) {
          const on = nth(n)
          const has = (box: Scope) => holds(box) && contains(box.term, on)
          const isHeld = held.some((box) => has(box) && (box.media & FREE_TV) !== 0)
          const isOutside = need.outside.some(has)
          const isLost = need.endings.some(
            ({ grant, lastDay }) => grant.boxes.sure.some(holds) && lastDay < on,
          )
          expect(isHeld && isOutside).toBe(false)
          expect(isHeld || isOutside || isLost).toBe(true)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('property: the order of grants has no effect', () => {
  fc.assert(
    fc.property(anyGrants, (grants) => {
      const [one, other] = [coverage(grants).need, coverage(grants.toReversed()).need]
      expect(other.outside).toEqual(one.outside)
      expect(simplify(other.outside)).toEqual(other.outside)
      expect(other.endings.map((it) => it.grant.grant.id)).toEqual(one.endings.map((it) => it.grant.grant.id))
    }),
  )
})
