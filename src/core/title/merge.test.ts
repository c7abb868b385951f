import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differences, mergeSections, sameJson } from './merge.ts'

const deal = (over: object = {}) => ({
  deal: {
    currency: 'JPY',
    costs: [
      { id: 'cost:a', amount: 'JPY 100', account: '1' },
      { id: 'cost:b', amount: 'JPY 200', account: '2' },
      { id: 'cost:c', amount: 'JPY 300', account: '3' },
    ],
    ...over,
  },
})
const costs = (...list: readonly object[]) => deal({ costs: list })
const [a, b, c] = deal().deal.costs as [object, object, object]
const d = { id: 'cost:d' }
const e = { id: 'cost:e' }

const value = (base: unknown, mine: unknown, theirs: unknown) => {
  const merged = mergeSections(base, mine, theirs)
  if (!merged.ok) throw new Error(JSON.stringify(merged.clashes))
  return merged.value
}
const clashes = (base: unknown, mine: unknown, theirs: unknown) => {
  const merged = mergeSections(base, mine, theirs)
  return merged.ok ? [] : merged.clashes
}

describe('two who changed one section', () => {
  test('in different fields of one record: both stand', () => {
    const mine = costs({ ...a, amount: 'JPY 111' }, b, c)
    const theirs = costs({ ...a, account: '9' }, b, c)
    expect(value(deal(), mine, theirs)).toEqual(
      costs({ id: 'cost:a', amount: 'JPY 111', account: '9' }, b, c),
    )
  })

  test('in different records, one of them taken away and one added: all stand', () => {
    const mine = costs(a, c, d)
    const theirs = costs({ ...a, account: '9' }, b, c)
    expect(value(deal(), mine, theirs)).toEqual(costs({ ...a, account: '9' }, c, d))
  })

  test('in one field, to different values: a clash with all three', () => {
    const mine = costs({ ...a, amount: 'JPY 111' }, b, c)
    const theirs = costs({ ...a, amount: 'JPY 122' }, b, c)
    expect(clashes(deal(), mine, theirs)).toEqual([
      { path: 'deal/costs/cost:a/amount', base: 'JPY 100', mine: 'JPY 111', theirs: 'JPY 122' },
    ])
  })

  test('in one field, to the same value: no clash', () => {
    const both = costs({ ...a, amount: 'JPY 111' }, b, c)
    expect(mergeSections(deal(), both, both)).toEqual({ ok: true, value: both, theirs: [] })
  })

  test('one took a record away, the other changed something in it: a clash at the record', () => {
    const theirs = costs({ ...a, amount: 'JPY 122' }, b, c)
    expect(clashes(deal(), costs(b, c), theirs)).toEqual([
      { path: 'deal/costs/cost:a', base: a, theirs: { ...a, amount: 'JPY 122' } },
    ])
    expect(clashes(deal(), theirs, costs(b, c))).toEqual([
      { path: 'deal/costs/cost:a', base: a, mine: { ...a, amount: 'JPY 122' } },
    ])
  })

  test('both added a record under one id: a clash, unless it is the same record', () => {
    const mine = costs(a, b, c, d)
    expect(clashes(deal(), mine, costs(a, b, c, { ...d, account: '4' }))).toHaveLength(1)
    expect(value(deal(), mine, costs(d, a, b, c))).toBeDefined()
  })

  test('both added records in the same spot: theirs, which were there first, stand before mine', () => {
    expect(value(deal(), costs(a, d, b, c), costs(a, e, b, c))).toEqual(costs(a, e, d, b, c))
    expect(value(deal(), costs(a, b, c, d), costs(a, b, c, e))).toEqual(costs(a, b, c, e, d))
  })

  test('one moved records, the other added one: it keeps its neighbour', () => {
    expect(value(deal(), costs(c, b, a), costs(a, d, b, c))).toEqual(costs(c, b, a, d))
    expect(value(deal(), costs(a, d, b, c), costs(c, b, a))).toEqual(costs(c, b, a, d))
  })

  test('both moved records, in different ways: a clash at the list, for in a waterfall the order is the contract', () => {
    expect(clashes(deal(), costs(c, b, a), costs(b, a, c))).toEqual([
      {
        path: 'deal/costs',
        base: ['cost:a', 'cost:b', 'cost:c'],
        mine: ['cost:c', 'cost:b', 'cost:a'],
        theirs: ['cost:b', 'cost:a', 'cost:c'],
      },
    ])
  })

  test('a list whose records have no ids, or not one each, is one place', () => {
    const media = (...list: readonly string[]) => deal({ media: list })
    expect(clashes(media('svod'), media('svod', 'avod'), media('svod', 'tvod'))).toHaveLength(1)
    const twice = (...list: readonly object[]) => deal({ lines: list })
    const line = { party: 'party:a', amount: 'JPY 1' }
    expect(clashes(twice(line, line), twice(line), twice(line, line, line))).toHaveLength(1)
  })

  test('what became another kind of thing is one place: the fields of two kinds do not mix', () => {
    const timing = (over: object) => deal({ timing: over })
    const once = timing({ kind: 'once', due: '2026-01-01' })
    const weekly = timing({ kind: 'weekly', over: 'x' })
    expect(
      clashes(once, weekly, timing({ kind: 'once', due: '2026-02-01' })).map(({ path }) => path),
    ).toEqual(['deal/timing'])
  })

  test('a field taken away on one side, untouched on the other, is gone', () => {
    const { currency: _, ...rest } = deal().deal
    expect(value(deal(), { deal: rest }, deal({ note: 'n' }))).toEqual({ deal: { ...rest, note: 'n' } })
  })

  test('says what of theirs it brings', () => {
    const merged = mergeSections(deal(), costs(a, b, c, d), costs({ ...a, account: '9' }, b))
    expect(merged.ok && merged.theirs).toEqual([
      { path: 'deal/costs/cost:a/account', before: '1', after: '9' },
      { path: 'deal/costs/cost:c', before: c },
    ])
  })
})

