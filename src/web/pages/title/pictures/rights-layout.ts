import type { Graph } from './rights-model.ts'

export const [BOX, TALL, COLUMN, GAP] = [168, 60, 332, 46]

/** Columns by the longest way from a beginning; within a column near what leads there. */
export function layout({ nodes, edges }: Graph) {
  const column = new Map(nodes.map(({ id }) => [id, 0]))
  for (let pass = 0; pass < nodes.length; pass++) {
    let moved = false
    for (const { from, to } of edges) {
      const next = (column.get(from) ?? 0) + 1
      if (from !== to && next > (column.get(to) ?? 0) && next < nodes.length) {
        column.set(to, next)
        moved = true
      }
    }
    if (!moved) break
  }
  const columns = Map.groupBy(nodes, ({ id }) => column.get(id) ?? 0)
  const tallest = Math.max(...[...columns.values()].map((list) => list.length))
  const height = tallest * (TALL + GAP) + GAP
  const at = new Map<string, { readonly x: number; readonly y: number }>()
  for (const [n, list] of [...columns].toSorted(([a], [b]) => a - b)) {
    const weight = (id: string) => {
      const before = edges.flatMap(({ from, to }) => (to === id ? (at.get(from)?.y ?? []) : []))
      return before.length > 0 ? before.reduce((a, b) => a + b, 0) / before.length : 0
    }
    const sorted = list.toSorted((a, b) => weight(a.id) - weight(b.id))
    const free = height - sorted.length * TALL
    const step = free / (sorted.length + 1)
    for (const [i, { id }] of sorted.entries())
      at.set(id, { x: 8 + n * COLUMN, y: step * (i + 1) + TALL * i })
  }
  const width = 16 + (Math.max(...column.values()) * COLUMN + BOX)
  return { at, width, height }
}
