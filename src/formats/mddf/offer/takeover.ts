import type {
  Day,
  Id,
  Language,
  LanguageForm,
  LanguageUse,
  Medium,
  Money,
  Party,
  Path,
  Until,
  WindowId,
} from '../../../core/base/index.ts'
import {
  formatLanguageUse,
  formatMoney,
  formatTerritories,
  isId,
  pathOf,
  previousDay,
  territoriesFromMask,
  territoryMask,
} from '../../../core/base/index.ts'
import type { Fee, Window } from '../../../core/release/index.ts'
import type { Change, Title } from '../../../core/title/index.ts'
import { textOf } from '../rules/avail-structure.ts'
import type { Avail, Place } from '../types.ts'
import { type Note, type NoteTaker, notesTaken } from './notes.ts'
import { type Allowed, allowedKey, isSold, type Offered, offeredIn, stemOf } from './offered.ts'
import { type Offering, projectAvails } from './project.ts'

/** What taking a file over makes of a title's windows of one platform. Nothing is taken over here. */
export interface Takeover {
  readonly items: readonly TakeoverItem[]
  readonly notes: readonly Note[]
  /** the same as changes of the title, to be made together */
  readonly changes: readonly Change[]
  /** windows of which the file says what the title says */
  readonly same: number
}

export type TakeoverItem =
  | { readonly kind: 'added'; readonly window: Window; readonly path: Path; readonly at?: Place }
  | {
      readonly kind: 'changed'
      readonly window: Window
      readonly path: Path
      readonly at?: Place
      readonly fields: readonly WindowField[]
    }
  | { readonly kind: 'withdrawn'; readonly window: Window; readonly path: Path }

export const TAKEN_FIELDS = [
  'medium',
  'territories',
  'from',
  'last',
  'languages',
  'exclusive',
  'fees',
] as const
export type TakenField = (typeof TAKEN_FIELDS)[number]

/** A field of a window in the form of the title's files, as it is and as it would be; empty for nothing. */
export interface WindowField {
  readonly field: TakenField
  readonly from: string
  readonly to: string
}

export interface TakingOver extends Offering {
  /** the language that is spoken in the title, where it is known */
  readonly spoken?: Language
}

const WINDOWS = 'release/windows'

/**
 * What some avails, all of this title, would change of its windows of this platform, and of no other's. A window is
 * known by its id; else by medium and places; else by medium and days. A full extract says all there is, so that what
 * it lacks is withdrawn: but never a window that was never offered, nor one whose grant cannot be read.
 */
export function takeOver(avails: readonly Avail[], offering: TakingOver): Takeover {
  const { title, platform } = offering
  const { note, notes } = notesTaken()
  const entry = (wanted: RegExp) =>
    avails.filter(({ disposition }) => wanted.test(textOf(disposition?.entryType)))
  const deletes = new Set(entry(/^(full )?delete$/i))
  const isWhole = avails.length > 0 && avails.every((it) => entry(/^full (extract|delete)$/i).includes(it))
  const mine = avails.map((it) => ofLicensee(it, platform, note))
  const { offered, unread } = offeredIn(
    mine.filter((_, i) => !deletes.has(avails[i]!)),
    title.head.home,
    note,
  )
  const gone = offeredIn(
    mine.filter((_, i) => deletes.has(avails[i]!)),
    title.head.home,
    note,
  )
  const own = title.release.windows.filter(({ party, medium }) => party === platform.id && isSold(medium))
  const ours = own.map((window) => ({ window, says: saysNow(window, offering) }))
  const left = [...ours]
  const pairs = paired(offered, left)
  // What is offered of a window in part says nothing of the window: its own file would narrow it.
  const inPart = new Set(
    own.flatMap((it) => (offering.standings?.get(it.id)?.standing === 'partly' ? [slugOf(it)] : [])),
  )
  const items: TakeoverItem[] = []
  const changes: Change[] = []
  const named = windowNames(title)
  let same = 0
  for (const it of offered) {
    const at = it.at ? { at: it.at } : {}
    const pair = pairs.get(it)
    // Its parts may differ in more than their places: all of them are of the one window.
    const part = pair ? slugOf(pair.window) : it.stem
    if (inPart.has(part)) {
      note('part-offered-kept', it.at, { found: part })
      continue
    }
    if (!pair) {
      const window = newWindow(it, offering, named, note)
      items.push({ kind: 'added', window, path: pathOf(WINDOWS, window.id), ...at })
      changes.push({ kind: 'add', path: WINDOWS, value: window })
      continue
    }
    const path = pathOf(WINDOWS, pair.window.id)
    const { fields, made: own } = changesOf(pair, it, offering, path, note)
    if (fields.length === 0) same++
    else {
      items.push({ kind: 'changed', window: pair.window, path, ...at, fields })
      changes.push(...own)
    }
  }
  const deleted = paired(gone.offered, left)
  for (const it of gone.offered) if (!deleted.has(it)) note('delete-not-there', it.at, { found: it.stem })
  const withdrawn = [
    ...[...deleted.values()].map(({ window }) => window),
    ...left.flatMap(({ window, says }) => {
      if (!isWhole || unread.has(slugOf(window))) return []
      // What is not offered as it stands is in no file, and is missed by nobody.
      if (!says.offered) note('not-offered-kept', undefined, { found: slugOf(window) })
      return says.offered ? [window] : []
    }),
  ]
  for (const window of withdrawn) {
    const path = pathOf(WINDOWS, window.id)
    items.push({ kind: 'withdrawn', window, path })
    changes.push({ kind: 'remove', path })
  }
  // The format that we would state ourselves is no news.
  const told = notes().filter(
    ({ code, quotes }) => code !== 'format-not-kept' || quotes['found'] !== offering.formatProfile,
  )
  return { items, notes: told, changes, same }
}

