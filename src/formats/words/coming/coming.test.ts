import { describe, expect, test } from 'vitest'
import { day, money } from '../../../core/base/index.ts'
import type { Alarm, Happening, HappeningKind } from '../../../core/seams/index.ts'
import { HAPPENING_KINDS, happenings } from '../../../core/seams/index.ts'
import { DESK_LANGUAGES } from '../../languages/index.ts'
import { nameBook } from '../names.ts'
import { CATALOGUE, TITLE } from '../samples.fixture.ts'
import { speakerFor } from '../speaker-for.ts'
import { sayComing } from './index.ts'

const speakerIn = (language: (typeof DESK_LANGUAGES)[number]) =>
  speakerFor(language, nameBook(TITLE, CATALOGUE))

const WINDOW = 'release/windows/window:zz-stream'
const happening = (kind: HappeningKind, it: Partial<Happening> = {}): Happening => ({
  kind,
  day: day('2026-03-31'),
  path: `${WINDOW}/term/from`,
  of: WINDOW,
  ...it,
})
const ONES = HAPPENING_KINDS.map((kind) => happening(kind, kind === 'statement-due' ? { nth: 2 } : {}))
const RUNS = (['shooting', 'episodes-delivered'] as const).map((kind) =>
  happening(kind, { run: { times: 12, last: day('2026-04-20') } }),
)
const OPTION: Alarm = {
  kind: 'option-exercise',
  day: day('2026-03-31'),
  inDays: 30,
  grant: 'grant:zz-option',
  work: 'work:zz-series',
  party: 'party:zz-studio',
  fee: money('JPY', 5_000_000n),
  path: 'clear/grants/grant:zz-option/option/exerciseBy',
  titles: ['title:zz-title'],
}
const PREMIERE = { anchor: { kind: 'event', event: 'event:premiere' }, shift: 30, unit: 'day' } as const

describe.each(DESK_LANGUAGES)('in %s', (language) => {
  const speaker = speakerIn(language)

  test('whatever comes is said in words, with names and no ids, and each kind otherwise', () => {
    const said = [...ONES, ...RUNS, OPTION].map((it) => sayComing(it, speaker))
    for (const text of said.flatMap((it) => Object.values(it))) {
      expect(text).not.toMatch(/undefined|zz-|›|\{|\$/)
      expect(text.trim()).toBe(text)
      expect(text).not.toBe('')
    }
  })
  test('all that comes in a whole title is', () => {
    const every = happenings(TITLE, day('2020-01-01'))
    expect(every.length).toBeGreaterThan(8)
    for (const it of every) {
      const { what, ...rest } = sayComing(it, speaker)
      expect([what, ...Object.values(rest)].join(' ')).not.toMatch(/undefined|zz-|›/)
    }
  })
  test('a run says how many there are, and to which day', () => {
    for (const run of RUNS) {
      const { what } = sayComing(run, speaker)
      expect(what).toContain(speaker.count(12, run.kind === 'shooting' ? 'day' : 'episode'))
      expect(what).toContain(speaker.day(day('2026-04-20')))
    }
  })
  test('a day that hangs says on what', () => {
    const { hangs } = sayComing(happening('payment-due', { hangs: PREMIERE }), speaker)
    expect(hangs).toBe(speaker.when(PREMIERE))
  })
})

describe('in English', () => {
  const speaker = speakerIn('en')
  const channel = speaker.nameAt(WINDOW)

  test('a window opens; a payment falls due, from whom to whom', () => {
    expect(sayComing(happening('window-opens'), speaker).what).toBe(`${channel} opens`)
    const paid = happening('payment-due', {
      by: 'party:zz-stream',
      to: 'party:zz-studio',
      amount: money('JPY', 5_000_000n),
    })
    expect(sayComing(paid, speaker)).toMatchObject({
      who: `${speaker.name('party:zz-stream')} pays ${speaker.name('party:zz-studio')}`,
      amount: 'JPY 5,000,000',
    })
  })
  test('a name that the words say already is not said again', () => {
    const studio = speaker.name('party:zz-studio')
    const of = 'catalogue/parties/party:zz-studio'
    expect(sayComing(happening('window-opens', { of, by: 'party:zz-studio' }), speaker)).toEqual({
      what: `${studio} opens`,
    })
  })
  test('a contract speaks in the words of the deadlines', () => {
    expect(sayComing(OPTION, speaker)).toMatchObject({
      what: 'Exercise the option',
      about: expect.stringMatching(/^Last day to exercise the option on/),
      amount: 'JPY 5,000,000',
    })
  })
})
