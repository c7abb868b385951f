import type { Day } from '../core/base/index.ts'
import { isDay } from '../core/base/index.ts'
import type { Scenario, Title } from '../core/title/index.ts'
import { applyScenario } from '../core/title/index.ts'
import type { DeskLanguage, NameBook } from '../formats/words/index.ts'
import { isDeskLanguage, speakerFor } from '../formats/words/index.ts'
import type { Io } from './io.ts'
import type { Loaded } from './load.ts'
import { load } from './load.ts'
import type { Paint } from './paint.ts'
import { painter } from './paint.ts'
import type { Page } from './report/finding.ts'
import { issueLines } from './report/issues.ts'
import { jsonText } from './report/json.ts'

/** Options that every command has. */
export interface Common {
  readonly lang?: string
  readonly json?: boolean
  readonly asOf?: string
}

/** One run of a command: its reader's language, how it writes, and how it fails. */
export interface Run {
  readonly io: Io
  readonly language: DeskLanguage
  readonly json: boolean
  readonly paint: Paint
  readonly width: number
  readonly page: (names: NameBook) => Page
}

// Longer lines are hard to read, and wider than a pager shows beside its line numbers.
const WIDEST = 100

export function newRun(io: Io, options: Common): Run {
  const language = languageOf(options.lang ?? io.locale)
  const paint = painter(io.colour && !options.json)
  const width = Math.max(40, Math.min(io.width, WIDEST))
  const page = (names: NameBook): Page => ({ width, paint, speaker: speakerFor(language, names) })
  return { io, language, json: options.json ?? false, paint, width, page }
}

/** The desk's language for a tag or a POSIX locale (`ko_KR.UTF-8`); English for any other. */
export function languageOf(locale: string | undefined): DeskLanguage {
  const base = locale?.split(/[-_.]/)[0] ?? ''
  return isDeskLanguage(base) ? base : 'en'
}

/** A failure that the user can mend, on standard error and, with `--json`, as JSON. */
export function fail(run: Run, rule: string, message: string): 2 {
  if (run.json) run.io.out(jsonText({ error: { rule, message } }))
  else run.io.err(`${run.paint('broken', '✕')} ${message}\n`)
  return 2
}

/** Several failures at once, each of an option; told whole. */
export function failAll(
  run: Run,
  rule: string,
  issues: readonly { readonly option: string; readonly rule: string; readonly message: string }[],
): 2 {
  const message = issues.map((it) => it.message).join(' ')
  if (run.json) run.io.out(jsonText({ error: { rule, message, issues } }))
  else for (const it of issues) run.io.err(`${run.paint('broken', '✕')} ${it.message}\n`)
  return 2
}

/** Reads a folder; what cannot be read is told whole, and the answer is undefined. */
export function loadOrTell(run: Run, path: string): Loaded | undefined {
  const result = load(path, run.io.cwd)
  if (result.ok) return result.loaded
  const { why } = result
  switch (why.kind) {
    case 'not-there':
      fail(run, 'not-there', `There is no folder ${why.path}.`)
      return undefined
    case 'a-file':
      fail(run, 'a-file', `${why.path} is a file. Name the folder of a title or of a slate.`)
      return undefined
    case 'not-a-title':
      fail(run, 'not-a-title', `${why.path} is neither a title (no title.yaml) nor a slate.`)
      return undefined
    case 'issues': {
      if (run.json) run.io.out(jsonText({ error: { rule: 'issues', issues: why.issues } }))
      else {
        run.io.err(`${issueLines(why.issues, why.root, run).join('\n')}\n`)
      }
      return undefined
    }
  }
}

/** The day that answers are given for: as asked, else as the data says, else today. */
export function asOfDay(run: Run, options: Common, loaded: Loaded): Day | undefined {
  if (options.asOf === undefined) return loaded.asOf ?? run.io.today
  if (isDay(options.asOf)) return options.asOf
  fail(run, 'not-a-day', `--as-of takes a day like 2026-05-14; there is no day ${options.asOf}.`)
  return undefined
}

/** A title under question, and the title as its files have it. */
export interface Asked {
  readonly title: Title
  readonly read: Title
}

/** The title with a scenario's changes made; told, and undefined, when it has none of that name or it cannot be applied. */
export function withScenario(
  run: Run,
  { title, scenarios }: Loaded['titles'][number],
  name: string,
): (Asked & { readonly scenario: Scenario }) | undefined {
  const scenario = scenarios.find(({ id }) => id === name || id === `scenario:${name}`)
  if (!scenario) {
    const known = scenarios.map(({ id }) => id.slice(id.indexOf(':') + 1)).join(', ')
    fail(
      run,
      'no-such-scenario',
      `There is no scenario ${name}. ${known === '' ? 'The title has none.' : `The title has: ${known}.`}`,
    )
    return undefined
  }
  const changed = applyScenario(title, scenario)
  if (changed.ok) return { title: changed.value, read: title, scenario }
  const why = changed.issues.map(({ rule, path }) => `${path}: ${rule}`).join('; ')
  fail(run, 'scenario-does-not-apply', `The scenario ${name} cannot be applied: ${why}`)
  return undefined
}