const slugOf = ({ id }: Window): string => id.slice(id.indexOf(':') + 1)

/** Grants that are made out to somebody else are none of this platform's. */
function ofLicensee(avail: Avail, platform: Party, note: NoteTaker): Avail {
  const loose = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
  const names = [...Object.values(platform.names), platform.id.slice(platform.id.indexOf(':') + 1)].map(loose)
  // `Netflix` and `Netflix, Inc.` are one.
  const isOurs = (name: string) =>
    names.some((it) => it !== '' && (name.startsWith(it) || it.startsWith(name)))
  const transactions = avail.transactions.filter(({ licensee, at }) => {
    const [first] = licensee?.displayNames ?? []
    if (!first || textOf(first) === '' || isOurs(loose(textOf(first)))) return true
    note('other-licensee', first.at ?? at, { found: textOf(first) })
    return false
  })
  return transactions.length === avail.transactions.length ? avail : { ...avail, transactions }
}

/** What a window says as a file would have it: the same words in and out, so that nothing differs by its form alone. */
interface Says {
  /** it stands in what the title offers */
  readonly offered: boolean
  readonly medium: Medium
  readonly territories: bigint
  readonly languages: readonly Allowed[]
  readonly from: Day | undefined
  readonly until: Until | undefined
  readonly exclusive: boolean
  readonly fees: readonly Money[]
}

interface Own {
  readonly window: Window
  readonly says: Says
}

const ASSET: Readonly<Record<LanguageForm, 'subtitle' | 'audio'>> = {
  original: 'audio',
  dub: 'audio',
  sub: 'subtitle',
}

const allowed = ({ language, form }: LanguageUse): Allowed => ({
  language,
  ...(form && { asset: ASSET[form] }),
})

function saysNow(window: Window, offering: Offering): Says {
  const path = pathOf(WINDOWS, window.id)
  const { avails } = projectAvails({
    ...offering,
    title: { ...offering.title, release: { ...offering.title.release, windows: [window] } },
  })
  const from = offering.dates.get(pathOf(path, 'term', 'from'))
  const until = window.term.until === 'open' ? 'open' : offering.dates.get(pathOf(path, 'term', 'until'))
  return {
    offered: avails.avails.length > 0,
    ...{ medium: window.medium, exclusive: window.exclusive, from, until },
    territories: territoryMask(window.territories),
    languages: window.languages.map(allowed),
    fees: window.fees.map(({ amount }) => amount),
  }
}

/** Which window each offer is; those that are found are taken out of `left`. */
function paired(offered: readonly Offered[], left: Own[]): ReadonlyMap<Offered, Own> {
  const pairs = new Map<Offered, Own>()
  const isSame: readonly ((it: Offered, own: Own) => boolean)[] = [
    (it, { window }) => it.stem !== '' && it.stem === slugOf(window),
    (it, { says }) =>
      it.medium === says.medium && it.territories === says.territories && it.from === says.from,
    (it, { says }) => it.medium === says.medium && it.territories === says.territories,
    (it, { says }) => it.medium === says.medium && it.from === says.from && it.until === says.until,
  ]
  for (const is of isSame)
    for (const it of offered) {
      if (pairs.has(it)) continue
      const at = left.findIndex((own) => is(it, own))
      if (at >= 0) pairs.set(it, left.splice(at, 1)[0]!)
    }
  return pairs
}

const lastText = (until: Until | undefined): string =>
  until === undefined ? '' : until === 'open' ? 'open' : previousDay(until)
const listText = (texts: readonly string[]): string => texts.toSorted().join(', ')
const feesText = (fees: readonly Money[]): string => listText(fees.map(formatMoney))

