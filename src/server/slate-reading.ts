import type { TitleId } from '../core/base/index.ts'
import type { Catalogue, Section, Title } from '../core/title/index.ts'
import { EMPTY_CATALOGUE } from '../core/title/index.ts'
import type { Plain } from '../formats/title/index.ts'
import { CATALOGUE_PARTS, cataloguePart, decode, SECTION_CODECS, SECTIONS } from '../formats/title/index.ts'
import type { CompanyId, Desk, StoredRecord, StoredSection } from '../store/index.ts'
import { listTitles, loadRecords, loadTitles } from '../store/index.ts'

/** A title as it stands in the store: as core values, and as the plain JSON that they were read from. */
export interface HeldTitle {
  readonly title: Title
  readonly json: Readonly<Record<Section, Plain>>
  readonly versions: Readonly<Partial<Record<Section, number>>>
  readonly folder: string
  readonly codeName: string
}

interface StoredTitle {
  readonly folder: string
  readonly codeName: string
  readonly sections: Readonly<Record<string, StoredSection>>
}

/**
 * @param known titles as they were: of those, the sections that did not change are the same values
 * @param moved their folders and code names may be others
 */
export async function readTitles(
  desk: Desk,
  known: ReadonlyMap<TitleId, HeldTitle>,
  only?: readonly TitleId[],
  moved = false,
): Promise<ReadonlyMap<TitleId, HeldTitle>> {
  const places = new Map<TitleId, Pick<StoredTitle, 'folder' | 'codeName'>>()
  for (const id of moved ? [] : (only ?? [])) {
    const it = known.get(id)
    if (it) places.set(id, it)
  }
  // The list is read for titles that are new, and at the start.
  if (!only || only.some((id) => !places.has(id)))
    for (const { title, folder, codeName } of (await listTitles(desk, { limit: 100_000 })).titles)
      if (!only || only.includes(title))
        places.set(title, { folder: folder ?? title.slice('title:'.length), codeName })
  const read = new Map<TitleId, HeldTitle>()
  const ids = [...places.keys()]
  const next = (from: number) => {
    const loading = loadTitles(desk, ids.slice(from, from + READ_AT_ONCE))
    // Whoever waits for it is told.
    loading.catch(() => undefined)
    return loading
  }
  // A few at a time: others are answered in between, and what came from the store is let go as it was read.
  let loading = next(0)
  for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
    const loaded = await loading
    // The store looks for the next ones while these are read.
    if (from + READ_AT_ONCE < ids.length) loading = next(from + READ_AT_ONCE)
    for (const [id, sections] of loaded) {
      const title = held(known.get(id), { ...places.get(id)!, sections })
      if (title) read.set(id, title)
    }
  }
  return read
}

const READ_AT_ONCE = 20

export async function readCatalogue(desk: Desk) {
  const readers = new Map<string, readonly CompanyId[]>()
  const parts: Record<string, unknown> = {}
  for (const part of CATALOGUE_PARTS) {
    const records: readonly StoredRecord[] = await loadRecords(desk, part)
    for (const { id, readers: some } of records) if (some) readers.set(`${part}/${id}`, some)
    const read = decode(cataloguePart(part), { [part]: records.map(({ body }) => body as Plain) })
    if (!read.ok) throw new Error(`The catalogue's ${part} cannot be read: ${JSON.stringify(read.issues[0])}`)
    Object.assign(parts, read.value)
  }
  return { catalogue: { ...EMPTY_CATALOGUE, ...parts } as Catalogue, readers }
}

/** A section as core values; what stands in the store was checked when it was saved. */
function read(section: Section, body: Plain): unknown {
  const found = decode(SECTION_CODECS[section] as never, body)
  if (!found.ok) throw new Error(`A stored ${section} cannot be read: ${JSON.stringify(found.issues[0])}`)
  return found.value
}

function held(known: HeldTitle | undefined, stored: StoredTitle): HeldTitle | undefined {
  if (!stored.sections['head']) return undefined
  const title: Partial<Record<Section, unknown>> = {}
  const json: Partial<Record<Section, Plain>> = {}
  const versions: Partial<Record<Section, number>> = {}
  for (const section of SECTIONS) {
    const { version = 0, body = {} } = stored.sections[section] ?? {}
    const isSame = known && (known.versions[section] ?? 0) === version
    versions[section] = version
    json[section] = isSame ? known.json[section] : (body as Plain)
    title[section] = isSame ? known.title[section] : read(section, body as Plain)
  }
  const { folder, codeName } = stored
  // Of a scenario that was kept the title knows nothing: then it is the same value.
  if (known && known.folder === folder && known.codeName === codeName)
    if (SECTIONS.every((section) => (known.versions[section] ?? 0) === versions[section])) return known
  return { title: title as unknown as Title, json: json as HeldTitle['json'], versions, folder, codeName }
}
