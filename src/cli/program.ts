import tab from '@bomb.sh/tab/commander'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { DESK_LANGUAGES } from '../formats/words/index.ts'
import type { Io, Status } from './io.ts'
import type { AskOptions } from './rights-ask.ts'
import type { Common, Run } from './run.ts'
import { asOfDay, loadOrTell, newRun, withScenario } from './run.ts'

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
    return error.exitCode === 0 ? 0 : 2
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
    .configureOutput({ writeOut: io.out, writeErr: io.err, getOutHelpWidth: () => Math.min(io.width, 100) })
    .showHelpAfterError('(genchi --help shows what there is)')
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

  const common = (command: Command): Command =>
    command
      .addOption(new Option('--lang <language>', 'language of the answer').choices([...DESK_LANGUAGES]))
      .option('--json', 'answer as JSON (docs/reference/json.md)')
      .exitOverride()
  const dated = (command: Command): Command =>
    common(command).option('--as-of <day>', "day of the answer, like 2026-05-14 (the data's own, else today)")

  dated(program.command('assess'))
    .description('what a title or a whole slate comes to, and what does not hold')
    .argument('<path>', 'folder of a title or of a slate')
    .option('--scenario <name>', 'as a scenario of the title would make it')
    .addHelpText('after', example('genchi assess examples/slate/soul-mate --scenario slip-to-2026-05'))
    .action(async (path: string, options: Common & { scenario?: string }) => {
      const run = newRun(io, options)
      answer(await assess(run, path, options))
    })

  dated(program.command('diff'))
    .description('what a change breaks, mends and moves: dates, money, people')
    .argument('<path>', 'folder of a title')
    .argument('[other]', 'folder of another version of it, instead of a scenario')
    .option('--scenario <name>', 'the change, as a scenario of the title')
    .addHelpText('after', example('genchi diff examples/slate/soul-mate --scenario slip-to-2026-05'))
    .action(async (path: string, other: string | undefined, options: Common & { scenario?: string }) => {
      answer(await difference(newRun(io, options), path, other, options))
    })

  dated(program.command('alarms'))
    .description('what falls due in the contracts, whose move it is, and what happens if nobody acts')
    .argument('<path>', 'folder of a title or of a slate')
    .option('--days <number>', 'how far ahead to look', wholeDays, 90)
    .option('--ics <file>', 'writes them as a calendar (iCalendar)')
    .addHelpText('after', example('genchi alarms examples/slate --days 180 --ics deadlines.ics'))
    .action(async (path: string, options: Common & { days: number; ics?: string }) => {
      const { alarmsCommand } = await import('./alarms.ts')
      answer(await alarmsCommand(newRun(io, options), path, options))
    })

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
      const run = newRun(io, options)
      const loaded = await loadOrTell(run, path)
      const asOf = loaded && asOfDay(run, options, loaded)
      if (!loaded || !asOf) return answer(2)
      const { rightsAskCommand } = await import('./rights.ts')
      answer(rightsAskCommand(run, loaded, asOf, options))
    })

  dated(rights.command('conflicts'))
    .description('what was given twice, and what was passed on that its licensor did not hold')
    .argument('<path>', 'folder of a title or of a slate')
    .addHelpText('after', example('genchi rights conflicts examples/slate'))
    .action(async (path: string, options: Common) => {
      const run = newRun(io, options)
      const loaded = await loadOrTell(run, path)
      const asOf = loaded && asOfDay(run, options, loaded)
      if (!loaded || !asOf) return answer(2)
      const { rightsConflictsCommand } = await import('./rights.ts')
      answer(rightsConflictsCommand(run, loaded, asOf))
    })

  common(program.command('explain'))
    .description('what a finding means and what mends it; without a code, all of them')
    .argument('[code]', 'code of the finding')
    .addHelpText('after', example('genchi explain derivation-leak --lang ja'))
    .action(async (code: string | undefined, options: Common) => {
      const { explainCommand } = await import('./explain.ts')
      answer(explainCommand(newRun(io, options), code))
    })

  common(program.command('new'))
    .description('a commented, empty title to fill in')
    .argument('<dir>', 'folder to make')
    .addHelpText('after', example('genchi new my-slate/my-title'))
    .action(async (path: string, options: Common) => {
      const { newCommand } = await import('./new.ts')
      answer(await newCommand(newRun(io, options), path))
    })

  common(program.command('schema'))
    .description('JSON Schema of the files, so that editors complete and check them')
    .argument('[file]', 'one of the files, like release.yaml')
    .option('--out <dir>', 'write every schema into a folder')
    .addHelpText('after', example('genchi schema release.yaml > release.schema.json'))
    .action(async (file: string | undefined, options: Common & { out?: string }) => {
      const { schemaCommand } = await import('./schema.ts')
      answer(await schemaCommand(newRun(io, options), file, options.out))
    })

  withStore(program.command('serve'))
    .description('serves the desk in the browser, on this machine')
    .option('--port <number>', 'port to listen on (PORT, else 4620)', whole)
    .option('--no-sample', 'an empty store stays empty')
    .option('--no-open', 'opens no browser')
    .addHelpText('after', example('genchi serve --port 8080 --data ./desk'))
    .action(async (options: StoreOptions & { port?: number; sample?: false; open?: false }) => {
      const { serve } = await import('./serve.ts')
      const lines = {
        ...io,
        out: (text: string) => io.out(`${text}\n`),
        err: (text: string) => io.err(`${text}\n`),
      }
      answer(
        await serve(
          {
            ...storeOf(options),
            ...(options.port === undefined ? {} : { port: options.port }),
            ...(options.sample === false ? { sample: false as const } : {}),
            ...(options.open === false ? { open: false } : {}),
          },
          lines,
        ),
      )
    })

  common(withStore(program.command('import')))
    .description('brings a slate, or one title, from its files into the store: all of it or nothing')
    .argument('<dir>', 'folder of a slate or of a title')
    .option('--dry-run', 'says what would be added and changed, and does nothing')
    .option('--reason <words>', 'why, for the history')
    .option('--workspace <id>', 'where the store has several')
    .option('--host <party>', 'the company whose workspace an empty store becomes (the lead of most titles)')
    .option('--admin <email>', 'makes an invitation for somebody who is to look after it')
    .addHelpText('after', example('genchi import my-slate --dry-run'))
    .action(async (path: string, options: Common & StoreOptions & Importing) => {
      const { importCommand } = await import('./import.ts')
      answer(await importCommand(newRun(io, options), path, { ...options, ...storeOf(options) }))
    })

  common(withStore(program.command('export')))
    .description('writes the slate of the store as files, the folder that genchi import reads')
    .argument('<dir>', 'folder to make')
    .option('--force', 'writes into a folder that has something in it')
    .option('--workspace <id>', 'where the store has several')
    .addHelpText('after', example('genchi export my-slate'))
    .action(async (path: string, options: Common & StoreOptions & { force?: true; workspace?: string }) => {
      const { exportCommand } = await import('./export.ts')
      answer(await exportCommand(newRun(io, options), path, { ...options, ...storeOf(options) }))
    })

  withStore(program.command('backup'))
    .description('writes everything in the store into one file')
    .argument('<file>', 'file to write; it must not be there yet')
    .addHelpText('after', example('genchi backup desk-2026-11-22.genchi'))
    .action(async (file: string, options: StoreOptions) => {
      const { backupCommand } = await import('./keep.ts')
      answer(await backupCommand(newRun(io, {}), file, storeOf(options)))
    })

  withStore(program.command('restore'))
    .description('fills an empty store from a backup, of either kind of store')
    .argument('<file>', 'a file that genchi backup wrote')
    .addHelpText('after', example('genchi restore desk-2026-11-22.genchi --data ./other'))
    .action(async (file: string, options: StoreOptions) => {
      const { restoreCommand } = await import('./keep.ts')
      answer(await restoreCommand(newRun(io, {}), file, storeOf(options)))
    })

  withStore(program.command('verify'))
    .description('walks the chain of changes, and says whether anything in it was altered')
    .addHelpText('after', example('genchi verify'))
    .action(async (options: StoreOptions) => {
      const { verifyCommand } = await import('./keep.ts')
      answer(await verifyCommand(newRun(io, {}), storeOf(options)))
    })

  common(withStore(program.command('check')))
    .description('says what of the setting and the store is not as docs/hardening.md asks')
    .addHelpText('after', example('genchi check'))
    .action(async (options: Common & StoreOptions) => {
      const { checkCommand } = await import('./check.ts')
      answer(await checkCommand(newRun(io, options), storeOf(options)))
    })

  common(withStore(program.command('trace')))
    .description('whose copy is this? From the id on a leaked page to person, time and address')
    .argument('<copy>', 'the id as it stands on the page')
    .addHelpText('after', example('genchi trace ABCD-EFGH-JKMN'))
    .action(async (copy: string, options: Common & StoreOptions) => {
      const { traceCommand } = await import('./trace.ts')
      answer(await traceCommand(newRun(io, options), copy, storeOf(options)))
    })

  const avails = program
    .command('avails')
    .description('the files that platforms take and answer with: Avails, MEC, offer statuses')
    .exitOverride()
  common(avails.command('check'))
    .description('every fault of such a file, each with its line or cell')
    .argument('<file>', 'Avails (XML or workbook), MEC, or an offer status')
    .addHelpText('after', example('genchi avails check feed.xml --lang ja'))
    .action(async (file: string, options: Common) => {
      const { checkCommand } = await import('./avails/check.ts')
      answer(await checkCommand(newRun(io, options), file))
    })

  common(avails.command('convert'))
    .description('XML to a workbook and back, or to another version; what a version has no place for is told')
    .argument('<in>', 'Avails (XML or workbook), MEC, or an offer status')
    .argument('<out>', 'file to write, .xml or .xlsx')
    .option('--version <number>', 'of XML 2.7 or 2.6; of a workbook 1.9, 1.8 or 1.7.2')
    .option('--force', 'writes over a file that is there')
    .addHelpText('after', example('genchi avails convert feed.xml feed.xlsx --version 1.7.2'))
    .action(async (from: string, to: string, options: Common & { version?: string; force?: true }) => {
      const { convertCommand } = await import('./avails/write.ts')
      answer(await convertCommand(newRun(io, options), from, to, options))
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
      const run = newRun(io, options)
      const loaded = await loadOrTell(run, path)
      const asOf = loaded && asOfDay(run, options, loaded)
      if (!loaded || !asOf) return answer(2)
      const { exportAvailsCommand, exportMecCommand } = await import('./avails/offer.ts')
      if (options.mec) return answer(await exportMecCommand(run, loaded, options))
      answer(await exportAvailsCommand(run, loaded, asOf, options))
    })

  offering(avails.command('preview'))
    .description('what taking a file over would change of what a title offers; nothing is changed')
    .argument('<path>', 'folder of a title')
    .argument('<file>', 'avails, XML or a workbook')
    .action(async (path: string, file: string, options: Common & { platform?: string }) => {
      const run = newRun(io, options)
      const loaded = await loadOrTell(run, path)
      const asOf = loaded && asOfDay(run, options, loaded)
      const { previewCommand } = await import('./avails/import.ts')
      answer(loaded && asOf ? await previewCommand(run, loaded, asOf, file, options) : 2)
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
      const run = newRun(io, options)
      const loaded = await loadOrTell(run, path)
      const asOf = loaded && asOfDay(run, options, loaded)
      if (!loaded || !asOf) return answer(2)
      const { importAvailsCommand } = await import('./avails/import.ts')
      answer(await importAvailsCommand(run, loaded, asOf, { path, file }, options))
    })

  completion(program)
  return program
}

