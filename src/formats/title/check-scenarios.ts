import type { Path } from '../../core/base/index.ts'
import { isWithin } from '../../core/base/index.ts'
import type { Catalogue, Change, ChangeRule, Scenario, Title } from '../../core/title/index.ts'
import { applyChange } from '../../core/title/index.ts'
import type { AnyCodec, Codec, PlainIssue } from './codec.ts'
import { entryOf, faultsOf, shapesOf } from './codec.ts'
import type { IssueRule } from './issue.ts'
import { checkReferences } from './references.ts'
import { SECTION_CODECS, SECTIONS } from './sections.ts'

/** What is wrong with a scenario, at the change that makes it so. */
export interface ScenarioIssue extends PlainIssue {
  /** where the same was given first */
  readonly first?: readonly (string | number)[]
}

/**
 * What makes scenarios ones that cannot be asked of a title: changes that cannot be made, and a changed title
 * that no file could hold, or in which something points nowhere.
 */
export function checkScenarios(
  title: Title,
  catalogue: Catalogue,
  scenarios: readonly Scenario[],
): readonly ScenarioIssue[] {
  const seen = new Map<string, number>()
  return scenarios.flatMap(({ id, changes }, i): readonly ScenarioIssue[] => {
    const at = ['scenarios', i]
    const first = seen.get(id)
    seen.set(id, first ?? i)
    return first === undefined
      ? checkChanges(title, catalogue, changes, at)
      : [{ rule: 'duplicate-id', at, quotes: { found: id, first: '' }, first: ['scenarios', first] }]
  })
}

function checkChanges(
  title: Title,
  catalogue: Catalogue,
  changes: readonly Change[],
  at: readonly (string | number)[],
): readonly ScenarioIssue[] {
  let changed = title
  for (const [j, change] of changes.entries()) {
    const next = applyChange(changed, change)
    if (!next.ok)
      return next.issues.map(({ rule, path }) => ({
        rule: rule as ChangeRule & IssueRule,
        at: [...at, 'changes', j],
        quotes: { found: path },
      }))
    changed = next.value
  }
  /** the last change that has to do with a place, or that took away what is missing there */
  const nearest = (path: Path, missing: string | undefined): readonly (string | number)[] => {
    const j = changes.findLastIndex(
      (change) =>
        isWithin(path, change.path) ||
        isWithin(change.path, path) ||
        (missing !== undefined && change.path.endsWith(`/${missing}`)),
    )
    return j < 0 ? at : [...at, 'changes', j]
  }
  const faults = SECTIONS.flatMap((section) =>
    faultsOfChange(SECTION_CODECS[section] as Codec<unknown>, title[section], changed[section]).map(
      ({ rule, quotes }) => ({
        rule,
        quotes,
        at: nearest(section, undefined),
      }),
    ),
  )
  if (faults.length > 0) return faults
  return checkReferences(changed, catalogue).map(({ rule, path, quotes }) => ({
    rule,
    quotes,
    at: nearest(path, quotes['found']),
  }))
}

type Section = Readonly<Record<string, unknown>>

/** What no file could say of a changed section. Its fields and records that are the same as before are not asked again. */
function faultsOfChange(codec: AnyCodec, before: unknown, after: unknown): readonly PlainIssue[] {
  if (after === before) return []
  const [old, now] = [before as Section, after as Section]
  return shapesOf(codec)
    .flatMap((shape) => Object.entries(shape))
    .flatMap(([name, field]) => {
      const value = now[name]
      if (value === old[name]) return []
      const entry = entryOf(field)
      if (!entry || !Array.isArray(value) || !Array.isArray(old[name]))
        return value === undefined ? [] : faultsOf(field as Codec<unknown>, value)
      const known = new Set<unknown>(old[name])
      return value
        .filter((record) => !known.has(record))
        .flatMap((record) => faultsOf(entry as Codec<unknown>, record))
    })
}
