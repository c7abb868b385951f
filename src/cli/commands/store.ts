import { type Command, InvalidArgumentError } from 'commander'
import type { Common } from '../run.ts'
import { common, type Desk, example, newRun } from './command.ts'

/** The desk, and what keeps its store. */
export function storeCommands(program: Command, { io, answer }: Desk): void {
  withStore(program.command('serve'))
    .description('serves the desk in the browser, on this machine')
    .option('--port <number>', 'port to listen on (PORT, else 4620)', whole)
    .option('--no-sample', 'an empty store stays empty')
    .option('--no-open', 'opens no browser')
    .addHelpText('after', example('genchi serve --port 8080 --data ./desk'))
    .action(async (options: StoreOptions & { port?: number; sample?: false; open?: false }) => {
      // An error that a server writes down names the sources, not the files they were built into.
      process.setSourceMapsEnabled(true)
      const { serve } = await import('../serve.ts')
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
      const { importCommand } = await import('../import.ts')
      answer(await importCommand(await newRun(io, options), path, { ...options, ...storeOf(options) }))
    })

  common(withStore(program.command('export')))
    .description('writes the slate of the store as files, the folder that genchi import reads')
    .argument('<dir>', 'folder to make')
    .option('--force', 'writes into a folder that has something in it')
    .option('--workspace <id>', 'where the store has several')
    .addHelpText('after', example('genchi export my-slate'))
    .action(async (path: string, options: Common & StoreOptions & { force?: true; workspace?: string }) => {
      const { exportCommand } = await import('../export.ts')
      answer(await exportCommand(await newRun(io, options), path, { ...options, ...storeOf(options) }))
    })

  withStore(program.command('backup'))
    .description('writes everything in the store into one file')
    .argument('<file>', 'file to write; it must not be there yet')
    .addHelpText('after', example('genchi backup desk-2026-11-22.genchi'))
    .action(async (file: string, options: StoreOptions) => {
      const { backupCommand } = await import('../keep.ts')
      answer(await backupCommand(await newRun(io, {}), file, storeOf(options)))
    })

  withStore(program.command('restore'))
    .description('fills an empty store from a backup, of either kind of store')
    .argument('<file>', 'a file that genchi backup wrote')
    .addHelpText('after', example('genchi restore desk-2026-11-22.genchi --data ./other'))
    .action(async (file: string, options: StoreOptions) => {
      const { restoreCommand } = await import('../keep.ts')
      answer(await restoreCommand(await newRun(io, {}), file, storeOf(options)))
    })

  withStore(program.command('verify'))
    .description('walks the chain of changes, and says whether anything in it was altered')
    .addHelpText('after', example('genchi verify'))
    .action(async (options: StoreOptions) => {
      const { verifyCommand } = await import('../keep.ts')
      answer(await verifyCommand(await newRun(io, {}), storeOf(options)))
    })

  common(withStore(program.command('check')))
    .description('says what of the setting and the store is not as docs/hardening.md asks')
    .addHelpText('after', example('genchi check'))
    .action(async (options: Common & StoreOptions) => {
      const { checkCommand } = await import('../check.ts')
      answer(await checkCommand(await newRun(io, options), storeOf(options)))
    })

  common(withStore(program.command('trace')))
    .description('whose copy is this? From the id on a leaked page to person, time and address')
    .argument('<copy>', 'the id as it stands on the page')
    .addHelpText('after', example('genchi trace ABCD-EFGH-JKMN'))
    .action(async (copy: string, options: Common & StoreOptions) => {
      const { traceCommand } = await import('../trace.ts')
      answer(await traceCommand(await newRun(io, options), copy, storeOf(options)))
    })
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
  throw new InvalidArgumentError('0-65535')
}
