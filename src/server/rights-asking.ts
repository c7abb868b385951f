import { z } from '@hono/zod-openapi'
import type { Day, LanguageSet, LanguageUse, Medium, PartyId } from '../core/base/index.ts'
import {
  isDay,
  isId,
  isMedium,
  MEDIA,
  parseLanguageUse,
  parseTerritories,
  throughInclusive,
} from '../core/base/index.ts'
import type { Ask } from '../core/clear/index.ts'
import { RIGHTS } from '../core/clear/index.ts'
import type { DeskLanguage } from '../formats/words/index.ts'
import { issueSentence } from '../formats/words/index.ts'
import type { Issue } from './problem.ts'
import { Refusal } from './problem.ts'

const text = (description: string, example?: string) =>
  z
    .string()
    .max(2000)
    .optional()
    .openapi({ description, ...(example !== undefined && { example }) })

/** What is asked of a right, as an address says it: short, and readable by whoever is sent it. */
export const AskQuery = z.object({
  right: z
    .enum(RIGHTS as unknown as [string, ...string[]])
    .optional()
    .openapi({
      description: 'The use; `exhibit` when not given: showing the finished thing.',
    }),
  territories: text('`TH`, `World ex. JP, KR`; `World` when not given.', 'TH'),
  media: text('Media of the tree, with commas; `audiovisual` when not given.', 'svod'),
  languages: text('`any`, or languages with their versions: `th dub, ko original`.', 'th dub'),
  from: text('The first day; today when not given.', '2026-10-01'),
  last: text('The last day; not given: no end.', '2027-09-30'),
  exclusive: z.enum(['true', 'false']).optional().openapi({ description: 'For one party alone.' }),
  holder: text('Whose rights: a company; not given: those who own or make the work.', 'party:studio-dragon'),
  to: text('Who would have it: a holdback that protects them does not keep them out.'),
})

export type AskQuery = z.infer<typeof AskQuery>

/** @throws Refusal with everything that cannot be read */
export function readAsk(query: AskQuery, today: Day, language: DeskLanguage): Omit<Ask, 'work'> {
  const issues: Issue[] = []
  const wrong = (path: string, rule: string, quotes: Readonly<Record<string, string>>): undefined => {
    issues.push({ path, rule, message: issueSentence({ rule, quotes } as never, language) })
    return undefined
  }
  const territories =
    parseTerritories(query.territories ?? 'World') ??
    wrong('territories', 'bad-territories', { found: query.territories ?? '' })
  const media = listed(query.media ?? 'audiovisual').flatMap((it): readonly Medium[] => {
    if (isMedium(it)) return [it]
    const known = MEDIA.map(({ medium }) => medium).join(', ')
    wrong('media', 'unknown-word', { found: it, nearest: '', known })
    return []
  })
  const languages: LanguageSet =
    (query.languages ?? 'any') === 'any'
      ? 'any'
      : listed(query.languages ?? '').flatMap((it): readonly LanguageUse[] => {
          const use = parseLanguageUse(it)
          if (!use) wrong('languages', 'bad-language-use', { found: it })
          return use ? [use] : []
        })
  const dayAt = (name: 'from' | 'last'): Day | undefined => {
    const found = query[name]
    if (found === undefined || found === '') return undefined
    return isDay(found) ? found : wrong(name, 'bad-day', { found })
  }
  const [from, last] = [dayAt('from') ?? today, dayAt('last')]
  if (last !== undefined && last < from) wrong('last', 'ends-before-it-begins', { from, until: last })
  const partyIn = (name: 'holder' | 'to'): PartyId | undefined => {
    const found = query[name]
    // What a table of avails calls `owners` is what is asked about where nobody is named.
    if (!found || (name === 'holder' && found === 'owners')) return undefined
    return isId('party', found) ? found : wrong(name, 'bad-id', { found, kind: 'party' })
  }
  const [holder, to] = [partyIn('holder'), partyIn('to')]
  if (issues.length > 0 || !territories) throw new Refusal('not-valid', { issues })
  return {
    right: (query.right ?? 'exhibit') as Ask['right'],
    territories,
    media,
    languages,
    term: last === undefined ? { from, until: 'open' } : throughInclusive(from, last),
    exclusive: query.exclusive === 'true',
    ...(holder && { as: [holder] }),
    ...(to && { to }),
  }
}

const listed = (words: string): readonly string[] =>
  words
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
