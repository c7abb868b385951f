import type { Path } from '../../core/base/index.ts'
import { partsOf } from '../../core/base/index.ts'
import type { Change, Scenario } from '../../core/title/index.ts'
import type { AnyCodec, Codec, Plain, PlainIssue, PlainRecord, Report } from './codec.ts'
import {
  bare,
  decode,
  encode,
  entryOf,
  faultsOf,
  holdsOf,
  isOptional,
  leaf,
  list,
  optional,
  quoted,
  record,
  WRONG,
} from './codec.ts'
import type { Way } from './paths.ts'
import { wayOf } from './paths.ts'
import { day, names, own, whole } from './values.ts'

const PATH: Codec<Path> = leaf<Path>({
  json: { type: 'string' },
  read: (plain, report) => (typeof plain === 'string' ? plain : report('wanted-text', {})),
  write: (path) => path,
})

// What may stand at a path is only known once the path is.
const ANY: Codec<Plain> = leaf<Plain>({ json: {}, read: (plain) => plain, write: (plain) => plain })

interface Forms {
  readonly set: { readonly set: Path; readonly to: Plain }
  readonly unset: { readonly unset: Path }
  readonly add: { readonly add: Path; readonly value: Plain; readonly at?: number }
  readonly remove: { readonly remove: Path }
  readonly move: { readonly move: Path; readonly to?: Plain; readonly by?: number }
}
type Verb = keyof Forms

const FORMS: { readonly [V in Verb]: Codec<Forms[V]> } = {
  set: record<Forms['set']>('', { set: PATH, to: ANY }),
  unset: record<Forms['unset']>('', { unset: PATH }),
  add: record<Forms['add']>('', { add: PATH, value: ANY, at: optional(whole(0, 1_000_000)) }),
  remove: record<Forms['remove']>('', { remove: PATH }),
  move: record<Forms['move']>('', { move: PATH, to: optional(ANY), by: optional(whole(-36_525, 36_525)) }),
}
const VERBS = Object.keys(FORMS) as readonly Verb[]

const form = (means: string, required: readonly string[], properties: PlainRecord): PlainRecord => ({
  type: 'object',
  description: means,
  properties,
  required,
  additionalProperties: false,
})
const place = (means: string): PlainRecord => ({
  type: 'string',
  description: means,
  examples: ['release/windows/window:example/term/from'],
})
const MOVE_BY = { type: 'integer', description: 'Days later; earlier when below 0.' }

const CHANGE_JSON = {
  description: 'One change: `set`, `unset`, `add`, `remove` or `move`, with the path of its place.',
  anyOf: [
    form('Puts a value in a place.', ['set', 'to'], {
      set: place('The place.'),
      to: { description: 'The value, as the file of its section writes it.' },
    }),
    form('Takes an optional field away.', ['unset'], { unset: place('The place.') }),
    form('Adds a record to a list.', ['add', 'value'], {
      add: place('The list.'),
      value: { description: 'The record, as the file of its section writes it.' },
      at: { type: 'integer', minimum: 0, description: 'Its position there; not given: the end.' },
    }),
    form('Takes a record out of its list.', ['remove'], { remove: place('The record.') }),
    form('Moves a date to a day, and with it whatever hangs on it.', ['move', 'to'], {
      move: place('The date.'),
      to: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'The day.' },
    }),
    form('Moves a date, or both ends of a term, by so many days.', ['move', 'by'], {
      move: place('The date, or the term.'),
      by: MOVE_BY,
    }),
  ],
}

function readChange(plain: Plain, report: Report): Change | typeof WRONG {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) return report('wanted-mapping', {})
  const [verb, ...more] = VERBS.filter((it) => Object.hasOwn(plain, it))
  if (!verb || more.length > 0) return report('one-change', { known: VERBS.join(', ') })
  const read = decode(FORMS[verb] as Codec<Forms[Verb]>, plain)
  if (!read.ok) return passOn(read.issues, [], report)
  return READ[verb](read.value as never, report)
}

function passOn(
  issues: readonly PlainIssue[],
  at: readonly (string | number)[],
  report: Report,
): typeof WRONG {
  for (const issue of issues) report(issue.rule, issue.quotes as never, [...at, ...issue.at])
  return WRONG
}

/** Follows the path of a change; a section as a whole, and the catalogue, are no places to change. */
function wayTo(path: Path, verb: Verb, report: Report): (Way & { ok: true }) | undefined {
  const way = wayOf(path)
  if (way.ok && partsOf(path).length > 1 && !path.startsWith('catalogue/')) return way
  report('unknown-path', { found: quoted(path), nearest: way.ok ? '' : way.nearest }, [verb])
  return undefined
}

