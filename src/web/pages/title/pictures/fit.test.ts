import { expect, test } from 'vitest'
import { inLines } from './fit.ts'

test('a short text stands in one line', () => {
  expect(inLines('TVING', 19, 2, 'en')).toEqual(['TVING'])
})

test('a long one is broken between words, and not inside them', () => {
  expect(inLines('World except Japan and South Korea', 19, 2, 'en')).toEqual([
    'World except Japan',
    'and South Korea',
  ])
  expect(inLines('Hatsukoi DOGs (First Love DOGs)', 20, 2, 'en')).toEqual([
    'Hatsukoi DOGs (First',
    'Love DOGs)',
  ])
})

test('Korean is broken at its spaces, and a number stays with its counter', () => {
  expect(inLines('유료 방송 → 2028년 8월', 18, 2, 'ko')).toEqual(['유료 방송 → 2028년', '8월'])
})

test('a bracket stays with the word that it opens or closes', () => {
  expect(inLines('Warner Bros. Discovery (HBO Max)', 24, 2, 'en')).toEqual([
    'Warner Bros. Discovery',
    '(HBO Max)',
  ])
  expect(inLines('私の夫と結婚して（韓国版）', 18, 2, 'ja')).toEqual(['私の夫と結婚して', '（韓国版）'])
})

test('Japanese and Thai are broken where their words end, though no space stands there', () => {
  const [first, second] = inLines('日本および韓国を除く全世界', 14, 2, 'ja')
  expect(`${first}${second}`).toBe('日本および韓国を除く全世界')
  expect(second!.length).toBeGreaterThan(0)
  expect(inLines('สิทธิเผยแพร่ทางโทรทัศน์', 14, 3, 'th').join('')).toBe('สิทธิเผยแพร่ทางโทรทัศน์')
})

test('what has no place is cut in the last line, and says so', () => {
  const lines = inLines('a right that is much too long to be told in the room that there is', 12, 2, 'en')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(13)
})

test('a word that is wider than a line is cut', () => {
  expect(inLines('Donaudampfschifffahrtsgesellschaft', 10, 2, 'en')).toEqual(['Donaudampf…'])
})
