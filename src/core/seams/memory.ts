/**
 * A computation over immutable inputs, remembered by their identity. It names what it reads; it runs again
 * only when one of those is another value than last time.
 */
export interface Step {
  readonly reads: readonly string[]
  readonly compute: (reading: Reading) => unknown
  /** two results that say the same, so that what reads this one need not run again */
  readonly same?: (a: never, b: never) => boolean
}

type Reading = Readonly<Record<string, unknown>>

interface Remembered {
  readonly reading: Reading
  readonly value: unknown
}

/** What was computed last for one title. Handed from one assessment of it to the next. */
export type Memory = Map<string, Remembered>

export const newMemory = (): Memory => new Map()

/**
 * Answers for named values: given ones as they are, computed ones by their step, remembered ones unchanged.
 * @param given values by name, compared by identity (`Object.is`)
 */
export function evaluator(
  given: Readonly<Record<string, unknown>>,
  steps: Readonly<Record<string, Step>>,
  memory: Memory | undefined,
): (name: string) => unknown {
  const done = new Map<string, unknown>(Object.entries(given))
  const answerTo = (name: string): unknown => {
    const known = done.get(name)
    if (known !== undefined || done.has(name)) return known
    const step = steps[name]
    if (!step) throw new Error(`Genchi broke its own promise: nobody computes ${name}`)
    const reading: Record<string, unknown> = {}
    for (const read of step.reads) reading[read] = answerTo(read)
    const value = memory ? remembered(step, reading, memory.get(name)) : step.compute(reading)
    memory?.set(name, { reading, value })
    done.set(name, value)
    return value
  }
  return answerTo
}

function remembered(step: Step, reading: Reading, last: Remembered | undefined): unknown {
  if (!last) return step.compute(reading)
  if (step.reads.every((read) => Object.is(reading[read], last.reading[read]))) return last.value
  const value = step.compute(reading)
  return step.same?.(last.value as never, value as never) ? last.value : value
}
