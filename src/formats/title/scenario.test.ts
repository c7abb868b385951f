import { describe, expect, test } from 'vitest'
import { applyScenario } from '../../core/title/index.ts'
import type { Plain } from './codec.ts'
import { decode, encode } from './codec.ts'
import { readSlate } from './folder.ts'
import { SAMPLE, sampleWith } from './sample.fixture.ts'
import { scenarioFile } from './scenario.ts'

const change = (plain: Plain) => {
  const read = decode(scenarioFile, {
    scenarios: [{ id: 'scenario:a', names: { en: 'A' }, changes: [plain] }],
  })
  return read.ok
    ? read.value.scenarios[0]!.changes[0]
    : read.issues.map(({ rule, at }) => [...at.slice(4), rule].join(' ')).join(', ')
}

describe('a change', () => {
  test('sets a place to a core value, read as the file of its section writes it', () => {
    expect(change({ set: 'deal/partners/partner:a/share', to: '55 %' })).toEqual({
      kind: 'set',
      path: 'deal/partners/partner:a/share',
      value: { num: 11n, den: 20n },
    })
    expect(
      change({ set: 'release/windows/window:a/term', to: { from: '2030-01-01', last: '2030-01-31' } }),
    ).toMatchObject({
      value: { from: '2030-01-01', until: '2030-02-01' },
    })
    expect(change({ set: 'head/names/ko', to: '등불' })).toMatchObject({ value: '등불' })
    expect(change({ set: 'make/costs/cost:a/timing/over/from', to: 'on event:a' })).toMatchObject({
      value: { shift: 0 },
    })
    expect(change({ set: 'head/baseline/dates/release/events/event:a/on', to: '2030-01-01' })).toMatchObject({
      value: '2030-01-01',
    })
  })
  test('takes an optional field away', () => {
    expect(change({ unset: 'release/windows/window:a/slot' })).toEqual({
      kind: 'set',
      path: 'release/windows/window:a/slot',
    })
    expect(change({ unset: 'head/names/ko' })).toEqual({ kind: 'set', path: 'head/names/ko' })
    expect(change({ unset: 'release/windows/window:a/term' })).toBe('unset not-optional')
    expect(change({ unset: 'release/windows' })).toBe('unset not-optional')
  })
  test('adds a record to a list, at its end or at a position', () => {
    expect(change({ add: 'deal/events', value: { id: 'event:a', on: '2030-01-01' }, at: 2 })).toEqual({
      kind: 'add',
      path: 'deal/events',
      value: { id: 'event:a', on: '2030-01-01' },
      at: 2,
    })
    expect(change({ add: 'deal/currency', value: 'JPY' })).toBe('add not-a-list')
    expect(change({ add: 'deal/events', value: { id: 'event:a' } })).toBe('value on missing-field')
  })
  test('takes a record out of its list', () => {
    expect(change({ remove: 'deal/events/event:a' })).toEqual({ kind: 'remove', path: 'deal/events/event:a' })
    expect(change({ remove: 'deal/currency' })).toBe('remove not-an-entry')
  })
  test('moves a date to a day or by days, and a term by days', () => {
    expect(change({ move: 'deal/events/event:a/on', to: '2030-01-01' })).toEqual({
      kind: 'move',
      path: 'deal/events/event:a/on',
      to: '2030-01-01',
    })
    expect(change({ move: 'deal/events/event:a/on', by: -14 })).toEqual({
      kind: 'move',
      path: 'deal/events/event:a/on',
      days: -14,
    })
    expect(change({ move: 'make/people/person:a/busy/busy:b/term', by: 3 })).toMatchObject({ days: 3 })
    expect(change({ move: 'make/people/person:a/busy/busy:b/term', to: '2030-01-01' })).toBe(
      'move not-a-date',
    )
    expect(change({ move: 'deal/currency', by: 1 })).toBe('move not-a-date')
    expect(change({ move: 'deal/events/event:a/on' })).toBe('to-or-by')
    expect(change({ move: 'deal/events/event:a/on', to: '2030-01-01', by: 1 })).toBe('to-or-by')
    expect(change({ move: 'deal/events/event:a/on', to: 'soon' })).toBe('to bad-day')
  })
  test('is one of these, not several and not none', () => {
    expect(change({ set: 'deal/currency', to: 'JPY', remove: 'deal/events/event:a' })).toBe('one-change')
    expect(change({ to: 'JPY' })).toBe('one-change')
    expect(change('set deal/currency')).toBe('wanted-mapping')
    expect(change({ set: 'deal/currency', to: 'JPY', at: 2 })).toBe('at unknown-field')
  })
  test('has a path that leads somewhere in a title', () => {
    for (const path of [
      '',
      'deal',
      'deals/currency',
      'deal/curency',
      'deal/currency/minor',
      'deal/partners/share',
      'catalogue/works/work:a/year',
    ])
      expect(change({ set: path, to: 'x' })).toBe('set unknown-path')
  })
  test('has a value of the type that stands there', () => {
    expect(change({ set: 'deal/partners/partner:a/share', to: '155 %' })).toBe('to ratio-too-large')
    expect(change({ set: 'release/windows/window:a', to: { id: 'window:a' } })).toContain(
      'to exclusive missing-field',
    )
    expect(change({ set: 'deal/currency', to: null })).toBe('to empty-value')
  })
})

