import type { Day, Issue, Parsed, Path, Term, When } from '../base/index.ts'
import { addDays, isDay, isRelative, moveWhen, parsed, partsOf, pathOf, refused } from '../base/index.ts'
import type { Change, Scenario } from './change.ts'
import type { Place } from './place.ts'
import { changedAt, keyOf, placeAt } from './place.ts'
import type { Title } from './types.ts'

/** Why a change cannot be made. */
export type ChangeRule = 'no-such-place' | 'already-there' | 'not-a-list' | 'not-a-date' | 'date-cannot-move'

const issue = (rule: ChangeRule, path: Path, quotes: Issue['quotes'] = {}) =>
  refused([{ rule, path, quotes }])

/**
 * A new title with every change of the scenario made, in their order. The old title is not altered; sections
 * that no change touches are the same values. All or nothing.
 */
export function applyScenario(title: Title, scenario: Pick<Scenario, 'changes'>): Parsed<Title> {
  const issues: Issue[] = []
  let changed = title
  for (const change of scenario.changes) {
    const next = applyChange(changed, change)
    if (next.ok) changed = next.value
    else issues.push(...next.issues)
  }
  return issues.length > 0 ? refused(issues) : parsed(changed)
}

export function applyChange(title: Title, change: Change): Parsed<Title> {
  const { path } = change
  const place = placeAt(title, path)
  if (!place || partsOf(path).length < 2) return issue('no-such-place', path)
  switch (change.kind) {
    case 'set':
      return made(title, path, () => change.value)
    case 'add': {
      const list = place.value ?? []
      if (!Array.isArray(list)) return issue('not-a-list', path)
      const key = keyOf(change.value)
      if (key !== undefined && list.some((record) => keyOf(record) === key))
        return issue('already-there', pathOf(path, key))
      return made(title, path, () => list.toSpliced(change.at ?? list.length, 0, change.value))
    }
    case 'remove': {
      const { list, index } = place
      if (!list || index === undefined) return issue('not-a-list', path)
      return made(title, parentOf(path), () => list.toSpliced(index, 1))
    }
    case 'move': {
      const date = place.value
      if (isTerm(date)) {
        const term = 'days' in change ? movedTerm(date, change.days) : undefined
        return term ? made(title, path, () => term) : issue('date-cannot-move', path)
      }
      if (!isWhen(date)) return issue('not-a-date', path)
      const moved: When | undefined = 'to' in change ? change.to : moveWhen(date, change.days)
      return moved === undefined ? issue('date-cannot-move', path) : made(title, path, () => moved)
    }
  }
}

/**
 * The scenario that takes another back: applied after it, it gives the first title again.
 * @param title the title as it was before the scenario
 */
export function undoing(title: Title, scenario: Scenario): Parsed<Scenario> {
  const back: Change[] = []
  let current = title
  for (const change of scenario.changes) {
    const next = applyChange(current, change)
    if (!next.ok) return next
    back.unshift(undoingOne(current, change))
    current = next.value
  }
  return parsed({ ...scenario, changes: back })
}

function undoingOne(before: Title, change: Change): Change {
  const place = placeAt(before, change.path)
  switch (change.kind) {
    case 'add':
      // What has no name in its list is where it was put.
      return {
        kind: 'remove',
        path: pathOf(change.path, keyOf(change.value) ?? positionOf(place, change.at)),
      }
    case 'remove':
      return { kind: 'add', path: parentOf(change.path), value: place?.value, at: place?.index ?? 0 }
    default:
      return place?.value === undefined
        ? { kind: 'set', path: change.path }
        : { kind: 'set', path: change.path, value: place.value }
  }
}

const positionOf = (list: Place | undefined, at: number | undefined): string =>
  String(at ?? (Array.isArray(list?.value) ? list.value.length : 0))

const made = (title: Title, path: Path, put: (old: unknown) => unknown): Parsed<Title> => {
  const changed = changedAt(title, path, put)
  return changed ? parsed(changed) : issue('no-such-place', path)
}

const parentOf = (path: Path): Path => path.slice(0, path.lastIndexOf('/'))

const isWhen = (value: unknown): value is When =>
  (typeof value === 'string' && isDay(value)) ||
  (typeof value === 'object' && value !== null && 'anchor' in value && isRelative(value as When))

const isTerm = (value: unknown): value is Term =>
  typeof value === 'object' && value !== null && 'from' in value && 'until' in value

/** Both ends of a term moved by so many days; an end that hangs on an event keeps hanging on it. */
function movedTerm(term: Term, days: number): Term | undefined {
  const from = shifted(term.from, days)
  const until = term.until === 'open' ? 'open' : shifted(term.until, days)
  return from === undefined || until === undefined ? undefined : { from, until }
}

const shifted = (when: When, days: number): When | undefined =>
  isRelative(when) ? moveWhen(when, days) : addDays(when as Day, days)
