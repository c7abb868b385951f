import type { Adapt, Beat, Character, Decision, FieldNote, Scene, Writer } from '../../../core/adapt/index.ts'
import type { Basis, Milestone } from '../../../core/base/index.ts'
import type { Clear, Grant, Holdback, Use } from '../../../core/clear/index.ts'
import type {
  Allotment,
  Deal,
  FinanceSource,
  Guarantee,
  IncentiveClaim,
  Partner,
  Reporting,
  Tier,
  Tranche,
  Waterfall,
} from '../../../core/deal/index.ts'
import type {
  Decide,
  Evidence,
  Flow,
  Forecast,
  MarketFigure,
  Option,
  Precedent,
} from '../../../core/decide/index.ts'
import type {
  Busy,
  Call,
  CostLine,
  Episode,
  Headcount,
  Make,
  Permit,
  Person,
  Place,
  ShootingDay,
  Strip,
} from '../../../core/make/index.ts'
import type { Airing, Credit, Fee, Release, Slot, Window } from '../../../core/release/index.ts'
import type {
  Comparison,
  Rating,
  Receipt,
  Settle,
  Statement,
  StatementLine,
  Week,
} from '../../../core/settle/index.ts'
import type { Head } from '../../../core/title/index.ts'
import type { Terms } from '../../../formats/words/index.ts'

// Every field of every record, once: in which order, with which editor. A field that the core has and this page
// lacks does not compile.

/** Where the words of a choice stand. */
export type Words = Exclude<
  {
    [K in keyof Terms]: Terms[K] extends Readonly<Record<string, string>> ? K : never
  }[keyof Terms],
  'fields' | 'localFields' | 'unnamed' | 'severity'
>

/** `minutes`, `days`: what a number counts, said beside it. */
export type Counts = 'minutes' | 'seconds' | 'days' | 'episodes' | 'people' | 'hours'

export type Editor =
  | { readonly kind: 'text'; readonly long?: true }
  | { readonly kind: 'names'; readonly long?: true }
  | { readonly kind: 'namesList' }
  | { readonly kind: 'personName' }
  | { readonly kind: 'day' | 'when' | 'whenUntil' | 'term' | 'terms' | 'period' | 'days' }
  | { readonly kind: 'money' | 'ratio' | 'truth' | 'clock' | 'zone' | 'country' | 'currency' | 'timing' }
  | { readonly kind: 'number'; readonly whole?: true; readonly counts?: Counts; readonly least?: number }
  | { readonly kind: 'choice'; readonly words: Words | readonly string[] }
  | { readonly kind: 'choices'; readonly words: Words }
  | { readonly kind: 'ref' | 'refs'; readonly to: readonly string[] }
  | {
      readonly kind:
        | 'territories'
        | 'medium'
        | 'media'
        | 'language'
        | 'languageUses'
        | 'languageSet'
        | 'baseline'
    }
  | { readonly kind: 'group'; readonly shape: Shape }
  | { readonly kind: 'records'; readonly shape: Shape }

export type Field = Editor & { readonly optional?: true }

export interface Shape {
  /** what its records are called by, in the words of fields that read otherwise here: `reporting/from` */
  readonly list: string
  /** of its ids; none: it is known by what it stands for, and its list is written as a whole */
  readonly kind?: string
  readonly fields: Readonly<Record<string, Field>>
}

/** Every field of a record but its id and what it rests on. */
type FieldsOf<T> = {
  readonly [K in Exclude<keyof T, keyof Basis | 'id'>]-?: object extends Pick<T, K>
    ? Field & { readonly optional: true }
    : Editor & { readonly optional?: never }
}

const shape = <T>(list: string, kind: string | undefined, fields: FieldsOf<T>): Shape => ({
  list,
  ...(kind === undefined ? {} : { kind }),
  fields: fields as Readonly<Record<string, Field>>,
})

