import type { Sections, Sight, Told } from '../api/index.ts'
import {
  cardOf,
  coveredHead,
  coveredRelease,
  SECTIONS,
  seenFindings,
  seenSections,
  seenTitle,
  type TitleCard,
  writes,
} from '../api/index.ts'
import type { Day, TitleId } from '../core/base/index.ts'
import type { Assessment, Memory } from '../core/seams/index.ts'
import { assess } from '../core/seams/index.ts'
import type { Catalogue, Title } from '../core/title/index.ts'
import { sameJson } from '../core/title/index.ts'
import type { Plain } from '../formats/title/index.ts'
import type { DeskLanguage, NameBook, Speaker, TitleNames } from '../formats/words/index.ts'
import { nameBook, speakerFor, titleNames } from '../formats/words/index.ts'
import type { LiveSlate, Snapshot } from './live-slate.ts'
import { recently } from './recent.ts'
import type { HeldTitle } from './slate-reading.ts'

/** A title as its reader sees it. */
export interface SeenTitle {
  readonly id: TitleId
  readonly held: HeldTitle
  readonly sight: Sight
  readonly manages: boolean
  /** in the form of the files */
  readonly json: Sections
  /** as core values, without records of which only a part is to be seen */
  readonly title: Title
  readonly catalogue: Catalogue
  /** with the findings that the reader may be told */
  readonly assessment: Assessment
  /** the same of a question about it: the title changed, and what follows for this reader */
  readonly asked: (changed: Title) => Told['assessment'] & { readonly title: Title }
  readonly told: (language: DeskLanguage) => Told
  readonly card: (language: DeskLanguage) => TitleCard
  /** says names; made anew for each who asks, and not kept */
  readonly speaker: (language: DeskLanguage) => Speaker
  /** the same for all titles in which every record is called the same */
  readonly words: object
}

export interface View {
  readonly key: string
  readonly id: TitleId
  /** as it stands; under its code name for those who may not read its head */
  readonly held: HeldTitle
  readonly title: Title
  readonly sight: Sight
  /** the sight that `held` is looked at with: it opens the head that was put there */
  readonly looking: Sight
  readonly manages: boolean
}

const COVERED = new WeakMap<HeldTitle, HeldTitle>()

/** A title under its code name. */
export function covered(held: HeldTitle): HeldTitle {
  const known = COVERED.get(held)
  if (known) return known
  const { title, json, codeName } = held
  const made: HeldTitle = {
    ...held,
    title: { ...title, head: coveredHead(title.head, codeName) },
    json: { ...json, head: coveredHead(json.head as object, codeName) as Plain },
  }
  COVERED.set(held, made)
  return made
}

/** A title for whoever it is shown to under its code name: what it is called anywhere is left out as well. */
export function coveredAbroad(held: HeldTitle): HeldTitle {
  const known = COVERED_ABROAD.get(held)
  if (known) return known
  const { title, json } = held
  const made: HeldTitle = {
    ...held,
    title: { ...title, release: coveredRelease(title.release) },
    json: { ...json, release: coveredRelease(json.release as object) as Plain },
  }
  COVERED_ABROAD.set(held, made)
  return made
}

const COVERED_ABROAD = new WeakMap<HeldTitle, HeldTitle>()

export function shownAs(held: HeldTitle, sight: Sight): Pick<View, 'held' | 'looking'> {
  if (sight.opens.head !== 'none') return { held, looking: sight }
  // Whoever writes what viewers are to read of it writes what it is called there.
  const called = writes(sight, 'release') ? covered(held) : coveredAbroad(covered(held))
  return { held: called, looking: { ...sight, opens: { ...sight.opens, head: 'read' } } }
}

/**
 * What a title is seen against. It moves on with the workspace as long as nothing does that bears on the title, so
 * that no title holds a workspace of long ago.
 */
export interface Ground {
  readonly snapshot: Snapshot
  /** the catalogue that its reader sees, with the grants of the titles that they see */
  readonly shared: Catalogue
}

/** What a title said before something changed that may bear on it: it mostly says the same. */
export interface Said {
  readonly key: string
  readonly title: Title
  readonly rest: Catalogue
  readonly found: Assessment
  readonly cards: ReadonlyMap<DeskLanguage, TitleCard>
}

export interface Looked {
  readonly seen: SeenTitle
  /** what the next may take over; undefined when nothing was said */
  readonly said: () => Said | undefined
  /** the ground under it from now on */
  readonly stand: (ground: Ground) => void
}

// Of the titles that people look at now. By title, and without what it is seen against: kept with that, a hundred
// titles held a hundred catalogues of days gone by.
const NAMES = recently<Title, TitleNames>(150)

/** How everything in a title is called, for one who is looked at again before long. */
export const bookOf = (title: Title, catalogue: Catalogue): NameBook =>
  nameBook(title, catalogue, NAMES(title, '', titleNames))

