import { nameIn } from '../core/base/index.ts'
import { copyTyped } from '../server/index.ts'
import { copyIn, keptNames } from '../store/index.ts'
import type { Status } from './io.ts'
import { type Where, withStore } from './keep.ts'
import type { Run } from './run.ts'
import { fail } from './run.ts'

/** `genchi trace ABCD-EFGH-JKMN`: whose copy it is, for whoever holds the store itself. */
export const traceCommand = (run: Run, typed: string, where: Where): Promise<Status> =>
  withStore(run, where, async (store) => {
    const copy = copyTyped(typed)
    if (copy === undefined)
      return fail(
        run,
        'not-a-copy',
        `${typed} is no id of a copy: three times four letters, without 0, O, 1 and I.`,
      )
    const entries = await copyIn(store, copy)
    if (entries.length === 0) {
      run.io.out(`${copy}: no copy of this id is in the log\n`)
      return 1
    }
    for (const {
      n,
      at,
      workspace,
      person,
      company,
      action,
      title,
      section,
      what,
      address,
      agent,
    } of entries) {
      const names = await keptNames(store, workspace, person, company)
      const seen = [title, section, what].filter((it) => it !== undefined).join(' · ')
      run.io.out(`${copy}  ${nameIn(names.person, run.language)} · ${nameIn(names.company, run.language)}\n`)
      run.io.out(`  ${at}  ${action}  ${seen}\n`)
      run.io.out(
        `  from ${address || 'an unknown address'}${agent ? `, ${agent}` : ''}; entry ${n} of ${workspace}\n`,
      )
    }
    return 0
  })
