import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluator, newMemory, type Step } from './memory.ts'

interface Counted {
  readonly steps: Readonly<Record<string, Step>>
  readonly runs: string[]
}

/** Steps that write down when they run. */
function counted(steps: Readonly<Record<string, Step>>): Counted {
  const runs: string[] = []
  const spied = Object.entries(steps).map(([name, step]): [string, Step] => [
    name,
    {
      ...step,
      compute: (inputs) => {
        runs.push(name)
        return step.compute(inputs)
      },
    },
  ])
  return { steps: Object.fromEntries(spied), runs }
}

const cost: Step = {
  reads: ['budget'],
  compute: ({ budget }) => ({ total: (budget as readonly number[]).reduce((a, b) => a + b, 0) }),
}
const sameTotal = (a: { total: number }, b: { total: number }): boolean => a.total === b.total
const gap: Step = {
  reads: ['cost', 'plan'],
  compute: ({ cost, plan }) => (cost as { total: number }).total - (plan as number),
}

describe('a step', () => {
  test('answers from what it reads', () => {
    expect(evaluator({ budget: [3, 4], plan: 5 }, { cost, gap }, undefined)('gap')).toBe(2)
  })

  test('sees what it names, and nothing else', () => {
    const nosy: Step = { reads: ['plan'], compute: (inputs) => Object.keys(inputs) }
    expect(evaluator({ budget: [1], plan: 5 }, { nosy }, undefined)('nosy')).toEqual(['plan'])
  })

  test('runs once in one assessment, however many ask', () => {
    const { steps, runs } = counted({ cost, gap, other: { ...gap } })
    const answerTo = evaluator({ budget: [3], plan: 5 }, steps, undefined)
    answerTo('gap')
    answerTo('other')
    answerTo('gap')
    expect(runs).toEqual(['cost', 'gap', 'other'])
  })

  test('does not run when nobody asks', () => {
    const { steps, runs } = counted({ cost, gap })
    evaluator({ budget: [3], plan: 5 }, steps, undefined)('cost')
    expect(runs).toEqual(['cost'])
  })

  test('that nobody computes stops us: it is our own mistake', () => {
    expect(() => evaluator({}, {}, undefined)('cost')).toThrow('nobody computes cost')
  })
})

describe('with a memory', () => {
  const budget = [3, 4]

  test('nothing runs again when all that is given is the same value', () => {
    const { steps, runs } = counted({ cost, gap })
    const memory = newMemory()
    const first = evaluator({ budget, plan: 5 }, steps, memory)('gap')
    expect(evaluator({ budget, plan: 5 }, steps, memory)('gap')).toBe(first)
    expect(runs).toEqual(['cost', 'gap'])
  })

  test('a step runs again only when what it reads is another value', () => {
    const { steps, runs } = counted({ cost, gap })
    const memory = newMemory()
    evaluator({ budget, plan: 5 }, steps, memory)('gap')
    runs.length = 0
    expect(evaluator({ budget, plan: 6 }, steps, memory)('gap')).toBe(1)
    expect(runs).toEqual(['gap'])
    runs.length = 0
    expect(evaluator({ budget: [9], plan: 6 }, steps, memory)('gap')).toBe(3)
    expect(runs).toEqual(['cost', 'gap'])
  })

  test('another value is one with another identity, though it says the same', () => {
    const { steps, runs } = counted({ cost })
    const memory = newMemory()
    evaluator({ budget }, steps, memory)('cost')
    evaluator({ budget: [...budget] }, steps, memory)('cost')
    expect(runs).toEqual(['cost', 'cost'])
  })

  test('a value that is no number is itself', () => {
    const { steps, runs } = counted({ cost: { reads: ['plan'], compute: () => 0 } })
    const memory = newMemory()
    evaluator({ plan: Number.NaN }, steps, memory)('cost')
    evaluator({ plan: Number.NaN }, steps, memory)('cost')
    expect(runs).toEqual(['cost'])
  })

  test('only the last values are remembered', () => {
    const { steps, runs } = counted({ cost })
    const memory = newMemory()
    for (const given of [budget, [5], budget]) evaluator({ budget: given }, steps, memory)('cost')
    expect(runs).toEqual(['cost', 'cost', 'cost'])
  })

  test('two titles do not share what they do not hand on', () => {
    const { steps, runs } = counted({ cost })
    evaluator({ budget }, steps, newMemory())('cost')
    evaluator({ budget }, steps, newMemory())('cost')
    expect(runs).toEqual(['cost', 'cost'])
  })
})