/** A title as it is seen. @param said what it said before, if it was looked at */
export function lookedAt(slate: LiveSlate, of: Ground, view: View, said?: Said): Looked {
  let ground = of
  const { id, held, title, key, sight, looking, manages } = view
  const isWhole = title === held.title && of.shared === of.snapshot.shared
  const { asOf } = of.snapshot
  let assessment: Assessment | undefined
  let json: Sections | undefined
  const opensAll = sight.ownOnly.length === 0 && SECTIONS.every((section) => sight.opens[section] !== 'none')
  let cards: Map<DeskLanguage, TitleCard> | undefined
  const speaker = (language: DeskLanguage): Speaker => speakerFor(language, nameBook(title, ground.shared))
  const makeTold = (by: Speaker): Told => ({
    title,
    catalogue: ground.shared,
    assessment: seen.assessment,
    sight,
    asOf,
    speaker: by,
  })
  // Its cards are kept and not the title as it was seen, which would keep the one before it, and so on.
  const saidBefore =
    said && said.key === key && said.title === title && said.rest === withoutGrants(of.shared)
      ? said
      : undefined
  let says: boolean | undefined
  const saysTheSame = (): boolean => {
    says ??= saidBefore !== undefined && sameAssessment(saidBefore.found, seen.assessment)
    return says
  }
  const seen: SeenTitle = {
    id,
    held,
    sight,
    manages,
    title,
    words: wordsOf(title, of.shared),
    get catalogue() {
      return ground.shared
    },
    get json() {
      json ??= seenSections(held.json, looking, 'shown')
      return json
    },
    get assessment() {
      const { snapshot, shared } = ground
      assessment ??= isWhole
        ? snapshot.assessment(id)
        : follows(snapshot.assessment(id), title, shared, asOf, slate.memoryFor(id))
      return assessment
    },
    asked: (changed) => {
      const { snapshot, shared } = ground
      const memory = slate.memoryFor(id)
      const whole = assess(changed, snapshot.shared, asOf, memory)
      const left = changed === held.title ? title : seenTitle(changed, looking)
      if (!left) return { ...NOTHING_FOUND, title }
      const left_ = left === changed && shared === snapshot.shared
      return { ...(left_ ? whole : follows(whole, left, shared, asOf, memory)), title: left }
    },
    speaker,
    told: (language) => makeTold(speakerFor(language, bookOf(title, ground.shared))),
    card: (language) => {
      // Of all who see the whole of it, one has it written for the others.
      cards ??= isWhole && opensAll ? cardsOf(seen.assessment) : new Map()
      const known = cards.get(language)
      if (known) return known
      const before = saidBefore?.cards.get(language)
      // The names in a title are many: for a card in a list of a thousand they are not kept.
      const card = before && saysTheSame() ? before : cardOf(makeTold(speaker(language)))
      cards.set(language, card)
      return card
    },
  }
  return {
    seen,
    said: () => {
      if (!assessment || !cards) return said
      return { key, title, rest: withoutGrants(ground.shared), found: assessment, cards }
    },
    stand: (next) => {
      ground = next
    },
  }
}

const WHOLE_CARDS = new WeakMap<Assessment, Map<DeskLanguage, TitleCard>>()

function cardsOf(assessment: Assessment): Map<DeskLanguage, TitleCard> {
  const cards = WHOLE_CARDS.get(assessment) ?? new Map<DeskLanguage, TitleCard>()
  WHOLE_CARDS.set(assessment, cards)
  return cards
}

const RESTS = new WeakMap<Catalogue['works'], Catalogue[]>()
const MOST_RESTS = 64

/** A catalogue without its grants: the same value for all in which the rest is the same. */
function withoutGrants(catalogue: Catalogue): Catalogue {
  const known = RESTS.get(catalogue.works) ?? []
  RESTS.set(catalogue.works, known)
  const same = known.find((it) => sameButGrants(it, catalogue))
  if (same) return same
  const made: Catalogue = { ...catalogue, grants: [] }
  known.push(made)
  if (known.length > MOST_RESTS) known.shift()
  return made
}

const WORDS = new WeakMap<Title, WeakMap<Catalogue, object>>()

/** No record of a title is called by the grants of another: its names hang on the rest. */
function wordsOf(title: Title, catalogue: Catalogue): object {
  const known = WORDS.get(title) ?? new WeakMap<Catalogue, object>()
  WORDS.set(title, known)
  const rest = withoutGrants(catalogue)
  const words = known.get(rest) ?? {}
  known.set(rest, words)
  return words
}

const sameButGrants = (a: Catalogue, b: Catalogue): boolean =>
  (Object.keys(b) as (keyof Catalogue)[]).every((part) => part === 'grants' || a[part] === b[part])

/** Figures that are remembered are the same value; of others each is looked at. */
const sameAssessment = (a: Assessment, b: Assessment): boolean =>
  sameFigures(a.figures, b.figures) &&
  a.findings.length === b.findings.length &&
  a.findings.every((finding, i) => sameJson(finding, b.findings[i]))

const sameFigures = (a: Assessment['figures'], b: Assessment['figures']): boolean =>
  a === b ||
  (a.dates.size === b.dates.size &&
    [...a.dates].every(([path, day]) => b.dates.get(path) === day) &&
    sameJson(a.money, b.money) &&
    sameJson(a.completeness, b.completeness))

/**
 * Figures of what the reader sees, and of the findings those that follow from it.
 * @param memory of the whole title: what reads only what they see as well is not asked again
 */
function follows(whole: Assessment, title: Title, shared: Catalogue, asOf: Day, memory: Memory): Assessment {
  try {
    const own = assess(title, shared, asOf, memory)
    return { figures: own.figures, findings: seenFindings(whole.findings, own.findings) }
  } catch {
    // Half a title may be one that a rule cannot read. Then nothing is said of it: what is kept stays kept.
    return NOTHING_FOUND
  }
}

const NOTHING_FOUND: Assessment = { figures: { dates: new Map(), money: [], completeness: [] }, findings: [] }
