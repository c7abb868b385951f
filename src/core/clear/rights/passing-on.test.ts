import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { days, places } from '../clear.fixture.ts'
import type { Approval, Grant, Negotiation } from '../types.ts'
import { answerTo, mandate, reasonsOf, said, sale } from './rights.fixture.ts'

const AGENT = { as: ['party:agent'] } as const
const TODAY = day('2026-03-01')

const asking = (it: Partial<Negotiation> = {}): Negotiation => ({
  id: 'negotiation:first',
  kind: 'first-negotiation',
  holder: 'party:buyer',
  right: 'exhibit',
  answerDays: 30,
  ...it,
})

describe('a right to be asked', () => {
  const ask = (it: Partial<Negotiation>, to?: 'party:buyer' | 'party:rival', more: Partial<Grant> = {}) => {
    // The buyer’s own contract in Korea binds the agent everywhere else it says.
    const bound = sale({ territories: places('KR'), negotiations: [asking(it)], ...more })
    return answerTo({ ...AGENT, ...(to && { to }) }, [mandate(), bound], { asOf: TODAY })
  }
  const inJapan = { territories: places('JP') } as const

  test('leaves unknown what would go to another before its holder was asked', () => {
    const { standing, unknown } = ask(inJapan, 'party:rival')
    expect([standing, ...reasonsOf(unknown)]).toEqual(['unknown', 'first-negotiation grant:sale'])
    expect(unknown[0]!.negotiation).toEqual({ id: 'negotiation:first', holder: 'party:buyer' })
  })

  test('runs for so many days from the notice, and says its last', () => {
    const { unknown } = ask({ ...inJapan, notice: day('2026-02-20') }, 'party:rival')
    expect(unknown[0]!.negotiation).toMatchObject({ last: '2026-03-22' })
    expect(ask({ ...inJapan, notice: day('2026-01-01') }, 'party:rival').standing).toBe('available')
    expect(ask({ ...inJapan, waivedOn: TODAY }, 'party:rival').standing).toBe('available')
  })

  test('is said beside an answer that names nobody, and blocks nothing', () => {
    const { standing, noted } = ask({ ...inJapan, kind: 'last-refusal' })
    expect([standing, ...reasonsOf(noted)]).toEqual(['available', 'last-refusal grant:sale'])
  })

  test('binds neither its holder, nor who did not agree to it, nor another place or right', () => {
    expect(ask(inJapan, 'party:buyer').standing).toBe('available')
    expect(ask({}, 'party:rival').standing).toBe('available')
    expect(ask({ ...inJapan, right: 'remake' }, 'party:rival').standing).toBe('available')
    expect(ask({ ...inJapan, holder: 'party:agent' }, 'party:rival').standing).toBe('available')
    expect(ask(inJapan, 'party:rival', { status: 'draft' }).standing).toBe('available')
  })
})

describe('a right that may not be passed on', () => {
  const toRival = (sublicensing: Grant['sublicensing'], ...more: Grant[]) =>
    answerTo({ ...AGENT, to: 'party:rival' }, [mandate({ sublicensing: sublicensing! }), ...more])

  test('is blocked for another, and not for whoever has it', () => {
    const { standing, blocked } = toRival('not-allowed')
    expect([standing, ...reasonsOf(blocked)]).toEqual(['blocked', 'not-to-be-passed-on grant:mandate'])
    expect(toRival('free').standing).toBe('available')
    const { standing: own, noted } = answerTo(AGENT, [mandate({ sublicensing: 'not-allowed' })])
    expect([own, ...reasonsOf(noted)]).toEqual(['available', 'not-to-be-passed-on grant:mandate'])
  })

  test('without consent hangs on it, until it is given in the paper that passes it on', () => {
    const { standing, unknown } = toRival('with-consent')
    expect([standing, ...reasonsOf(unknown)]).toEqual(['unknown', 'consent-needed grant:mandate'])
    const given: Approval = {
      id: 'approval:sub',
      of: 'sublicence',
      by: 'party:producer',
      givenOn: day('2026-01-05'),
    }
    const draft = sale({ licensee: 'party:rival', status: 'draft', approvals: [given] })
    expect(toRival('with-consent', draft).standing).toBe('available')
  })

  test('is free where another grant lets it be passed on', () => {
    const beside = mandate({ id: 'grant:beside', exclusive: false, term: days('2026-07-01') })
    const { standing, free } = toRival('not-allowed', beside)
    expect(standing).toBe('partly')
    expect(said(free)).toEqual(['JP | svod | any | 2026-07-01 2026-12-31'])
  })

  test('is the owner’s to pass on, whatever was granted back', () => {
    const back = mandate({ licensor: 'party:agent', licensee: 'party:producer', sublicensing: 'not-allowed' })
    expect(answerTo({ to: 'party:rival' }, [back]).standing).toBe('available')
  })
})

describe('a right that was passed on without the consent that it needed', () => {
  const head = mandate({ sublicensing: 'with-consent' })
  const bought = (grants: readonly Grant[], as: 'party:buyer' | 'party:sub' = 'party:buyer') =>
    answerTo({ as: [as] }, grants)
  const given = (by: Approval['by'], givenOn = day('2026-01-05')): Approval => ({
    id: 'approval:sub',
    of: 'sublicence',
    by,
    givenOn,
  })

  test('is blocked for whoever has it, and for whoever has it from them', () => {
    const { standing, blocked } = bought([head, sale()])
    expect([standing, ...reasonsOf(blocked)]).toEqual(['blocked', 'consent-missing grant:sale'])
    const onward = sale({ id: 'grant:sub', licensor: 'party:buyer', licensee: 'party:sub' })
    expect(reasonsOf(bought([head, sale(), onward], 'party:sub').blocked)).toEqual([
      'consent-missing grant:sale',
    ])
  })

  test('is theirs once the licensor consented, and not when another did', () => {
    expect(bought([head, sale({ approvals: [given('party:producer')] })]).standing).toBe('available')
    expect(bought([head, sale({ approvals: [given('party:agent')] })]).standing).toBe('blocked')
  })

  test('is no bar to whoever gave it, and to whom it is given back', () => {
    const lent = sale({ exclusive: false, sublicensing: 'not-allowed' })
    const back = sale({ id: 'grant:back', licensor: 'party:buyer', licensee: 'party:agent' })
    expect(answerTo(AGENT, [mandate(), lent, back]).standing).toBe('available')
  })

  test('is theirs as far as another grant lets it be passed on', () => {
    const beside = mandate({ id: 'grant:beside', exclusive: false, territories: places('KR') })
    const { blocked, free } = answerTo({ as: ['party:buyer'], territories: places('JP, KR') }, [
      head,
      beside,
      sale(),
    ])
    expect(said(free)).toEqual(['KR | svod | any | 2026-01-01 2026-12-31'])
    expect(reasonsOf(blocked)).toEqual(['consent-missing grant:sale'])
  })
})
