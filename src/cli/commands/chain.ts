import { type Command, InvalidArgumentError } from 'commander'
import type { Common } from '../run.ts'
import { common, type Desk, dated, example, newRun, reading } from './command.ts'

/** What a title comes to, and what a change to it does. */
export function chainCommands(program: Command, { io, answer }: Desk): void {
  dated(program.command('assess'))
    .description('what a title or a whole slate comes to, and what does not hold')
    .argument('<path>', 'folder of a title or of a slate')
    .option('--scenario <name>', 'as a scenario of the title would make it')
    .addHelpText('after', example('genchi assess examples/slate/soul-mate --scenario slip-to-2026-05'))
    .action(async (path: string, options: Common & { scenario?: string }) => {
      answer(
        await reading(io, path, options, async (run, loaded, asOf) => {
          const { assessCommand } = await import('../assess.ts')
          return assessCommand(run, loaded, asOf, options.scenario)
        }),
      )
    })

  dated(program.command('diff'))
    .description('what a change breaks, mends and moves: dates, money, people')
    .argument('<path>', 'folder of a title')
    .argument('[other]', 'folder of another version of it, instead of a scenario')
    .option('--scenario <name>', 'the change, as a scenario of the title')
    .addHelpText('after', example('genchi diff examples/slate/soul-mate --scenario slip-to-2026-05'))
    .action(async (path: string, other: string | undefined, options: Common & { scenario?: string }) => {
      answer(
        await reading(io, path, options, async (run, loaded, asOf) => {
          const { diffCommand } = await import('../diff.ts')
          return diffCommand(run, { loaded, path, asOf }, { ...options, other })
        }),
      )
    })

  dated(program.command('alarms'))
    .description('what falls due in the contracts, whose move it is, and what happens if nobody acts')
    .argument('<path>', 'folder of a title or of a slate')
    .option('--days <number>', 'how far ahead to look', wholeDays, 90)
    .option('--ics <file>', 'writes them as a calendar (iCalendar)')
    .addHelpText('after', example('genchi alarms examples/slate --days 180 --ics deadlines.ics'))
    .action(async (path: string, options: Common & { days: number; ics?: string }) => {
      answer(
        await reading(io, path, options, async (run, loaded, asOf) => {
          const { alarmsCommand } = await import('../alarms.ts')
          return alarmsCommand(run, loaded, asOf, options)
        }),
      )
    })

  common(program.command('explain'))
    .description('what a finding means and what mends it; without a code, all of them')
    .argument('[code]', 'code of the finding')
    .addHelpText('after', example('genchi explain derivation-leak --lang ja'))
    .action(async (code: string | undefined, options: Common) => {
      const { explainCommand } = await import('../explain.ts')
      answer(explainCommand(await newRun(io, options), code))
    })

  common(program.command('new'))
    .description('a commented, empty title to fill in; in a slate, with its place in the catalogue')
    .argument('<dir>', 'folder to make')
    .addHelpText('after', example('genchi new my-slate/my-title'))
    .action(async (path: string, options: Common) => {
      const { newCommand } = await import('../new.ts')
      answer(newCommand(await newRun(io, options), path))
    })

  common(program.command('schema'))
    .description('JSON Schema of the files, so that editors complete and check them')
    .argument('[file]', 'one of the files, like release.yaml')
    .option('--out <dir>', 'write every schema into a folder')
    .addHelpText('after', example('genchi schema release.yaml > release.schema.json'))
    .action(async (file: string | undefined, options: Common & { out?: string }) => {
      const { schemaCommand } = await import('../schema.ts')
      answer(await schemaCommand(await newRun(io, options), file, options.out))
    })
}

const MOST_DAYS = 3660

function wholeDays(text: string): number {
  const days = Number(text)
  if (!/^\d{1,5}$/.test(text) || days > MOST_DAYS) throw new InvalidArgumentError(`0-${MOST_DAYS}`)
  return days
}