const opt = <E extends Editor>(editor: E): E & { readonly optional: true } => ({ ...editor, optional: true })
const ref = (...to: readonly string[]) => ({ kind: 'ref', to }) as const
const refs = (...to: readonly string[]) => ({ kind: 'refs', to }) as const
const choice = (words: Words | readonly string[]) => ({ kind: 'choice', words }) as const
const records = (of: Shape) => ({ kind: 'records', shape: of }) as const
const group = (of: Shape) => ({ kind: 'group', shape: of }) as const
const number = (more: Omit<Extract<Editor, { kind: 'number' }>, 'kind'> = {}) =>
  ({ kind: 'number', ...more }) as const
const whole = (counts?: Counts, least = 1) =>
  ({ kind: 'number', whole: true, least, ...(counts ? { counts } : {}) }) as const

const text = { kind: 'text' } as const
const names = { kind: 'names' } as const
const longNames = { kind: 'names', long: true } as const
const personName = { kind: 'personName' } as const
const day = { kind: 'day' } as const
const when = { kind: 'when' } as const
const whenUntil = { kind: 'whenUntil' } as const
const term = { kind: 'term' } as const
const money = { kind: 'money' } as const
const ratio = { kind: 'ratio' } as const
const truth = { kind: 'truth' } as const
const clock = { kind: 'clock' } as const
const country = { kind: 'country' } as const
const currency = { kind: 'currency' } as const
const territories = { kind: 'territories' } as const
const media = { kind: 'media' } as const
const language = { kind: 'language' } as const
const party = ref('party')

const milestone = shape<Milestone>('events', 'event', { names: opt(names), on: when })

const flow = shape<Flow>('flows', 'flow', {
  names,
  direction: choice(['in', 'out']),
  low: money,
  likely: money,
  high: money,
  on: when,
})
const option = shape<Option>('options', 'option', {
  mode: choice('modes'),
  flows: records(flow),
  risks: { kind: 'namesList' },
  needs: { kind: 'namesList' },
})
const assumed = {
  value: number(),
  low: opt(number()),
  high: opt(number()),
  unit: text,
  asOf: opt(day),
  confidence: opt(choice('confidence')),
}
const figure = shape<MarketFigure>('figures', 'figure', { names, country, ...assumed })
const precedent = shape<Precedent>('precedents', 'precedent', {
  names,
  origin: country,
  destination: country,
  year: whole(),
  mode: opt(choice('modes')),
  sourceEpisodes: opt(whole('episodes')),
  localEpisodes: opt(whole('episodes')),
  panel: opt(ref('panel')),
  value: opt(number()),
  lesson: opt(longNames),
})
const forecast = shape<Forecast>('forecasts', 'forecast', {
  panel: ref('panel'),
  ...assumed,
  basedOn: refs('precedent'),
})
const evidence = shape<Evidence>('evidence', 'evidence', { text: longNames })

const use = shape<Use>('uses', 'use', { work: ref('work'), right: choice('rights') })
const holdback = shape<Holdback>('holdbacks', 'holdback', {
  protects: party,
  territories,
  media,
  languages: { kind: 'languageSet' },
  from: opt(when),
  until: whenUntil,
})
const grant = shape<Grant>('grants', 'grant', {
  work: ref('work'),
  right: choice('rights'),
  licensor: party,
  licensee: party,
  territories,
  media,
  languages: { kind: 'languageSet' },
  term,
  exclusive: truth,
  status: choice('grantStatus'),
  signedOn: opt(day),
  credit: opt(choice('credits')),
  option: opt(
    group(shape<NonNullable<Grant['option']>>('option', undefined, { exerciseBy: when, fee: opt(money) })),
  ),
  holdbacks: records(holdback),
  document: opt(text),
})

