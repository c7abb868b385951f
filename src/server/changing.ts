import type { Change as ChangeJson, Sections } from '../api/index.ts'
import { holdsForeign, PROBLEM_WORDS, reads, SECTIONS, seesPlace, seesWhole, writes } from '../api/index.ts'
import type { Path } from '../core/base/index.ts'
import { partsOf, pathOf, sectionOf } from '../core/base/index.ts'
import type { Change, Section, Title } from '../core/title/index.ts'
import { applyChange, keyOf, placeAt } from '../core/title/index.ts'
import type { Plain } from '../formats/title/index.ts'
import { checkReferences, decode, encode, SECTION_CODECS, scenarioFile } from '../formats/title/index.ts'
import type { DeskLanguage } from '../formats/words/index.ts'
import { issueSentence } from '../formats/words/index.ts'
import type { Issue } from './problem.ts'
import { Refusal } from './problem.ts'
import type { SeenTitle } from './reader.ts'
import type { HeldTitle } from './slate-reading.ts'

/**
 * The changes as core values, in the form that a scenario's file has.
 * @throws Refusal with everything that is wrong in them
 */
export function readChanges(changes: readonly ChangeJson[], language: DeskLanguage): readonly Change[] {
  const file = { scenarios: [{ id: 'scenario:asked', names: { en: 'asked' }, changes }] } as unknown as Plain
  const read = decode(scenarioFile, file)
  if (read.ok) return read.value.scenarios[0]?.changes ?? []
  throw notValid(
    read.issues.map(({ rule, at, quotes }) => ({
      path: at.slice(2).join('/'),
      rule,
      message: issueSentence({ rule, quotes }, language),
    })),
  )
}

const notValid = (issues: readonly Issue[]) => new Refusal('not-valid', { issues })

/** The changes in the form of a scenario's file. */
export function writeChanges(changes: readonly Change[]): ChangeJson[] {
  const file = encode(scenarioFile, {
    scenarios: [{ id: 'scenario:asked', names: { en: 'asked' }, changes }],
  }) as { readonly scenarios: readonly { readonly changes?: readonly ChangeJson[] }[] }
  return [...(file.scenarios[0]?.changes ?? [])]
}

/** From where changes are made: the title as it stands, or as it stood when somebody began. */
export interface From {
  readonly title: Title
  /** the title as its reader sees it, and the whole of it, in the form of the files */
  readonly seen: Sections
  readonly json: HeldTitle['json']
}

/**
 * The whole title with changes that somebody made who may not see all of it. A change of what they may not see
 * is refused as if it were not there; one that would take away what they do not see is refused too.
 * @param writing they are to be saved, and not only asked about
 */
export function changedBy(
  { sight, catalogue }: Pick<SeenTitle, 'sight' | 'catalogue'>,
  from: From,
  changes: readonly Change[],
  language: DeskLanguage,
  writing: boolean,
): Title {
  const issues: Issue[] = []
  const added = new Set<Path>()
  let title = from.title
  for (const [i, change] of changes.entries()) {
    const { path } = change
    const section = sectionOf(path)
    const at = `changes/${i}`
    const refuse = (rule: 'no-such-place' | 'not-opened' | 'not-yours', found: string = path) =>
      issues.push({ path: at, rule, message: issueWords(rule, found, language) })
    if (!reads(sight, section) || !isSeen(from, change, added)) {
      refuse('no-such-place')
      continue
    }
    if (writing && !writes(sight, section)) {
      refuse('not-opened')
      continue
    }
    if ('value' in change && holdsForeign(change.value, sight.own ?? sight.companies)) {
      refuse('not-yours')
      continue
    }
    const isPlace = placeAt(from.json as unknown as Title, path) !== undefined
    if (isPlace && (change.kind === 'remove' || change.kind === 'set') && !seesAllIn(from, path)) {
      refuse('not-yours')
      continue
    }
    const next = applyChange(title, change)
    if (!next.ok) {
      for (const { rule, path: found } of next.issues)
        issues.push({ path: at, rule, message: issueWords(rule, found, language) })
      continue
    }
    title = next.value
    if (change.kind === 'add') added.add(pathOf(path, keyOf(change.value) ?? ''))
  }
  if (issues.length > 0) throw notValid(issues)
  const faults = faultsIn(from.title, title, catalogue, language)
  if (faults.length > 0) throw notValid(faults)
  return title
}

/** Is the place there for the reader, or was it made by an earlier change? */
function isSeen({ seen, json }: From, { path }: Change, added: ReadonlySet<Path>): boolean {
  if ([...added].some((record) => path === record || path.startsWith(`${record}/`))) return true
  // Lists that hold nothing are left out of files: of those the section, or the record, is the place to see.
  if (placeAt(json as unknown as Title, path)) return seesPlace(seen, json, path)
  const parent = path.slice(0, path.lastIndexOf('/'))
  if (partsOf(parent).length < 1) return false
  return partsOf(parent).length === 1
    ? Object.hasOwn(seen, parent)
    : placeAt(json as unknown as Title, parent) !== undefined && seesPlace(seen, json, parent)
}

const seesAllIn = ({ seen, json }: From, path: Path): boolean => seesWhole(seen, json, path)

/** What no file could hold, and what points nowhere, in the sections that the changes touched. */
function faultsIn(
  before: Title,
  after: Title,
  catalogue: SeenTitle['catalogue'],
  language: DeskLanguage,
): readonly Issue[] {
  for (const section of SECTIONS) {
    if (before[section] === after[section]) continue
    const codec = SECTION_CODECS[section] as never
    try {
      const read = decode(codec, encode(codec, after[section] as never))
      if (!read.ok)
        return read.issues.map(({ rule, at, quotes }) => ({
          path: pathIn(after[section], section, at),
          rule,
          message: issueSentence({ rule, quotes }, language),
        }))
    } catch {
      return [{ path: section, rule: 'not-valid', message: issueWords('not-valid', section, language) }]
    }
  }
  const found = checkReferences(after, catalogue)
  if (found.length === 0) return []
  const known = new Set(checkReferences(before, catalogue).map(({ rule, path }) => `${rule} ${path}`))
  return found
    .filter(({ rule, path }) => !known.has(`${rule} ${path}`))
    .map(({ rule, path, quotes }) => ({ path, rule, message: issueSentence({ rule, quotes }, language) }))
}

function pathIn(value: unknown, section: Section, at: readonly (string | number)[]): Path {
  const parts: string[] = [section]
  let here = value
  for (const step of at) {
    const next = (here as Readonly<Record<string | number, unknown>> | undefined)?.[step]
    parts.push(Array.isArray(here) ? (keyOf(next) ?? String(step)) : String(step))
    here = next
  }
  return parts.join('/')
}

/** A section in the form in which the store keeps it. */
export const sectionJson = (section: Section, title: Title): Plain =>
  encode(SECTION_CODECS[section] as never, title[section] as never)

function issueWords(rule: string, found: string, language: DeskLanguage): string {
  try {
    return issueSentence({ rule, quotes: { found, nearest: '', first: '', known: '' } } as never, language)
  } catch {
    return PROBLEM_WORDS[language]['not-opened']
  }
}
