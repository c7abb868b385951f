import type { Speaker } from '../../../../formats/words/index.ts'
import { labelOf } from '../fields.ts'

interface Named {
  readonly page: { readonly names: Readonly<Record<string, string>> }
  readonly say: Speaker
}

/**
 * How a place is called: its records by name, its fields by their words. A part that has no word is left out, as in
 * the sentences of findings.
 */
export function placeWords(desk: Named, path: string): string {
  const { terms, grammar } = desk.say
  const [section = '', ...parts] = path.split('/')
  const sections: Readonly<Record<string, string>> = terms.sections
  const said = [sections[section] ?? section]
  let list = section
  for (const [i, part] of parts.entries()) {
    if (part.includes(':')) said.push(desk.page.names[part] ?? desk.say.kind(part as `${string}:${string}`))
    else if (parts[i + 1]?.includes(':')) list = part
    // Worked out of the plan, and no field of it.
    else if (part === 'last' && parts[i - 1] === 'airing') said.splice(-1, 1, grammar.compounds.lastAiring)
    else if (Object.hasOwn(terms.fields, part) || Object.hasOwn(terms.localFields, `${list}/${part}`))
      said.push(labelOf(terms, list, part))
  }
  return said.join(' › ')
}
