/** Chance that is the same each time. */
export function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return state / 0x7fff_ffff
  }
}

const VALUES = [
  ...['', 'abc', '2020-13-01', '2020-02-29', '2021-02-29', '1', '01', ' true ', 'TRUE', '-5', '+7', 'x y'],
  ...['10.5240/%zz', 'PT5M', 'P1Y', '2019-01-01T00:00:00', '2019-01-01T24:00:00Z', '12:00:00', 'JP', 'jp'],
  ...['JP-13', 'en', 'en-', 'abcdefghij', '1.5', '.5', '1e5', '0', 'NTSC', 'male', 'a:b', '1a:b', '#a#b'],
  ...['http://[::1]/', 'urn:x', '&lt;', '2019', '2019-05', '99999999999', 'é', '[x]', '\u00a01', '1\u3000'],
  ...[
    '12024',
    '-0004',
    '0000',
    '02024',
    '12024-02-29',
    '12023-02-29',
    '-0004-02-29',
    '99999-12-31T23:59:59Z',
  ],
  ...['2024-02-29+14:00', '2024-02-29+14:01', '2024-02-29T23:59:60Z', '2024-02-29T24:00:01', 'P-1D', '-P1D'],
  ...['P1YT', 'PT0.5S', ' 2024-02-29 ', '&#160;1', '1<!---->2'],
  ...[
    '<![CDATA[]]>',
    '<![CDATA[a&b<c]]>',
    '+0',
    '-0',
    '00',
    '2147483648',
    '-2147483649',
    'NaN',
    'INF',
    '+INF',
    '1.',
  ],
]
/** Types that a document may name: of XML Schema, of the framework, of nobody, and names that are none. */
const TYPES = [
  ...[
    'string',
    'token',
    'normalizedString',
    'anyURI',
    'integer',
    'int',
    'positiveInteger',
    'short',
    'decimal',
  ],
  ...[
    'boolean',
    'dateTime',
    'date',
    'gYear',
    'language',
    'duration',
    'anyType',
    'anySimpleType',
    'NMTOKEN',
    'ID',
  ],
].map((name) => `xs:${name}`)
const NAMED = [
  ...[
    'Region',
    'id',
    'ContentID',
    'AssetLogicalID',
    'YearDateOrTime',
    'YearOrDate',
    'OrgName',
    'Gender',
    'AltIdentifier',
  ],
  ...[
    'PersonName',
    'CompanyCredits',
    'ContentRating',
    'string-Genre',
    'BasicMetadata',
    'AssociatedOrg',
    'Term',
    'orgID',
  ],
  ...[
    'ContentIdentifier',
    'BasicMetadataInfo',
    'Money',
    'ContactInfo',
    'Language',
    'string-Language',
    'nobody',
  ],
].map((name) => `md:${name}-type`)
const OWN = [
  ...[
    'AvailTrans',
    'AvailAsset',
    'AvailUnitMetadata',
    'AvailMetadata',
    'AvailUnit',
    'AvailEpisodeMetadata',
    'Avail',
  ],
  ...[
    'AvailSeasonMetadata',
    'AvailSeriesMetadata',
    'AvailDisposition',
    'AvailsTerm',
    'AvailTerms',
    'SharedEntitlement',
  ],
].map((name) => `avails:${name}-type`)
const MEC = ['mdmec:Publisher-type', 'mdmec:CoreMetadata-type', 'mdmec:BasicMetadata-type']
const NO_NAMES = ['', 'nothing', 'zz:Region-type', 'a b', 'xs:', ':xs', 'md:Region-type x']
const TYPE_NAMES = [...TYPES, ...NAMED, ...OWN, ...MEC, ...NO_NAMES]
const INSTANCE =
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
const OF_INSTANCE = [
  ...[
    'nil="true"',
    'nil="false"',
    'nil="1"',
    'nil=" true "',
    'nil=""',
    'nil="yes"',
    'other="x"',
    'Type="xs:string"',
  ],
  ...['schemaLocation="urn:nowhere nowhere.xsd"', 'noNamespaceSchemaLocation="nowhere.xsd"'],
]
const INSIDE = [
  ...[
    'junk',
    '<foo/>',
    '<q:ext xmlns:q="urn:q">x</q:ext>',
    '<q:ext xmlns:q="urn:q"><q:in/></q:ext>',
    '<!-- c -->',
  ],
  ...['<md:country>JP</md:country>', '<?note x?>', '<![CDATA[z]]>', '\u00a0'],
]
/** A letter more, other capitals, another vocabulary, none. */
const RENAMED: readonly ((name: string) => string)[] = [
  (name) => `${name}x`,
  (name) => name.replace(/\w+$/, (local) => local.toLowerCase()),
  (name) => name.replace(/^\w+:/, 'md:'),
  (name) => name.replace(/^\w+:/, ''),
]
const ATTRIBUTES = ['bogus', 'language', 'asset', 'xml:lang', 'lag']

