import type { Id, Party, Path } from '../../core/base/index.ts'
import { isRelative, nameIn, pathOf } from '../../core/base/index.ts'
import type { Grant, Work } from '../../core/clear/index.ts'
import type { LentGrant } from '../../core/seams/index.ts'
import { isLent } from '../../core/seams/index.ts'
import type { Catalogue, Title } from '../../core/title/index.ts'
import { keyOf } from '../../core/title/index.ts'
import { wellKnownEvent } from './events.ts'
import { grantAt, grantById, listOf } from './grant-index.ts'
import { namesakes } from './namesakes.ts'
import type { Add, NameBook, Naming, Say } from './naming.ts'
import { named, personName } from './naming.ts'
import { addRelease } from './release-names.ts'
import type { Speaker } from './speaker.ts'

/** @param own what the title's own records are called; whoever has it need not have it made again */
export function nameBook(title: Title, catalogue: Catalogue, own = titleNames(title)): NameBook {
  const shared = entriesOfCatalogue(catalogue)
  const units = new Map(catalogue.panels.map(({ id, unit }) => [id, unit]))
  return {
    byId: (id) => own.byId.get(id) ?? shared.byId.get(id) ?? namingOfEvent(id),
    byPath: (path) => own.byPath.get(path) ?? shared.byPath.get(path),
    unitOf: (panel) => units.get(panel),
  }
}

/** Some of a book's names. */
export type TitleNames = Entries

/** The names of a catalogue alone, where no one title is spoken of. */
export function catalogueNames(catalogue: Catalogue): NameBook {
  const shared = entriesOfCatalogue(catalogue)
  const units = new Map(catalogue.panels.map(({ id, unit }) => [id, unit]))
  return {
    byId: (id) => shared.byId.get(id) ?? namingOfEvent(id),
    byPath: (path) => shared.byPath.get(path),
    unitOf: (panel) => units.get(panel),
  }
}

interface Entries {
  readonly byId: Pick<ReadonlyMap<string, Naming>, 'get'>
  readonly byPath: Pick<ReadonlyMap<Path, Naming>, 'get'>
}

function entries(fill: (add: Add) => void): Entries {
  const byId = new Map<string, Naming>()
  const byPath = new Map<Path, Naming>()
  fill((list, { id }, whole, inside) => {
    const naming = inside ? { whole, inside } : { whole }
    byPath.set(pathOf(list, id), naming)
    if (!byId.has(id)) byId.set(id, naming)
  })
  return { byId, byPath }
}

// A catalogue is shared by many titles, and its names are the same for all of them. Its grants change with the dates
// of every title, the rest hardly ever: so the two are kept apart.
const catalogues = new WeakMap<Catalogue['works'], { readonly of: Catalogue; readonly entries: Entries }>()

function entriesOfCatalogue(catalogue: Catalogue): Entries {
  const rest = entriesOfRest(catalogue)
  const grants = grantsOf(catalogue.grants)
  return {
    byId: { get: (id) => rest.byId.get(id) ?? grants.byId.get(id) },
    byPath: { get: (path) => rest.byPath.get(path) ?? grants.byPath.get(path) },
  }
}

const NAMED = ['works', 'parties', 'panels', 'schemes', 'labour', 'sources'] as const

function entriesOfRest(catalogue: Catalogue): Entries {
  const known = catalogues.get(catalogue.works)
  if (known && NAMED.every((part) => known.of[part] === catalogue[part])) return known.entries
  const made = entries((add) => {
    for (const work of catalogue.works)
      add('catalogue/works', work, (s) => workName(work, catalogue.works, s))
    for (const party of catalogue.parties) add('catalogue/parties', party, (s) => partyName(party, s))
    for (const panel of catalogue.panels) add('catalogue/panels', panel, named(panel))
    for (const scheme of catalogue.schemes) add('catalogue/schemes', scheme, named(scheme))
    for (const rule of catalogue.labour) add('catalogue/labour', rule, named(rule))
    for (const source of catalogue.sources) add('catalogue/sources', source, () => source.publication)
  })
  catalogues.set(catalogue.works, { of: { ...catalogue, grants: [] }, entries: made })
  return made
}

const grantEntries = new WeakMap<Grant, Entries>()

/** Of thousands of grants few are ever named: they are found first, and named when somebody asks. */
function grantsOf(grants: readonly Grant[]): Entries {
  const entriesOf = (grant: Grant | undefined): Entries | undefined => {
    if (!grant) return undefined
    const known = grantEntries.get(grant)
    if (known) return known
    const made = entries((add) =>
      isLent(grant) ? addLent(add, grant) : addGrants(add, listOf(grant), [grant]),
    )
    grantEntries.set(grant, made)
    return made
  }
  return {
    byId: { get: (id) => entriesOf(grantById(grants, id))?.byId.get(id) },
    byPath: { get: (path) => entriesOf(grantAt(grants, path))?.byPath.get(path) },
  }
}

