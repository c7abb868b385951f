import { describe, expect, test } from 'vitest'
import { adaptOf, beat, scene } from '../../adapt/adapt.fixture.ts'
import type { Adapt } from '../../adapt/index.ts'
import type { WorkId } from '../../base/index.ts'
import { day } from '../../base/index.ts'
import { clearOf, grant, places, SOME_DAY, work } from '../../clear/clear.fixture.ts'
import type { Grant, Right, WorkKind } from '../../clear/index.ts'
import { NO_DEAL } from '../../deal/index.ts'
import type { Title } from '../../title/index.ts'
import { ask, bareTitle } from '../ask.fixture.ts'
import { derivationLeak } from './derivation-leak.ts'

const NOVEL = work()
const DRAMA = work({ id: 'work:drama', kind: 'series', owners: ['party:rival'] })
/** The title is cleared from the novel. */
const FROM_NOVEL = grant()

const telling = (standsIn: readonly WorkId[]): Adapt =>
  adaptOf({ beats: [beat({ standsIn })], scenes: [scene({ beats: ['beat:1'] })] })

const found = (
  adapt: Adapt,
  { grants = [FROM_NOVEL], works = [NOVEL, DRAMA], ...sections }: Partial<Title> & Given = {},
) => ask(derivationLeak, { adapt, clear: clearOf({ grants }), ...sections }, { works })

interface Given {
  readonly grants?: readonly Grant[]
  readonly works?: readonly (typeof NOVEL)[]
}

describe('a scene that tells a beat', () => {
  test('that only the drama has leaks, when only the novel is cleared', () => {
    expect(found(telling(['work:drama']))).toEqual([
      {
        kind: 'broken',
        because: ['adapt/scenes/scene:1/beats', 'adapt/beats/beat:1/standsIn'],
        facts: { scene: 'scene:1', beat: 'beat:1', works: ['work:drama'] },
      },
    ])
  })

  test('that stands in the novel too is free: it can be taken from there', () => {
    expect(found(telling(['work:drama', 'work:novel']))).toEqual([])
  })

  test('that was invented for the title is ours', () => {
    expect(found(telling([]))).toEqual([])
  })

  test('is found once a scene, and in every scene that tells it', () => {
    const adapt = adaptOf({
      beats: [beat({ standsIn: ['work:drama'] })],
      scenes: [scene({ beats: ['beat:1', 'beat:1'] }), scene({ id: 'scene:2', beats: ['beat:1'] })],
    })
    expect(found(adapt)).toMatchObject([{ facts: { scene: 'scene:1' } }, { facts: { scene: 'scene:2' } }])
  })

  test('does not matter while no scene tells it', () => {
    expect(found(adaptOf({ beats: [beat({ standsIn: ['work:drama'] })], scenes: [scene()] }))).toEqual([])
  })

  test('of a work that the catalogue does not know is another rule’s finding', () => {
    expect(found(telling(['work:unknown']))).toEqual([])
  })
})

describe('a beat is free', () => {
  const by = (right: Right, kind: WorkKind, more: Partial<Title> = {}) =>
    found(telling(['work:drama']), {
      works: [{ ...DRAMA, kind }],
      grants: [grant({ work: 'work:drama', right, licensor: 'party:rival' })],
      ...more,
    })

  test.each<[Right, WorkKind]>([
    ['adapt', 'webtoon'],
    ['assignment', 'series'],
    ['remake', 'series'],
    ['remake', 'film'],
    ['concept', 'concept'],
  ])('by the right “%s” in a %s', (right, kind) => {
    expect(by(right, kind)).toEqual([])
  })

  test.each<[Right, WorkKind]>([
    ['concept', 'webtoon'],
    ['concept', 'series'],
    ['remake', 'novel'],
    ['exhibit', 'series'],
    ['publish', 'novel'],
    ['stage', 'novel'],
  ])('not by the right “%s” in a %s', (right, kind) => {
    expect(by(right, kind)).toMatchObject([{ kind: 'broken' }])
  })

  test('by the right to put the work on a stage, when the title is a stage production', () => {
    const { head } = bareTitle()
    expect(by('stage', 'novel', { head: { ...head, form: 'stage' } })).toEqual([])
  })

  test('when the producers own the work, whoever of them it is', () => {
    const works = [{ ...DRAMA, owners: ['party:other'] } as const]
    const partner = { id: 'partner:other', party: 'party:other', roles: ['co-producer'] } as const
    expect(found(telling(['work:drama']), { works })).toMatchObject([{ kind: 'broken' }])
    expect(found(telling(['work:drama']), { works, deal: { ...NO_DEAL, partners: [partner] } })).toEqual([])
  })

  test('in the public domain', () => {
    const publicDomain = [{ territories: places('US'), from: day('2021-01-01') }]
    expect(found(telling(['work:drama']), { works: [{ ...DRAMA, publicDomain }] })).toEqual([])
  })

  test('whether or not the title says that it uses the work', () => {
    expect(clearOf({ grants: [FROM_NOVEL] }).uses).toEqual([])
    expect(found(telling(['work:novel']))).toEqual([])
  })

  test('not by an option', () => {
    const grants = [grant({ work: 'work:drama', right: 'remake', licensor: 'party:rival', status: 'option' })]
    expect(found(telling(['work:drama']), { grants })).toMatchObject([{ kind: 'broken' }])
  })
})

describe('what is not known', () => {
  test('who owns the work that the beat stands in', () => {
    expect(found(telling(['work:drama']), { works: [{ ...DRAMA, owners: [] }] })).toEqual([
      { kind: 'missing', at: 'catalogue/works/work:drama/owners', what: 'rights-holder' },
    ])
  })

  test('the days of the grant that would clear it', () => {
    const grants = [grant({ work: 'work:drama', right: 'remake', licensor: 'party:rival', term: SOME_DAY })]
    expect(found(telling(['work:drama']), { grants })).toEqual([
      { kind: 'missing', at: 'clear/grants/grant:adapt/term', what: 'term' },
    ])
  })

  test('is not asked for when the beat is free by another work', () => {
    const works = [NOVEL, { ...DRAMA, owners: [] }]
    expect(found(telling(['work:drama', 'work:novel']), { works })).toEqual([])
  })
})
