import { randomInt } from 'node:crypto'
import type { Mark } from '../api/index.ts'
import type { TitleId } from '../core/base/index.ts'
import type { Plain } from '../formats/title/index.ts'
import { fileOfSection, SECTIONS } from '../formats/title/index.ts'
import type { DeskLanguage } from '../formats/words/index.ts'
import type { Acting, PersonId } from '../store/index.ts'
import type { Ctx, Served } from './context.ts'
import type { SeenTitle, World } from './reader.ts'
import { companyName, personName } from './reader.ts'

// Without letters and figures that are read for one another: whoever has only paper types it in.
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

const newId = (): string => {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return `${group()}-${group()}-${group()}`
}

/** A copy's id as it was typed in, by whoever reads it from a page: case, spaces and dashes make no difference. */
export function copyTyped(text: string): string | undefined {
  const letters = text.toUpperCase().replace(/[\s\p{Pd}·.]+/gu, '')
  if (letters.length !== 12 || [...letters].some((it) => !LETTERS.includes(it))) return undefined
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** A new copy's id, and the line that every page of it carries. */
export function newCopy(
  person: string,
  company: string,
  at: Date,
): { readonly copy: string; readonly mark: string } {
  const copy = newId()
  return { copy, mark: markLine({ copy, person, company, at: at.toISOString() }) }
}

export function markLine({ copy, person, company, at }: Mark): string {
  const time = at.slice(0, 16).replace('T', ' ')
  // The line begins a comment: whatever somebody is called, it stays one line.
  return `${person} · ${company} · ${time} UTC · copy ${copy}`.replace(/\s+/g, ' ')
}

/** What is seen of a title as files, each with the mark. */
export function markedFiles(json: SeenTitle['json'], mark: string): readonly [string, string][] {
  return SECTIONS.flatMap((section): [string, string][] => {
    const body = json[section] as Plain | undefined
    return body === undefined ? [] : [[fileOfSection(section), markedFile(body, mark)]]
  })
}

export const markedFile = (plain: unknown, mark: string): string =>
  `# ${mark}\n${JSON.stringify(plain, null, 2)}\n`

interface Known {
  readonly until: number
  readonly copy: string
  readonly at: string
}

// One id for as long as somebody sits over a title, so that it can be looked at again without another log entry
// than that it was; a page that was photographed yesterday has another than today's.
const COPY_MS = 30 * 60_000
const MOST_COPIES = 10_000
const COPIES = new WeakMap<Served, Map<string, Promise<Known>>>()

/**
 * The mark of script text that is shown to somebody: entered in the log of access before it is shown, under the id
 * that stands on the screen.
 */
export async function markFor(
  served: Served,
  c: Ctx,
  acting: Acting,
  world: World,
  of: { readonly title: TitleId; readonly what?: string },
): Promise<Mark> {
  const copies = COPIES.get(served) ?? new Map<string, Promise<Known>>()
  COPIES.set(served, copies)
  const { workspace, person, companies } = acting
  const address = c.get('address')
  const agent = c.req.header('user-agent')?.slice(0, 200)
  const key = JSON.stringify([workspace, person, companies[0], of, address, agent])
  const now = served.clock()
  const entry = {
    action: 'view',
    section: 'adapt',
    ...of,
    address,
    ...(agent !== undefined && { agent }),
  }
  const known = await copies.get(key)?.catch(() => undefined)
  let copy = known
  if (!known || known.until <= now || known.until > now + COPY_MS) {
    const made = (async (): Promise<Known> => {
      const it = { copy: newId(), at: new Date(now).toISOString(), until: now + COPY_MS }
      await served.access.enter(acting, { ...entry, copy: it.copy })
      return it
    })()
    const [oldest] = copies.keys()
    if (copies.size >= MOST_COPIES && oldest !== undefined) copies.delete(oldest)
    copies.set(key, made)
    made.catch(() => copies.delete(key))
    copy = await made
  } else served.access.add(acting, { ...entry, copy: known.copy })
  const { copy: id, at } = copy!
  return { copy: id, at, ...calledAs(world, acting, c.get('language')) }
}

const calledAs = (
  { snapshot }: World,
  { person, companies }: Acting,
  language: DeskLanguage,
): Pick<Mark, 'person' | 'company'> => ({
  person: personName(snapshot, person as PersonId, language),
  company: companyName(snapshot, companies[0], language),
})