/** A grant of another title of the slate, under the name of that title. */
function addLent(add: Add, grant: LentGrant): void {
  const { id, names } = grant.title
  add('titles', { id }, ({ language, grammar }) => grammar.work(nameIn(names, language)))
  addGrants(add, listOf(grant), [grant])
}

/** What a title's own records are called, in every language: large, and made in a moment. */
export const titleNames = (title: Title): TitleNames =>
  entries((add) => {
    add('', title.head, ({ language, grammar }) => grammar.work(nameIn(title.head.names, language)))
    addEvents(add, title)
    addDecide(add, title)
    addClear(add, title)
    addDeal(add, title)
    addAdapt(add, title)
    addMake(add, title)
    addRelease(add, title)
    addSettle(add, title)
  })

const partyName = (party: Party, s: Speaker): string =>
  party.person ? personName(party.person)(s) : named(party)(s)

/** The novel and the series made from it often share a name: then each says what it is. */
function workName(work: Work, works: readonly Work[], s: Speaker): string {
  const name = nameIn(work.names, s.language)
  if (name === '') return s.kind(work.id)
  if ((namesakes(works, s.language).get(name) ?? 0) < 2) return s.grammar.work(name)
  const year = work.year === undefined ? undefined : String(work.year)
  return s.grammar.workApart(name, s.terms.workKinds[work.kind], year)
}

function addEvents(add: Add, { decide, deal, make, release }: Title): void {
  for (const [section, { events }] of Object.entries({ decide, deal, make, release })) {
    for (const event of events) {
      const { names } = event
      add(`${section}/events`, event, names ? named({ ...event, names }) : (s) => eventName(event.id, s))
    }
  }
}

function eventName(id: Id<'event'>, s: Speaker): string {
  const known = wellKnownEvent(id)
  return known ? s.terms.events[known] : s.kind(id)
}

/** Dates may hang on the premiere before the title has dated it. */
function namingOfEvent(id: Id): Naming | undefined {
  const known = wellKnownEvent(id as Id<'event'>)
  return known && { whole: ({ terms }) => terms.events[known] }
}

function addDecide(add: Add, { decide }: Title): void {
  for (const option of decide.options) {
    add('decide/options', option, ({ terms }) => terms.modes[option.mode])
    for (const flow of option.flows) add(pathOf('decide/options', option.id, 'flows'), flow, named(flow))
  }
  for (const figure of decide.figures) add('decide/figures', figure, named(figure))
  for (const precedent of decide.precedents) add('decide/precedents', precedent, named(precedent))
  for (const forecast of decide.forecasts)
    add('decide/forecasts', forecast, (s) => s.grammar.compounds.forecast({ panel: s.name(forecast.panel) }))
  for (const evidence of decide.evidence)
    add('decide/evidence', evidence, (s) => cited(nameIn(evidence.text, s.language), evidence.id, s))
}

const LONGEST_CITED = 60

/** The beginning of a longer text, in quotation marks. */
function cited(text: string, id: Id, s: Speaker): string {
  if (text === '') return s.kind(id)
  const letters = [...text]
  return s.grammar.quote(
    letters.length <= LONGEST_CITED ? text : `${letters.slice(0, LONGEST_CITED).join('')}…`,
  )
}

function addClear(add: Add, { clear }: Title): void {
  for (const use of clear.uses) {
    add('clear/uses', use, (s) =>
      s.grammar.compounds.use({ right: s.terms.rights[use.right], work: s.name(use.work) }),
    )
  }
  addGrants(add, 'clear/grants', clear.grants)
}

function addGrants(add: Add, list: Path, grants: readonly Grant[]): void {
  for (const grant of grants) {
    const { work, right, licensor, licensee, status } = grant
    add(list, grant, (s) =>
      s.grammar.compounds.grant({
        status,
        work: s.name(work),
        licensor: s.name(licensor),
        licensee: s.name(licensee),
        ...(right === 'assignment' ? {} : { right: s.terms.rights[right] }),
      }),
    )
    for (const holdback of grant.holdbacks) {
      add(pathOf(list, grant.id, 'holdbacks'), holdback, (s) =>
        s.grammar.compounds.holdback({ protects: s.name(holdback.protects) }),
      )
    }
  }
}

