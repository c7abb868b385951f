import { spawn } from 'node:child_process'

/** What a scanner said of a paper. */
export type Scanned = 'clean' | 'infected' | 'failed'

const LONGEST_MS = 60_000

/**
 * Feeds a paper to the operator's scanner on its standard input.
 * @param command as a shell runs it; status 0 is clean, any other is not
 * @returns failed when it could not be started or took too long: then the paper is not taken either
 */
export function scan(command: string, body: Uint8Array, longestMs = LONGEST_MS): Promise<Scanned> {
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: process.platform !== 'win32',
    })
    const timer = setTimeout(() => {
      stop(child.pid)
      resolve('failed')
    }, longestMs)
    const done = (scanned: Scanned) => {
      clearTimeout(timer)
      resolve(scanned)
    }
    child.on('error', () => done('failed'))
    // 126 and 127 are the shell's own: there is no such command.
    child.on('close', (code) =>
      done(code === 0 ? 'clean' : code === null || code === 126 || code === 127 ? 'failed' : 'infected'),
    )
    // A scanner may have seen enough before all of it was sent.
    child.stdin.on('error', () => undefined)
    child.stdin.end(body)
  })
}

/** The shell and what it started. */
function stop(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}
