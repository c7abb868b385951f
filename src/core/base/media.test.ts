import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ALL_MEDIA_MASK,
  isMedium,
  leavesOf,
  MEDIA,
  type Medium,
  mediaFromMask,
  mediaMask,
  parentOf,
} from './media.ts'

const media: readonly Medium[] = MEDIA.map(({ medium }) => medium)

describe('the tree of media', () => {
  test('has one root, all media', () => {
    expect(media.filter((medium) => parentOf(medium) === undefined)).toEqual(['all-media'])
  })

  test('lists each medium once, after the wider one that holds it', () => {
    expect(new Set(media).size).toBe(media.length)
    media.forEach((medium, at) => {
      const parent = parentOf(medium)
      if (parent !== undefined) expect(media.slice(0, at)).toContain(parent)
    })
  })

  test('has at most 31 leaves, so that a set of media is one number', () => {
    expect(leavesOf('all-media').length).toBeLessThanOrEqual(31)
  })

  test('defines each medium in a sentence', () => {
    for (const { means } of MEDIA) expect(means).toMatch(/^[A-Z].*\.$/)
  })

  test('holds streaming by subscription within streaming within audiovisual', () => {
    expect(parentOf('svod')).toBe('streaming')
    expect(parentOf('streaming')).toBe('audiovisual')
    expect(parentOf('audiovisual')).toBe('all-media')
  })
})

describe('a medium', () => {
  test('stands for all its leaves', () => {
    expect(leavesOf('television')).toEqual(['free-television', 'pay-television', 'catch-up'])
    expect(leavesOf('non-theatrical')).toEqual(['airline', 'ships-hotels-institutions'])
    expect(leavesOf('stage')).toEqual(['stage'])
  })

  test('is known by its name', () => {
    expect(isMedium('est')).toBe(true)
    for (const other of ['EST', 'tv', '', 'constructor']) expect(isMedium(other)).toBe(false)
  })
})

describe('a set of media', () => {
  test('is the same however it is said', () => {
    expect(mediaMask(['television'])).toBe(mediaMask(['catch-up', 'free-television', 'pay-television']))
    expect(mediaMask(['streaming', 'svod'])).toBe(mediaMask(['streaming']))
    expect(mediaMask(['all-media'])).toBe(ALL_MEDIA_MASK)
    expect(mediaMask([])).toBe(0)
  })

  test('is said with the fewest media, in the order of the tree', () => {
    expect(mediaFromMask(mediaMask(['svod', 'catch-up', 'pay-television', 'free-television']))).toEqual([
      'television',
      'svod',
    ])
    expect(mediaFromMask(ALL_MEDIA_MASK)).toEqual(['all-media'])
    expect(mediaFromMask(0)).toEqual([])
  })
})

test('property: a mask said in media is that mask again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: ALL_MEDIA_MASK }), (mask) => {
      expect(mediaMask(mediaFromMask(mask))).toBe(mask)
    }),
  )
})

test('property: a medium shares leaves only with what it holds and what holds it', () => {
  const above = (medium: Medium | undefined): readonly Medium[] =>
    medium === undefined ? [] : [medium, ...above(parentOf(medium))]
  fc.assert(
    fc.property(fc.constantFrom(...media), fc.constantFrom(...media), (a, b) => {
      const related = above(a).includes(b) || above(b).includes(a)
      expect((mediaMask([a]) & mediaMask([b])) !== 0).toBe(related)
    }),
  )
})