describe('somebody who was shown a part', () => {
  const whole = deal({
    costs: [{ ...a, note: 'our margin is in here' }, b, { id: 'cost:hidden', amount: 'JPY 7' }, c],
    fee: 'JPY 9',
  })
  const shown = deal()

  test('changes that part: what they were not shown stays as it was', () => {
    const edited = costs({ ...a, amount: 'JPY 111' }, c, d)
    expect(value(shown, edited, whole)).toEqual(
      deal({
        costs: [
          { ...a, note: 'our margin is in here', amount: 'JPY 111' },
          { id: 'cost:hidden', amount: 'JPY 7' },
          c,
          d,
        ],
        fee: 'JPY 9',
      }),
    )
  })

  test('does not take away a record in which others keep something', () => {
    expect(clashes(shown, costs(b, c), whole).map(({ path }) => path)).toEqual(['deal/costs/cost:a'])
  })
})

describe('differences', () => {
  test('are named place by place, as deep as records and fields go', () => {
    const after = deal({ currency: 'KRW', costs: [c, { ...a, amount: 'JPY 111' }, d] })
    expect(differences(deal(), after)).toEqual([
      { path: 'deal/currency', before: 'JPY', after: 'KRW' },
      { path: 'deal/costs/cost:a/amount', before: 'JPY 100', after: 'JPY 111' },
      { path: 'deal/costs/cost:b', before: b },
      { path: 'deal/costs/cost:d', after: d },
      { path: 'deal/costs', before: ['cost:a', 'cost:c'], after: ['cost:c', 'cost:a'], order: true },
    ])
  })

  test('of a value and itself are none, whatever the order of its fields', () => {
    expect(differences({ a: 1, b: [{ id: 'x', c: 2 }] }, { b: [{ c: 2, id: 'x' }], a: 1 })).toEqual([])
  })
})

// Documents with fields, records with ids, records in records, and lists that are no records.
const id = fc.constantFrom('r:1', 'r:2', 'r:3', 'r:4', 'r:5')
const scalar = fc.oneof(
  fc.constantFrom('x', 'y', 'z'),
  fc.integer({ min: 0, max: 3 }),
  fc.boolean(),
  fc.constant(null),
)
const name = fc.constantFrom('a', 'b', '__proto__', '한글')
const fields = (depth: number): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .uniqueArray(fc.tuple(name, json(depth)), { selector: ([key]) => key, maxLength: 4 })
    .map((entries) => Object.fromEntries(entries))
const records = (depth: number) =>
  fc
    .uniqueArray(fc.tuple(id, fields(depth)), { selector: ([key]) => key, maxLength: 5 })
    .map((list) => list.map(([key, rest]) => ({ ...rest, id: key })))
const json = (depth: number): fc.Arbitrary<unknown> =>
  depth === 0
    ? scalar
    : fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fields(depth - 1), records(depth - 1))