interface Span {
  readonly start: number
  /** after its opening tag */
  readonly open: number
  readonly end: number
}

const TAG =
  /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g

function spansOf(text: string): readonly Span[] {
  const spans: Span[] = []
  const open: { readonly start: number; readonly open: number }[] = []
  for (const { index, 0: tag, 1: closing, 2: name, 4: empty } of text.matchAll(TAG)) {
    if (name === undefined) continue
    const end = index + tag.length
    if (closing === '/') {
      const one = open.pop()
      if (one) spans.push({ ...one, end })
    } else if (empty === '/') spans.push({ start: index, open: end, end })
    else open.push({ start: index, open: end })
  }
  return spans
}

/** A document with one or two faults, or none: parts lost, doubled and exchanged, other values, other names. */
export function altered(text: string, chance: () => number): string {
  const once = alteredOnce(text, chance)
  return chance() < 0.3 ? alteredOnce(once, chance) : once
}

/** A document in which one element says something of its own type, or two. */
export function alteredInstance(text: string, chance: () => number, names = TYPE_NAMES): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!
  const said = chance() < 0.75 ? `type="${pick(names)}"` : pick(OF_INSTANCE)
  const { open } = pick(spansOf(text))
  const tag = text.slice(0, open)
  const declared = ['xsi', 'xs'].every((it) => text.includes(`xmlns:${it}=`)) ? '' : ` ${missing(text)}`
  const added = tag.replace(/(\s*\/?)>$/, `${declared} xsi:${said}$1>`)
  return /<[^<>]*\sxsi:(\w+)=[^<>]*\sxsi:\1=[^<>]*>$/.test(added) ? text : added + text.slice(open)
}

/** The declarations of prefixes that a text lacks. */
const missing = (text: string): string =>
  INSTANCE.split(' ')
    .filter((it) => !text.includes(it.slice(0, it.indexOf('='))))
    .join(' ')

/** A document with one fault, or none. */
export function alteredOnce(text: string, chance: () => number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!
  // Not the root: what is no document at all is another test's.
  const spans = spansOf(text).slice(0, -1)
  const leaves = spans.filter(({ open, end }) => /^[^<]*<\//.test(text.slice(open, end)))
  const attributes = [...text.matchAll(/\s(\w+)="([^"]*)"/g)].filter(
    ([it]) => !/xmlns|schemaLocation|version|encoding|standalone/.test(it),
  )
  if (leaves.length === 0) return text
  const span = pick(spans)
  const whole = text.slice(span.start, span.end)
  const isEmpty = whole.endsWith('/>')
  const close = text.lastIndexOf('</', span.end)
  switch (Math.floor(chance() * 11)) {
    case 0:
      return text.slice(0, span.start) + text.slice(span.end)
    case 1:
      return text.slice(0, span.end) + whole + text.slice(span.end)
    case 2: {
      const other = pick(spans)
      if (other.start < span.end) return text
      const between = text.slice(span.end, other.start)
      return (
        text.slice(0, span.start) +
        text.slice(other.start, other.end) +
        between +
        whole +
        text.slice(other.end)
      )
    }
    case 3:
    case 4: {
      const leaf = pick(leaves)
      return text.slice(0, leaf.open) + pick(VALUES) + text.slice(text.lastIndexOf('</', leaf.end))
    }
    case 5: {
      if (attributes.length === 0) return text
      const { index, 0: it, 1: name } = pick(attributes)
      const value = chance() < 0.4 ? '' : ` ${name}="${pick(VALUES)}"`
      return text.slice(0, index) + value + text.slice(index + it.length)
    }
    case 6: {
      const added = text.slice(0, span.open).replace(/(\/?)>$/, ` ${pick(ATTRIBUTES)}="en"$1>`)
      // Twice in one element is no XML, and then no schema is asked.
      return /\s(\S+)="[^"]*"[^<>]*\s\1="en"\/?>$/.test(added) ? text : added + text.slice(span.open)
    }
    case 7: {
      const name = /^<([\w:.-]+)/.exec(whole)![1]!
      const other = pick([...RENAMED.map((it) => it(name))])
      const opened = `<${other}${text.slice(span.start + 1 + name.length, span.open)}`
      if (isEmpty) return text.slice(0, span.start) + opened + text.slice(span.end)
      return `${text.slice(0, span.start)}${opened}${text.slice(span.open, close)}</${other}>${text.slice(span.end)}`
    }
    case 8: {
      const leaf = pick(leaves)
      const until = text.lastIndexOf('</', leaf.end)
      const value = text.slice(leaf.open, until)
      const split =
        chance() < 0.5 ? `<![CDATA[${value}]]>` : `${value.slice(0, 1)}<!-- c -->${value.slice(1)}`
      return text.slice(0, leaf.open) + split + text.slice(until)
    }
    case 9:
      return isEmpty ? text : text.slice(0, span.open) + pick(INSIDE) + text.slice(span.open)
    default:
      return isEmpty ? text : text.slice(0, close) + pick(INSIDE) + text.slice(close)
  }
}
