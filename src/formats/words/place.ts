import type { Id, Path } from '../../core/base/index.ts'
import { elsewhere, partsOf, pathOf } from '../../core/base/index.ts'
import type { NameBook } from './naming.ts'
import type { Speaker } from './speaker.ts'

/** Fields that only hold others, which say enough by themselves: a window's start, not its term's start. */
const HOLDERS: ReadonlySet<string> = new Set(['term', 'over', 'hours', 'runtime', 'delivery', 'synopses'])

/**
 * A place in the data, in words, from the link inwards: `Release › Netflix window (SVOD) › start`. A part that
 * has no word is left out; an id or a key never shows.
 */
export function placeName(path: Path, names: NameBook, speaker: Speaker): string {
  const { terms } = speaker
  const { compounds } = speaker.grammar
  const [section = '', ...parts] = partsOf(path)
  const said: string[] = []
  const other = elsewhere(path)
  if (other) {
    const naming = names.byId(other.title)
    const inside = other.path === '' ? '' : placeName(other.path, inTitle(other.title, names), speaker)
    return [naming ? naming.whole(speaker) : speaker.kind(other.title), inside].filter(Boolean).join(' › ')
  }
  if (Object.hasOwn(terms.sections, section))
    said.push(terms.sections[section as keyof typeof terms.sections])
  let here = section
  let list = ''
  let within = false
  for (const [at, part] of parts.entries()) {
    here = pathOf(here, part)
    const next = parts[at + 1]
    if (part.includes(':')) {
      const naming = names.byPath(here) ?? names.byId(part as Id)
      const say = (within ? naming?.inside : undefined) ?? naming?.whole
      said.push(say ? say(speaker) : speaker.kind(part as Id))
      within = true
    } else if (next?.includes(':')) list = part
    else if (part === 'statements' && next !== undefined) said.push(compounds.statementInside({ nth: next }))
    else if (part === 'last' && parts[at - 1] === 'airing') said.splice(-1, 1, compounds.lastAiring)
    else if (next === undefined || !HOLDERS.has(part)) said.push(...fieldName(list, part, speaker))
  }
  return said.join(' › ')
}

/** The names of what stands in another title, as from within it. */
const inTitle = (title: Id, names: NameBook): NameBook => ({
  ...names,
  byPath: (path) => names.byPath(pathOf('titles', title, path)),
})

function fieldName(list: string, field: string, { terms }: Speaker): readonly string[] {
  const local: Readonly<Record<string, string>> = terms.localFields
  const common: Readonly<Record<string, string>> = terms.fields
  const key = `${list}/${field}`
  // A file may name its fields as it likes; only our own tables are asked, not what every object has.
  if (Object.hasOwn(local, key)) return [local[key]!]
  return Object.hasOwn(common, field) ? [common[field]!] : []
}
