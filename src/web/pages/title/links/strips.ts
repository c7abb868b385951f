import type { Change } from '../../../../api/index.ts'
import type { Fields, Row } from '../plain.ts'
import { numberOf, rowsOf, textOf } from '../plain.ts'

/** A scene in its place on the board. */
export interface BoardStrip {
  readonly scene: string
  /** as the day has it; a scene that stands on no day has none */
  readonly strip?: Fields
  /** as the script has it now; a scene that was cut has none */
  readonly record?: Row
  /** the script was changed since the strip was made */
  readonly behind: boolean
}

export interface BoardDay {
  readonly day: Row
  readonly on?: string | undefined
  readonly strips: readonly BoardStrip[]
  /** of the scenes whose length is known */
  readonly eighths: number
  /** is the length of every scene known? */
  readonly whole: boolean
}

export interface Board {
  readonly days: readonly BoardDay[]
  /** scenes that stand on no day, in the order of the script */
  readonly unscheduled: readonly BoardStrip[]
}

/** Strips by day, days in order of their date; a day without a date comes last. */
export function boardOf(sections: Fields, dates: Readonly<Record<string, string>>): Board {
  const scenes = new Map(rowsOf(sections['adapt'], 'scenes').map((row) => [row.id, row]))
  const scheduled = new Set<string>()
  const days = rowsOf(sections['make'], 'days').map((day): BoardDay => {
    const strips = (rowsOf(day, 'strips') as readonly Fields[]).map((strip): BoardStrip => {
      const scene = textOf(strip, 'scene')
      scheduled.add(scene)
      const record = scenes.get(scene)
      const behind = record !== undefined && numberOf(record, 'revision') !== numberOf(strip, 'revision')
      return { scene, strip, behind, ...(record && { record }) }
    })
    const lengths = strips.map(({ record }) => numberOf(record, 'pagesEighths'))
    return {
      day,
      on: dates[`make/days/${day.id}/on`],
      strips,
      eighths: lengths.reduce<number>((sum, it) => sum + (it ?? 0), 0),
      whole: lengths.every((it) => it !== undefined),
    }
  })
  return {
    days: days.toSorted((a, b) =>
      (a.on ?? '9999') < (b.on ?? '9999') ? -1 : (a.on ?? '9999') > (b.on ?? '9999') ? 1 : 0,
    ),
    unscheduled: [...scenes.values()]
      .filter(({ id }) => !scheduled.has(id))
      .map((record) => ({ scene: record.id, record, behind: false })),
  }
}

/**
 * A strip taken from one day to another, or off the schedule, as changes of the draft.
 * @param from the day that it stands on; not given: none
 * @param to the day that it goes to; not given: none
 * @returns nothing where it cannot go there: it stands there already
 */
export function moveOf(
  { days, unscheduled }: Board,
  scene: string,
  from: string | undefined,
  to: string | undefined,
): readonly Change[] {
  if (from === to) return []
  const listOf = (id: string | undefined) => days.find(({ day }) => day.id === id)?.strips
  const [old, next] = [listOf(from), listOf(to)]
  const known = [...(old ?? []), ...unscheduled].find((it) => it.scene === scene)
  if (!known || next?.some((it) => it.scene === scene) || (to !== undefined && !next)) return []
  const plain = (strips: readonly BoardStrip[]) => strips.map(({ strip }) => strip)
  const changes: Change[] = []
  if (old)
    changes.push({ set: `make/days/${from}/strips`, to: plain(old.filter((it) => it.scene !== scene)) })
  if (next) {
    const strip = known.strip ?? { scene, revision: numberOf(known.record, 'revision') ?? 0 }
    changes.push({ set: `make/days/${to}/strips`, to: [...plain(next), strip] })
  }
  return changes
}

/** As schedules write pages: `2 3/8`, `5/8`, `1`. */
export function eighthsText(eighths: number): string {
  const [whole, rest] = [Math.floor(eighths / 8), eighths % 8]
  if (rest === 0) return String(whole)
  return whole === 0 ? `${rest}/8` : `${whole} ${rest}/8`
}
