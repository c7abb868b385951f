import { describe, expect, test } from 'vitest'
import { DESK_LANGUAGES } from '../formats/words/index.ts'
import { typed } from './command-line.fixture.ts'

const SOUL_MATE = 'examples/slate/soul-mate'

const run = (...argv: readonly string[]) => typed(argv)
const ask = (...argv: readonly string[]) => run('rights', 'ask', ...argv)

describe('genchi rights ask', () => {
  test('says what stands in the way, by which grant and in which line of which file', async () => {
    const { status, out } = await ask(
      SOUL_MATE,
      '--territories',
      'JP',
      '--media',
      'svod',
      '--last',
      '2027-12-31',
    )
    expect(status).toBe(1)
    for (const words of [
      '✕ Blocked',
      'Sold exclusively',
      'from GTist to Netflix',
      `${SOUL_MATE}/clear.yaml:`,
      'Japan · SVOD · any language · from Thu 28 Aug 2025 to the end of Fri 31 Dec 2027',
      'Held back',
    ])
      expect(out).toContain(words)
  })

  test('ends with 0 where all of it is free', async () => {
    const { status, out } = await ask('examples/slate/sll-thailand', '--territories', 'TH', '--exclusive')
    expect(out).toContain('✓ Available')
    expect(status).toBe(0)
  })

  test('answers territory by territory and day by day', async () => {
    const map = await ask(SOUL_MATE, '--media', 'svod', '--by', 'territory')
    expect(map.out).toMatch(/✕ Blocked {2}held back|✕ Blocked|◐ Partly available/i)
    const days = await ask(SOUL_MATE, '--territories', 'JP', '--media', 'theatrical', '--by', 'day')
    expect(days.out).toContain('from Sun 1 Jun 2025')
  })

  test('of a slate finds the titles that are free, all of the days or some', async () => {
    const all = await ask('examples/slate', '--territories', 'FR', '--media', 'free-television')
    expect(all.status).toBe(0)
    const options = ['--territories', 'JP', '--media', 'svod', '--until', '2040-01-01', '--days', '365']
    const { out } = await ask('examples/slate', ...options, '--json')
    const works = (JSON.parse(out) as { works: { work: string; free: { from: string; until: string }[] }[] })
      .works
    const mine = works.find(({ work }) => work === 'work:soul-mate')
    for (const { free } of works) for (const { from, until } of free) expect(from < until).toBe(true)
    expect(mine?.free).toEqual([{ from: '2030-08-28', until: '2040-01-01', last: '2039-12-31' }])
  })

  test('has the shape that the reference describes', async () => {
    const { out } = await ask(
      SOUL_MATE,
      '--territories',
      'JP, US',
      '--media',
      'svod',
      '--languages',
      'ja',
      '--json',
    )
    expect(JSON.parse(out)).toMatchObject({
      asOf: '2025-06-01',
      ask: {
        work: 'work:soul-mate',
        right: 'exhibit',
        territories: 'JP, US',
        languages: ['ja'],
        until: 'open',
      },
      standing: 'partly',
      free: [{ territories: 'JP, US', media: ['svod'], languages: 'ja', from: '2030-08-28', until: 'open' }],
      blocked: [
        {
          reason: 'sold-exclusively',
          work: 'work:soul-mate',
          right: 'exhibit',
          grants: [{ id: 'grant:netflix', file: expect.stringContaining('clear.yaml:') }],
          cells: [{ territories: 'JP, US', media: ['svod'], languages: 'ja', from: '2025-08-28' }],
        },
        { reason: 'held-back', holdback: { protects: 'party:netflix' } },
      ],
      notCleared: expect.any(Array),
      unknown: [],
      noted: [],
    })
  })

  test('says every option that it cannot read, at once, and ends with 2', async () => {
    const wrong = [
      '--work',
      'x',
      '--territories',
      'Mars',
      '--media',
      'foo',
      '--last',
      '2020-13-01',
      '--right',
      'own',
    ]
    const { status, err, out } = await ask('examples/slate', ...wrong)
    expect([status, out]).toEqual([2, ''])
    expect(err.trim().split('\n')).toHaveLength(5)
    const json = JSON.parse((await ask('examples/slate', ...wrong, '--json')).out)
    expect(json.error.issues.map((it: { option: string }) => it.option)).toEqual([
      'work',
      'right',
      'territories',
      'media',
      'last',
    ])
  })

  test.each([
    ['days that end before they begin', '--from', '2026-01-01', '--until', '2025-01-01'],
    ['two ends', '--until', '2027-01-01', '--last', '2026-12-31'],
    ['a count of days that is none', '--days', '-3'],
  ])('refuses %s', async (_, ...argv) => {
    expect((await ask('examples/slate', ...argv)).status).toBe(2)
  })
})

describe('genchi rights conflicts', () => {
  test('finds the sample slate sound', async () => {
    const { status, out } = await run('rights', 'conflicts', 'examples/slate')
    expect([status, out]).toEqual([0, '✓ Nothing found that does not hold.\n'])
    const json = JSON.parse((await run('rights', 'conflicts', 'examples/slate', '--json')).out)
    expect(json).toEqual({ asOf: expect.any(String), clashes: [], oversold: [] })
  })
})

test('every language is spoken', async () => {
  const said = await Promise.all(
    DESK_LANGUAGES.map(async (lang) => (await ask(SOUL_MATE, '--territories', 'JP', '--lang', lang)).out),
  )
  expect(new Set(said).size).toBe(DESK_LANGUAGES.length)
})
