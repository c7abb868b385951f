import type { AvailsOffer } from '../../api/index.ts'
import type { Party, PartyId, Path } from '../../core/base/index.ts'
import type { WindowStanding } from '../../core/seams/index.ts'
import type { Speaker } from '../../formats/words/index.ts'
import { actingFor, logAccess } from '../../store/index.ts'
import type { Ctx, Served, Who } from '../context.ts'
import { actingOn } from '../context.ts'
import { newCopy } from '../copy.ts'
import { Refusal } from '../problem.ts'
import type { SeenTitle, World } from '../reader.ts'
import { companyName, personName } from '../reader.ts'
import { FEED_WORDS, type FeedWord } from './words.ts'

// What leaves a title as a file for a platform.

export const XML_VERSIONS = ['2.7', '2.6'] as const
export const SHEET_VERSIONS = ['1.9', '1.8', '1.7.2'] as const

export function partyIn({ catalogue }: SeenTitle, id: string): Party {
  const found = catalogue.parties.find((it) => it.id === id)
  if (!found) throw new Refusal('not-found')
  return found
}

export const fileName = ({ id }: SeenTitle, what: string, ending: string): string =>
  `${id.slice(id.indexOf(':') + 1)}-${what}.${ending}`

/** Companies to whom something may be offered, by their names. */
export function companiesIn(
  { catalogue }: Pick<SeenTitle, 'catalogue'>,
  speaker: Pick<Speaker, 'name'>,
): readonly { readonly id: PartyId; readonly name: string }[] {
  const named = catalogue.parties.flatMap(({ id, kind }) =>
    kind === 'company' ? [{ id, name: speaker.name(id) }] : [],
  )
  return named.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** What of a window is not free, why, and by which grant. */
const lackSaid = (
  { reason, grants, cells }: WindowStanding['lacking'][number],
  speaker: Pick<Speaker, 'terms' | 'name' | 'territories' | 'period'>,
): string =>
  [
    speaker.terms.reasons[reason],
    ...grants.map(speaker.name),
    ...cells.map(({ territories, term }) => `${speaker.territories(territories)}, ${speaker.period(term)}`),
  ].join(' · ')

export async function offerFor(
  c: Ctx,
  who: Who,
  seen: SeenTitle,
  asked: string | undefined,
  mine: boolean,
): Promise<AvailsOffer> {
  const { offeringOf, mayTakeOver } = await import('./offering.ts')
  const { isSold, OFFER_WORDS, projectAvails } = await import('../../formats/mddf/offer/index.ts')
  const language = c.get('language')
  const { speaker } = seen.told(language)
  const counts = new Map<PartyId, number>()
  // Those that buy by avails first: a channel's windows are the others' to sell.
  const { windows: all } = seen.title.release
  for (const { party } of [...all.filter(({ medium }) => isSold(medium)), ...all])
    counts.set(party, all.filter((it) => it.party === party).length)
  const platform = asked ?? [...counts.keys()][0]
  const others = companiesIn(seen, speaker).filter(({ id }) => !counts.has(id))
  const offering = platform && offeringOf(seen, partyIn(seen, platform), who.slate.asOf())
  const { avails, left } = offering ? projectAvails(offering) : { avails: { avails: [] }, left: [] }
  const { metadata = [], cast = [], ageRatings = [] } = seen.title.release
  const offers = avails.avails.reduce((sum, { transactions }) => sum + transactions.length, 0)
  const seesFees = seen.sight.allTerms || seen.sight.companies.includes(platform as PartyId)
  const unseen = (path: Path, why: FeedWord) => ({
    place: { path, name: speaker.place(path) },
    why: FEED_WORDS[language][why],
  })
  return {
    platforms: [
      ...[...counts].map(([id, windows]) => ({ id, name: speaker.name(id), windows })),
      ...others.map((it) => ({ ...it, windows: 0 })),
    ],
    ...(platform && { platform }),
    offers,
    left: [
      ...left.map(({ path, why, lacking = [] }) => ({
        place: { path, name: speaker.place(path) },
        why: `${OFFER_WORDS[language].left[why]} ${lacking.map((it) => lackSaid(it, speaker)).join('; ')}`.trim(),
      })),
      // Whoever does not see the papers cannot be told that a window does not hold by them; nor what was agreed.
      ...(offers > 0 && seen.json['clear'] === undefined ? [unseen('clear', 'rights-unseen')] : []),
      ...(offers > 0 && !seesFees ? [unseen('release/windows', 'fees-unseen')] : []),
    ],
    versions: { xml: [...XML_VERSIONS], workbook: [...SHEET_VERSIONS] },
    importable: mine && mayTakeOver(seen, platform as PartyId),
    mec: metadata.length + cast.length + ageRatings.length > 0,
  }
}

/** A file that leaves: in the log before it is out. */
export async function taken(
  c: Ctx,
  { store, clock }: Served,
  who: Who,
  world: World,
  seen: SeenTitle,
  file: { readonly name: string; readonly body: Uint8Array<ArrayBuffer>; readonly type: string },
): Promise<Response> {
  const acting = actingOn(who, world.snapshot.roles.get(seen.id))
  const language = c.get('language')
  const { copy } = newCopy(
    personName(world.snapshot, who.reader.person, language),
    companyName(world.snapshot, acting.companies[0], language),
    new Date(clock()),
  )
  const as = c.req.query('as')
  const entry = { action: 'export', title: seen.id, section: 'release', copy, address: c.get('address') }
  await actingFor(store, acting, (desk) =>
    logAccess(desk, [{ ...entry, what: `${as ? `as ${as}: ` : ''}${file.name}` }]),
  )
  return new Response(file.body, {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'x-copy-id': copy,
    },
  })
}

export const fileRefusal = (_: Ctx, message: string, rule: string): Refusal =>
  new Refusal('not-valid', { issues: [{ path: 'file', rule, message }] })
