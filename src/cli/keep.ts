import { resolve } from 'node:path'
import { nameIn } from '../core/base/index.ts'
import type { BackedUp, Store } from '../store/index.ts'
import {
  backup,
  openStore,
  RestoreRefused,
  restore,
  StoreInUse,
  StoreTooNew,
  verifyChain,
  workspacesIn,
} from '../store/index.ts'
import type { Status } from './io.ts'
import type { Run } from './run.ts'
import { fail } from './run.ts'

export interface Where {
  readonly dataDir?: string
  readonly databaseUrl?: string
}

/** Does something with the store, and closes it; a store that cannot be opened is told. */
export async function withStore(
  run: Run,
  where: Where,
  work: (store: Store) => Promise<Status>,
): Promise<Status> {
  const url = where.databaseUrl ?? process.env['DATABASE_URL']
  const dataDir = resolve(run.io.cwd, where.dataDir ?? process.env['GENCHI_DATA'] ?? '.genchi')
  try {
    const store = await openStore(url ? { url } : { dataDir })
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (error instanceof StoreInUse || error instanceof StoreTooNew || error instanceof RestoreRefused)
      return fail(run, 'store', error.message)
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      return fail(run, 'store', error.message)
    throw error
  }
}

function rowsWord({ tables }: BackedUp): string {
  const rows = Object.values(tables).reduce((sum, n) => sum + n, 0)
  return `${rows} ${rows === 1 ? 'row' : 'rows'}`
}

/** `genchi backup FILE`: everything in the store, as one file. */
export const backupCommand = (run: Run, file: string, where: Where): Promise<Status> =>
  withStore(run, where, async (store) => {
    const done = await backup(store, resolve(run.io.cwd, file))
    run.io.out(`${rowsWord(done)} written to ${file}\n`)
    return 0
  })

/** `genchi restore FILE`: fills an empty store from a backup. */
export const restoreCommand = (run: Run, file: string, where: Where): Promise<Status> =>
  withStore(run, where, async (store) => {
    const done = await restore(store, resolve(run.io.cwd, file))
    run.io.out(`${rowsWord(done)} restored from ${file}\n`)
    return 0
  })

/** `genchi verify`: walks the chains of changes and of accesses in every workspace. */
export const verifyCommand = (run: Run, where: Where): Promise<Status> =>
  withStore(run, where, async (store) => {
    let status: Status = 0
    for (const { workspace, names } of await workspacesIn(store)) {
      const name = nameIn(names, run.language)
      const verified = await verifyChain(store, workspace)
      if (verified.ok)
        run.io.out(`✓ ${name}: ${verified.changes} changes and ${verified.accesses} accesses, none altered\n`)
      else {
        status = 1
        run.io.out(`✕ ${name}: ${JSON.stringify(verified)}\n`)
      }
    }
    return status
  })
