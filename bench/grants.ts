import {
  ANY_LANGUAGE,
  addDays,
  clear,
  day,
  mediaMask,
  parseTerritories,
  type Scope,
  territoryMask,
} from '../src/core/index.ts'
import { report, timed } from './measure.ts'

/* All conflicts among a million grants. Aim: under half a second, once each grant has its box. */

const COUNT = 1_000_000
const PLACES = ['JP', 'KR', 'World ex. JP, KR', 'Asia', 'TW, TH', 'North America', 'EU'].map(
  (text) => parseTerritories(text)!,
)
const MEDIA = [['svod'], ['free-television', 'catch-up'], ['theatrical'], ['streaming']] as const

interface Boxed {
  readonly grant: clear.Grant
  readonly scope: Scope
}

/** Ten grants a work, one year each, one after the other; every tenth runs into the next. */
const grants: readonly Boxed[] = Array.from({ length: COUNT }, (_, n) => {
  const turn = n % 10
  const from = addDays(day('2020-01-01'), turn * 366)
  const term = { from, until: addDays(from, turn === 9 || n % 97 !== 0 ? 366 : 400) }
  const territories = PLACES[n % 7 === 0 ? 0 : Math.floor(n / 10) % 7]!
  const media = MEDIA[Math.floor(n / 10) % 4]!
  return {
    grant: {
      id: `grant:g${n}`,
      work: `work:w${Math.floor(n / 10)}`,
      right: 'exhibit',
      licensor: 'party:studio',
      licensee: `party:p${n % 1000}`,
      territories,
      media,
      languages: 'any',
      term,
      exclusive: n % 3 !== 0,
      status: 'signed',
      holdbacks: [],
    },
    scope: {
      territories: territoryMask(territories),
      media: mediaMask(media),
      languages: ANY_LANGUAGE,
      term,
    },
  }
})

const clashes = clear.exclusiveClashes(grants).length
report([
  timed(
    `${COUNT.toLocaleString('en')} grants: all conflicts (${clashes.toLocaleString('en')} found)`,
    { aim: 500, warm: 1, count: 5 },
    () => grants,
    (list) => clear.exclusiveClashes(list),
  ),
])