interface StoreOptions {
  readonly data?: string
  readonly database?: string
}

interface Importing {
  readonly dryRun?: true
  readonly reason?: string
  readonly workspace?: string
  readonly host?: string
  readonly admin?: string
}

const withStore = (command: Command): Command =>
  command
    .option('--data <dir>', 'folder of the embedded store (GENCHI_DATA, else .genchi)')
    .option('--database <url>', 'PostgreSQL 15 or newer instead (DATABASE_URL)')
    .exitOverride()

const storeOf = ({ data, database }: StoreOptions) => ({
  ...(data === undefined ? {} : { dataDir: data }),
  ...(database === undefined ? {} : { databaseUrl: database }),
})

function whole(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text)
  throw new InvalidArgumentError('It must be a whole number from 0 to 65535.')
}

const example = (line: string): string => `\nExample:\n  ${line}`

function wholeDays(text: string): number {
  const days = Number(text)
  if (!/^\d{1,5}$/.test(text) || days > MOST_DAYS)
    throw new InvalidArgumentError(`It is a whole number of days, at most ${MOST_DAYS}.`)
  return days
}
const MOST_DAYS = 3660

async function assess(run: Run, path: string, options: Common & { scenario?: string }): Promise<Status> {
  const loaded = await loadOrTell(run, path)
  const asOf = loaded && asOfDay(run, options, loaded)
  if (!loaded || !asOf) return 2
  const { assessCommand } = await import('./assess.ts')
  const { scenario } = options
  if (scenario === undefined) {
    const asked = loaded.titles.map(({ title }) => ({ title, read: title }))
    return assessCommand(run, loaded, asked, asOf)
  }
  // In a slate the scenario is that of whichever title has one of the name; the others stand as they are.
  const has = loaded.titles.filter(({ scenarios }) =>
    scenarios.some(({ id }) => id === scenario || id === `scenario:${scenario}`),
  )
  const [one] = has.length > 0 ? has : loaded.titles
  const tried = one && withScenario(run, one, scenario)
  if (!tried) return 2
  const asked = loaded.titles.map(({ title }) => (title === tried.read ? tried : { title, read: title }))
  return assessCommand(run, loaded, asked, asOf)
}

