import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { DELIVERED, metadata, spec } from '../../release/delivery.fixture.ts'
import type { DeliverySpec, Release } from '../../release/index.ts'
import { releaseOf, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { metadataIncomplete } from './metadata-incomplete.ts'

const later = { anchor: { kind: 'event', event: 'event:later' }, shift: 0, unit: 'day' } as const

const findings = (has: Partial<Release>, on = '2026-03-02', asks: DeliverySpec = spec()) =>
  ask(
    metadataIncomplete,
    { release: releaseOf({ windows: [window({ delivery: asks })], ...DELIVERED, ...has }) },
    {},
    day(on),
  )
const DEADLINE = 'release/windows/window:tv/delivery/deliverBy'

describe('metadata are incomplete', () => {
  test('the day after they were to be there', () => {
    expect(findings({ metadata: [metadata({ synopses: {} })] })).toEqual([
      {
        kind: 'broken',
        because: ['release/metadata/metadata:th/synopses/short', DEADLINE],
        facts: {
          window: 'window:tv',
          deliverBy: '2026-03-01',
          needed: 4,
          met: 3,
          what: 'synopsis-short',
          language: 'th',
        },
      },
    ])
  })

  test('of everything where nothing is there, each place told once', () => {
    expect(findings({ metadata: [], materials: [] })).toMatchObject([
      { because: ['release/metadata', 'release/materials', DEADLINE], facts: { met: 1, needed: 4 } },
    ])
  })

  test('before that day already, when a material is to come after it', () => {
    const materials = [{ ...DELIVERED.materials[0]!, delivered: day('2026-03-02') }]
    expect(findings({ materials }, '2026-01-01')).toMatchObject([
      {
        because: ['release/materials/material:th/delivered', DEADLINE],
        facts: { what: 'subtitles', language: 'th' },
      },
    ])
  })
})

describe('metadata are complete, or may still come', () => {
  test('when all is there on the last day', () => {
    expect(findings({})).toEqual([])
  })

  test('on the last day itself', () => {
    expect(findings({ metadata: [] }, '2026-03-01')).toEqual([])
  })

  test('where only an age rating is missing, of which another rule speaks', () => {
    expect(findings({ ageRatings: [] })).toEqual([])
  })

  test('where the window asks for nothing', () => {
    expect(ask(metadataIncomplete, { release: releaseOf({ windows: [window()] }) })).toEqual([])
  })
})

test('by when it is to be there may not be known', () => {
  expect(findings({}, '2026-03-02', spec({ deliverBy: later }))).toEqual([
    { kind: 'missing', at: DEADLINE, what: 'delivery-deadline' },
  ])
})
