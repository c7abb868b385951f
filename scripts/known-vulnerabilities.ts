import { spawnSync } from 'node:child_process'

/*
 * Asks the registry whether a package that the server runs has a known vulnerability of high or critical severity.
 * A registry that does not answer such a question has not said no: then this says "not run".
 */

export type Verdict =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly packages: readonly string[] }
  | { readonly kind: 'not-run'; readonly why: string }

interface Report {
  readonly error?: { readonly code?: string; readonly summary?: string }
  readonly message?: string
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity?: string }>>
  readonly metadata?: { readonly vulnerabilities?: object }
}

/** @param text what `npm audit --json` wrote */
export function verdictOf(text: string): Verdict {
  let report: Report
  try {
    report = JSON.parse(text) as Report
  } catch {
    return { kind: 'not-run', why: 'npm audit gave no answer that can be read' }
  }
  if (report.error || !report.metadata?.vulnerabilities)
    return {
      kind: 'not-run',
      why: report.error?.summary || report.error?.code || report.message || 'the registry does not say',
    }
  const packages = Object.entries(report.vulnerabilities ?? {})
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity }]) => `${name} (${severity})`)
  return packages.length > 0 ? { kind: 'found', packages } : { kind: 'none' }
}

if (import.meta.main) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { stdout } = spawnSync(npm, ['audit', '--json', '--audit-level=high', '--omit=dev'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
  })
  const verdict = verdictOf(stdout ?? '')
  if (verdict.kind === 'not-run')
    console.log(
      `known vulnerabilities: not run (${verdict.why.split('\n')[0]?.replace(/https?:\/\/\S+/g, '…')})`,
    )
  else if (verdict.kind === 'none') console.log('known vulnerabilities: none of high or critical severity')
  else {
    console.error(`known vulnerabilities: ${verdict.packages.join(', ')}. npm audit says more.`)
    process.exitCode = 1
  }
}