async function difference(
  run: Run,
  path: string,
  other: string | undefined,
  options: Common & { scenario?: string },
): Promise<Status> {
  const { diffCommand, scenarioHeading } = await import('./diff.ts')
  const { fail } = await import('./run.ts')
  const loaded = await loadOrTell(run, path)
  const asOf = loaded && asOfDay(run, options, loaded)
  if (!loaded || !asOf) return 2
  const [one] = loaded.titles
  if (loaded.kind !== 'title' || !one)
    return fail(run, 'not-a-title', `${path} is a slate; name the folder of one title in it.`)
  const from = { loaded, asked: { title: one.title, read: one.title } }
  if (options.scenario !== undefined && other === undefined) {
    const tried = withScenario(run, one, options.scenario)
    if (!tried) return 2
    return diffCommand(run, from, { loaded, asked: tried }, scenarioHeading(tried.scenario.names, run), asOf)
  }
  if (other === undefined || options.scenario !== undefined)
    return fail(run, 'one-other-side', 'Name either a --scenario or a second folder.')
  const second = await loadOrTell(run, other)
  const [changed] = second?.titles ?? []
  if (!second || !changed) return 2
  if (second.kind !== 'title')
    return fail(run, 'not-a-title', `${other} is a slate; name the folder of one title in it.`)
  const to = { loaded: second, asked: { title: changed.title, read: changed.title } }
  return diffCommand(run, from, to, `${path} → ${other}`, asOf)
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
