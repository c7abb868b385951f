import { entryOf } from '../entry-of.ts'
import type { Report } from '../issue.ts'
import { collapsed } from '../schema/simple.ts'
import type { Element } from '../types.ts'
import { placeText } from './sense.ts'

/* What a record of Media Entertainment Core needs beyond its schema, by the version of Common Metadata. */

const children = (element: Element, name: string): readonly Element[] =>
  element.children.filter((it) => it.name === name)

function* within(element: Element, name: string): Generator<Element> {
  for (const it of element.children) {
    if (it.name === name) yield it
    yield* within(it, name)
  }
}
const descendants = (element: Element, name: string): readonly Element[] => [...within(element, name)]

const textIn = (element: Element, name: string): string => collapsed(children(element, name)[0]?.text ?? '')
const attribute = (element: Element, name: string): string => element.attributes?.[name]?.text ?? ''

const PRIMARY_GENRE = 'http://www.movielabs.com/md/mec/mec_primary_genre.html'
const NUMBERED: readonly string[] = ['Season', 'Episode', 'Promotion', 'Excerpt', 'Supplemental']

/** The number after the dot: `2.12` → 12. */
const minor = (version: string): number => Number(version.split('.')[1] ?? 0)

/** A `CoreMetadata` of a MEC document, or what is delivered of one. */
export function checkMec(element: Element, version: string, report: Report): void {
  for (const basic of [element, ...descendants(element, 'Basic')].filter(({ name }) => name === 'Basic')) {
    checkBasic(basic, report)
  }
  for (const info of descendants(element, 'LocalizedInfo')) checkInfo(info, version, report)
  for (const asset of descendants(element, 'DigitalAsset')) checkDigitalAsset(asset, report)
}

function checkBasic(basic: Element, report: Report): void {
  const defaults = children(basic, 'LocalizedInfo').filter((it) =>
    ['true', '1'].includes(collapsed(attribute(it, 'default'))),
  )
  if (defaults.length !== 1) report('mec-default-info', basic.at, { count: String(defaults.length) })
  const work = textIn(basic, 'WorkType')
  if (!NUMBERED.includes(work)) return
  const numbers = children(basic, 'SequenceInfo').flatMap((it) => children(it, 'Number'))
  if (numbers.length !== 1) report('mec-sequence-number', basic.at, { found: work })
}

function checkInfo(info: Element, version: string, report: Report): void {
  const since = minor(version)
  const need = (expected: string, most = 1) => {
    const count = children(info, expected).length
    if (count >= 1 && count <= most) return
    report('mec-one-needed', info.at, { expected, within: info.name, count: String(count) })
  }
  const recommend = (expected: string) => {
    if (children(info, expected).length !== 1) {
      report('mec-one-recommended', info.at, { expected, within: info.name })
    }
  }
  need(since >= 8 ? 'TitleDisplayUnlimited' : 'TitleDisplay60')
  if (since >= 6) for (const it of ['TitleSort', 'Summary190']) recommend(it)
  if (since >= 8) recommend('Summary400')
  need('OriginalTitle')
  need('ArtReference', Number.POSITIVE_INFINITY)
  const primary = children(info, 'Genre').filter((it) => attribute(it, 'level') === '0')
  const ours = primary.filter((it) => attribute(it, 'source') === PRIMARY_GENRE)
  if (ours.length !== 1) report('mec-primary-genre', info.at, { count: String(ours.length) })
  for (const it of primary) {
    const source = it.attributes?.['source']
    if (source && source.text !== PRIMARY_GENRE) report('mec-genre-source', it.at, { found: source.text })
  }
  need('CopyrightLine')
}

const EACH: Readonly<Record<string, readonly string[]>> = {
  Audio: ['Type', 'Channels', 'Encoding'],
  'Audio/Encoding': ['BitrateMax', 'SampleRate', 'SampleBitDepth'],
  Video: ['Type', 'ColorType', 'Encoding', 'Picture'],
  'Video/Encoding': ['BitrateMax'],
  'Video/Picture': ['AspectRatio'],
}

function checkDigitalAsset(asset: Element, report: Report): void {
  const need = (element: Element, names: readonly string[], found: typeof children): void => {
    for (const expected of names) {
      const count = found(element, expected).length
      if (count === 1) continue
      report('mec-one-needed', element.at, { expected, within: element.name, count: String(count) })
    }
  }
  for (const [path, names] of Object.entries(EACH)) {
    const [first = '', second] = path.split('/')
    for (const it of children(asset, first)) {
      for (const one of second === undefined ? [it] : children(it, second)) need(one, names, descendants)
    }
  }
  for (const it of children(asset, 'Subtitle')) need(it, ['Format', 'FormatType'], children)
}

const words = (text: string): readonly string[] => text.split('|')

