import type { TitleId } from '../../../core/base/index.ts'
import { eidrIn } from '../../../core/base/index.ts'
import type { Title } from '../../../core/title/index.ts'
import { textOf } from '../rules/avail-structure.ts'
import type { Asset, AssetMetadata, Avail } from '../types.ts'

/** By what a title is known in files. */
export interface KnownBy {
  readonly title: TitleId
  /** logical ids and content ids, ours, and the EIDR of the work that it makes */
  readonly ids: readonly string[]
  /** its names in every language */
  readonly names: readonly string[]
}

/** How an offer was known as a title's. */
export type MatchedBy = 'id' | 'name'

export type Match =
  | { readonly kind: 'title'; readonly title: TitleId; readonly by: MatchedBy }
  /** several titles bear the name, and nothing else tells which is meant */
  | { readonly kind: 'several'; readonly titles: readonly TitleId[] }
  | { readonly kind: 'none' }

/** `kanta:marry-my-husband-jp`: whose title it is, and which. */
export const slugsOf = ({ head }: Pick<Title, 'head'>): string =>
  [head.lead, head.id].map((id) => id.slice(id.indexOf(':') + 1)).join(':')

export const knownBy = ({ head, release }: Title, eidr?: string): KnownBy => ({
  title: head.id,
  ids: [
    ...[`md:alid:org:${slugsOf({ head })}`, `md:cid:org:${slugsOf({ head })}`],
    ...(eidr === undefined ? [] : [eidr]),
  ],
  names: [...Object.values(head.names), ...(release.metadata ?? []).flatMap(({ title }) => title ?? [])],
})

/** Names are the same whatever their case, width, spaces and points. */
const loose = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}]+/gu, '')
/** An EIDR is the same in a URN, an ALID and a content id. */
const looseId = (text: string): string => (eidrIn(text) ?? text).trim().toLowerCase()

/** Answers whose title an offer is: by its ids, else by the names that it bears. */
export function matcher(titles: readonly KnownBy[]): (avail: Avail) => Match {
  const [byId, byName] = [new Map<string, Set<TitleId>>(), new Map<string, Set<TitleId>>()]
  const put = (map: Map<string, Set<TitleId>>, key: string, title: TitleId): void => {
    if (key !== '') map.set(key, (map.get(key) ?? new Set()).add(title))
  }
  for (const { title, ids, names } of titles) {
    for (const id of ids) put(byId, looseId(id), title)
    for (const name of names) put(byName, loose(name), title)
  }
  return (avail) => {
    for (const id of idsOf(avail)) {
      const [title] = byId.get(looseId(id)) ?? []
      if (title) return { kind: 'title', title, by: 'id' }
    }
    // A remake bears the name of what it remakes: the one that shares the most names is meant.
    const shared = new Map<TitleId, number>()
    for (const name of new Set(namesOf(avail).map(loose)))
      for (const title of byName.get(name) ?? []) shared.set(title, (shared.get(title) ?? 0) + 1)
    const most = Math.max(0, ...shared.values())
    const found = [...shared].flatMap(([title, count]) => (count === most ? [title] : []))
    if (found.length > 1) return { kind: 'several', titles: found }
    return found[0] ? { kind: 'title', title: found[0], by: 'name' } : { kind: 'none' }
  }
}

/** Of an episode its season, and of that its series: whatever it stands in. */
function withinOf(metadata: AssetMetadata | undefined): readonly AssetMetadata[] {
  if (!metadata) return []
  const outer =
    metadata.kind === 'season' ? metadata.series : 'within' in metadata ? metadata.within : undefined
  return [metadata, ...withinOf(outer)]
}

function idsOf({ alid, assets }: Avail): readonly string[] {
  const all = [
    alid,
    ...assets.flatMap((it: Asset) => [it.contentId, ...withinOf(it.metadata).flatMap(registeredIn)]),
  ]
  return all.map(textOf).filter((it) => it !== '')
}

const registeredIn = (it: AssetMetadata) => [
  'contentId' in it ? it.contentId : undefined,
  ...('eidr' in it ? [it.eidr] : []),
  ...('titleEidr' in it ? [it.titleEidr] : []),
]

/** What an offer is called, itself and all that it stands in. */
export const namesOf = ({ assets, shortDescription }: Avail): readonly string[] =>
  [
    ...assets.flatMap(({ metadata }) =>
      withinOf(metadata).flatMap((it) => [
        ...it.titles,
        ...it.aliases,
        ...('localTitles' in it ? it.localTitles : []),
      ]),
    ),
    ...(shortDescription ? [shortDescription] : []),
  ]
    .map(textOf)
    .filter((it) => it !== '')