const tranche = shape<Tranche>('tranches', 'tranche', { amount: money, due: when })
const finance = shape<FinanceSource>('finance', 'finance', {
  party,
  kind: choice('financeKinds'),
  amount: money,
  tranches: records(tranche),
})
const tier = shape<Tier>('tiers', 'tier', {
  names,
  of: choice(['gross', 'remaining']),
  take: ratio,
  cap: opt(money),
  to: records(shape<Tier['to'][number]>('to', undefined, { party, weight: ratio })),
})
const deal: FieldsOf<Deal> = {
  events: records(milestone),
  currency: opt(currency),
  partners: records(
    shape<Partner>('partners', 'partner', {
      party,
      roles: { kind: 'choices', words: 'roles' },
      share: opt(ratio),
    }),
  ),
  finance: records(finance),
  scope: opt(group(shape<NonNullable<Deal['scope']>>('scope', undefined, { territories, media }))),
  allotments: records(shape<Allotment>('allotments', 'allotment', { party, territories, media })),
  incentives: records(
    shape<IncentiveClaim>('incentives', 'incentive', {
      scheme: ref('scheme'),
      applicant: party,
      expected: money,
      appliedOn: opt(when),
      completedOn: opt(when),
    }),
  ),
  guarantees: records(
    shape<Guarantee>('guarantees', 'guarantee', {
      payer: party,
      payee: party,
      amount: money,
      due: when,
      fundedBy: refs('tranche', 'fee'),
    }),
  ),
  waterfall: opt(group(shape<Waterfall>('waterfall', undefined, { currency, tiers: records(tier) }))),
  reporting: records(
    shape<Reporting>('reporting', 'reporting', {
      from: party,
      to: party,
      every: choice('intervals'),
      first: when,
      dueDays: whole('days', 0),
      statements: whole(),
    }),
  ),
}

const busy = shape<Busy>('busy', 'busy', {
  term,
  hours: opt(group(shape<NonNullable<Busy['hours']>>('hours', undefined, { from: clock, until: clock }))),
})
const permit = shape<Permit>('permits', 'permit', { country, from: when, until: whenUntil })
const airing = shape<Airing>('airing', undefined, {
  first: when,
  episodes: whole('episodes'),
  perDrop: whole('episodes'),
  everyDays: whole('days'),
  skips: { kind: 'days' },
})
const runtime = shape<NonNullable<Slot['runtime']>>('runtime', undefined, {
  atLeast: whole('seconds'),
  atMost: whole('seconds'),
})
const slot = shape<Slot>('slot', undefined, {
  at: clock,
  minutes: whole('minutes'),
  zone: { kind: 'zone' },
  runtime: opt(group(runtime)),
})
const window = shape<Window>('windows', 'window', {
  names,
  party,
  medium: { kind: 'medium' },
  territories,
  languages: { kind: 'languageUses' },
  term,
  exclusive: truth,
  airing: opt(group(airing)),
  slot: opt(group(slot)),
  ordered: opt(whole('episodes')),
  deliverDaysBefore: opt(whole('days', 0)),
  fees: records(shape<Fee>('fees', 'fee', { amount: money, due: when })),
  seats: opt(whole()),
  performances: opt(whole()),
})

const statement = shape<Statement>('statements', 'statement', {
  reporting: ref('reporting'),
  period: { kind: 'period' },
  issuedOn: opt(day),
  received: money,
  lines: records(shape<StatementLine>('lines', undefined, { tier: ref('tier'), party, amount: money })),
})

