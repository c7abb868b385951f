import { spawnSync } from 'node:child_process'
import { chromiumHere } from './browser.ts'

const xmllintHere = (): boolean => spawnSync('xmllint', ['--version']).error === undefined

/** What tests ask of the machine, and the system's packages that have it. */
const PROGRAMS = [
  { isHere: () => chromiumHere() !== undefined, packages: ['chromium', 'fonts-noto-cjk', 'fonts-thai-tlwg'] },
  { isHere: xmllintHere, packages: ['libxml2-utils'] },
]

/**
 * Under CI, where nothing may be left out, a missing program is installed from the system's packages. Nobody's own
 * machine is touched.
 */
export function programsForTests(): void {
  if (!process.env['CI'] || process.platform !== 'linux') return
  const packages = PROGRAMS.flatMap((program) => (program.isHere() ? [] : program.packages))
  if (packages.length === 0) return
  console.log(`\n— not here: ${packages.join(', ')}; installing`)
  const admin = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = [...admin, 'apt-get', '-o', 'DPkg::Lock::Timeout=300']
  const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [
    ['-qq', 'update'],
    ['-qq', 'install', '-y', '--no-install-recommends', ...packages],
  ]) {
    const [command = '', ...args] = [...apt, ...words]
    spawnSync(command, args, { env: quiet, stdio: ['ignore', 'ignore', 'inherit'], timeout: 10 * 60_000 })
  }
}
