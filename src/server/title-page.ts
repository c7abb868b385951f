import type { Difference, TitlePage, Told } from '../api/index.ts'
import { chainOf, comingOf, findingOf, SECTIONS, seenShared, writes } from '../api/index.ts'
import type { Id, Path } from '../core/base/index.ts'
import { FIRST_DAY, formatMoney, isRelative } from '../core/base/index.ts'
import type { Grant } from '../core/clear/index.ts'
import { diff, kindOfDate } from '../core/seams/index.ts'
import type { Catalogue, Link, Title } from '../core/title/index.ts'
import { LINKS, placeAt } from '../core/title/index.ts'
import type { CataloguePart, Plain } from '../formats/title/index.ts'
import { cataloguePart, encode } from '../formats/title/index.ts'
import type { DeskLanguage } from '../formats/words/index.ts'
import { nameBook, speakerFor } from '../formats/words/index.ts'
import { hashOf } from './hash.ts'
import type { SeenTitle } from './reader.ts'
import { recently } from './recent.ts'

type Page = Omit<TitlePage, 'scenarios' | 'asOf' | 'manages' | 'as'>

// Of the titles that people look at now; the sections in it are those that are held anyway.
const pages = recently<SeenTitle, Page>(200)

/** A title as its page shows it: the same object for the same title, reader and language. */
export const pageOf = (seen: SeenTitle, language: DeskLanguage): Page =>
  pages(seen, language, () => made(seen, language))

/** A page as it is sent, up to its last brace: what is each reader's own comes after. */
export interface WrittenPage {
  readonly bytes: Buffer
  readonly hash: string
}

const texts = recently<SeenTitle, WrittenPage>(300)

/** The same as JSON, and what it is known by. */
export const writtenPage = (seen: SeenTitle, language: DeskLanguage): WrittenPage =>
  texts(seen, language, () => {
    const text = JSON.stringify(pageOf(seen, language))
    return { bytes: Buffer.from(text.slice(0, -1)), hash: hashOf(text) }
  })

function made(seen: SeenTitle, language: DeskLanguage): Page {
  const told = seen.told(language)
  const shared = sharedPart(seen)
  const ids = new Set([...idsIn(seen.json), ...idsIn(shared)])
  const { assessment, speaker } = told
  const open = SECTIONS.filter((section) => Object.hasOwn(seen.json, section))
  const sources = seen.catalogue.sources.filter(({ id }) => ids.has(id))
  return {
    card: seen.card(language),
    findings: assessment.findings.map((finding) => findingOf(finding, told)),
    sections: seen.json,
    catalogue: shared,
    versions: Object.fromEntries(open.map((section) => [section, seen.held.versions[section] ?? 0])),
    writable: open.filter((section) => writes(seen.sight, section)),
    names: Object.fromEntries([...ids].map((id) => [id, speaker.name(id as Id)])),
    sources: Object.fromEntries(
      sources.map(({ id, publication, date, url }) => [
        id,
        { publication, ...(date !== undefined && { date }), ...(url !== undefined && { url }) },
      ]),
    ),
    dates: Object.fromEntries(assessment.figures.dates),
    coming: comingOf(told),
  }
}

/** Works down to the first author, the grants in them, and whatever else the title names of the catalogue. */
function sharedPart({ json, sight, catalogue, title }: SeenTitle): TitlePage['catalogue'] {
  const touched = new Set(idsIn(json))
  const byId = worksById(catalogue.works)
  // A set grows while it is walked: what is based on what is based on another is met, too.
  for (const id of touched) for (const base of byId.get(id)?.basedOn ?? []) touched.add(base.work)
  const seen = seenShared(catalogue, touched, sight)
  const own = new Set(title.clear.grants.map(({ id }) => id as string))
  const currencies = currenciesIn(json)
  const part = (name: CataloguePart, records: readonly unknown[]): readonly Plain[] =>
    (encode(cataloguePart(name), { [name]: records } as never) as Record<string, readonly Plain[]>)[name] ??
    []
  return {
    works: [...part('works', seen.works)],
    grants: [
      ...grantsAsFiles(
        seen.grants.filter(({ id }) => !own.has(id)),
        (grant) => part('grants', [grant]),
      ),
    ],
    panels: [...part('panels', seen.panels)],
    schemes: [...part('schemes', seen.schemes)],
    rates: [
      ...part(
        'rates',
        seen.rates.filter(({ from, to }) => currencies.has(from) && currencies.has(to)),
      ),
    ],
  }
}