/** Each section of a title, and its head, as a record. */
export const SECTION_SHAPES: Readonly<Record<string, Shape>> = {
  head: shape<Head>('head', undefined, {
    names,
    form: choice('titleForms'),
    home: country,
    mode: choice('modes'),
    work: ref('work'),
    lead: party,
    reached: choice('sections'),
    baseline: opt({ kind: 'baseline' }),
  }),
  decide: shape<Decide>('decide', undefined, {
    options: records(option),
    chosen: opt(ref('option')),
    precedents: records(precedent),
    forecasts: records(forecast),
    figures: records(figure),
    evidence: records(evidence),
    events: records(milestone),
  }),
  clear: shape<Clear>('clear', undefined, {
    uses: records(use),
    grants: records(grant),
  }),
  deal: shape<Deal>('deal', undefined, deal),
  adapt: shape<Adapt>('adapt', undefined, {
    source: opt(language),
    local: opt(language),
    writers: records(shape<Writer>('writers', 'writer', { name: personName, as: choice('writing') })),
    beats: records(
      shape<Beat>('beats', 'beat', {
        names,
        standsIn: refs('work'),
        minutes: opt(number({ counts: 'minutes' })),
      }),
    ),
    decisions: records(
      shape<Decision>('decisions', 'decision', {
        kind: choice('decisions'),
        beats: refs('beat'),
        item: opt(choice('culturalItems')),
        source: opt(longNames),
        local: opt(longNames),
        reason: longNames,
        evidence: refs('note'),
        decidedBy: opt(text),
        on: opt(day),
        status: choice(['open', 'agreed', 'refused']),
      }),
    ),
    notes: records(
      shape<FieldNote>('notes', 'note', { on: opt(text), place: opt(names), by: opt(text), text: longNames }),
    ),
    characters: records(
      shape<Character>('characters', 'character', { source: opt(personName), local: personName }),
    ),
    scenes: records(
      shape<Scene>('scenes', 'scene', {
        episode: whole(),
        number: text,
        names,
        beats: refs('beat'),
        revision: whole(undefined, 0),
      }),
    ),
  }),
  make: shape<Make>('make', undefined, {
    days: records(
      shape<ShootingDay>('days', 'day', {
        on: when,
        place: ref('place'),
        call: clock,
        wrap: clock,
        strips: records(
          shape<Strip>('strips', undefined, { scene: ref('scene'), revision: whole(undefined, 0) }),
        ),
        people: records(
          shape<Call>('people', undefined, { person: ref('person'), call: opt(clock), wrap: opt(clock) }),
        ),
      }),
    ),
    people: records(
      shape<Person>('people', 'person', {
        name: personName,
        function: choice('functions'),
        as: opt(names),
        nationality: opt(country),
        born: opt(day),
        available: opt({ kind: 'terms' }),
        busy: records(busy),
        permits: records(permit),
      }),
    ),
    places: records(shape<Place>('places', 'place', { names, country, zone: { kind: 'zone' } })),
    costs: records(
      shape<CostLine>('costs', 'cost', {
        account: opt(text),
        names,
        amount: money,
        timing: { kind: 'timing' },
        spentIn: opt(country),
        paidTo: opt(party),
      }),
    ),
    headcounts: records(
      shape<Headcount>('headcounts', 'headcount', {
        function: choice('functions'),
        country,
        people: whole('people', 0),
      }),
    ),
    episodes: records(
      shape<Episode>('episodes', 'episode', {
        number: whole(),
        runtimeSeconds: opt(whole('seconds')),
        delivered: opt(when),
      }),
    ),
    events: records(milestone),
  }),
  release: shape<Release>('release', undefined, {
    windows: records(window),
    events: records(milestone),
    credits: records(
      shape<Credit>('credits', 'credit', { work: ref('work'), as: choice('credits'), wording: names }),
    ),
  }),
  settle: shape<Settle>('settle', undefined, {
    receipts: records(
      shape<Receipt>('receipts', 'receipt', {
        on: day,
        payer: party,
        window: opt(ref('window')),
        gross: money,
        withheld: opt(money),
        booked: opt(money),
      }),
    ),
    statements: records(statement),
    ratings: records(
      shape<Rating>('ratings', 'rating', {
        panel: ref('panel'),
        value: number(),
        episode: opt(whole()),
        on: opt(day),
        window: opt(ref('window')),
      }),
    ),
    comparisons: records(
      shape<Comparison>('comparisons', 'comparison', {
        rating: ref('rating'),
        against: ref('rating', 'precedent'),
      }),
    ),
    weeks: records(
      shape<Week>('weeks', 'week', {
        ends: day,
        window: ref('window'),
        gross: money,
        performances: opt(whole(undefined, 0)),
        attendance: opt(whole('people', 0)),
      }),
    ),
  }),
}

/** The shape of the records of a list: `release`, `windows`. */
export function shapeOfList(section: string, list: string): Shape | undefined {
  const field = SECTION_SHAPES[section]?.fields[list]
  return field?.kind === 'records' ? field.shape : undefined
}

/** How a field is called in the reader's language: a duty runs `from` a company, a term from a day. */
export function labelOf(terms: Terms, list: string, field: string): string {
  const local: Readonly<Record<string, string>> = terms.localFields
  const common: Readonly<Record<string, string>> = terms.fields
  const word = local[`${list}/${field}`] ?? common[field] ?? field
  return word.charAt(0).toLocaleUpperCase() + word.slice(1)
}
