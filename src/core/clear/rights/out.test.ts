import { describe, expect, test } from 'vitest'
import type { PartyId } from '../../base/index.ts'
import { days, grant, places, SOME_DAY, work } from '../clear.fixture.ts'
import type { Grant } from '../types.ts'
import type { Ask } from './ask.ts'
import { availability } from './availability.ts'
import { rightsBook } from './read-book.ts'

/* What went out and came back: a release is a grant to whoever gave it, from the day on which it is released. */

const given = grant({ id: 'grant:given', exclusive: true })
const back = (it: Partial<Grant> = {}) =>
  grant({ id: 'grant:back', licensor: 'party:studio', licensee: 'party:author', exclusive: true, ...it })

const asked = (grants: readonly Grant[], party: PartyId, it: Partial<Ask> = {}) =>
  availability(rightsBook({ works: [work()], grants }), {
    ...{ work: 'work:novel', right: 'adapt', as: [party], territories: places('JP'), media: ['svod'] },
    ...{ languages: 'any', term: { from: '2026-01-01', until: '2027-01-01' }, exclusive: false },
    ...it,
  } as Ask)
const standing = (...of: Parameters<typeof asked>) => asked(...of).standing

describe('an owner to whom an exclusive right was given back', () => {
  test('has it again, alone as well', () => {
    expect(standing([given], 'party:author')).toBe('blocked')
    expect(standing([given, back()], 'party:author')).toBe('available')
    expect(standing([given, back()], 'party:author', { exclusive: true })).toBe('available')
  })
  test('has it again from the day of the release, and where it was released', () => {
    const { standing, free, blocked } = asked(
      [given, back({ term: days('2026-07-01'), territories: places('JP') })],
      'party:author',
      { territories: places('JP, KR') },
    )
    expect(standing).toBe('partly')
    expect(free).toMatchObject([{ term: { from: '2026-07-01', until: '2027-01-01' } }])
    expect(blocked.map(({ reason, grants }) => [reason, ...grants])).toEqual([
      ['sold-exclusively', 'grant:given'],
    ])
  })
  test('has a part of it again where only a part came back', () => {
    const all = grant({ id: 'grant:given', exclusive: true, right: 'exhibit' })
    const streams = back({ right: 'stream' })
    expect(standing([all, streams], 'party:author', { right: 'stream' })).toBe('available')
    expect(standing([all, streams], 'party:author', { right: 'broadcast' })).toBe('blocked')
  })
  test('has the whole of a wider right again when all that was sold of it came back', () => {
    const streams = grant({ id: 'grant:given', exclusive: true, right: 'stream' })
    expect(standing([streams], 'party:author', { right: 'exhibit' })).toBe('blocked')
    expect(standing([streams, back({ right: 'stream' })], 'party:author', { right: 'exhibit' })).toBe(
      'available',
    )
  })
  test('has it from whoever had it last, not from the first licensee', () => {
    const sub = grant({ id: 'grant:sub', licensor: 'party:studio', licensee: 'party:agent', exclusive: true })
    expect(standing([given, sub, back({ licensor: 'party:agent' })], 'party:author')).toBe('available')
    // The studio had passed it on: it could give back no more than it had.
    expect(standing([given, sub, back()], 'party:author')).toBe('blocked')
  })
  test('does not know whether it has, where nobody knows from when', () => {
    const { standing, unknown } = asked([given, back({ term: SOME_DAY })], 'party:author')
    expect(standing).toBe('unknown')
    expect(new Set(unknown.map(({ reason }) => reason))).toEqual(new Set(['term-not-known']))
  })
  test('may give it to another, who then has it', () => {
    const next = grant({ id: 'grant:next', licensee: 'party:next', exclusive: true })
    expect(standing([given, back(), next], 'party:next', { exclusive: true })).toBe('available')
    expect(standing([given, next], 'party:next', { exclusive: true })).toBe('blocked')
  })
})

describe('what went out of the hands through which a right came back', () => {
  const sub = (it: Partial<Grant> = {}) =>
    grant({ id: 'grant:sub', licensor: 'party:studio', licensee: 'party:agent', exclusive: true, ...it })
  test('takes nothing from an owner who had never lost it', () => {
    const open = grant({ id: 'grant:given', exclusive: false })
    expect(standing([open, sub(), back()], 'party:author')).toBe('available')
    expect(standing([open, sub(), back()], 'party:author', { exclusive: true })).toBe('blocked')
  })
  test('takes a part of a wider right', () => {
    const streams = grant({ id: 'grant:given', exclusive: true, right: 'stream' })
    const all = [streams, sub({ right: 'stream' }), back({ right: 'stream' })]
    expect(standing(all, 'party:author', { right: 'exhibit' })).toBe('blocked')
    expect(standing(all, 'party:author', { right: 'broadcast' })).toBe('available')
  })
})

describe('an owner that may use it again beside its licensee', () => {
  const shared = back({ exclusive: false })
  test('may use it, and not give it to one alone', () => {
    expect(standing([given, shared], 'party:author')).toBe('available')
    expect(standing([given, shared], 'party:author', { exclusive: true })).toBe('blocked')
  })
})

describe('whoever gave it back', () => {
  test('has it no more', () => {
    const { standing, blocked } = asked([given, back({ term: days('2026-07-01') })], 'party:studio')
    expect(standing).toBe('partly')
    expect(blocked).toMatchObject([{ reason: 'sold-exclusively', grants: ['grant:back'] }])
  })
  test('has it when it was given again', () => {
    expect(standing([given, back(), grant({ id: 'grant:again', exclusive: true })], 'party:studio')).toBe(
      'available',
    )
  })
  test('left in place what it had passed on before', () => {
    const sub = grant({ id: 'grant:sub', licensor: 'party:studio', licensee: 'party:agent', exclusive: true })
    expect(standing([given, sub, back()], 'party:agent')).toBe('available')
  })
})
