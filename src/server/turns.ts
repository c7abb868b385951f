/*
 * Long work on many things is done in slices, between which others are answered. All of it together takes one slice of
 * each turn of the event loop: ten lists that are made at once would else be as long between two answers as one whole.
 */

const SLICE_MS = 10

const waiting: (() => void)[] = []

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve)
    if (waiting.length === 1) setImmediate(turn)
  })

function turn(): void {
  waiting.shift()?.()
  if (waiting.length > 0) setImmediate(turn)
}

/** For one such work: called after each thing, it waits for the next turn when a slice is over. */
export function breather(): () => Promise<void> | undefined {
  let began = performance.now()
  return () => {
    if (performance.now() - began < SLICE_MS) return undefined
    return nextTurn().then(() => {
      began = performance.now()
    })
  }
}