function changesOf(
  { window, says }: Own,
  it: Offered,
  offering: TakingOver,
  path: Path,
  note: NoteTaker,
): { readonly fields: readonly WindowField[]; readonly made: readonly Change[] } {
  const fields: WindowField[] = []
  const made: Change[] = []
  const put = (field: TakenField, from: string, to: string, at: string, value: unknown): void => {
    fields.push({ field, from, to })
    made.push({ kind: 'set', path: `${path}/${at}`, value })
  }
  if (it.medium !== says.medium) put('medium', says.medium, it.medium, 'medium', it.medium)
  if (it.territories !== says.territories) {
    const next = territoriesFromMask(it.territories)
    put('territories', formatTerritories(window.territories), formatTerritories(next), 'territories', next)
  }
  // Both ends at once: one alone could stand past the other until the second is set.
  const [begins, ends] = [it.from !== says.from, it.until !== says.until]
  const term = {
    from: begins ? it.from : window.term.from,
    until: ends ? it.until : window.term.until,
  }
  if (begins) fields.push({ field: 'from', from: says.from ?? '', to: it.from })
  if (ends) fields.push({ field: 'last', from: lastText(says.until), to: lastText(it.until) })
  if (begins || ends) made.push({ kind: 'set', path: `${path}/term`, value: term })
  // What a file does not speak of stays as it is.
  const isOther = (a: readonly Allowed[], b: readonly Allowed[]) =>
    listText(a.map(allowedKey)) !== listText(b.map(allowedKey))
  if (it.languages.length > 0 && isOther(it.languages, says.languages)) {
    const next = it.languages.map((use) => heard(use, window.languages, offering.spoken))
    const text = (uses: readonly LanguageUse[]) => uses.map(formatLanguageUse).join(', ')
    put('languages', text(window.languages), text(next), 'languages', next)
  }
  if (it.exclusive !== undefined && it.exclusive !== says.exclusive)
    put('exclusive', String(says.exclusive), String(it.exclusive), 'exclusive', it.exclusive)
  if (it.fees.length > 0 && feesText(it.fees) !== feesText(says.fees)) {
    const next = feesFor(it, slugOf(window), window.fees, offering.title, note)
    put('fees', feesText(says.fees), feesText(it.fees), 'fees', next)
  }
  return { fields, made }
}

/** Files tell what is read from what is heard; whether it is heard as it was shot, the window or the title tells. */
function heard(
  { language, asset }: Allowed,
  known: readonly LanguageUse[],
  spoken: Language | undefined,
): LanguageUse {
  const own = known.find((it) => it.language === language && allowed(it).asset === asset)
  if (own || asset === undefined) return own ?? { language }
  if (asset === 'subtitle') return { language, form: 'sub' }
  return { language, form: language === spoken ? 'original' : 'dub' }
}

/** The fees of a window as a file says them: those that it has keep their day, since no file says one. */
function feesFor(
  { fees, from, at }: Offered,
  slug: string,
  known: readonly Fee[],
  title: Title,
  note: NoteTaker,
): readonly Fee[] {
  if (fees.length === 0) return []
  const taken = new Set(title.release.windows.flatMap((it) => it.fees.map(({ id }) => id)))
  const left = [...known]
  return fees.map((amount) => {
    const same = left.findIndex((it) => formatMoney(it.amount) === formatMoney(amount))
    if (same >= 0) return left.splice(same, 1)[0]!
    let id: Id<'fee'> = `fee:${slug}`
    for (let n = 2; taken.has(id); n++) id = `fee:${slug}-${n}`
    taken.add(id)
    note('fee-due-taken', at, { found: formatMoney(amount), read: from })
    return { id, amount, due: from }
  })
}

/** Gives each new window an id that no window of the title has: `stream`, `stream-2`. */
function windowNames({ release }: Title): (slug: string) => WindowId {
  const taken = new Set<string>(release.windows.map(({ id }) => id))
  const numbers = new Map<string, number>()
  return (slug) => {
    let n = numbers.get(slug) ?? 1
    let id: WindowId = `window:${slug}${n > 1 ? `-${n}` : ''}`
    while (taken.has(id)) id = `window:${slug}-${++n}`
    taken.add(id)
    numbers.set(slug, n + 1)
    return id
  }
}

function newWindow(
  it: Offered,
  offering: TakingOver,
  named: (slug: string) => WindowId,
  note: NoteTaker,
): Window {
  const { platform, title, spoken } = offering
  const called = isId('window', `window:${it.stem}`) ? it.stem : ''
  const slug = called || stemOf(`${platform.id.slice(platform.id.indexOf(':') + 1)}-${it.medium}`)
  const id = named(slug)
  return {
    id,
    names: platform.names,
    party: platform.id,
    medium: it.medium,
    territories: territoriesFromMask(it.territories),
    languages: it.languages.map((use) => heard(use, [], spoken)),
    term: { from: it.from, until: it.until },
    exclusive: it.exclusive ?? false,
    fees: feesFor(it, id.slice(id.indexOf(':') + 1), [], title, note),
  }
}