const WORKS = new WeakMap<Catalogue['works'], ReadonlyMap<string, Catalogue['works'][number]>>()

function worksById(works: Catalogue['works']): ReadonlyMap<string, Catalogue['works'][number]> {
  const known = WORKS.get(works) ?? new Map(works.map((work) => [work.id as string, work]))
  WORKS.set(works, known)
  return known
}

/** Another title's grant as a file would have it; a term that only that title could tell is not known here. */
export function grantsAsFiles(
  grants: readonly Grant[],
  encoded: (grant: Grant) => readonly Plain[],
): readonly Plain[] {
  return grants.flatMap((grant) => {
    const { title, ...own } = grant as Grant & { readonly title?: unknown }
    if (title === undefined) return encoded(grant)
    const holdbacks = own.holdbacks.filter(
      ({ from, until }) => !isRelative(until) && !(from && isRelative(from)),
    )
    const { from, until } = own.term
    if (!isRelative(from) && !isRelative(until)) return encoded({ ...own, holdbacks })
    return encoded({ ...own, holdbacks, term: { from: FIRST_DAY, until: 'open' } }).map((plain) => {
      const { term: _, ...rest } = plain as Readonly<Record<string, Plain>>
      return rest
    })
  })
}

function currenciesIn(value: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value === 'string') {
    const [, currency] = /^([A-Z]{3}) -?\d/.exec(value) ?? []
    if (currency) found.add(currency)
    else if (/^[A-Z]{3}$/.test(value)) found.add(value)
  } else if (typeof value === 'object' && value !== null)
    for (const it of Object.values(value)) currenciesIn(it, found)
  return found
}

const ID = /^[a-z][a-z-]*:[a-z0-9][a-z0-9-]{0,79}$/

/** Every id that occurs in plain JSON: as a value, in a date that hangs on it, in the key of an approved date. */
export function idsIn(value: unknown, ids: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value === 'string') {
    if (ID.test(value)) ids.add(value)
    else if (value.includes(' ')) {
      const last = value.slice(value.lastIndexOf(' ') + 1)
      if (value.length < 140 && /^(event|window):/.test(last) && ID.test(last)) ids.add(last)
    }
  } else if (Array.isArray(value)) for (const it of value) idsIn(it, ids)
  else if (typeof value === 'object' && value !== null)
    for (const [name, field] of Object.entries(value)) {
      if (name.includes('/')) for (const part of name.split('/')) if (ID.test(part)) ids.add(part)
      idsIn(field, ids)
    }
  return ids
}

/** What a change breaks, mends and moves, for a reader, in words. */
export function differenceOf(seen: SeenTitle, changed: Title, language: DeskLanguage): Difference {
  const before = seen.told(language)
  const { title, ...assessment } = seen.asked(changed)
  const after: Told = {
    ...before,
    title,
    assessment,
    speaker: speakerFor(language, nameBook(title, seen.catalogue)),
  }
  const { findings, dates, money } = diff(before.assessment, assessment)
  const nameOf = (path: Path): string =>
    placeAt(title, path) ? after.speaker.place(path) : before.speaker.place(path)
  return {
    breaks: findings.appeared.map((finding) => findingOf(finding, after)),
    mends: findings.gone.map((finding) => findingOf(finding, before)),
    changed: findings.changed.map((pair) => ({
      before: findingOf(pair.before, before),
      after: findingOf(pair.after, after),
    })),
    dates: dates.map(({ path, before: was, after: is }) => ({
      place: { path, name: nameOf(path) },
      kind: kindOfDate(path),
      link: linkOf(path),
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { after: is }),
    })),
    money: money.map(({ party, yearEnds, flow, before: was, after: is }) => ({
      party,
      partyName: after.speaker.name(party),
      ...(yearEnds && { yearEnds }),
      flow,
      before: formatMoney(was),
      after: formatMoney(is),
    })),
    chain: chainOf(after),
    findings: assessment.findings.map((finding) => findingOf(finding, after)),
    after: Object.fromEntries(assessment.figures.dates),
  }
}

const linkOf = (path: Path): Link => LINKS.find((link) => path.startsWith(`${link}/`)) ?? 'release'
