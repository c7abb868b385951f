import type { Command } from 'commander'
import type { Common } from '../run.ts'
import { common, type Desk, dated, example, newRun, reading } from './command.ts'

/** The files that platforms take and answer with. */
export function availsCommands(program: Command, { io, answer }: Desk): void {
  const avails = program
    .command('avails')
    .description('the files that platforms take and answer with: Avails, MEC, offer statuses')
    .exitOverride()
  common(avails.command('check'))
    .description('every fault of such a file, each with its line or cell')
    .argument('<file>', 'Avails (XML or workbook), MEC, or an offer status')
    .addHelpText('after', example('genchi avails check feed.xml --lang ja'))
    .action(async (file: string, options: Common) => {
      const { checkCommand } = await import('../avails/check.ts')
      answer(await checkCommand(await newRun(io, options), file))
    })

  common(avails.command('convert'))
    .description('XML to a workbook and back, or to another version; what a version has no place for is told')
    .argument('<in>', 'Avails (XML or workbook), MEC, or an offer status')
    .argument('<out>', 'file to write, .xml or .xlsx')
    .option('--version <number>', 'of XML 2.7 or 2.6; of a workbook 1.9, 1.8 or 1.7.2')
    .option('--force', 'writes over a file that is there')
    .addHelpText('after', example('genchi avails convert feed.xml feed.xlsx --version 1.7.2'))
    .action(async (from: string, to: string, options: Common & { version?: string; force?: true }) => {
      const { convertCommand } = await import('../avails/write.ts')
      answer(await convertCommand(await newRun(io, options), from, to, options))
    })

  const offering = (command: Command): Command =>
    dated(command).option('--platform <party>', 'to whom: a party of the catalogue, like amazon')
  offering(avails.command('export'))
    .description('what a title offers one platform; a window that does not hold is left out, and told')
    .argument('<path>', 'folder of a title')
    .requiredOption('--out <file>', 'file to write, .xml or .xlsx')
    .option('--mec', 'instead: what viewers read of it, as Media Entertainment Core')
    .option('--version <number>', 'of XML 2.7 or 2.6; of a workbook 1.9, 1.8 or 1.7.2')
    .option('--format <profile>', 'SD, HD, UHD', 'HD')
    .option('--force', 'writes over a file that is there')
    .addHelpText(
      'after',
      example('genchi avails export examples/slate/soul-mate --platform netflix --out soul-mate.xml'),
    )
    .action(async (path: string, options: Common & { platform?: string; out: string; mec?: true }) => {
      answer(
        await reading(io, path, options, async (run, loaded, asOf) => {
          const { exportAvailsCommand, exportMecCommand } = await import('../avails/offer.ts')
          return options.mec
            ? exportMecCommand(run, loaded, options)
            : exportAvailsCommand(run, loaded, asOf, options)
        }),
      )
    })

  offering(avails.command('preview'))
    .description('what taking a file over would change of what a title offers; nothing is changed')
    .argument('<path>', 'folder of a title')
    .argument('<file>', 'avails, XML or a workbook')
    .action(async (path: string, file: string, options: Common & { platform?: string }) => {
      answer(
        await reading(io, path, options, async (run, loaded, asOf) => {
          const { previewCommand } = await import('../avails/import.ts')
          return previewCommand(run, loaded, asOf, file, options)
        }),
      )
    })

  offering(avails.command('import'))
    .description("takes a file over into a title's windows of one platform; without --yes it only says how")
    .argument('<path>', 'folder of a title')
    .argument('<file>', 'avails, XML or a workbook')
    .option('--yes', 'writes the title’s release file, all of it or nothing')
    .addHelpText(
      'after',
      example('genchi avails import examples/slate/soul-mate soul-mate.xml --platform netflix'),
    )
    .action(async (path: string, file: string, options: Common & { platform?: string; yes?: true }) => {
      answer(
        await reading(io, path, options, async (run, loaded, asOf) => {
          const { importAvailsCommand } = await import('../avails/import.ts')
          return importAvailsCommand(run, loaded, asOf, { path, file }, options)
        }),
      )
    })
}
