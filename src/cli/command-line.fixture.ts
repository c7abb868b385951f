import { resolve } from 'node:path'
import { day } from '../core/base/index.ts'
import type { Io, Status } from './io.ts'
import { runCommand } from './program.ts'

/** Runs one command as if it had been typed, and keeps what it wrote. In English, in June 2025, in the repository. */
export async function typed(
  argv: readonly string[],
  io: Partial<Io> = {},
): Promise<{ readonly status: Status; readonly out: string; readonly err: string }> {
  let [out, err] = ['', '']
  const status = await runCommand(argv, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    width: 100,
    colour: false,
    locale: 'en_GB.UTF-8',
    today: day('2025-06-01'),
    cwd: resolve(import.meta.dirname, '../..'),
    ...io,
  })
  return { status, out, err }
}
