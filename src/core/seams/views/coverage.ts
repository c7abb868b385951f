import type { Day, LanguageUse, PartyId, Path, Scope, WorkId } from '../../base/index.ts'
import {
  allowsLanguage,
  contains,
  mediaMask,
  meet,
  overlapOf,
  pathOf,
  previousDay,
  remainder,
  simplify,
  territoryMask,
} from '../../base/index.ts'
import type { ChainOfTitle, Clear, Holding, Right } from '../../clear/index.ts'
import { rightToShow } from '../../clear/index.ts'
import type { Head } from '../../title/index.ts'
import type { MissingFact } from '../codes.ts'
import type { DatedGrant } from './grants.ts'
import type { DatedWindow } from './windows.ts'

/** A fact without which nobody can tell whether a window is covered. */
export interface Unknown {
  readonly at: Path
  readonly what: MissingFact
}

/** One right that a window needs, and what of the window those who need it do not hold. */
export interface Need {
  readonly work: WorkId
  readonly right: Right
  /** who needs it: who shows the window, or the lead for all who produce the title */
  readonly party: PartyId
  /** the use that asks for it, where one does */
  readonly use?: Path
  /** the grants by which they hold what they hold, nearest first */
  readonly grants: readonly DatedGrant[]
  /** what no grant covers, in few boxes; without what an ending explains */
  readonly outside: readonly Scope[]
  readonly endings: readonly Ending[]
  readonly barred: readonly Barred[]
  readonly unknown: readonly Unknown[]
  /** facts that only the languages hang on */
  readonly unknownForLanguages: readonly Unknown[]
}

/** A grant that covers a window's first airing and has ended when the last comes. */
export interface Ending {
  readonly grant: DatedGrant
  readonly lastDay: Day
  readonly lastAiring: Day
}

/** A language that some of what is covered otherwise may not be shown in, and the grants that do not allow it. */
export interface Barred {
  readonly use: LanguageUse
  readonly by: readonly DatedGrant[]
}

/** How far the rights reach under one window. */
export interface Coverage {
  readonly window: DatedWindow
  readonly needs: readonly Need[]
  readonly unknown: readonly Unknown[]
}

/**
 * Sets every window against the rights under it: who shows it must hold the right to show the title's own work
 * in its medium, and the producers every right that the title uses, there, then and in that medium.
 */
export function coverageOf(
  head: Pick<Head, 'work' | 'lead'>,
  clear: Pick<Clear, 'uses'>,
  producers: readonly PartyId[],
  windows: readonly DatedWindow[],
  chains: ChainOfTitle<DatedGrant>,
): readonly Coverage[] {
  // Of a right that nobody holds at all the chain of title speaks, once, and not each window again.
  const held = clear.uses.filter(({ work, right }) => {
    const { rooted, atMost } = chains(producers, work, right)
    return !rooted || atMost.length > 0
  })
  return windows.map((window) => {
    const { scope, path } = window
    if (!scope) return { window, needs: [], unknown: [{ at: pathOf(path, 'term'), what: 'window-days' }] }
    const { party, medium } = window.window
    const need = (asked: Asked, holders: readonly PartyId[]) =>
      needOf(window, scope, asked, (language) => chains(holders, asked.work, asked.right, language))
    const needs = [need({ work: head.work, right: rightToShow(medium), party }, [party])]
    for (const { id, work, right } of held)
      needs.push(need({ work, right, party: head.lead, use: pathOf('clear', 'uses', id) }, producers))
    return { window, needs, unknown: [] }
  })
}

type Asked = Pick<Need, 'work' | 'right' | 'party' | 'use'>

type Hold = (language?: LanguageUse) => Holding<DatedGrant>

