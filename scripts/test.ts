import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programsForTests } from './programs.ts'

// Everything that must hold: types, style, tests. Ends with one plain line: `N passed, N failed`.
const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules', '.bin', name)

let passed = 0
let failed = 0
let skipped = 0

// Whatever never ends is ended: a test that hangs is a test that fails.
const LONGEST_MS = 30 * 60_000

const run = (title: string, command: string, ...args: string[]): boolean => {
  console.log(`\n— ${title}`)
  const stdio = ['ignore', 'inherit', 'inherit'] as const
  return spawnSync(command, args, { cwd: root, stdio: [...stdio], timeout: LONGEST_MS }).status === 0
}
const counted = (holds: boolean): void => {
  if (holds) passed++
  else failed++
}

counted(run('types of the pure layers', bin('tsc'), '-p', 'tsconfig.pure.json'))
counted(run('types', bin('tsc'), '-p', 'tsconfig.json'))
counted(run('types of the web app', bin('tsc'), '-p', 'tsconfig.web.json'))
counted(run('every message in every language', bin('lingui'), 'check', 'missing'))
counted(run('no message out of step with its source', bin('lingui'), 'check', 'sync'))
counted(run('style', bin('biome'), 'check', '--error-on-warnings', '.'))

programsForTests()

const folder = mkdtempSync(join(tmpdir(), 'genchi-test-'))
const report = join(folder, 'report.json')
const held = run(
  'tests',
  bin('vitest'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
)
try {
  const counts = JSON.parse(readFileSync(report, 'utf8'))
  passed += counts.numPassedTests
  failed += counts.numFailedTests
  skipped += counts.numPendingTests + counts.numTodoTests
  // A file that does not load has no failed test, and an unhandled error none either.
  if (!held && counts.numFailedTests === 0) failed++
} catch {
  failed++
}
rmSync(folder, { recursive: true })

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0
