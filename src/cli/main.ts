import type { Day } from '../core/base/index.ts'
import type { Io } from './io.ts'
import { wantsColour } from './paint.ts'
import { runCommand } from './program.ts'

const now = new Date()
const two = (n: number) => String(n).padStart(2, '0')
const { env, stdout } = process
const io: Io = {
  out: (text) => void stdout.write(text),
  err: (text) => void process.stderr.write(text),
  width: stdout.columns ?? 100,
  colour: wantsColour(env, stdout.isTTY === true),
  locale: env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'],
  // A day as it is: nothing that could check it need be loaded for that.
  today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as Day,
  cwd: process.cwd(),
}

// A reader that closed the pipe, as `head` and pagers do, has seen enough.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCommand(process.argv.slice(2), io)
