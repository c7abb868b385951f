import type { Day, LanguageUse, PartyId, Path, Scope, WorkId } from '../../base/index.ts'
import {
  allowsLanguage,
  contains,
  FIRST_DAY,
  FORMS,
  meet,
  overlapOf,
  pathOf,
  previousDay,
  remainder,
  simplify,
} from '../../base/index.ts'
import type { ChainOfTitle, Holding, Right } from '../../clear/index.ts'
import { everyBox, rightToShow } from '../../clear/index.ts'
import type { MissingFact } from '../codes.ts'
import type { Basis } from './bases.ts'
import { boxOf, type DatedGrant } from './grants.ts'
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
  /** what asks for it: a use of the title, or what the catalogue says that a work is based on */
  readonly basis?: Path
  /** the grants by which they hold what they hold, nearest first */
  readonly grants: readonly DatedGrant[]
  /** what no grant covers, in few boxes; without what an ending explains */
  readonly outside: readonly Scope[]
  readonly endings: readonly Ending[]
  /** what the grants hold but for a blackout; and what they may, but for one whose days are not known */
  readonly dark: readonly Scope[]
  readonly dim: readonly Scope[]
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
 * in its medium; and those who made it, and whoever made what it stands on, each right that it rests on: there,
 * then and in that medium.
 */
export function coverageOf(
  work: WorkId,
  bases: readonly Basis[],
  windows: readonly DatedWindow[],
  chains: ChainOfTitle<DatedGrant>,
): readonly Coverage[] {
  const asked = bases.flatMap((basis): readonly AskedOfAll[] => {
    const { work, right, party, path, root, hold } = basis
    const { rooted, grants, atMost, inTheLight } = hold()
    // Of a right that nobody holds at all the chain of title speaks, once, and not each window again.
    if (rooted && atMost.length + inTheLight.length === 0) return []
    return [{ hold, root, covered: { work, right, party, basis: path, grants, ...ALL_COVERED } }]
  })
  return windows.map((window) => {
    const { scope, path } = window
    if (!scope) return { window, needs: [], unknown: [{ at: pathOf(path, 'term'), what: 'window-days' }] }
    const { party, medium } = window.window
    const right = rightToShow(medium)
    const shows = [party]
    const hold: Hold = (language) => chains(shows, work, right, language)
    const own = { work, right, party, grants: hold().grants, ...ALL_COVERED }
    const needs = [needOf(window, scope, own, hold, work)]
    for (const { covered, hold, root } of asked) needs.push(needOf(window, scope, covered, hold, root))
    return { window, needs, unknown: ALL_KNOWN }
  })
}

/** A need of every window, as it stands where all of it is covered. */
interface AskedOfAll extends Pick<Basis, 'hold' | 'root'> {
  readonly covered: Need
}

type Hold = Basis['hold']

/**
 * @param covered what is said where nothing is lacking
 * @param root whose owners would have to be named, where nobody knows from whom the right runs
 */
function needOf(window: DatedWindow, scope: Scope, covered: Need, hold: Hold, root: WorkId): Need {
  const holding = hold()
  if (!holding.rooted)
    return {
      ...covered,
      unknown: [{ at: pathOf('catalogue', 'works', root, 'owners'), what: 'rights-holder' }],
    }
  const short = remainder(scope, holding.boxes)
  const languages = barredLanguages(window, scope, short, holding, hold)
  if (short.length === 0) return languages === ALL_ALLOWED ? covered : { ...covered, ...languages }
  const { boxes, atMost, inTheLight } = holding
  const open = atMost === boxes ? [] : overlapOf(short, atMost)
  const never = open.length === 0 ? short : without(short, atMost)
  const isLit = inTheLight === boxes
  const sure = isLit ? never : without(never, inTheLight)
  return {
    ...covered,
    ...languages,
    ...explained(simplify(sure), holding.grants, window),
    dark: isLit ? [] : overlapOf(never, inTheLight),
    dim: isLit ? [] : overlapOf(open, inTheLight),
    unknown: termsOf(holding.undated, speakable(window, open, hold)),
  }
}

const without = (boxes: readonly Scope[], taken: readonly Scope[]): readonly Scope[] =>
  boxes.flatMap((box) => remainder(box, taken))

/** The grants whose term, were it known, might fill some of these boxes. */
const termsOf = (undated: readonly DatedGrant[], open: readonly Scope[]): readonly Unknown[] =>
  undated
    .filter(({ boxes }) => overlapOf(boxes.maybe, open).length > 0)
    .map(({ path }) => ({ at: pathOf(path, 'term'), what: 'term' }))

/** The blackouts whose days, were they known, might leave some of these boxes alone. */
const blackoutsOf = (grants: readonly DatedGrant[], open: readonly Scope[]): readonly Unknown[] =>
  grants.flatMap(({ grant, path, blackouts }) =>
    blackouts.flatMap(({ maybe }, at): readonly Unknown[] => {
      const { id } = grant.blackouts![at]!
      const lacks = maybe.some(({ term }) => term.from === FIRST_DAY) ? 'from' : 'until'
      return overlapOf(maybe, open).length === 0
        ? []
        : [{ at: pathOf(path, 'blackouts', id, lacks), what: 'blackout-days' }]
    }),
  )

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
    const scope = boxOf(grant)
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

const ALL_KNOWN: readonly Unknown[] = []

const ALL_COVERED = {
  outside: [],
  endings: [],
  dark: [],
  dim: [],
  barred: [],
  unknown: ALL_KNOWN,
  unknownForLanguages: ALL_KNOWN,
} as const satisfies Partial<Need>

const ALL_ALLOWED: Pick<Need, 'barred' | 'unknownForLanguages'> = { barred: [], unknownForLanguages: [] }

/** The grants that do not allow a language in some of these boxes. */
const barring = (use: LanguageUse, grants: readonly DatedGrant[], silent: readonly Scope[]) =>
  grants.filter(
    ({ grant, boxes }) =>
      !allowsLanguage(grant.languages, use) && overlapOf(everyBox(boxes), silent).length > 0,
  )

/** Of some boxes those in which one of the window's languages may be spoken, as far as is known. */
const speakable = ({ window }: DatedWindow, boxes: readonly Scope[], hold: Hold): readonly Scope[] =>
  boxes.length === 0 || window.languages.length === 0
    ? boxes
    : overlapOf(
        boxes,
        window.languages.flatMap((use) => hold(use).atMost),
      )

/** Of what may be shown when language is not asked: the languages in which some of it may not. */
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
    const covered = short.length === 0 ? [scope] : overlapOf([scope], holding.atMost)
    for (const form of formsOf(use)) {
      const spoken = form === use ? speaking : hold(form)
      const never = without(covered, spoken.atMost)
      if (never.length > 0 && barred.at(-1)?.use !== use)
        barred.push({ use, by: barring(form, [...holding.grants, ...holding.undated], never) })
      const open = without(overlapOf(covered, spoken.atMost), spoken.boxes)
      if (open.length > 0)
        unknownForLanguages.push(...termsOf(spoken.undated, open), ...blackoutsOf(spoken.grants, open))
    }
  }
  return barred.length + unknownForLanguages.length === 0 ? ALL_ALLOWED : { barred, unknownForLanguages }
}

// A language as such may be granted in parts: by one grant its subtitles, by others the rest.
const formsOf = (use: LanguageUse): readonly LanguageUse[] =>
  use.form === undefined ? FORMS.map((form) => ({ ...use, form })) : [use]
