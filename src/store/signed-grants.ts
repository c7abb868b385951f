import { sql } from 'kysely'
import type { DateRange, GrantId, LanguageSet, TitleId } from '../core/base/index.ts'
import { isRelative, mediaMask, territoryMask } from '../core/base/index.ts'
import type { Grant } from '../core/clear/index.ts'
import { RIGHTS, rightsOf, versionsOf } from '../core/clear/index.ts'
import { sharedCatalogue } from '../core/seams/index.ts'
import type { Title } from '../core/title/index.ts'
import { EMPTY_CATALOGUE } from '../core/title/index.ts'
import type { Plain } from '../formats/title/index.ts'
import { cataloguePart, decode, SECTION_CODECS, SECTIONS } from '../formats/title/index.ts'
import type { OwnDesk } from './desk.ts'

/**
 * Keeps one thing from being granted twice by signed papers: by one licensor to two licensees, at least one of
 * them alone. Drafts may say what they like, and so may dates that move: what comes to overlap when a premiere
 * slips is a finding, not a refusal. Guarded is what is put into a grant now. Two who sign at once wait for each
 * other here, and the second is refused.
 *
 * Less is guarded than the rules find, never more: not a term whose days nobody knows, not a licence that is
 * shared, and of a language with a region only the same one.
 */

/**
 * The signed grants of a title, as they would stand once these sections are saved.
 * @returns those that would be granted twice; then nothing is kept of any
 */
export async function guardTitle(
  desk: OwnDesk,
  title: TitleId,
  saved: readonly { readonly section: string; readonly body: unknown }[],
): Promise<readonly GrantId[]> {
  const grantsOf = (bodies: Readonly<Record<string, unknown>>): readonly Grant[] => {
    const whole = titleOf(bodies)
    return whole ? sharedCatalogue([whole], EMPTY_CATALOGUE).grants : []
  }
  return await asEngine(desk, async () => {
    const stands = await sectionsOf(desk, title)
    const after = Object.fromEntries(saved.map(({ section, body }) => [section, body]))
    return await guard(desk, title, grantsOf(stands), grantsOf({ ...stands, ...after }))
  })
}

/** Grants of the catalogue, as they stand and as they would stand; one that is taken away has no body. */
export async function guardCatalogue(
  desk: OwnDesk,
  records: readonly { readonly before: unknown; readonly after: unknown }[],
): Promise<readonly GrantId[]> {
  const read = (bodies: readonly unknown[]): readonly Grant[] => {
    const found = decode(cataloguePart('grants'), {
      grants: bodies.filter((body) => body !== undefined) as Plain[],
    })
    return found.ok ? found.value.grants : []
  }
  const [before, after] = [read(records.map((it) => it.before)), read(records.map((it) => it.after))]
  return await asEngine(desk, () => guard(desk, 'catalogue', before, after))
}

