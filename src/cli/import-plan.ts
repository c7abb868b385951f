import type { Names, ScenarioId, TitleId } from '../core/base/index.ts'
import type { Section, Title } from '../core/title/index.ts'
import { differences, sameJson } from '../core/title/index.ts'
import type { CataloguePart, Plain } from '../formats/title/index.ts'
import { CATALOGUE_PARTS, cataloguePart, encode, SECTION_CODECS, SECTIONS } from '../formats/title/index.ts'
import { recordId } from '../server/index.ts'
import type { CompanyId, RecordToSave, SectionToSave } from '../store/index.ts'
import type { Loaded } from './load.ts'
import type { HeldSlate } from './slate-in-store.ts'
import { scenarioBodies } from './slate-in-store.ts'

/** What an import would do to a slate in the store. Nothing is ever taken away by it. */
export interface Plan {
  readonly records: readonly {
    readonly part: CataloguePart
    readonly added: number
    readonly changed: number
    readonly save: readonly RecordToSave[]
  }[]
  readonly titles: readonly TitlePlan[]
  /** folders that another title of the store has */
  readonly taken: readonly string[]
}

export interface TitlePlan {
  readonly title: TitleId
  readonly names: Names
  readonly folder: string
  readonly kind: 'new' | 'changed' | 'same'
  readonly sections: readonly (SectionToSave & { readonly section: Section; readonly places: number })[]
  readonly scenarios: readonly {
    readonly scenario: ScenarioId
    readonly names: Names
    readonly base: number
    readonly shared: readonly CompanyId[]
    readonly body: unknown
  }[]
}

/**
 * @param has whether a folder has a file for a section: what has none stays as it stands in the store, for a folder
 *   may hold only what its maker was shown
 */
export function planOf(
  held: HeldSlate,
  { catalogue, titles }: Pick<Loaded, 'catalogue' | 'titles'>,
  has: (folder: string, section: Section) => boolean,
): Plan {
  const records = CATALOGUE_PARTS.map((part) => {
    const written = encode(cataloguePart(part), { [part]: catalogue[part] } as never) as Readonly<
      Record<string, readonly Plain[]>
    >
    const known = new Map((held.records.get(part) ?? []).map((record) => [record.id, record]))
    const save = (written[part] ?? []).flatMap((body): RecordToSave[] => {
      const id = recordId(body)
      const stands = known.get(id)
      if (stands && !stands.removed && sameJson(stands.body, body)) return []
      return [{ id, base: stands?.version ?? 0, body, ...(stands?.readers && { readers: stands.readers }) }]
    })
    const changed = save.filter(({ base }) => base > 0).length
    return { part, added: save.length - changed, changed, save }
  })
  const folders = new Map([...held.titles.values()].map(({ folder, title }) => [folder, title]))
  return {
    records,
    titles: titles.map((folder) => titlePlan(held, folder, has)),
    taken: titles.flatMap(({ folder, title }) =>
      !held.titles.has(title.head.id) && folders.has(folder) ? [folder] : [],
    ),
  }
}

function titlePlan(
  held: HeldSlate,
  { folder, title, scenarios }: Loaded['titles'][number],
  has: (folder: string, section: Section) => boolean,
): TitlePlan {
  const { id, names } = title.head
  const stands = held.titles.get(id)
  const sections = SECTIONS.filter((section) => !stands || has(folder, section)).flatMap((section) => {
    const body = sectionPlain(section, title)
    const there = stands?.sections[section]
    if (!there) return [{ section, base: 0, body, places: 1 }]
    const places = differences(there.body, body, section).length
    return places === 0 ? [] : [{ section, base: there.version, body, places }]
  })
  const bodies = scenarioBodies(scenarios)
  const changed = scenarios.flatMap((scenario, i) => {
    const there = stands?.scenarios.find((it) => it.scenario === scenario.id)
    const [{ names }, body] = [scenario, bodies[i]]
    if (there && !there.removed && sameJson(there.body, body) && sameJson(there.names, names)) return []
    return [{ scenario: scenario.id, names, base: there?.version ?? 0, shared: there?.shared ?? [], body }]
  })
  const isSame = sections.length === 0 && changed.length === 0
  return {
    title: id,
    names,
    folder,
    kind: stands ? (isSame ? 'same' : 'changed') : 'new',
    sections,
    scenarios: changed,
  }
}

const sectionPlain = (section: Section, title: Title): Plain =>
  encode(SECTION_CODECS[section] as never, title[section] as never)
