import type { Day, Territories } from '../../../../core/base/index.ts'
import { MEDIA, parseClock, parseTerritories } from '../../../../core/base/index.ts'
import type { Airing, Showing, Slot } from '../../../../core/release/index.ts'
import { airingDays, showingsOf } from '../../../../core/release/index.ts'
import { type Desk, dayAt, inWords, mediumWord, nameOf } from '../desk.tsx'
import { type Fields, fieldsOf, type Row, rowsOf, textOf } from '../plain.ts'

/** A window as the pictures of this page need it: its days, and all that goes out in it. */
export interface Shown {
  readonly row: Row
  readonly path: string
  readonly name: string
  readonly medium: string
  readonly territories: Territories | undefined
  readonly from: string | undefined
  /** the first day on which it is over; none where it has no end */
  readonly until: string | undefined
  readonly airing: Airing | undefined
  readonly slot: Slot | undefined
  /** the day of each episode, episode 1 first */
  readonly airings: readonly Day[]
  readonly showings: readonly Showing[]
}

// As contracts list them, so that windows of one place stand in the order in which they usually open.
const ORDER: ReadonlyMap<string, number> = new Map(MEDIA.map(({ medium }, i) => [medium, i]))
export const mediumOrder = (medium: unknown): number => ORDER.get(String(medium)) ?? ORDER.size

export const shownIn = (desk: Desk): readonly Shown[] =>
  rowsOf(desk.sections['release'], 'windows').map((row) => {
    const path = `release/windows/${row.id}`
    const term = fieldsOf(row, 'term')
    const plan = fieldsOf(row, 'airing')
    const slot = slotOf(fieldsOf(row, 'slot'))
    const first = plan && dayAt(desk, `${path}/airing/first`, plan['first'])
    const airing = plan && airingOf(desk, path, plan)
    const airings =
      airing && first
        ? airingDays(
            airing,
            first as Day,
            ({ id, first: own }) => dayAt(desk, `${path}/airing/parts/${id}/first`, own) as Day | undefined,
          )
        : []
    return {
      row,
      path,
      name: inWords(row['names'], desk.say.language) || nameOf(desk, row.id),
      medium: mediumWord(desk.say, row['medium']),
      territories: parseTerritories(textOf(row, 'territories')),
      from: dayAt(desk, `${path}/term/from`, term?.['from']),
      until: dayAt(desk, `${path}/term/until`, term?.['until']),
      airing,
      slot,
      airings,
      // Every date in it has been made a day.
      showings: airing ? showingsOf(airing, slot, airings, (when) => when as Day) : [],
    }
  })

/** The plan in the form of the core: clocks as minutes, the days of specials as days. */
function airingOf(desk: Desk, path: string, plan: Fields): Airing {
  const clocked = (row: Row): Fields => {
    const at = parseClock(textOf(row, 'at'))
    const { at: _, ...rest } = row
    return at === undefined ? rest : { ...rest, at }
  }
  return {
    ...plan,
    skips: plan['skips'] ?? [],
    repeats: rowsOf(plan, 'repeats').map(clocked),
    specials: rowsOf(plan, 'specials').flatMap((special) => {
      const on = dayAt(desk, `${path}/airing/specials/${special.id}/on`, special['on'])
      return on ? [{ ...clocked(special), on }] : []
    }),
  } as unknown as Airing
}

function slotOf(slot: Fields | undefined): Slot | undefined {
  const at = parseClock(textOf(slot, 'at'))
  return slot && at !== undefined ? ({ ...slot, at } as unknown as Slot) : undefined
}

/** The days on which a country rests, as the title has them. */
export const holidaysIn = (desk: Desk): readonly Row[] => rowsOf(desk.sections['release'], 'holidays')