const section = fields(3).map((body) => ({ section: body }))

describe('property', () => {
  test('merging with nothing changed on one side gives the other side, in its order', () => {
    fc.assert(
      fc.property(section, section, (base, x) => {
        expect(value(base, x, base)).toEqual(x)
        expect(value(base, base, x)).toEqual(x)
        expect(value(base, x, x)).toEqual(x)
      }),
    )
  })

  test('who is mine and who is theirs decides neither whether they clash, nor where, nor what stands', () => {
    const unordered = (it: unknown): unknown =>
      Array.isArray(it)
        ? it.map(unordered).sort((p, q) => (JSON.stringify(p) < JSON.stringify(q) ? -1 : 1))
        : typeof it === 'object' && it !== null
          ? Object.fromEntries(
              Object.entries(it)
                .sort(([p], [q]) => (p < q ? -1 : 1))
                .map(([key, inner]) => [key, unordered(inner)]),
            )
          : it
    fc.assert(
      fc.property(section, section, section, (base, x, y) => {
        const [there, back] = [mergeSections(base, x, y), mergeSections(base, y, x)]
        expect(there.ok).toBe(back.ok)
        if (there.ok && back.ok) expect(unordered(there.value)).toEqual(unordered(back.value))
        else
          expect(
            clashes(base, x, y)
              .map(({ path }) => path)
              .sort(),
          ).toEqual(
            clashes(base, y, x)
              .map(({ path }) => path)
              .sort(),
          )
      }),
    )
  })

  test('changes in different places always come together, and all of them stand', () => {
    const field = fc.constantFrom('f', 'g', 'h')
    const listed = fc.uniqueArray(id, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(
        listed,
        fc.array(fc.tuple(id, field, fc.constantFrom('mine', 'theirs')), { maxLength: 12 }),
        fc.constantFrom('mine', 'theirs', 'nobody'),
        (ids, edits, mover) => {
          const base = { s: { list: ids.map((key) => ({ id: key, f: 0, g: 0, h: 0 })) } }
          const by = (who: string) => {
            // Each place goes to whoever comes first, so that no place is changed by both.
            const list = base.s.list.map((record) => {
              const own = edits.filter(([key, part], i) => {
                const first = edits.findIndex(([k, p]) => k === key && p === part)
                return key === record.id && first === i
              })
              return Object.fromEntries([
                ...Object.entries(record),
                ...own.filter(([, , whose]) => whose === who).map(([, part]) => [part, who]),
              ])
            })
            const added = { id: `new:${who}` }
            return { s: { list: [...(mover === who ? list.toReversed() : list), added], [who]: 1 } }
          }
          const [mine, theirs] = [by('mine'), by('theirs')]
          const both = value(base, mine, theirs) as { s: { list: Record<string, unknown>[] } }
          for (const record of both.s.list)
            for (const part of ['f', 'g', 'h']) {
              const first = edits.find(([key, p]) => key === record['id'] && p === part)
              if (!String(record['id']).startsWith('new:')) expect(record[part]).toBe(first ? first[2] : 0)
            }
          const order = both.s.list.map((record) => String(record['id']))
          expect(order.filter((key) => key.startsWith('new:')).sort()).toEqual(['new:mine', 'new:theirs'])
          expect(order.filter((key) => !key.startsWith('new:'))).toEqual(
            mover === 'nobody' ? ids : ids.toReversed(),
          )
          expect(both.s).toMatchObject({ mine: 1, theirs: 1 })
        },
      ),
    )
  })

  test('what somebody was not shown survives whatever they do to the rest', () => {
    fc.assert(
      fc.property(section, section, fields(2), (shown, edited, hidden) => {
        const secret = Object.fromEntries(
          Object.entries(hidden).map(([key, inner]) => [`only-${key}`, inner]),
        )
        const whole = { section: { ...shown.section, ...secret } }
        const merged = mergeSections(shown, edited, whole)
        // The section itself is a record of fields on all sides, so only what is inside it could clash: nothing does.
        if (sameJson(shown.section['kind'], edited.section['kind']))
          expect(merged).toMatchObject({ ok: true, value: { section: secret } })
      }),
    )
  })

  test('there are differences exactly where there are any', () => {
    fc.assert(
      fc.property(section, section, (x, y) => {
        expect(differences(x, y).length === 0).toBe(sameJson(x, y))
        for (const { path } of differences(x, y)) expect(path.startsWith('section')).toBe(true)
      }),
    )
  })
})
