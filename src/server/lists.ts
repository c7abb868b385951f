import type { TitleCard } from '../api/index.ts'
import { nameIn } from '../core/base/index.ts'
import type { DeskLanguage } from '../formats/words/index.ts'
import { hashOf } from './hash.ts'
import type { SeenTitle, World } from './reader.ts'
import { recently } from './recent.ts'
import type { Written } from './route.ts'
import { writtenJson } from './route.ts'
import { fold, foldedNames } from './search.ts'
import { breather } from './turns.ts'

export interface ListAsked {
  readonly q?: string | undefined
  readonly home?: string | undefined
  readonly link?: string | undefined
  readonly state?: string | undefined
  readonly limit?: number | undefined
  readonly after?: string | undefined
}

/** A page of cards, and what it is known by. */
export interface List {
  readonly cards: readonly TitleCard[]
  readonly rest: { readonly total: number; readonly next?: string; readonly version: string }
}

export async function listOf(
  world: World,
  language: DeskLanguage,
  { q, home, link, state, limit = 100, after }: ListAsked,
): Promise<List> {
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean)
  // The first cards of a thousand titles take seconds: others are answered in between.
  const breathe = breather()
  // Only the cards that are shown are made, and those that are looked through for how a link stands.
  if (state !== undefined)
    for (const seen of byName(world, language)) {
      seen.card(language)
      await breathe()
    }
  const all = byName(world, language).filter(
    (seen) =>
      words.every((word) => foldedNames(seen).includes(word)) &&
      (home === undefined || seen.title.head.home === home) &&
      (state === undefined || isState(seen.card(language), link, state)),
  )
  const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
  const cards: TitleCard[] = []
  for (const seen of all.slice(from, from + limit)) {
    cards.push(seen.card(language))
    await breathe()
  }
  const next = from + limit < all.length ? cards.at(-1)?.id : undefined
  const counted = { total: all.length, ...(next !== undefined && { next }) }
  const version = hashOf([JSON.stringify(counted), ...cards.map((card) => textOf(card).hash)].join(' '))
  return { cards, rest: { ...counted, version } }
}

const isState = (
  card: { chain: readonly { link: string; state: string }[] },
  link?: string,
  state?: string,
): boolean =>
  state === undefined ||
  card.chain.some((it) => (link === undefined || it.link === link) && it.state === state)

interface Text {
  readonly json: string
  readonly hash: string
}

// A card says the same until it is another one: of a thousand in a list few are written anew.
const TEXTS = new WeakMap<TitleCard, Text>()

function textOf(card: TitleCard): Text {
  const known = TEXTS.get(card)
  if (known) return known
  const json = JSON.stringify(card)
  const text = { json, hash: hashOf(json) }
  TEXTS.set(card, text)
  return text
}

/** @param rest with the version, which names all that is sent: a list of a megabyte is not read again for its tag */
function written(cards: readonly TitleCard[], rest: List['rest'] & { readonly since?: string }): Written {
  const end = JSON.stringify(rest)
  const text = `{"items":[${cards.map((card) => textOf(card).json).join()}],${end.slice(1)}`
  return writtenJson(text, hashOf(end))
}

// A list of a thousand titles is a megabyte. Lists are known by their versions for long; their bytes are not.
const MOST_WHOLE = 40
const WHOLE = recently<List, Written>(MOST_WHOLE)

export const whole = (list: List): Written => WHOLE(list, '', ({ cards, rest }) => written(cards, rest))

/** Only what changed, of a list with the same titles in the same order; of any other all of it. */
export function changedSince(before: List, list: List): Written {
  const isSame =
    before.cards.length === list.cards.length &&
    before.rest.total === list.rest.total &&
    before.rest.next === list.rest.next &&
    list.cards.every((card, i) => card.id === before.cards[i]?.id)
  if (!isSame) return whole(list)
  const changed = list.cards.filter((card, i) => {
    const old = before.cards[i]!
    return old !== card && textOf(old).hash !== textOf(card).hash
  })
  return written(changed, { ...list.rest, since: before.rest.version })
}

export interface Versions {
  readonly get: (version: string) => List | undefined
  readonly add: (list: List) => void
}

// Cards that did not change are shared by all of them.
const MOST_VERSIONS = 500

/**
 * The last lists that were sent, by what they said: whoever has one needs only what changed. A version names its whole
 * content, so nobody learns by it what they were not sent.
 */
export function versions(): Versions {
  const known = new Map<string, List>()
  return {
    get: (version) => known.get(version),
    add: (list) => {
      const { version } = list.rest
      known.delete(version)
      known.set(version, list)
      const [oldest] = known.keys()
      if (known.size > MOST_VERSIONS && oldest !== undefined) known.delete(oldest)
    },
  }
}

const collators = new Map<string, Intl.Collator>()

const SORTED = new WeakMap<object, Map<string, readonly SeenTitle[]>>()

/** The titles by the names that their readers see. */
function byName(world: World, language: DeskLanguage): readonly SeenTitle[] {
  const lists = SORTED.get(world.seenAs) ?? new Map<string, readonly SeenTitle[]>()
  SORTED.set(world.seenAs, lists)
  const known = lists.get(language)
  if (known) return known
  const list = sorted(world.titles(), language)
  lists.set(language, list)
  return list
}

function sorted(titles: readonly SeenTitle[], language: DeskLanguage): readonly SeenTitle[] {
  const named = titles.map((seen) => ({ seen, name: nameIn(seen.title.head.names, language) }))
  // Titles that are called the same stand in the same order: to compare a thousand names takes a while.
  const key = hashOf(JSON.stringify([language, named.map(({ seen, name }) => [seen.id, name])]))
  const order = ORDERS.get(key)
  if (order) return order.map((at) => titles[at]!)
  const collator = collators.get(language) ?? new Intl.Collator(language, { numeric: true })
  collators.set(language, collator)
  const made = named
    .map(({ seen: { id }, name }, at) => ({ id, name, at }))
    .sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map(({ at }) => at)
  ORDERS.delete(key)
  ORDERS.set(key, made)
  const [oldest] = ORDERS.keys()
  if (ORDERS.size > MOST_ORDERS && oldest !== undefined) ORDERS.delete(oldest)
  return made.map((at) => titles[at]!)
}

const ORDERS = new Map<string, readonly number[]>()
const MOST_ORDERS = 300
