import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

/** Who holds a data folder. */
export interface Holder {
  readonly pid: number
  /** when that process began, as its system counts: tells it from a later one with the same number */
  readonly began: string
  readonly host: string
  readonly since: string
}

export class StoreInUse extends Error {
  readonly holder: Holder
  constructor(folder: string, holder: Holder) {
    super(
      `The data folder ${folder} is in use by process ${holder.pid} on ${holder.host}, since ${holder.since}. ` +
        'Two processes at once would lose data. Stop that one, or give this one another folder (GENCHI_DATA).',
    )
    this.name = 'StoreInUse'
    this.holder = holder
  }
}

const BEAT_MS = 10_000
const GONE_AFTER_MS = 6 * BEAT_MS
const TAKEOVER_MS = 5_000

/**
 * Takes the folder for this process, by a file beside it: the embedded store has no lock of its own, and two
 * processes in one folder lose rows in silence. The file of a process that is dead is taken over. A process
 * on another machine (or in another container) cannot be asked; it counts as dead when its file has not been
 * touched for a minute.
 * @returns what gives the folder back
 * @throws StoreInUse
 */
export async function takeLock(folder: string): Promise<() => void> {
  const file = `${folder}.lock`
  const me: Holder = {
    pid: process.pid,
    began: beganAt(process.pid) ?? '',
    host: hostname(),
    since: new Date().toISOString(),
  }
  const text = JSON.stringify(me)
  for (let tries = 0; ; tries++) {
    if (created(file, text)) break
    const holder = holderOf(file)
    if (holder && isAlive(holder, file)) throw new StoreInUse(folder, holder)
    // A file without a holder is being written, or was when its writer died: it gets a moment.
    if (!holder && tries < 10) {
      await sleep(20)
      continue
    }
    await takeOver(file)
  }
  const beat = setInterval(() => touch(file), BEAT_MS)
  beat.unref()
  return () => {
    clearInterval(beat)
    if (sameText(file, text)) rmSync(file, { force: true })
  }
}

function created(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Takes a dead process's file away; one at a time, so that nobody takes away the file of who came first. */
async function takeOver(file: string): Promise<void> {
  const turn = `${file}.takeover`
  try {
    mkdirSync(turn)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
    if (ageOf(turn) > TAKEOVER_MS) rmdirSync(turn)
    await sleep(20)
    return
  }
  try {
    const holder = holderOf(file)
    if (!holder || !isAlive(holder, file)) rmSync(file, { force: true })
  } finally {
    rmdirSync(turn)
  }
}

function isAlive(holder: Holder, file: string): boolean {
  if (holder.host !== hostname()) return ageOf(file) < GONE_AFTER_MS
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    // Not permitted to signal it: it lives, and is somebody else's.
    if (!isCode(error, 'EPERM')) return false
  }
  const began = beganAt(holder.pid)
  return began === undefined || holder.began === '' || began === holder.began
}

/** When a process began; undefined where the system does not say. */
function beganAt(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      // Field 22, counted from the boot; the name in field 2 may hold spaces, so count after its bracket.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
    }
    if (process.platform === 'win32') return undefined
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

function holderOf(file: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof holder === 'object' && holder !== null && 'pid' in holder ? (holder as Holder) : undefined
  } catch {
    return undefined
  }
}

function sameText(file: string, text: string): boolean {
  try {
    return readFileSync(file, 'utf8') === text
  } catch {
    return false
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // Somebody took the file away by hand; the folder stays ours for as long as we run.
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return 0
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