function addDeal(add: Add, { deal }: Title): void {
  for (const partner of deal.partners) add('deal/partners', partner, (s) => s.name(partner.party))
  for (const source of deal.finance) {
    const whole: Say = (s) =>
      s.grammar.compounds.finance({ kind: s.terms.financeKinds[source.kind], party: s.name(source.party) })
    add('deal/finance', source, whole)
    source.tranches.forEach((tranche, at) => {
      const nth = String(at + 1)
      add(
        pathOf('deal/finance', source.id, 'tranches'),
        tranche,
        (s) => s.grammar.compounds.tranche({ nth, finance: whole(s) }),
        (s) => s.grammar.compounds.trancheInside({ nth }),
      )
    })
  }
  for (const allotment of deal.allotments)
    add('deal/allotments', allotment, (s) =>
      s.grammar.compounds.allotment({ party: s.name(allotment.party) }),
    )
  for (const claim of deal.incentives)
    add('deal/incentives', claim, (s) =>
      s.grammar.compounds.incentive({ scheme: s.name(claim.scheme), applicant: s.name(claim.applicant) }),
    )
  for (const { payer, payee, ...guarantee } of deal.guarantees)
    add('deal/guarantees', guarantee, (s) =>
      s.grammar.compounds.guarantee({ payer: s.name(payer), payee: s.name(payee) }),
    )
  for (const tier of deal.waterfall?.tiers ?? []) add('deal/waterfall/tiers', tier, named(tier))
  for (const { from, to, ...duty } of deal.reporting)
    add('deal/reporting', duty, (s) => s.grammar.compounds.reporting({ from: s.name(from), to: s.name(to) }))
}

function addAdapt(add: Add, { head, adapt }: Title): void {
  for (const writer of adapt.writers) add('adapt/writers', writer, personName(writer.name))
  for (const character of adapt.characters) add('adapt/characters', character, personName(character.local))
  for (const beat of adapt.beats) add('adapt/beats', beat, named(beat))
  for (const decision of adapt.decisions) {
    add('adapt/decisions', decision, (s) =>
      s.grammar.compounds.decision({
        kind: s.terms.decisions[decision.kind],
        about: s.list(decision.beats.map((beat) => s.grammar.quote(s.name(beat)))),
      }),
    )
  }
  for (const note of adapt.notes)
    add('adapt/notes', note, (s) => cited(nameIn(note.text, s.language), note.id, s))
  for (const scene of adapt.scenes) {
    add('adapt/scenes', scene, (s) =>
      s.grammar.compounds.scene({
        number: scene.number,
        name: nameIn(scene.names, s.language),
        ...(head.form === 'series' ? { episode: String(scene.episode) } : {}),
      }),
    )
  }
}

function addMake(add: Add, { make }: Title): void {
  for (const person of make.people) {
    const whole = personName(person.name)
    add('make/people', person, whole)
    for (const busy of person.busy)
      add(
        pathOf('make/people', person.id, 'busy'),
        busy,
        (s) => s.grammar.compounds.busy({ person: whole(s) }),
        (s) => s.kind(busy.id),
      )
    for (const permit of person.permits)
      add(
        pathOf('make/people', person.id, 'permits'),
        permit,
        (s) => s.grammar.compounds.permit({ country: s.country(permit.country), person: whole(s) }),
        (s) => s.grammar.compounds.permitInside({ country: s.country(permit.country) }),
      )
  }
  for (const place of make.places) add('make/places', place, named(place))
  make.days.forEach((day, at) => {
    const { on } = day
    add('make/days', day, (s) =>
      s.grammar.compounds.shootingDay(isRelative(on) ? { nth: String(at + 1) } : { on: s.day(on) }),
    )
  })
  for (const cost of make.costs) add('make/costs', cost, named(cost))
  for (const headcount of make.headcounts) {
    add('make/headcounts', headcount, (s) =>
      s.grammar.compounds.headcount({
        function: s.terms.functions[headcount.function],
        country: s.country(headcount.country),
      }),
    )
  }
  for (const episode of make.episodes)
    add('make/episodes', episode, (s) => s.grammar.compounds.episode({ number: String(episode.number) }))
}

function addSettle(add: Add, { deal, settle }: Title): void {
  const receivers = new Map(deal.reporting.map(({ id, to }) => [id, to]))
  for (const { payer, on, ...receipt } of settle.receipts)
    add('settle/receipts', receipt, (s) =>
      s.grammar.compounds.receipt({ payer: s.name(payer), on: s.day(on) }),
    )
  for (const statement of settle.statements) {
    const to = receivers.get(statement.reporting)
    add('settle/statements', statement, (s) =>
      to === undefined
        ? s.kind(statement.id)
        : s.grammar.compounds.statement({ to: s.name(to), period: s.period(statement.period) }),
    )
    for (const line of statement.lines)
      add(
        pathOf('settle/statements', statement.id, 'lines'),
        { id: keyOf(line) as Id },
        (s) => `${s.name(line.tier)}${s.grammar.comma}${s.name(line.party)}`,
      )
  }
  for (const { panel, episode, ...rating } of settle.ratings) {
    add('settle/ratings', rating, ({ grammar: { compounds }, ...s }) =>
      compounds.rating({
        panel: s.name(panel),
        ...(episode === undefined ? {} : { episode: compounds.episode({ number: String(episode) }) }),
      }),
    )
  }
  for (const { rating, against, ...comparison } of settle.comparisons)
    add('settle/comparisons', comparison, (s) =>
      s.grammar.compounds.comparison({ rating: s.name(rating), against: s.name(against) }),
    )
  for (const { ends, window, ...week } of settle.weeks)
    add('settle/weeks', week, (s) => s.grammar.compounds.week({ ends: s.day(ends), window: s.name(window) }))
}
