import { describe, expect, test } from 'vitest'
import { MEDIA } from '../base/index.ts'
import { carries, grantCarries, rightsMeet, rightsOf, rightToShow } from './carries.ts'
import { grant } from './clear.fixture.ts'
import type { Right } from './types.ts'
import { RIGHTS } from './types.ts'

describe('a right', () => {
  test.each<[Right, readonly Right[]]>([
    ['adapt', ['adapt', 'concept']],
    ['remake', ['remake', 'format', 'concept']],
    ['format', ['format', 'concept']],
    ['stage', ['stage', 'perform']],
    ['translate', ['translate', 'subtitle', 'dub']],
    ['exhibit', ['exhibit', 'broadcast', 'stream', 'perform']],
    ['sequel', ['sequel']],
    ['broadcast', ['broadcast']],
    ['assignment', RIGHTS],
  ])('%s carries %j and nothing else', (granted, carried) => {
    expect(RIGHTS.filter((right) => carries(granted, right))).toEqual(carried)
  })
  test('carries what is carried by what it carries', () => {
    for (const a of RIGHTS)
      for (const b of RIGHTS)
        if (carries(a, b)) for (const c of RIGHTS) if (carries(b, c)) expect(carries(a, c)).toBe(true)
  })
  test('meets what carries it and what it carries', () => {
    expect(rightsMeet('broadcast', 'exhibit')).toBe(true)
    expect(rightsMeet('exhibit', 'broadcast')).toBe(true)
    expect(rightsMeet('broadcast', 'stream')).toBe(false)
  })
})

describe('a grant', () => {
  test('carries further rights in the same work', () => {
    const licence = grant({ right: 'broadcast', furtherRights: ['translate'] })
    expect(rightsOf(licence)).toEqual(['translate', 'subtitle', 'dub', 'broadcast'])
  })
  test('carries nothing that its licensor reserved, nor what that carries', () => {
    const bought = grant({ right: 'assignment', reserved: ['stage', 'publish'] })
    expect(grantCarries(bought, 'adapt')).toBe(true)
    expect(grantCarries(bought, 'stage')).toBe(false)
    expect(grantCarries(bought, 'perform')).toBe(false)
    expect(grantCarries(bought, 'publish')).toBe(false)
  })
})

describe('what is shown', () => {
  test.each(MEDIA.map(({ medium }) => medium))(
    'in %s needs a right that the right to exhibit carries',
    (medium) => {
      expect(carries('exhibit', rightToShow(medium))).toBe(true)
    },
  )
  test('by the clock is broadcast, on demand streamed, live performed, anywhere else exhibited', () => {
    expect(rightToShow('free-television')).toBe('broadcast')
    expect(rightToShow('catch-up')).toBe('broadcast')
    expect(rightToShow('svod')).toBe('stream')
    expect(rightToShow('stage')).toBe('perform')
    expect(rightToShow('theatrical')).toBe('exhibit')
    expect(rightToShow('audiovisual')).toBe('exhibit')
  })
})
