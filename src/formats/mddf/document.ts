import type { Code } from './codes.ts'
import { severityOf } from './codes.ts'
import type { MddfIssue, Report } from './issue.ts'
import type { SchemaVersion } from './schema/tables.ts'
import { SCHEMA_VERSIONS, versionOfAddress } from './schema/tables.ts'
import type { Element, Place } from './types.ts'
import type { XmlFault } from './xml/read.ts'
import { readXml } from './xml/read.ts'

export type DocumentKind = 'avails' | 'offer-status' | 'mec'

/** What an XML text is, before it is looked at closely. */
export interface Opened {
  readonly kind: DocumentKind | undefined
  readonly version: SchemaVersion | undefined
  /** its vocabularies named; children that were dropped are stubs */
  readonly root: Element | undefined
  readonly wellFormed: boolean
  readonly issues: readonly MddfIssue[]
}

const KINDS: Readonly<Record<string, DocumentKind>> = {
  'avails AvailList': 'avails',
  'avails Avail': 'avails',
  'avails AvailListSigned': 'avails',
  'avails OfferStatusList': 'offer-status',
  'avails OfferStatus': 'offer-status',
  'mdmec CoreMetadataList': 'mec',
  'mdmec CoreMetadataListSigned': 'mec',
  'mdmec CoreMetadata': 'mec',
  'mdmec LocalizedInfoDelivery': 'mec',
  'mdmec LocalizedInfoDeliveryList': 'mec',
}

/** The parts of a document that are read one by one: of a list its entries, else the document itself. */
export const isList = ({ name }: Pick<Element, 'name'>): boolean => /List$/.test(name)

export interface Opening {
  /** told of each entry of a list when it is whole */
  readonly onEntry?: (entry: Element, root: Element, version: SchemaVersion) => 'keep' | 'drop'
}

/** Reads an XML text, finds out which document of which version it is, and names its vocabularies. */
export function openDocument(text: string, { onEntry }: Opening = {}): Opened {
  let version: SchemaVersion | undefined
  let asked = false
  const { root, faults } = readXml(text, {
    namespace: (address) => {
      if (!asked) version = versionOfAddress(address)
      asked = true
      return version?.vocabularies.get(address) ?? address
    },
    onChild: (child, parent) => {
      if (!onEntry || !version || !KINDS[`${parent.namespace} ${parent.name}`] || !isList(parent))
        return 'keep'
      return onEntry(child, parent, version)
    },
  })
  const issues: MddfIssue[] = faults.map(xmlIssue)
  const wellFormed = faults.every(({ rule }) => rule === 'xml-doctype')
  const kind = root && KINDS[`${root.namespace} ${root.name}`]
  if (root && wellFormed && (!kind || !version?.roots.has(`${root.namespace} ${root.name}`))) {
    issues.push(notOurs(root))
    return { kind: undefined, version, root, wellFormed, issues }
  }
  return { kind, version, root, wellFormed, issues }
}

/** A document of a version that we have no schema of, or no document of the framework at all. */
function notOurs(root: Element): MddfIssue {
  const family = /\/schema\/(avails|mdmec)\/v([^/]*)/.exec(root.namespace)
  if (!family) return issue('not-mddf', root.at, { found: root.name })
  const known = SCHEMA_VERSIONS.filter((it) => it.startsWith(`${family[1]}/`)).map((it) => it.split('/')[1])
  return issue('unknown-version', root.at, { found: family[2] ?? '', known: known.join(', ') })
}

const xmlIssue = ({ rule, at, found }: XmlFault): MddfIssue => issue(rule, at, { found })

export const issue = (
  code: Code,
  at: Place | undefined,
  quotes: Readonly<Record<string, string>>,
): MddfIssue => ({ code, severity: severityOf(code), ...(at === undefined ? {} : { at }), quotes })

// A file of one kind of fault repeated has more than anybody reads; all are counted.
const MOST_LISTED = 10_000

/** Collects what checks report, in the order of the file. */
export function collector(): {
  readonly report: Report
  readonly add: (issues: readonly MddfIssue[]) => void
  readonly found: () => Found
} {
  const issues: MddfIssue[] = []
  const counts = { error: 0, warning: 0, note: 0 }
  const take = (it: MddfIssue): void => {
    counts[it.severity]++
    if (issues.length < MOST_LISTED) issues.push(it)
  }
  return {
    report: (code, at, quotes) => take(issue(code, at, quotes)),
    add: (more) => more.forEach(take),
    found: () => {
      const all = counts.error + counts.warning + counts.note
      const sorted = issues.toSorted(byPlace)
      if (all > issues.length)
        sorted.push(issue('more-issues', undefined, { count: String(all - issues.length) }))
      return { errors: counts.error, warnings: counts.warning, notes: counts.note, issues: sorted }
    },
  }
}

/** What a check found: how much, and each. Nothing is valid that has an error. */
export interface Found {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  readonly issues: readonly MddfIssue[]
}

const rank = { error: 0, warning: 1, note: 2 } as const

function byPlace(a: MddfIssue, b: MddfIssue): number {
  const [x, y] = [a.at, b.at]
  if (!x || !y) return (x ? 0 : 1) - (y ? 0 : 1)
  if ('line' in x && 'line' in y)
    return x.line - y.line || x.column - y.column || rank[a.severity] - rank[b.severity]
  if ('sheet' in x && 'sheet' in y && x.sheet === y.sheet) return x.row - y.row || x.column - y.column
  return 0
}