/** The value that the codecs at a place read, or what the first of them has against it. */
function valueFor(codecs: readonly AnyCodec[], plain: Plain, field: string, report: Report): unknown {
  let issues: readonly PlainIssue[] | undefined
  for (const codec of codecs) {
    const read = decode(codec as Codec<unknown>, plain)
    if (read.ok) return read.value
    issues ??= read.issues
  }
  return passOn(issues ?? [], [field], report)
}

const READ: { readonly [V in Verb]: (form: Forms[V], report: Report) => Change | typeof WRONG } = {
  set: ({ set: path, to }, report) => {
    const way = wayTo(path, 'set', report)
    const value = way ? valueFor(way.codecs, to, 'to', report) : WRONG
    return value === WRONG ? WRONG : { kind: 'set', path, value }
  },
  unset: ({ unset: path }, report) => {
    const way = wayTo(path, 'unset', report)
    if (!way) return WRONG
    return way.keyed || way.codecs.some(isOptional)
      ? { kind: 'set', path }
      : report('not-optional', { found: quoted(path) }, ['unset'])
  },
  add: ({ add: path, value: plain, at }, report) => {
    const way = wayTo(path, 'add', report)
    if (!way) return WRONG
    const entries = way.codecs.flatMap((codec) => entryOf(codec) ?? [])
    if (entries.length === 0) return report('not-a-list', { found: quoted(path) }, ['add'])
    const value = valueFor(entries, plain, 'value', report)
    if (value === WRONG) return WRONG
    return { kind: 'add', path, value, ...(at !== undefined && { at }) }
  },
  remove: ({ remove: path }, report) => {
    const way = wayTo(path, 'remove', report)
    if (!way) return WRONG
    return way.entry ? { kind: 'remove', path } : report('not-an-entry', { found: quoted(path) }, ['remove'])
  },
  move: ({ move: path, to, by }, report) => {
    const way = wayTo(path, 'move', report)
    if (!way) return WRONG
    if ((to === undefined) === (by === undefined)) return report('to-or-by', {})
    const isDate = way.codecs.some((codec) => ['when', 'day'].includes(holdsOf(bare(codec))?.kind ?? ''))
    if (!isDate && (by === undefined || !way.codecs.some(isTerm)))
      return report('not-a-date', { found: quoted(path) }, ['move'])
    if (by !== undefined) return { kind: 'move', path, days: by }
    const read = decode(day(), to!)
    return read.ok ? { kind: 'move', path, to: read.value } : passOn(read.issues, ['to'], report)
  },
}

/** A stretch of days: what has a first day, and a last or a first outside. */
function isTerm(codec: AnyCodec): boolean {
  const shape = (bare(codec)._zod.def as { shape?: Readonly<Record<string, AnyCodec>> }).shape
  return shape !== undefined && ['from', 'until', 'last'].every((field) => Object.hasOwn(shape, field))
}

function writeChange(change: Change): Plain {
  const { kind, path } = change
  switch (kind) {
    case 'set':
      return change.value === undefined
        ? { unset: path }
        : { set: path, to: plainFor(codecsAt(path), change.value) }
    case 'add': {
      const value = plainFor(
        codecsAt(path).flatMap((codec) => entryOf(codec) ?? []),
        change.value,
      )
      return { add: path, value, ...(change.at !== undefined && { at: change.at }) }
    }
    case 'remove':
      return { remove: path }
    case 'move':
      return 'to' in change ? { move: path, to: change.to } : { move: path, by: change.days }
  }
}

const codecsAt = (path: Path): readonly AnyCodec[] => {
  const way = wayOf(path)
  return way.ok ? way.codecs : []
}

/** A value written by the codec of its place that reads it back; null for one that no file could hold. */
export function plainFor(codecs: readonly AnyCodec[], value: unknown): Plain {
  for (const codec of codecs as readonly Codec<unknown>[])
    if (faultsOf(codec, value).length === 0) return encode(codec, value)
  return null
}

const CHANGE: Codec<Change> = leaf<Change>({
  name: 'Change',
  json: CHANGE_JSON,
  read: readChange,
  write: writeChange,
})

const scenario = record<Scenario>('A named list of changes: what if?', {
  id: own('scenario'),
  names: names('What the question is.'),
  why: optional(names('Why it is asked.')),
  changes: list(CHANGE, 'The changes, in the order in which they are made.'),
})

/** `scenarios.yaml` */
export interface ScenarioFile {
  readonly scenarios: readonly Scenario[]
}

export const scenarioFile = record<ScenarioFile>(
  'What if? Each scenario is a list of changes to the title.',
  {
    scenarios: list(scenario, 'The questions asked of the title.'),
  },
)