function needOf(window: DatedWindow, scope: Scope, asked: Asked, hold: Hold): Need {
  const holding = hold()
  const { rooted, grants } = holding
  const nothing = { ...asked, grants, ...ALL_COVERED }
  if (!rooted)
    return {
      ...nothing,
      unknown: [{ at: pathOf('catalogue', 'works', asked.work, 'owners'), what: 'rights-holder' }],
    }
  const short = remainder(scope, holding.boxes)
  const languages = barredLanguages(window, scope, short, holding, hold)
  if (short.length === 0) return languages === ALL_ALLOWED ? nothing : { ...nothing, ...languages }
  const sure = holding.undated.length === 0 ? short : without(short, holding.atMost)
  return {
    ...nothing,
    ...languages,
    ...explained(simplify(sure), grants, window),
    unknown: termsOf(holding.undated, overlapOf(short, holding.atMost)),
  }
}

const without = (boxes: readonly Scope[], taken: readonly Scope[]): readonly Scope[] =>
  boxes.flatMap((box) => remainder(box, taken))

/** The grants whose term, were it known, might fill some of these boxes. */
const termsOf = (undated: readonly DatedGrant[], open: readonly Scope[]): readonly Unknown[] =>
  undated
    .filter(({ grant }) =>
      open.some(
        ({ territories, media }) =>
          (territories & territoryMask(grant.territories)) !== 0n && (media & mediaMask(grant.media)) !== 0,
      ),
    )
    .map(({ path }) => ({ at: pathOf(path, 'term'), what: 'term' }))

/** Parts what begins on the day on which a grant ends, between the first airing and the last, from the rest. */
function explained(
  short: readonly Scope[],
  grants: readonly DatedGrant[],
  { airings: [first], lastShown: lastAiring }: DatedWindow,
): Pick<Need, 'outside' | 'endings'> {
  if (!first || !lastAiring) return { outside: short, endings: [] }
  const endings: Ending[] = []
  let outside = short
  for (const grant of grants) {
    const { scope } = grant
    const until = scope?.term.until
    if (!scope || !until || until === 'open' || until > lastAiring || !contains(scope.term, first)) continue
    const ended = outside.flatMap((box) =>
      box.term.from === until ? (meet({ ...scope, term: box.term }, box) ?? []) : [],
    )
    if (ended.length === 0) continue
    endings.push({ grant, lastDay: previousDay(until), lastAiring })
    outside = without(outside, ended)
  }
  return { outside: endings.length === 0 ? outside : simplify(outside), endings }
}

const ALL_COVERED: Omit<Need, keyof Asked | 'grants'> = {
  outside: [],
  endings: [],
  barred: [],
  unknown: [],
  unknownForLanguages: [],
}

const ALL_ALLOWED: Pick<Need, 'barred' | 'unknownForLanguages'> = { barred: [], unknownForLanguages: [] }

/** The grants that do not allow a language in some of these boxes. */
const barring = (use: LanguageUse, grants: readonly DatedGrant[], silent: readonly Scope[]) =>
  grants.filter(
    ({ grant, scope }) =>
      !allowsLanguage(grant.languages, use) && silent.some((box) => scope && meet(scope, box)),
  )

/** Of what is covered when language is not asked: the languages in which some of it is not. */
function barredLanguages(
  { window }: DatedWindow,
  scope: Scope,
  short: readonly Scope[],
  holding: Holding<DatedGrant>,
  hold: Hold,
): Pick<Need, 'barred' | 'unknownForLanguages'> {
  const barred: Barred[] = []
  const unknownForLanguages: Unknown[] = []
  for (const use of window.languages) {
    const speaking = hold(use)
    // The same answer as without a language: no grant stands in its way.
    if (speaking === holding) continue
    if (short.length === 0 && remainder(scope, speaking.boxes).length === 0) continue
    const covered = short.length === 0 ? [scope] : overlapOf([scope], holding.boxes)
    const silent = without(covered, speaking.boxes)
    if (silent.length === 0) continue
    if (without(silent, speaking.atMost).length === 0) {
      unknownForLanguages.push(...termsOf(speaking.undated, silent))
      continue
    }
    barred.push({ use, by: barring(use, holding.grants, silent) })
  }
  return barred.length + unknownForLanguages.length === 0 ? ALL_ALLOWED : { barred, unknownForLanguages }
}