describe('a scenario', () => {
  const read = readSlate(SAMPLE)
  if (!read.ok) throw new Error('the sample is not read')
  const [folder] = read.value.titles
  test('is applied as it stands', () => {
    const applied = applyScenario(folder!.title, folder!.scenarios[0]!)
    if (!applied.ok) throw new Error(JSON.stringify(applied.issues))
    expect(applied.value.release.events[0]?.on).toBe('2030-05-10')
    expect(applied.value.release.windows[0]).not.toHaveProperty('slot')
    expect(applied.value.release.windows[0]?.fees.map(({ id }) => id)).toEqual(['fee:minato'])
    expect(applied.value.settle.comparisons).toEqual([])
  })
  test('is written as it was read', () => {
    const file = { scenarios: folder!.scenarios }
    expect(decode(scenarioFile, encode(scenarioFile, file))).toEqual({ ok: true, value: file })
  })

  const wrong = (put: string, inPlaceOf: string): readonly string[] => {
    const again = readSlate(sampleWith('lantern/scenarios.yaml', put, inPlaceOf))
    return again.ok ? [] : again.issues.map(({ rule, excerpt }) => `${excerpt.text.trim()} ${rule}`)
  }
  test('that changes what the title does not have is refused, at the change', () => {
    expect(wrong('move: release/events/event:premier/on', 'move: release/events/event:premiere/on')).toEqual([
      '- move: release/events/event:premier/on no-such-place',
    ])
    expect(
      wrong('remove: settle/comparisons/comparison:9', 'remove: settle/comparisons/comparison:1'),
    ).toEqual(['- remove: settle/comparisons/comparison:9 no-such-place'])
    expect(
      wrong(
        'add: release/windows/window:nagare/fees\n        value: { id: fee:nagare',
        'add: release/windows/window:minato/fees\n        value: { id: fee:minato',
      ),
    ).toEqual(['- add: release/windows/window:nagare/fees already-there'])
  })
  test('that leaves something pointing nowhere is refused, at the change that does', () => {
    expect(
      wrong('remove: release/windows/window:nagare', 'remove: settle/comparisons/comparison:1'),
    ).toContain('- remove: release/windows/window:nagare unknown-reference')
    expect(
      wrong(
        'to: [ja original]\n      - set: settle/ratings/rating:1/panel\n        to: panel:none',
        'to: [ja original, th sub]',
      ),
    ).toEqual(['- set: settle/ratings/rating:1/panel unknown-reference'])
  })
  test('that makes a title no file could hold is refused', () => {
    expect(wrong('to: 2030-03-14', 'to: 2030-01-14')).toEqual([
      '- set: make/costs/cost:cast/timing/over/from ends-before-it-begins',
    ])
  })
  test('has an id of its own', () => {
    expect(wrong('id: scenario:slip', 'id: scenario:nothing')).toEqual(['- id: scenario:slip duplicate-id'])
  })
})
