import { describe, expect, test } from 'vitest'
import { DESK_LANGUAGES } from '../../languages/index.ts'
import { ABOUT_FINDINGS, explanationOf, FINDING_CODES } from './index.ts'

const namedIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name)

describe.each(DESK_LANGUAGES)('what a finding means, in %s', (language) => {
  test('is said of every code, and ends where a sentence ends', () => {
    for (const code of FINDING_CODES) {
      const about = ABOUT_FINDINGS[language][code]
      expect(about.length, code).toBeGreaterThan(20)
      if (language !== 'th') expect(about, code).toMatch(/[.。]$/)
    }
  })

  test('is said in its own words, and names the other rules that the rule itself names', () => {
    for (const code of FINDING_CODES) {
      const [own, english] = [ABOUT_FINDINGS[language][code], ABOUT_FINDINGS.en[code]]
      expect(namedIn(own), code).toEqual(namedIn(english))
      if (language !== 'en') expect(own, code).not.toBe(english)
    }
  })

  test('stands beside the title and the remedy of the message', () => {
    expect(explanationOf('derivation-leak', language)).toMatchObject({
      severity: 'error',
      links: ['clear', 'adapt'],
      about: ABOUT_FINDINGS[language]['derivation-leak'],
    })
  })
})

test('a missing fact is explained as well, and belongs to no two links', () => {
  expect(explanationOf('fact-missing', 'en')).toMatchObject({ severity: 'unknown', links: [] })
})
