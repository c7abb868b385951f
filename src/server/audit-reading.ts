import type { AccessEntry, SectionName } from '../api/index.ts'
import type { TitleId } from '../core/base/index.ts'
import { nameIn } from '../core/base/index.ts'
import type { DeskLanguage } from '../formats/words/index.ts'
import type { Access, AccessOf, Acting, CompanyId, Desk } from '../store/index.ts'
import { accessLog, actingFor, shareNames } from '../store/index.ts'
import type { Ctx, Served, Who } from './context.ts'
import { actingOn, whoAsks } from './context.ts'
import { Refusal } from './problem.ts'
import { companyName, personName, type SeenTitle, type World } from './reader.ts'

/** Somebody who reads the logs, and of which titles. */
export interface Auditing {
  readonly who: Who
  readonly world: World
  /** those that they manage or audit */
  readonly titles: ReadonlyMap<TitleId, SeenTitle>
  /** they answer for the workspace: of other titles they are told the code name */
  readonly isHost: boolean
}

/** Whoever asks, who must manage or audit something. */
export function auditing(c: Ctx): Auditing {
  const who = whoAsks(c, 'audit')
  const world = who.worlds.of(who.reader)
  const titles = new Map(auditedBy(who, world).map((seen) => [seen.id, seen]))
  const isHost = who.doors.some(({ host, admin }) => host && admin)
  if (titles.size === 0 && !isHost) throw new Refusal('not-opened')
  return { who, world, titles, isHost }
}

const auditedBy = ({ reader }: Who, { snapshot, titles }: World): readonly SeenTitle[] =>
  titles().filter(
    ({ id, manages }) =>
      manages ||
      (snapshot.roles.get(id) ?? []).some(
        (role) =>
          role.role === 'auditor' &&
          reader.companies.includes(role.company) &&
          (role.person === undefined || role.person === reader.person),
      ),
  )

/**
 * Entries of the log of access, the newest first, as far as whoever reads it may. An auditor's own company has seen
 * little: the log is read for the companies that lead what they audit, and only of those titles.
 */
export async function accessRows(
  { store }: Served,
  { who, titles, isHost }: Auditing,
  of: AccessOf & { readonly limit: number },
): Promise<{ readonly rows: readonly Access[]; readonly next?: number }> {
  const acting = actingOn(who)
  const leads = [...titles.values()].map((seen) => seen.title.head.lead as CompanyId)
  const reading: Acting = {
    ...acting,
    companies: [acting.companies[0], ...new Set([...acting.companies.slice(1), ...leads])],
  }
  const { limit } = of
  const rows: Access[] = []
  let { before } = of
  let more = true
  for (let rounds = 0; more && rows.length < limit && rounds < 20; rounds++) {
    const page = await actingFor(store, reading, (desk) =>
      accessLog(desk, { ...of, ...(before !== undefined && { before }) }),
    )
    for (const row of page.rows) {
      if (rows.length === limit) break
      before = row.n
      const mine = row.person === who.reader.person || who.reader.companies.includes(row.company)
      if (isHost || (row.title === undefined ? mine : titles.has(row.title))) rows.push(row)
    }
    more = page.next !== undefined || (page.rows.at(-1)?.n ?? 0) < (before ?? 0)
  }
  return { rows, ...(more && before !== undefined && { next: before }) }
}

/** Entries as they are told: who, where, what; a title that the reader does not see goes by its code name. */
export async function accessItems(
  { store }: Served,
  { who, world, titles }: Auditing,
  rows: readonly Access[],
  language: DeskLanguage,
): Promise<(AccessEntry & { readonly email?: string })[]> {
  const links = rows.flatMap(({ person }) => (person.startsWith('share:') ? [person as string] : []))
  const leads = [...titles.values()].map((seen) => seen.title.head.lead as CompanyId)
  const [first, ...rest] = who.reader.companies
  const acting: Acting = { ...actingOn(who), companies: [first, ...new Set([...rest, ...leads])] }
  const recipients =
    links.length === 0
      ? new Map<string, { readonly recipient: string; readonly email: string }>()
      : await actingFor(store, acting, (desk: Desk) => shareNames(desk, links))
  const { snapshot } = world
  return rows.map(({ section, title, ...row }) => {
    const seen = title && titles.get(title)
    const link = recipients.get(row.person)
    return {
      ...row,
      ...(section !== undefined && { section: section as SectionName }),
      personName: link?.recipient ?? personName(snapshot, row.person, language),
      ...(link && { email: link.email }),
      companyName: companyName(snapshot, row.company, language),
      ...(seen && { title, titleName: nameIn(seen.title.head.names, language) }),
      // A title's id may say what it is called: of one that is not seen nothing is told but its code name.
      ...(title && !seen && { titleName: snapshot.titles.get(title)?.codeName ?? '–' }),
    }
  })
}
