import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

/*
 * `npm run sbom`: what Genchi is made of, from the lock, as CycloneDX 1.6. The same lock gives the same text.
 * `--out FILE` writes it; without it, it goes to standard output.
 */

export interface Locked {
  readonly name?: string
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

export interface Lock {
  readonly lockfileVersion: number
  readonly packages: Readonly<Record<string, Locked>>
}

export interface Component {
  readonly type: 'library' | 'application'
  readonly 'bom-ref': string
  readonly group?: string
  readonly name: string
  readonly version: string
  /** `required`: runs on the server or in the browser; `optional`: only on some machines; `excluded`: builds and tests */
  readonly scope?: 'required' | 'optional' | 'excluded'
  readonly purl: string
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
  readonly licenses?: readonly object[]
}

export interface Sbom {
  readonly bomFormat: 'CycloneDX'
  readonly specVersion: '1.6'
  readonly serialNumber: string
  readonly version: 1
  readonly metadata: { readonly component: Component; readonly tools: object }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

const ROOT = resolve(import.meta.dirname, '..')

/** @param web packages that the web app imports: they are shipped, though the server does not need them */
export function sbomOf(lock: Lock, web: ReadonlySet<string>): Sbom {
  const { packages } = lock
  const root = packages['']
  if (lock.lockfileVersion !== 3 || !root) throw new Error('The lock is not one of npm 7 or newer.')
  const paths = Object.keys(packages).filter((path) => path !== '' && !packages[path]!.link)
  const refs = new Map(
    ['', ...paths].map((path) => [path, purlOf(nameOf(path, packages[path]!), packages[path]!)]),
  )
  const shipped = reachable(packages, [
    ...Object.keys(root.dependencies ?? {}),
    ...Object.keys(root.devDependencies ?? {}).filter((name) => web.has(name)),
  ])
  const byRef = new Map<string, Component>()
  for (const path of paths) {
    const ref = refs.get(path)!
    const scope = shipped.has(path) ? 'required' : isForBuilding(packages[path]!) ? 'excluded' : 'optional'
    // The same version may lie in several folders; it counts as what it is most needed for.
    const known = byRef.get(ref)
    if (!known || RANK.indexOf(scope) < RANK.indexOf(known.scope!))
      byRef.set(ref, componentOf(path, packages[path]!, scope))
  }
  const dependsOn = new Map<string, Set<string>>()
  for (const [path, ref] of refs) {
    const on = dependsOn.get(ref) ?? new Set()
    dependsOn.set(ref, on)
    for (const name of needsOf(packages[path]!, path === '')) {
      const found = resolved(packages, path, name)
      if (found !== undefined) on.add(refs.get(found)!)
    }
  }
  const uuid = createHash('sha256').update(JSON.stringify(lock)).digest('hex')
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuid.slice(0, 8)}-${uuid.slice(8, 12)}-4${uuid.slice(13, 16)}-8${uuid.slice(17, 20)}-${uuid.slice(20, 32)}`,
    version: 1,
    metadata: {
      tools: {
        components: [{ type: 'application', name: 'genchi scripts/sbom.ts', version: root.version ?? '0' }],
      },
      component: { ...componentOf('', root), type: 'application' },
    },
    components: [...byRef.values()].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
    dependencies: [...dependsOn]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([ref, on]) => ({ ref, dependsOn: [...on].sort() })),
  }
}

// Also what a package that runs could do with, and we have for our tests alone.
const isForBuilding = ({ dev, devOptional }: Locked): boolean => dev === true || devOptional === true

const RANK: readonly string[] = ['required', 'optional', 'excluded']

const nameOf = (path: string, { name }: Locked): string =>
  name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** https://github.com/package-url/purl-spec: the `@` of a scope is escaped. */
const purlOf = (name: string, { version = '0' }: Locked): string =>
  `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`

function componentOf(path: string, locked: Locked, scope?: Component['scope']): Component {
  const name = nameOf(path, locked)
  const [group, rest] = name.startsWith('@') ? name.split('/') : [undefined, name]
  const purl = purlOf(name, locked)
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group !== undefined && { group }),
    name: rest!,
    version: locked.version ?? '0',
    ...(scope && { scope }),
    purl,
    ...(locked.integrity && { hashes: hashesOf(locked.integrity) }),
    ...(locked.license && {
      licenses: [
        / (OR|AND|WITH) |^\(/.test(locked.license)
          ? { expression: locked.license }
          : licenseOf(locked.license),
      ],
    }),
  }
}

// An SPDX id has no spaces; anything else is a name that somebody gave it.
const licenseOf = (license: string) => ({
  license: /^[\w.+-]+$/.test(license) ? { id: license } : { name: license },
})

const ALGORITHMS: Readonly<Record<string, string>> = {
  sha512: 'SHA-512',
  sha384: 'SHA-384',
  sha256: 'SHA-256',
  sha1: 'SHA-1',
}

const hashesOf = (integrity: string) =>
  integrity.split(/\s+/).flatMap((hash) => {
    const [algorithm = '', text = ''] = hash.split('-')
    const alg = ALGORITHMS[algorithm]
    return alg ? [{ alg, content: Buffer.from(text, 'base64').toString('hex') }] : []
  })

const needsOf = (locked: Locked, isRoot: boolean): readonly string[] => [
  ...Object.keys(locked.dependencies ?? {}),
  ...Object.keys(locked.optionalDependencies ?? {}),
  ...Object.keys(locked.peerDependencies ?? {}),
  ...(isRoot ? Object.keys(locked.devDependencies ?? {}) : []),
]

/** Where Node finds a package from another: in its own folder, then in those above it. */
function resolved(packages: Lock['packages'], from: string, name: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    if (packages[path]) return path
    if (at === '') return undefined
    if (!at.includes('/node_modules/')) at = ''
    if (at === '' && packages[`node_modules/${name}`]) return `node_modules/${name}`
    if (at === '') return undefined
  }
}

function reachable(packages: Lock['packages'], roots: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const open = roots.flatMap((name) => resolved(packages, '', name) ?? [])
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue
    found.add(path)
    // What only some machines need is not required of all; peers come with whoever asks for them.
    for (const name of Object.keys(packages[path]!.dependencies ?? {})) {
      const next = resolved(packages, path, name)
      if (next !== undefined) open.push(next)
    }
  }
  return found
}

/** The packages that the web app imports. */
export function importedByWeb(folder = join(ROOT, 'src/web')): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|fixture)\./.test(file),
  )
  const names = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^'.][^']*)'/g)].map(
      ([, from = '']) =>
        from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/'),
    ),
  )
  return new Set(names)
}

export const readLock = (file = join(ROOT, 'package-lock.json')): Lock =>
  JSON.parse(readFileSync(file, 'utf8'))

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } })
  const text = `${JSON.stringify(sbomOf(readLock(), importedByWeb()), null, 2)}\n`
  if (values.out === undefined) process.stdout.write(text)
  else {
    mkdirSync(dirname(resolve(values.out)), { recursive: true })
    writeFileSync(values.out, text)
  }
}
