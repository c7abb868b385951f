import { describe, expect, test } from 'vitest'
import type { PartyId } from '../core/base/index.ts'
import { day, parseTerritories } from '../core/base/index.ts'
import type { Ask, Grant, RightsBook, Work } from '../core/clear/index.ts'
import { availabilityIn, boxOfAsk, regionOf, rightsBook } from '../core/clear/index.ts'
import { type SeesGrants, seenAnswer } from './rights-sight.ts'

const film: Work = {
  id: 'work:film',
  names: { en: 'The Tide' },
  kind: 'film',
  owners: ['party:studio'],
  basedOn: [],
  publicDomain: [],
}

const sale = (id: `grant:${string}`, licensee: PartyId, it: Partial<Grant> = {}): Grant => ({
  id,
  work: 'work:film',
  right: 'exhibit',
  licensor: 'party:studio',
  licensee,
  territories: parseTerritories('JP')!,
  media: ['svod'],
  languages: 'any',
  term: { from: day('2026-01-01'), until: 'open' },
  exclusive: true,
  status: 'signed',
  holdbacks: [],
  ...it,
})

const ASK: Ask = {
  work: 'work:film',
  right: 'exhibit',
  as: ['party:studio'],
  territories: parseTerritories('JP, KR, TH')!,
  media: ['svod'],
  languages: 'any',
  term: { from: day('2026-01-01'), until: day('2027-01-01') },
  exclusive: false,
}

const MINE = sale('grant:mine', 'party:reader')
const THEIRS = sale('grant:theirs', 'party:rival', { territories: parseTerritories('KR')! })
const OPTION = sale('grant:option', 'party:rival', { territories: parseTerritories('TH')!, status: 'option' })

const bookOf = (grants: readonly Grant[]): RightsBook => rightsBook({ works: [film], grants })

/** Where it is free, where it is not told, and the reasons that are. */
function told(seen: readonly Grant[], all: readonly Grant[], sees: SeesGrants, ask: Ask = ASK) {
  const [own, whole] = [bookOf(seen), bookOf(all)]
  const answer = seenAnswer(
    boxOfAsk(own, ask),
    availabilityIn(own, ask),
    () => availabilityIn(whole, ask),
    sees,
  )
  const where = (cells: typeof answer.free) => cells.flatMap((box) => regionOf(own, box).territories.include)
  return {
    standing: answer.standing,
    free: where(answer.free),
    hidden: where(answer.hidden),
    why: [...answer.blocked, ...answer.unknown, ...answer.notCleared].map(({ reason }) => reason),
  }
}

describe('whoever sees every grant', () => {
  test('is told how it stands', () => {
    expect(told([MINE, THEIRS], [MINE, THEIRS], 'all')).toEqual({
      standing: 'partly',
      free: ['TH'],
      hidden: [],
      why: ['sold-exclusively', 'sold-exclusively'],
    })
  })

  test('but one is not told that what it takes is free, nor why not', () => {
    expect(told([MINE], [MINE, THEIRS], 'all')).toEqual({
      standing: 'partly',
      free: ['TH'],
      hidden: ['KR'],
      why: ['sold-exclusively'],
    })
  })
})

describe('whoever sees what is signed', () => {
  test('is told how it stands without the options of others', () => {
    expect(told([MINE, THEIRS], [MINE, THEIRS, OPTION], 'signed').free).toEqual(['TH'])
    expect(told([MINE, THEIRS], [MINE, THEIRS, OPTION], 'all')).toMatchObject({ free: [], hidden: ['TH'] })
  })
})

describe('whoever does not read all terms', () => {
  const head = sale('grant:head', 'party:agent', { sublicensing: 'with-consent' })
  const given = {
    id: 'approval:sub',
    of: 'sublicence',
    by: 'party:studio',
    givenOn: day('2026-01-01'),
  } as const
  const sub = sale('grant:sub', 'party:reader', { licensor: 'party:agent' })
  const consented = { ...sub, approvals: [given] }
  const ask: Ask = { ...ASK, as: ['party:reader'], territories: parseTerritories('JP')! }

  test('is not told whether a consent was given: what they see of it is the same', () => {
    const hidden = { standing: 'unknown', free: [], hidden: ['JP'], why: [] }
    for (const sees of ['own', 'signed'] as const) {
      expect(told([head, sub], [head, consented], sees, ask)).toEqual(hidden)
      expect(told([head, sub], [head, sub], sees, ask)).toEqual(hidden)
    }
    expect(told([head, consented], [head, consented], 'all', ask).standing).toBe('available')
    expect(told([head, sub], [head, sub], 'all', ask).why).toEqual(['consent-missing'])
  })

  test('is not told who must be asked', () => {
    const negotiations = [
      { id: 'negotiation:a', kind: 'last-refusal', holder: 'party:buyer', right: 'exhibit', answerDays: 30 },
    ] as const
    const bound = sale('grant:kr', 'party:buyer', { territories: parseTerritories('KR')!, negotiations: [] })
    const whole = [{ ...bound, negotiations: [{ ...negotiations[0], territories: parseTerritories('JP')! }] }]
    const toRival: Ask = { ...ASK, territories: parseTerritories('JP')!, to: 'party:rival' }
    expect(told([bound], whole, 'signed', toRival)).toMatchObject({ standing: 'available', why: [] })
    expect(told(whole, whole, 'all', toRival)).toMatchObject({ standing: 'unknown', why: ['last-refusal'] })
  })
})

describe('whoever sees their own grants alone', () => {
  test('is told what those take, and nothing of the rest', () => {
    expect(told([MINE], [MINE], 'own')).toEqual({
      standing: 'unknown',
      free: [],
      hidden: ['KR', 'TH'],
      why: ['sold-exclusively'],
    })
  })

  test('is answered alike, whatever the others are', () => {
    const alike = [[MINE], [MINE, THEIRS], [MINE, OPTION, THEIRS]].map((all) => told([MINE], all, 'own'))
    expect(new Set(alike.map((it) => JSON.stringify(it))).size).toBe(1)
  })

  test('is not told that it is not cleared: what brings it may be among what they do not see', () => {
    const asked = { ...ASK, as: ['party:agent'] as const }
    const own = bookOf([])
    const answer = seenAnswer(
      boxOfAsk(own, asked),
      availabilityIn(own, asked),
      () => availabilityIn(own, asked),
      'own',
    )
    expect(answer).toMatchObject({ standing: 'unknown', notCleared: [] })
  })
})
