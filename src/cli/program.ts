import tab from '@bomb.sh/tab/commander'
import { Command, CommanderError } from 'commander'
import { DESK_LANGUAGES } from '../formats/languages/index.ts'
import { availsCommands } from './commands/avails.ts'
import { chainCommands } from './commands/chain.ts'
import type { Desk } from './commands/command.ts'
import { rightsCommands } from './commands/rights.ts'
import { storeCommands } from './commands/store.ts'
import type { Io, Status } from './io.ts'

/**
 * The command line: runs one command and answers with its exit status.
 * @param argv what was typed after `genchi`
 */
export async function runCommand(argv: readonly string[], io: Io): Promise<Status> {
  let status: Status = 0
  const program = describe(io, (answer) => {
    status = answer
  })
  try {
    await program.parseAsync(argv as string[], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Help and version are answers; anything else that commander throws is a mistake in what was typed.
    if (error.exitCode === 0) return 0
    // A command with commands of its own was typed alone: they have been shown.
    if (error.code === 'commander.help') return 2
    const { mistyped } = await import('./mistyped.ts')
    return mistyped(error, argv, io)
  }
  return status
}

function describe(io: Io, answer: (status: Status) => void): Command {
  const program = new Command('genchi')
    .description('Reads a title across its seven links, and says what does not hold and what a change moves.')
    .version('0.1.0')
    // What stands after a command is the command's own: `avails convert … --version 2.6` is no question about us.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHelpWidth: () => Math.min(io.width, 100),
      getErrHelpWidth: () => Math.min(io.width, 100),
      // What was mistyped is said in the reader's language, where it is caught.
      outputError: () => undefined,
    })
    .addHelpText(
      'after',
      `
Examples:
  genchi assess examples/slate                      every title of a slate
  genchi assess examples/slate/soul-mate --lang ko  one title, in Korean
  genchi diff examples/slate/soul-mate --scenario slip-to-2026-05
  genchi explain window-under-holdback

Exit status:
  0  sound
  1  something does not hold
  2  the input cannot be read`,
    )

  const desk: Desk = { io, answer }
  chainCommands(program, desk)
  rightsCommands(program, desk)
  storeCommands(program, desk)
  availsCommands(program, desk)
  completion(program)
  return program
}

/** `genchi complete bash|zsh|fish|powershell` prints the shell's script. */
function completion(program: Command): void {
  const suggestions = tab(program)
  for (const command of suggestions.commands.values()) {
    const language = command.options.get('lang')
    if (!language) continue
    language.handler = (complete) => {
      for (const tag of DESK_LANGUAGES) complete(tag, '')
    }
  }
}
