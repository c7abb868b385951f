import { useCallback, useMemo, useState } from 'react'
import type { Change, SectionName, TitlePage } from '../../../api/index.ts'
import { applyChange } from '../../../core/title/index.ts'
import type { Fields } from './plain.ts'
import { plainAt, rowKey } from './plain.ts'

/** The ways to change a draft; they stay the same from change to change. */
export interface Write {
  readonly set: (path: string, to: unknown) => void
  readonly unset: (path: string) => void
  readonly add: (path: string, value: unknown) => void
  readonly remove: (path: string) => void
  /** several values, as one step of undoing */
  readonly setAll: (changes: readonly Change[]) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly clear: () => void
  /** instead of all changes so far, these */
  readonly replace: (changes: readonly Change[]) => void
}

/** Changes that are not saved yet, with the way back and forth between them. */
export interface Draft extends Write {
  readonly changes: readonly Change[]
  readonly sections: Fields
  readonly write: Write
  /** the title as it was when the first of the changes was made: what they are compared with on saving */
  readonly begun?: TitlePage | undefined
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export const pathOfChange = (change: Change): string => {
  if ('set' in change) return change.set
  if ('unset' in change) return change.unset
  if ('add' in change) return change.add
  if ('remove' in change) return change.remove
  return change.move
}

/** The place that a change makes, alters or takes away: of an added record, the record. */
export const placeOfChange = (change: Change): string =>
  'add' in change ? `${change.add}/${rowKey(change.value)}` : pathOfChange(change)

export const sectionsOfChanges = (changes: readonly Change[]): readonly SectionName[] => [
  ...new Set(changes.map((change) => pathOfChange(change).split('/')[0] as SectionName)),
]

/** The place that an issue is about: the server names it by the change that was sent, `changes/0/to/given`. */
export function issuePlace(changes: readonly Change[], path: string): string {
  const [, nth = '', rest = ''] = /^changes\/(\d+)(?:\/(?:to|value))?(\/.*)?$/.exec(path) ?? []
  const change = nth === '' ? undefined : changes[Number(nth)]
  return change ? `${placeOfChange(change)}${rest}` : path
}

/** Sections with changes made in them; what cannot be made is left out. */
export function withChanges(sections: Fields, changes: readonly Change[]): Fields {
  let changed = sections
  for (const change of changes) {
    const core =
      'set' in change
        ? { kind: 'set', path: change.set, value: change.to }
        : 'unset' in change
          ? { kind: 'set', path: change.unset }
          : 'add' in change
            ? { kind: 'add', path: change.add, value: change.value, at: change.at }
            : 'remove' in change
              ? { kind: 'remove', path: change.remove }
              : undefined
    const next = core && applyChange(changed as never, core as never)
    if (next?.ok) changed = next.value as unknown as Fields
  }
  return changed
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const isWithin = (path: string, outer: string) => path === outer || path.startsWith(`${outer}/`)

/** A value that was set twice was set once; one that is set back was not set at all. */
function withChange(base: Fields, changes: readonly Change[], change: Change): readonly Change[] {
  const path = pathOfChange(change)
  if ('remove' in change) {
    const added = changes.find((it) => 'add' in it && placeOfChange(it) === path)
    const rest = changes.filter((it) => it !== added && !isWithin(pathOfChange(it), path))
    return added ? rest : [...rest, change]
  }
  if (!('set' in change || 'unset' in change)) return [...changes, change]
  // What is set within a record that is new becomes part of how it is added.
  const added = changes.findIndex((it) => 'add' in it && isWithin(path, placeOfChange(it)))
  const addition = changes[added]
  if (addition && 'add' in addition) {
    const whole = withChanges(base, [...changes, change])
    return changes.with(added, { ...addition, value: plainAt(whole, placeOfChange(addition)) })
  }
  const rest = changes.filter((it) => !(('set' in it || 'unset' in it) && isWithin(pathOfChange(it), path)))
  const before = plainAt(withChanges(base, rest), path)
  const after = 'set' in change ? change.to : undefined
  return same(before, after) ? rest : [...rest, change]
}

interface States {
  readonly list: readonly (readonly Change[])[]
  readonly at: number
  readonly begun?: TitlePage | undefined
}

const NONE: States = { list: [[]], at: 0 }
// From page to page of one title a draft goes along; it ends with the tab.
const kept = new Map<string, States>()

/**
 * A draft of changes.
 * @param base the sections that the changes are made in
 * @param page the title that they are to be saved in; its draft goes along from page to page
 */
export function useDraft(base: Fields, page?: TitlePage): Draft {
  const name = page?.card.id
  const [states, setStates] = useState<States>(() => (name && kept.get(name)) || NONE)
  if (name) kept.set(name, states)
  const changes = states.list[states.at] ?? []
  const push = useCallback(
    (make: (now: readonly Change[]) => readonly Change[]) =>
      setStates((last) => {
        const { list, at } = last
        const now = list[at] ?? []
        const next = make(now)
        if (same(next, now)) return last
        const begun = now.length === 0 ? page : (last.begun ?? page)
        return { list: [...list.slice(0, at + 1), next], at: at + 1, begun }
      }),
    [page],
  )
  const one = useCallback((change: Change) => push((now) => withChange(base, now, change)), [base, push])
  const sections = useMemo(() => withChanges(base, changes), [base, changes])
  const { at } = states
  const end = states.list.length - 1
  const begun = states.begun ?? page
  const write = useMemo(
    (): Write => ({
      set: (path, to) => one({ set: path, to }),
      unset: (path) => one({ unset: path }),
      add: (path, value) => one({ add: path, value }),
      remove: (path) => one({ remove: path }),
      setAll: (list) => push((now) => list.reduce((made, change) => withChange(base, made, change), now)),
      undo: () => setStates((last) => ({ ...last, at: Math.max(0, last.at - 1) })),
      redo: () => setStates((last) => ({ ...last, at: Math.min(last.list.length - 1, last.at + 1) })),
      clear: () => setStates(NONE),
      replace: (next) => push(() => next),
    }),
    [one, push, base],
  )
  // The same while nothing changes: what is drawn by it is drawn again only then.
  return useMemo(
    () => ({ ...write, write, changes, sections, begun, canUndo: at > 0, canRedo: at < end }),
    [write, changes, sections, begun, at, end],
  )
}
