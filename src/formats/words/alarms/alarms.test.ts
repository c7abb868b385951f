import { describe, expect, test } from 'vitest'
import { day, money } from '../../../core/base/index.ts'
import type { Alarm } from '../../../core/seams/index.ts'
import { ALARM_KINDS } from '../../../core/seams/index.ts'
import { DESK_LANGUAGES } from '../../languages/index.ts'
import { nameBook } from '../names.ts'
import { CATALOGUE, TITLE } from '../samples.fixture.ts'
import { speakerFor } from '../speaker-for.ts'
import { ALARM_WORDS, alarmDigest, alarmEvents, byWeek, sayAlarm } from './index.ts'

const alarm = (it: Partial<Alarm> = {}): Alarm => ({
  kind: 'option-exercise',
  day: day('2026-03-31'),
  inDays: 30,
  grant: 'grant:zz-option',
  work: 'work:zz-series',
  party: 'party:zz-studio',
  path: 'clear/grants/grant:zz-option/option/exerciseBy',
  titles: ['title:zz-title'],
  ...it,
})
const ABOUT: Partial<Record<Alarm['kind'], NonNullable<Alarm['about']>>> = {
  'right-reverts': 'production-start',
  'answer-due': 'last-refusal',
  'approval-due': 'script',
}
const every = ALARM_KINDS.map((kind) => alarm({ kind, ...(ABOUT[kind] && { about: ABOUT[kind] }) }))

const speakerIn = (language: (typeof DESK_LANGUAGES)[number]) => ({
  speaker: speakerFor(language, nameBook(TITLE, CATALOGUE)),
  titleName: () => 'The Tide',
})

describe.each(DESK_LANGUAGES)('in %s', (language) => {
  const its = speakerIn(language)

  test('every alarm says what is to be done and what happens if nobody does it, with names and no ids', () => {
    for (const one of every) {
      const { title, sentence, otherwise } = sayAlarm(one, its)
      for (const text of [title, sentence, otherwise]) {
        expect(text.trim()).toBe(text)
        expect(text).not.toMatch(/undefined|zz-|\{|\$/)
      }
      const ends = { en: /\.$/, ko: /다\.$|다\([^)]*\)\.$/, ja: /。$/, tr: /\.$/, th: /[^.]$/ }[language]
      expect(sentence).toMatch(ends)
      expect(otherwise).toMatch(ends)
    }
  })

  test('a mail has them week by week, each with who is to act', () => {
    const { subject, text } = alarmDigest(every, 90, its.speaker, () => its)
    expect(subject).toContain('9')
    expect(text.match(/^\* /gm)).toHaveLength(9)
    expect(text).not.toMatch(/undefined|zz-/)
    expect(text).toContain(ALARM_WORDS[language].nobody)
    expect(alarmDigest([], 90, its.speaker, () => its).text.split('\n')).toHaveLength(2)
  })
})

test('who is responsible, and what it costs, is said where it is known', () => {
  const name = { language: 'ko', family: '한', given: '여울', romanised: { family: 'Han', given: 'Yeo-ul' } }
  const said = sayAlarm(alarm({ responsible: name, fee: money('JPY', 5_000_000n) }), speakerIn('en'))
  expect(said.responsible).toContain('한여울')
  expect(said.fee).toContain('5,000,000')
})

test('a week begins on a Monday', () => {
  const days = ['2026-03-29', '2026-03-30', '2026-04-05'].map((text) => ({ day: day(text) }))
  expect(byWeek(days).map(({ week, alarms }) => [week, alarms.length])).toEqual([
    ['2026-03-23', 1],
    ['2026-03-30', 2],
  ])
})

test('a day in a calendar has a name that stays, and reminds early enough to act', () => {
  const [event] = alarmEvents([alarm()], 'genchi.example', () => speakerIn('en'))
  const [later] = alarmEvents([alarm({ inDays: 3 })], 'genchi.example', () => speakerIn('ja'))
  expect(event?.uid).toBe(later?.uid)
  expect(event?.remindDaysBefore).toEqual([30, 7, 1])
})