async function guard(
  desk: OwnDesk,
  source: TitleId | 'catalogue',
  before: readonly Grant[],
  after: readonly Grant[],
): Promise<readonly GrantId[]> {
  const stood = new Map(before.map((grant) => [grant.id, JSON.stringify(setsOf(grant))]))
  const changed = after.flatMap((grant) => {
    const sets = setsOf(grant)
    return stood.get(grant.id) === JSON.stringify(sets) ? [] : [{ grant, sets }]
  })
  const gone = [...stood.keys()].filter((id) => !after.some((grant) => grant.id === id))
  if (changed.length + gone.length === 0) return []
  const { tx, workspace } = desk
  await sql`savepoint signing`.execute(tx)
  const touched = [...gone, ...changed.map(({ grant }) => grant.id)]
  await sql`delete from genchi.signed_grant where workspace = ${workspace} and source = ${source}
    and signed_grant = any (${touched}::text[])`.execute(tx)
  const wanted = changed.flatMap(({ grant, sets }) =>
    sets.map((its, part) => ({
      signed_grant: grant.id,
      part,
      work: grant.work,
      licensor: grant.licensor,
      licensee: grant.licensee,
      alone: grant.exclusive && (grant.sharedWith ?? []).length === 0,
      ...its,
    })),
  )
  // In one order, so that two who sign for the same works do not wait for each other crosswise.
  for (const work of [...new Set(wanted.map((row) => row.work))].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${workspace} ${work}`}, 6))`.execute(tx)
  const { rows } = await sql<{ signed_grant: GrantId; part: number }>`
    with wanted as (
      select g.*, case when alone then '(,)'::int8range else int8range(lane, lane + 1) end as lanes
      from (select *, hashtextextended(concat_ws(' ', ${source}::text, signed_grant, part), 6) >> 1 as lane
        from json_to_recordset(${JSON.stringify(wanted)}::json) as w (
        signed_grant text, part integer, work text, licensor text, licensee text, alone boolean,
        rights int4multirange, territories int4multirange, media int4multirange, languages int4multirange,
        days daterange)) g
    )
    insert into genchi.signed_grant (workspace, source, signed_grant, part, work, licensor, licensee, rights,
      territories, media, languages, days, lane)
    select ${workspace}, ${source}, signed_grant, part, work, licensor, licensee, rights,
      territories, media, languages, days, lanes from wanted w
    where not exists (select from genchi.signed_grant s where s.workspace = ${workspace} and s.work = w.work
      and s.licensor = w.licensor and s.licensee <> w.licensee and s.signed_grant <> w.signed_grant
      and s.days && w.days and s.rights && w.rights and s.territories && w.territories and s.media && w.media
      and s.languages && w.languages and s.lane && w.lanes)
    on conflict do nothing returning signed_grant, part`.execute(tx)
  const kept = new Set(rows.map((row) => `${row.signed_grant} ${row.part}`))
  const refused = wanted.filter((row) => !kept.has(`${row.signed_grant} ${row.part}`))
  // Whoever saves goes on or gives up; either way what was not signed has left nothing behind.
  await sql
    .raw(refused.length > 0 ? 'rollback to savepoint signing' : 'release savepoint signing')
    .execute(tx)
  return [...new Set(refused.map((row) => row.signed_grant))]
}

interface Sets {
  readonly rights: string
  readonly territories: string
  readonly media: string
  readonly languages: string
  readonly days: string
}

/** What a signed grant claims, version by version; nothing while it is not signed or its days are not known. */
function setsOf(grant: Grant): readonly Sets[] {
  if (grant.status !== 'signed') return []
  return versionsOf(grant).flatMap(({ grant: its, inForce }) => {
    const { from, until } = its.term
    if (isRelative(from) || isRelative(until)) return []
    const days: DateRange = {
      from: from > inForce.from ? from : inForce.from,
      until: until < inForce.until ? until : inForce.until,
    }
    if (days.from >= days.until) return []
    const rights = rightsOf(its).map((right) => RIGHTS.indexOf(right))
    return [
      {
        rights: multirange(rights.map(single)),
        territories: multirange(bitsOf(territoryMask(its.territories)).map(single)),
        media: multirange(bitsOf(BigInt(mediaMask(its.media))).map(single)),
        languages: multirange(languageRanges(its.languages)),
        days: `[${days.from},${days.until === 'open' ? '' : days.until})`,
      },
    ]
  })
}

type Span = readonly [from: number, until: number]

const single = (n: number): Span => [n, n + 1]

const multirange = (spans: readonly Span[]): string => `{${spans.map(([a, b]) => `[${a},${b})`).join(',')}}`

function bitsOf(mask: bigint): readonly number[] {
  const bits: number[] = []
  for (let [rest, at] = [mask, 0]; rest > 0n; rest >>= 1n, at++) if ((rest & 1n) === 1n) bits.push(at)
  return bits
}

const FORMS = ['original', 'dub', 'sub'] as const
const LAST = 2 ** 31 - 1

/** Four places a tag, three of them its forms; tags are put in their places by their letters. */
function languageRanges(languages: LanguageSet): readonly Span[] {
  if (languages === 'any') return [[0, LAST]]
  return languages.map(({ language, form }): Span => {
    const place = placeOf(language) * 4
    return form === undefined ? [place, place + FORMS.length] : single(place + FORMS.indexOf(form))
  })
}

const PLACES = 2 ** 28

/** The same number for the same tag; up to four letters another for each, beyond that one in 268 million. */
function placeOf(tag: string): number {
  let place = 0
  for (const letter of tag) place = (place * 131 + letter.charCodeAt(0)) % PLACES
  return place
}

async function sectionsOf({ tx, workspace }: OwnDesk, title: TitleId): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ section: string; body: unknown }>`
    select s.section, v.body from genchi.section s join genchi.section_version v
      on v.workspace = s.workspace and v.title = s.title and v.section = s.section and v.version = s.version
    where s.workspace = ${workspace} and s.title = ${title}`.execute(tx)
  return Object.fromEntries(rows.map(({ section, body }) => [section, body]))
}

/** Undefined while it has no head, or a section that nothing can read: then nothing is guarded. */
function titleOf(bodies: Readonly<Record<string, unknown>>): Title | undefined {
  const title: Record<string, unknown> = {}
  for (const section of SECTIONS) {
    const read = decode(SECTION_CODECS[section] as never, (bodies[section] ?? {}) as Plain)
    if (!read.ok) return undefined
    title[section] = read.value
  }
  return title as unknown as Title
}

/** Works for a moment as the engine, which sees every grant; what it finds is told as a refusal, and no more. */
async function asEngine<T>({ tx }: OwnDesk, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(tx)
  await sql`set local role genchi_engine`.execute(tx)
  const found = await work()
  await sql`select set_config('role', ${rows[0]!.role}, true)`.execute(tx)
  return found
}
