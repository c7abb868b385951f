import type { Language, LanguageForm, LanguageSet, LanguageUse } from './language.ts'
import { FORMS, formatLanguageUse, inBoth, speaks } from './language.ts'
import { ANY_LANGUAGE } from './scope.ts'

/**
 * A list of languages as cells, three to a language, one a form, so that sets of them are numbers that can be
 * intersected and subtracted. A number means something only beside the cells it was made with.
 */
export interface LanguageCells {
  /** how many bits are used for languages that somebody named */
  readonly count: number
  /** the languages, in the order of their bits: cells of the same ones are the same cells */
  readonly tags: readonly Language[]
  readonly maskOf: (set: LanguageSet) => bigint
  readonly spoken: (mask: bigint) => SpokenIn
}

/** Languages as people say them: what is included, less what is excluded. `any ex. ko`, `ja, ko sub` */
export interface SpokenIn {
  readonly include: LanguageSet
  readonly exclude: readonly LanguageUse[]
}

/** `any ex. ko`, `ja, ko sub`; of no language an empty text */
export function formatSpoken({ include, exclude }: SpokenIn): string {
  const listed = (uses: LanguageSet): string =>
    uses === 'any' ? 'any' : uses.map(formatLanguageUse).join(', ')
  return exclude.length === 0 ? listed(include) : `${listed(include)} ex. ${listed(exclude)}`
}

// Tags of one language that overlap without one lying in the other double with each new one: nobody writes so
// many. Past this the tags stand as they are, and what lies in two of them counts as the first.
const MOST_TAGS = 512

/**
 * The cells of every language that these sets name, and one for all that nobody names. A cell is what falls
 * under a tag and under no narrower one: with `pt` and `pt-BR`, Brazil's Portuguese and everybody else's. Where
 * two tags overlap, as `zh-TW` and `zh-Hant` do, what falls under both is a cell of its own.
 */
export function languageCells(sets: Iterable<LanguageSet>): LanguageCells {
  const named = new Set<Language>()
  for (const set of sets) if (set !== 'any') for (const { language } of set) named.add(language)
  const tags = closed([...named].sort())
  const bitsOf = new Map<string, bigint>()
  const bits = (tag: Language, form: LanguageForm | undefined): bigint => {
    const key = form === undefined ? tag : `${tag} ${form}`
    const known = bitsOf.get(key)
    if (known !== undefined) return known
    let mask = 0n
    tags.forEach((cell, at) => {
      if (speaks(cell, tag)) mask |= bitsIn(form) << BigInt(at * FORMS.length)
    })
    bitsOf.set(key, mask)
    return mask
  }
  const maskOf = (set: LanguageSet): bigint =>
    set === 'any' ? ANY_LANGUAGE : set.reduce((all, { language, form }) => all | bits(language, form), 0n)
  const spoken = (mask: bigint): SpokenIn =>
    mask < 0n
      ? { include: 'any', exclude: usesIn(tags, ~mask) }
      : { include: usesIn(tags, mask), exclude: exceptions(tags, mask) }
  return { count: tags.length * FORMS.length, tags, maskOf, spoken }
}

const bitsIn = (form: LanguageForm | undefined): bigint =>
  form === undefined ? (1n << BigInt(FORMS.length)) - 1n : 1n << BigInt(FORMS.indexOf(form))

/** The tags with, for any two that overlap, a tag for what falls under both. */
function closed(named: readonly Language[]): readonly Language[] {
  const tags = new Set(named)
  for (const a of tags) {
    for (const b of tags) {
      if (b === a || tags.size >= MOST_TAGS) break
      const both = inBoth(a, b)
      // A set being gone through also yields what is added on the way.
      if (both !== undefined) tags.add(both)
    }
  }
  return [...tags]
}

const has = (mask: bigint, at: number, form: number): boolean =>
  (mask & (1n << BigInt(at * FORMS.length + form))) !== 0n

/** The widest tags whose own cell is in the set, each in the forms that it has. */
const usesIn = (tags: readonly Language[], mask: bigint): readonly LanguageUse[] =>
  inForms(tags, (at, form) => has(mask, at, form) && !widerThan(tags, at).some((it) => has(mask, it, form)))

/** What falls under a tag of the set and is not in it. */
const exceptions = (tags: readonly Language[], mask: bigint): readonly LanguageUse[] =>
  inForms(tags, (at, form) => !has(mask, at, form) && widerThan(tags, at).some((it) => has(mask, it, form)))

const widerThan = (tags: readonly Language[], at: number): readonly number[] =>
  tags.flatMap((tag, it) => (it !== at && speaks(tags[at]!, tag) ? [it] : []))

function inForms(
  tags: readonly Language[],
  holds: (at: number, form: number) => boolean,
): readonly LanguageUse[] {
  return tags
    .flatMap((language, at) => {
      const forms = FORMS.filter((_, form) => holds(at, form))
      return forms.length === FORMS.length ? [{ language }] : forms.map((form) => ({ language, form }))
    })
    .sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0))
}
