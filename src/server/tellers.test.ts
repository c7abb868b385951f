import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Happened } from '../store/index.ts'
import { tellers } from './tellers.ts'

const change = (n: number) => ({ n }) as Happened

/** Who watches, and what became of it. */
function watcher(take: (changes: readonly Happened[]) => void | Promise<void> = () => undefined) {
  const told: number[] = []
  let losses = 0
  return {
    told,
    losses: () => losses,
    tell: (changes: readonly Happened[]) => {
      told.push(...changes.map(({ n }) => n))
      return take(changes)
    },
    lost: () => {
      losses++
    },
  }
}

describe('whoever cannot be told', () => {
  const failures = [
    [
      'at once',
      () => {
        throw new Error('no eyes')
      },
    ],
    [
      'later',
      async () => {
        await sleep(1)
        throw new Error('no eyes')
      },
    ],
  ] as const
  test.each(failures)(
    '%s, has it logged and is let go, knowing that it has missed something',
    async (_, fail) => {
      const logged: unknown[] = []
      const all = tellers((error) => logged.push(error))
      const [before, broken, after] = [watcher(), watcher(fail), watcher()]
      for (const it of [before, broken, after]) all.add(it)
      all.tell([change(1)])
      await expect.poll(broken.losses).toBe(1)
      all.tell([change(2)])
      await expect.poll(() => after.told).toEqual([1, 2])
      expect(before.told).toEqual([1, 2])
      expect([broken.told, broken.losses()]).toEqual([[1], 1])
      expect(logged).toMatchObject([{ message: 'no eyes' }])
      expect(all.count()).toBe(2)
    },
  )
})

test('whoever leaves is told no more', async () => {
  const all = tellers(() => undefined)
  const [one, other] = [watcher(), watcher()]
  const leave = all.add(one)
  all.add(other)
  leave()
  all.tell([change(1)])
  await expect.poll(() => other.told).toEqual([1])
  expect([one.told, all.count()]).toEqual([[], 1])
})