const ONE_CHANNEL = words(
  'Mono|Left|Center|Right|LFE screen|Left surround|Right surround|Center surround|Left center|Right center|LFE 2|' +
    'Vertical height front|Top center surround|Left wide|Right wide|Rear surround left|Rear surround right|' +
    'Left surround direct|Right surround direct',
)
const CODECS: Readonly<Record<string, Readonly<Record<'MPEGProfile' | 'MPEGLevel', readonly string[]>>>> = {
  'H.264': {
    MPEGProfile: words(
      'BP|CBP|MP|XP|HiP|CHiP|PHiP|Hi10P|Hi422P|Hi444P|Hi444PP|Hi10IP|Hi422IP|Hi444IP|C444IP|SBP|SCBP|SHP|SHiP|SCHP|' +
        'StereoHP|MultiviewHP',
    ),
    MPEGLevel: words('1|1b|1.1|1.2|1.3|2|2.1|2.2|3|3.1|3.2|4|4.1|4.2|5|5.1|5.2'),
  },
  MPEG2: { MPEGProfile: words('SP|MP|SNR|Spatial|HP|422|MVP'), MPEGLevel: words('LL|ML|H.14|HL') },
  'H.265': {
    MPEGProfile: words(
      'M|M10|MSP|M12|M42210|M42212|M42216|SM|SM10|MM|3DM|SEM|SEM10|SEHT|SEHT10|SEHT14|HT|HT10|HT14|SM16|SM444',
    ),
    MPEGLevel: words('1|2|2.1|3|3.1|4|4.1|5|5.1|6|6.1|6.2'),
  },
}

/** What Common Metadata asks wherever it stands, in MEC or in avails. */
export function checkCommon(element: Element, report: Report): void {
  if (element.namespace === 'md' || element.namespace === 'mdmec') {
    entryOf(RULES, element.name)?.(element, report)
    if (children(element, 'LocalizedInfo').length > 1) checkInfos(element, report)
  }
  for (const it of element.children) checkCommon(it, report)
}

const RULES: Readonly<Record<string, (element: Element, report: Report) => void>> = {
  Compliance: (it, report) => {
    if (children(it, 'Category').length + children(it, 'Standard').length === 0) {
      report('compliance-empty', it.at, {})
    }
  },
  Audio: (it, report) => {
    for (const channels of children(it, 'Channels')) {
      const count = Number(channels.text)
      const mappings = children(it, 'Encoding').flatMap((one) => children(one, 'ChannelMapping'))
      for (const { text, at } of mappings) {
        const found = collapsed(text)
        if (count > 1 === ONE_CHANNEL.includes(found)) {
          report('channel-mapping', at, { found, count: String(count) })
        }
      }
    }
    for (const { text, at } of children(it, 'SubType')) {
      if (!['Director', 'Actor', 'ActorDirector'].includes(collapsed(text))) continue
      if (textIn(it, 'Type') !== 'commentary') report('commentary-type', at, { found: collapsed(text) })
    }
  },
  Encoding: (it, report) => {
    const codec = textIn(it, 'Codec')
    for (const [name, known] of Object.entries(entryOf(CODECS, codec) ?? {})) {
      for (const { text, at } of children(it, name)) {
        const found = collapsed(text)
        if (!known.includes(found)) report('codec-value', at, { found, within: name, codec })
      }
    }
  },
  Picture: (it, report) => {
    for (const progressive of children(it, 'Progressive')) {
      const order = attribute(progressive, 'scanOrder')
      const wrong = collapsed(progressive.text) === 'true' ? ['TFF', 'BFF'] : ['PFF']
      if (wrong.includes(order)) report('scan-order', progressive.at, { found: order })
    }
  },
  Job: (it, report) => {
    const seen = new Set<string>()
    for (const order of children(it, 'BillingBlockOrder')) {
      const region = attribute(order, 'region')
      if (seen.has(region)) report('billing-order-twice', order.at, { found: region || '–' })
      seen.add(region)
    }
  },
}

/** Two texts in one language must be for different places. */
function checkInfos(basic: Element, report: Report): void {
  const infos = children(basic, 'LocalizedInfo')
  const seen = new Map<string, Element>()
  for (const it of infos) {
    const language = attribute(it, 'language')
    const places = ['Region', 'ExcludedRegion'].flatMap((kind) =>
      children(it, kind).flatMap((region) => region.children.map(({ text }) => `${kind} ${collapsed(text)}`)),
    )
    for (const key of places.length === 0 ? [language] : places.map((place) => `${language} ${place}`)) {
      const first = seen.get(key)
      if (first) report('localized-info-twice', it.at, { found: language, first: placeText(first.at) })
      else seen.set(key, it)
      if (first) break
    }
  }
  const audiences = infos.flatMap((it) => children(it, 'TargetAudience')).length
  if (audiences <= 1) return
  for (const it of infos) report('several-audiences', it.at, { count: String(audiences) })
}
