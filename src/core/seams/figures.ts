import type { Completeness } from '../release/index.ts'
import type { Reading } from './reading.ts'
import type { Dates } from './views/dates.ts'
import { datesIn } from './views/dates.ts'
import type { YearMoney } from './views/years.ts'
import { moneyByYear } from './views/years.ts'

/** What each link of a title comes to. */
export interface Figures {
  readonly dates: Dates
  readonly money: readonly YearMoney[]
  /** of each window whose owner asks for more than the episodes, how much of it is there */
  readonly completeness: readonly Completeness[]
}

const DATED = ['decide', 'clear', 'deal', 'make', 'release', 'settle'] as const

/**
 * The figures as steps: each is computed again only when what it reads has changed, and not before somebody
 * looks at it. Of a slate of a thousand titles the findings are read, and the dates of one.
 */
export const FIGURES = {
  dates: {
    reads: [...DATED, 'calendar'],
    compute: ({ calendar, ...sections }: Reading) => once(() => datesIn(sections, DATED, calendar)),
  },
  money: {
    reads: ['payments', 'parties'],
    compute: ({ payments, parties }: Reading) => once(() => moneyByYear(payments, parties)),
  },
  figures: {
    reads: ['dates', 'money', 'deliveries'],
    compute: ({
      dates,
      money,
      deliveries,
    }: Pick<Reading, 'deliveries'> & {
      dates: () => Dates
      money: () => readonly YearMoney[]
    }): Figures => ({
      get dates() {
        return dates()
      },
      get money() {
        return money()
      },
      completeness: deliveries,
    }),
  },
}

function once<T>(make: () => T): () => T {
  let left: (() => T) | undefined = make
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: left!() }
    // What it was made of is not held any more.
    left = undefined
    return made.value
  }
}
