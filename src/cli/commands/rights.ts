import { type Command, Option } from 'commander'
import type { AskOptions } from '../rights-ask.ts'
import type { Common } from '../run.ts'
import { type Desk, dated, example, reading } from './command.ts'

/** Who may show what, where and when. */
export function rightsCommands(program: Command, { io, answer }: Desk): void {
  const rights = program.command('rights').description('who may show what, where, when')
  dated(rights.command('ask'))
    .description(
      'is a right free, and if not, why and by which grant? Without a work, of which works is it free?',
    )
    .argument('<path>', 'folder of a title or of a slate')
    .option('--work <work>', "a work of the catalogue (the title's own)")
    .option('--right <right>', 'like exhibit, adapt or remake (exhibit)')
    .option('--territories <list>', 'like "JP, KR" or "World ex. US" (World)')
    .option('--media <list>', 'like "svod, avod" (all-media)')
    .option('--languages <list>', 'like "ja, ko sub" (any)')
    .option('--from <day>', 'first day (the day of the answer)')
    .option('--until <day>', 'first day outside (for good)')
    .option('--last <day>', 'last day inside, as contracts have it')
    .option('--exclusive', 'for one party alone')
    .option('--as <parties>', "whose rights are asked about (the work's owners and producers)")
    .option('--for <party>', 'who would have it: a holdback that protects them does not bind')
    .option('--days <number>', 'of a slate: free for so many days on end')
    .addOption(
      new Option('--by <what>', 'one line for each that stands the same').choices(['territory', 'day']),
    )
    .addHelpText(
      'after',
      `
Examples:
  genchi rights ask examples/slate/soul-mate --territories JP --media svod --last 2027-12-31
  genchi rights ask examples/slate/soul-mate --exclusive --by territory
  genchi rights ask examples/slate --territories FR --media free-television --from 2026-01-01 --until 2036-01-01 --days 365

Exit status:
  0  all of it is free; of a slate, of some work
  1  it is not, or not wholly
  2  the input cannot be read`,
    )
    .action(async (path: string, options: Common & AskOptions & { by?: string }) => {
      answer(
        await reading(io, path, options, async (run, loaded, asOf) => {
          const { rightsAskCommand } = await import('../rights.ts')
          return rightsAskCommand(run, loaded, asOf, options)
        }),
      )
    })

  dated(rights.command('conflicts'))
    .description('what was given twice, and what was passed on that its licensor did not hold')
    .argument('<path>', 'folder of a title or of a slate')
    .addHelpText('after', example('genchi rights conflicts examples/slate'))
    .action(async (path: string, options: Common) => {
      answer(
        await reading(io, path, options, async (run, loaded, asOf) => {
          const { rightsConflictsCommand } = await import('../rights.ts')
          return rightsConflictsCommand(run, loaded, asOf)
        }),
      )
    })
}