describe('an equal result', () => {
  const steps = { cost: { ...cost, same: sameTotal as Step['same'] & {} }, gap }

  test('stops the recomputation: what reads it does not run again', () => {
    const { steps: spied, runs } = counted(steps)
    const memory = newMemory()
    evaluator({ budget: [3, 4], plan: 5 }, spied, memory)('gap')
    runs.length = 0
    evaluator({ budget: [4, 3], plan: 5 }, spied, memory)('gap')
    expect(runs).toEqual(['cost'])
  })

  test('is the value of before, so that its readers know it again', () => {
    const memory = newMemory()
    const before = evaluator({ budget: [3, 4], plan: 5 }, steps, memory)('cost')
    expect(evaluator({ budget: [4, 3], plan: 5 }, steps, memory)('cost')).toBe(before)
  })

  test('is remembered under what was read last', () => {
    const { steps: spied, runs } = counted(steps)
    const memory = newMemory()
    const [first, second] = [
      [3, 4],
      [4, 3],
    ]
    for (const budget of [first, second, second]) evaluator({ budget, plan: 5 }, spied, memory)('gap')
    expect(runs).toEqual(['cost', 'gap', 'cost'])
  })

  test('that is not equal goes on', () => {
    const { steps: spied, runs } = counted(steps)
    const memory = newMemory()
    evaluator({ budget: [3, 4], plan: 5 }, spied, memory)('gap')
    runs.length = 0
    expect(evaluator({ budget: [3, 5], plan: 5 }, spied, memory)('gap')).toBe(3)
    expect(runs).toEqual(['cost', 'gap'])
  })
})

describe('property: with and without a memory', () => {
  const GIVEN = ['a', 'b', 'c'] as const
  // Each step reads given values and steps before it; results fall on few values, so that equal ones are met.
  const anySteps = fc
    .array(fc.record({ reads: fc.array(fc.nat({ max: 30 }), { maxLength: 4 }), equal: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((drawn) =>
      Object.fromEntries(
        drawn.map(({ reads, equal }, i): [string, Step] => {
          const before = [...GIVEN, ...Array.from({ length: i }, (_, j) => `step-${j}`)]
          const names = [...new Set(reads.map((at) => before[at % before.length]!))]
          const sum = (inputs: Readonly<Record<string, unknown>>) => ({
            n: names.reduce((total, name) => total + (inputs[name] as { n: number }).n, i) % 5,
          })
          const same = (x: { n: number }, y: { n: number }): boolean => x.n === y.n
          return [`step-${i}`, { reads: names, compute: sum, ...(equal ? { same: same as never } : {}) }]
        }),
      ),
    )
  const values = [0, 1, 2, 3].map((n) => ({ n }))
  const anyRound = fc.record({
    given: fc.record({
      a: fc.constantFrom(...values),
      b: fc.constantFrom(...values),
      c: fc.constantFrom(...values),
    }),
    asked: fc.nat({ max: 30 }),
  })

  test('the answer is the same, title after title', () => {
    fc.assert(
      fc.property(anySteps, fc.array(anyRound, { maxLength: 12 }), (steps, rounds) => {
        const memory = newMemory()
        const names = Object.keys(steps)
        for (const { given, asked } of rounds) {
          const name = names[asked % names.length]!
          expect(evaluator(given, steps, memory)(name)).toEqual(evaluator(given, steps, undefined)(name))
        }
      }),
    )
  })
})
