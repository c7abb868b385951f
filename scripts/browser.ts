import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The Chromium of this machine: `CHROMIUM` says which, else the first that is found. */
export function chromiumHere(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  if (env['CHROMIUM']) return isProgram(env['CHROMIUM']) ? env['CHROMIUM'] : undefined
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), MAC].find(isProgram)
}

const PACKAGES = ['chromium', 'fonts-noto-cjk', 'fonts-thai-tlwg']

/**
 * Under CI, where the journeys must be made, a missing browser is installed from the system's packages. Nobody's own
 * machine is touched.
 */
export function browserForJourneys(): void {
  if (!process.env['CI'] || process.platform !== 'linux' || chromiumHere()) return
  console.log('\n— no browser here: installing one')
  const admin = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = [...admin, 'apt-get', '-o', 'DPkg::Lock::Timeout=300']
  const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [
    ['-qq', 'update'],
    ['-qq', 'install', '-y', '--no-install-recommends', ...PACKAGES],
  ]) {
    const [command = '', ...args] = [...apt, ...words]
    spawnSync(command, args, { env: quiet, stdio: ['ignore', 'ignore', 'inherit'], timeout: 10 * 60_000 })
  }
}
