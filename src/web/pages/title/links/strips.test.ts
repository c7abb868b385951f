import { describe, expect, test } from 'vitest'
import { boardOf, eighthsText, moveOf } from './strips.ts'

const scene = (id: string, more: object = {}) => ({ id, episode: 1, number: '1', revision: 2, ...more })
const sections = {
  adapt: {
    scenes: [scene('scene:a', { pagesEighths: 11 }), scene('scene:b', { pagesEighths: 5 }), scene('scene:c')],
  },
  make: {
    days: [
      { id: 'day:2', strips: [{ scene: 'scene:b', revision: 2 }] },
      {
        id: 'day:1',
        strips: [
          { scene: 'scene:a', revision: 1 },
          { scene: 'scene:cut', revision: 1 },
        ],
      },
    ],
  },
}
const board = boardOf(sections, { 'make/days/day:1/on': '2025-02-01', 'make/days/day:2/on': '2025-02-02' })

describe('a board', () => {
  test('has its days in order of their date, and what stands on none', () => {
    expect(board.days.map(({ day }) => day.id)).toEqual(['day:1', 'day:2'])
    expect(board.unscheduled.map(({ scene }) => scene)).toEqual(['scene:c'])
  })
  test('adds up pages, and says when a length is not known', () => {
    expect(board.days.map(({ eighths, whole }) => [eighths, whole])).toEqual([
      [11, false],
      [5, true],
    ])
  })
  test('marks a strip whose scene was rewritten since', () => {
    expect(board.days[0]?.strips.map(({ behind }) => behind)).toEqual([true, false])
  })
})

describe('a move', () => {
  test('takes the strip off one day and puts it at the end of the other', () => {
    expect(moveOf(board, 'scene:a', 'day:1', 'day:2')).toEqual([
      { set: 'make/days/day:1/strips', to: [{ scene: 'scene:cut', revision: 1 }] },
      {
        set: 'make/days/day:2/strips',
        to: [
          { scene: 'scene:b', revision: 2 },
          { scene: 'scene:a', revision: 1 },
        ],
      },
    ])
  })
  test('of a scene that stands on no day makes a strip of its latest revision', () => {
    expect(moveOf(board, 'scene:c', undefined, 'day:2')[0]).toMatchObject({
      to: [{ scene: 'scene:b' }, { scene: 'scene:c', revision: 2 }],
    })
  })
  test('off the schedule leaves the scene to the unscheduled', () => {
    expect(moveOf(board, 'scene:b', 'day:2', undefined)).toEqual([{ set: 'make/days/day:2/strips', to: [] }])
  })
  test('to the same day, or to none that there is, is no change', () => {
    expect(moveOf(board, 'scene:a', 'day:1', 'day:1')).toEqual([])
    expect(moveOf(board, 'scene:a', 'day:1', 'day:9')).toEqual([])
  })
})

test('pages are written in eighths', () => {
  expect([5, 8, 19, 0].map(eighthsText)).toEqual(['5/8', '1', '2 3/8', '0'])
})
