import { type Command, Option } from 'commander'
import type { Day } from '../../core/base/index.ts'
import { DESK_LANGUAGES } from '../../formats/languages/index.ts'
import type { Io, Status } from '../io.ts'
import type { Loaded } from '../load.ts'
import type { Common, Run } from '../run.ts'

/*
 * How commands are described. Nothing here reads a title, and a command loads what it needs when it is run: help and
 * completion answer at once.
 */

/** What commands are told to and answer to. */
export interface Desk {
  readonly io: Io
  /** keeps the exit status of the command that ran */
  readonly answer: (status: Status) => void
}

export const common = (command: Command): Command =>
  command
    .addOption(new Option('--lang <language>', 'language of the answer').choices([...DESK_LANGUAGES]))
    .option('--json', 'answer as JSON (docs/reference/json.md)')
    .exitOverride()

export const dated = (command: Command): Command =>
  common(command).option('--as-of <day>', "day of the answer, like 2026-05-14 (the data's own, else today)")

export const example = (line: string): string => `\nExample:\n  ${line}`

/** A run in the reader's language. */
export async function newRun(io: Io, options: Common): Promise<Run> {
  const run = await import('../run.ts')
  return run.newRun(io, options)
}

/** Reads a folder and answers from it; what cannot be read is told whole, and the status is 2. */
export async function reading(
  io: Io,
  path: string,
  options: Common,
  answerFrom: (run: Run, loaded: Loaded, asOf: Day) => Status | Promise<Status>,
): Promise<Status> {
  const { asOfDay, loadOrTell, newRun } = await import('../run.ts')
  const run = newRun(io, options)
  const loaded = loadOrTell(run, path)
  const asOf = loaded && asOfDay(run, options, loaded)
  return loaded && asOf ? answerFrom(run, loaded, asOf) : 2
}
