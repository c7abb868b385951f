import type { Day, Until } from '../../core/base/index.ts'
import { day, throughInclusive } from '../../core/base/index.ts'
import type { Code, FindingFacts, MissingFact } from '../../core/seams/index.ts'
import { ELSEWHERE, JAPAN, won, yen } from './sample-values.fixture.ts'

export { CATALOGUE } from './sample-catalogue.fixture.ts'
export { TITLE } from './sample-title.fixture.ts'

/*
 * A title and a catalogue with a record of every kind, and facts for every code. All people, companies and
 * works are invented. Every id has `zz-` in it, so that a test sees one that shows.
 */

const d = (text: string): Day => day(text)
const scoped = (until: Until) =>
  ({ territories: JAPAN, media: ['svod', 'avod'], from: d('2026-05-14'), until }) as const

const undelivered = { window: 'window:zz-stream', deliverBy: d('2026-04-14'), needed: 12 } as const

/** Facts for every code, one for each way its sentence can go. */
export const SAMPLES: { readonly [C in Code]: readonly FindingFacts[C][] } = {
  'actual-outside-range': [
    { forecast: 'forecast:zz-run', panel: 'panel:zz-households', value: 4.6, low: 6, high: 9 },
    { forecast: 'forecast:zz-run', panel: 'panel:zz-households', value: 4.6, low: 6 },
    { forecast: 'forecast:zz-run', panel: 'panel:zz-hours', value: 1_234_567.5, high: 1_000_000 },
  ],
  'approval-missing': [
    { grant: 'grant:zz-broadcast', of: 'script', by: 'party:zz-studio', due: d('2026-03-31') },
    {
      grant: 'grant:zz-broadcast',
      of: 'final-cut',
      by: 'party:zz-studio',
      due: d('2026-03-31'),
      givenOn: d('2026-04-02'),
    },
  ],
  'approved-payment-gone': [
    { approved: d('2026-11-30'), payer: 'party:zz-stream', payee: 'party:zz-studio' },
    { approved: d('2026-11-30'), payee: 'party:zz-studio' },
    { approved: d('2026-11-30') },
  ],
  'blacked-out': [
    {
      window: 'window:zz-stream',
      grant: 'grant:zz-broadcast',
      from: d('2026-05-14'),
      until: d('2026-05-20'),
    },
  ],
  'carve-out-gap': [{ territories: ELSEWHERE, media: ['svod', 'home-video'] }],
  'carve-out-overlap': [
    { first: 'party:zz-channel', second: 'party:zz-stream', territories: JAPAN, media: ['catch-up'] },
  ],
  'cash-gap': [{ week: d('2026-02-02'), short: yen(38_500_000n) }],
  'catch-up-past-rights': [
    {
      window: 'window:zz-channel',
      work: 'work:zz-series',
      right: 'exhibit',
      party: 'party:zz-channel',
      territories: JAPAN,
      forDays: 7,
      from: d('2026-05-14'),
      until: d('2026-07-24'),
    },
  ],
  'chain-of-title-gap': [
    { work: 'work:zz-series', right: 'remake', party: 'party:zz-studio', grant: 'grant:zz-option' },
    { work: 'work:zz-novel', right: 'assignment', party: 'party:zz-studio' },
  ],
  'consent-missing': [
    { grant: 'grant:zz-broadcast', under: 'grant:zz-novel', by: 'party:zz-studio', allowed: true },
    { grant: 'grant:zz-broadcast', under: 'grant:zz-novel', by: 'party:zz-studio', allowed: false },
  ],
  'cost-unfunded': [{ cost: yen(900_000_000n), financed: yen(820_000_000n), short: yen(80_000_000n) }],
  'credit-not-granted': [
    { work: 'work:zz-novel', as: 'source-work', allowed: 'concept' },
    { work: 'work:zz-series', as: 'format' },
  ],
  'daily-hours-exceeded': [
    { person: 'person:zz-lead', on: d('2026-02-10'), hours: 14.5, allowed: 13, rule: 'rule:zz-rest' },
    { person: 'person:zz-lead', on: d('2026-02-10'), hours: 0.5, allowed: 0, rule: 'rule:zz-rest' },
  ],
  'delivery-too-late': [
    {
      window: 'window:zz-channel',
      episode: 3,
      delivered: d('2026-05-27'),
      needed: d('2026-05-14'),
      daysLate: 13,
    },
    {
      window: 'window:zz-stream',
      episode: 1,
      delivered: d('2026-05-02'),
      needed: d('2026-05-01'),
      daysLate: 1,
    },
  ],
  'derivation-leak': [
    { scene: 'scene:zz-12', beat: 'beat:zz-slap', works: ['work:zz-series'] },
    { scene: 'scene:zz-12', beat: 'beat:zz-slap', works: ['work:zz-series', 'work:zz-local'] },
  ],
  'draft-relied-on': [
    { grant: 'grant:zz-option', window: 'window:zz-stream' },
    { grant: 'grant:zz-option', work: 'work:zz-novel' },
  ],
  'drop-on-holiday': [
    { window: 'window:zz-channel', holiday: 'holiday:zz-marine-day', on: d('2026-07-20'), episode: 3 },
  ],
  'episode-count-off-order': [{ window: 'window:zz-channel', ordered: 10, made: 8 }],
  'exclusive-clash': [
    { first: 'grant:zz-broadcast', second: 'grant:zz-option', ...scoped('open') },
    { first: 'window:zz-stream', second: 'window:zz-stream-abroad', ...scoped(d('2026-06-01')) },
  ],
  'fact-missing': [{ rules: ['window-under-holdback'], what: 'holdback-end' }],
  'incentive-condition-missed': [
    {
      claim: 'incentive:zz-claim',
      scheme: 'scheme:zz-rebate',
      condition: 'local-spend',
      missed: { kind: 'money', needed: yen(300_000_000n), actual: yen(240_000_000n) },
    },
    {
      claim: 'incentive:zz-claim',
      scheme: 'scheme:zz-rebate',
      condition: 'local-people',
      missed: { kind: 'percent', needed: 50, actual: 33.333_333 },
    },
    {
      claim: 'incentive:zz-claim',
      scheme: 'scheme:zz-rebate',
      condition: 'shooting-days',
      missed: { kind: 'count', needed: 5, actual: 4 },
    },
    {
      claim: 'incentive:zz-claim',
      scheme: 'scheme:zz-rebate',
      condition: 'apply-within',
      missed: { kind: 'day', needed: d('2026-03-31'), actual: d('2026-04-02') },
    },
    {
      claim: 'incentive:zz-claim',
      scheme: 'scheme:zz-rebate',
      condition: 'local-applicant',
      missed: { kind: 'country', needed: 'JP', actual: 'KR' },
    },
    {
      claim: 'incentive:zz-claim',
      scheme: 'scheme:zz-rebate',
      condition: 'rate',
      missed: { kind: 'above', most: yen(60_000_000n), expected: yen(90_000_000n) },
    },
    {
      claim: 'incentive:zz-claim',
      scheme: 'scheme:zz-rebate',
      condition: 'cap',
      missed: { kind: 'above', most: yen(100_000_000n), expected: yen(120_000_000n) },
    },
    { claim: 'incentive:zz-claim', scheme: 'scheme:zz-rebate', condition: 'any-of' },
    { claim: 'incentive:zz-claim', scheme: 'scheme:zz-rebate', condition: 'superseded' },
  ],
  'instalments-past-amount': [
    { finance: 'finance:zz-fee', amount: yen(600_000_000n), instalments: yen(640_000_000n) },
  ],
  'language-not-cleared': [
    { window: 'window:zz-stream', use: { language: 'en', form: 'sub' }, work: 'work:zz-local' },
    { window: 'window:zz-stream', use: { language: 'zh-Hant' }, work: 'work:zz-local' },
  ],
  'metadata-due': [
    { ...undelivered, met: 7, what: 'synopsis-short', language: 'th', daysLeft: 12 },
    { ...undelivered, met: 11, what: 'age-rating', country: 'KR', daysLeft: 1 },
  ],
  'metadata-incomplete': [
    { ...undelivered, met: 0, what: 'title', language: 'ko' },
    { ...undelivered, met: 11, what: 'cue-sheet' },
  ],
  'minimum-guarantee-due-before-cash': [
    {
      payer: 'party:zz-studio',
      payee: 'party:zz-author',
      amount: won(200_000_000n),
      due: d('2026-06-30'),
      short: won(120_000_000n),
      covered: d('2026-07-31'),
    },
    {
      payer: 'party:zz-studio',
      payee: 'party:zz-author',
      amount: won(200_000_000n),
      due: d('2026-06-30'),
      short: won(200_000_000n),
    },
  ],
  'minor-out-of-hours': [{ person: 'person:zz-child', on: d('2026-02-11'), age: 12, rule: 'rule:zz-rest' }],
  'negotiation-right-ignored': [
    {
      grant: 'grant:zz-broadcast',
      holder: 'party:zz-stream',
      kind: 'last-refusal',
      signedOn: d('2026-03-10'),
      lastDay: d('2026-03-31'),
    },
    {
      grant: 'grant:zz-broadcast',
      holder: 'party:zz-stream',
      kind: 'first-negotiation',
      signedOn: d('2026-03-10'),
    },
  ],
  'not-available': [{ person: 'person:zz-lead', on: d('2026-02-02') }],
  'option-lapsed': [
    { grant: 'grant:zz-option', lastDay: d('2026-03-31') },
    { grant: 'grant:zz-option', lastDay: d('2026-03-31'), exercisedOn: d('2026-04-02') },
  ],
  'option-of-another': [
    {
      grant: 'grant:zz-option',
      holder: 'party:zz-stream',
      lastDay: d('2026-03-31'),
      window: 'window:zz-channel',
    },
    { grant: 'grant:zz-option', holder: 'party:zz-stream', work: 'work:zz-novel' },
  ],
  'paid-past-cap': [{ tier: 'tier:zz-commission', cap: yen(50_000_000n), paid: yen(52_300_000n) }],
  'panels-not-comparable': [{ first: 'panel:zz-households', second: 'panel:zz-hours' }],
  'permit-too-late': [
    { person: 'person:zz-lead', country: 'JP', on: d('2026-02-02'), permitFrom: d('2026-02-09') },
    { person: 'person:zz-lead', country: 'JP', on: d('2026-02-02') },
  ],
  'rating-missing': [
    { window: 'window:zz-stream-abroad', territories: ELSEWHERE, deliverBy: d('2026-05-01') },
  ],
  'receipt-moved-out-of-year': [
    {
      payer: 'party:zz-stream',
      payee: 'party:zz-studio',
      amount: yen(400_000_000n),
      approved: d('2026-11-30'),
      due: d('2027-01-29'),
      approvedYearEnds: d('2026-12-31'),
      yearEnds: d('2027-12-31'),
    },
  ],
  'rest-too-short': [
    { person: 'person:zz-lead', on: d('2026-02-11'), hours: 10 + 59 / 60, needed: 11, rule: 'rule:zz-rest' },
  ],
  'right-reverted': [
    { grant: 'grant:zz-novel', unless: 'production-start', from: d('2026-07-01') },
    { grant: 'grant:zz-novel', unless: 'first-showing', from: d('2026-07-01'), planned: d('2026-08-10') },
  ],
  'runs-exceeded': [{ grant: 'grant:zz-broadcast', party: 'party:zz-channel', allowed: 2, planned: 3 }],
  'runtime-off-slot': [
    { window: 'window:zz-channel', episode: 3, seconds: 2905, atLeast: 2760, atMost: 2820 },
    { window: 'window:zz-channel', episode: 3, seconds: 2905, atLeast: 2760, atMost: 2760 },
  ],
  'scene-scheduled-twice': [
    { scene: 'scene:zz-12', times: 2, on: [d('2026-02-02'), d('2026-02-10')] },
    { scene: 'scene:zz-12', times: 3, on: [] },
  ],
  'schedule-behind-script': [
    { scene: 'scene:zz-12', change: 'changed', on: d('2026-02-02') },
    { scene: 'scene:zz-12', change: 'changed' },
    { scene: 'scene:zz-cut', change: 'cut', on: d('2026-02-02') },
    { scene: 'scene:zz-cut', change: 'cut' },
    { scene: 'scene:zz-12', change: 'new' },
  ],
  'special-too-late': [
    {
      window: 'window:zz-channel',
      special: 'special:zz-making',
      on: d('2026-06-18'),
      delivered: d('2026-06-10'),
      needed: d('2026-06-04'),
      daysLate: 6,
    },
  ],
  'statement-does-not-add-up': [
    {
      statement: 'statement:zz-q2',
      to: 'party:zz-studio',
      stated: yen(25_499_999n),
      computed: yen(25_500_000n),
    },
    {
      statement: 'statement:zz-q2',
      to: 'party:zz-studio',
      party: 'party:zz-channel',
      stated: yen(4_500_001n),
      computed: yen(4_500_000n),
    },
  ],
  'statement-late': [
    {
      from: 'party:zz-channel',
      to: 'party:zz-studio',
      period: throughInclusive(d('2026-04-01'), d('2026-06-30')),
      due: d('2026-08-14'),
      issued: d('2026-08-15'),
      daysLate: 1,
    },
    {
      from: 'party:zz-channel',
      to: 'party:zz-studio',
      period: throughInclusive(d('2026-04-01'), d('2026-06-30')),
      due: d('2026-08-14'),
      daysLate: 20,
    },
  ],
  'statement-off-period': [
    {
      from: 'party:zz-channel',
      to: 'party:zz-studio',
      period: throughInclusive(d('2026-05-14'), d('2026-08-13')),
    },
  ],
  'term-ends-before-last-airing': [
    {
      window: 'window:zz-channel',
      grant: 'grant:zz-novel',
      lastDay: d('2026-07-14'),
      lastAiring: d('2026-07-16'),
    },
  ],
  'weekly-hours-exceeded': [
    { person: 'person:zz-lead', from: d('2026-02-09'), hours: 60.25, allowed: 52, rule: 'rule:zz-rest' },
  ],
  'window-outside-rights': [
    {
      window: 'window:zz-stream-abroad',
      work: 'work:zz-novel',
      right: 'adapt',
      party: 'party:zz-studio',
      ...scoped('open'),
    },
  ],
  'window-under-holdback': [
    {
      window: 'window:zz-stream',
      protects: 'party:zz-channel',
      from: d('2026-05-14'),
      until: d('2026-07-01'),
    },
    { window: 'window:zz-stream', protects: 'party:zz-channel', from: d('2026-05-14'), until: 'open' },
  ],
}

/** The places at which each fact can be missing, as the rules give them. */
export const MISSING_AT: { readonly [F in MissingFact]: readonly string[] } = {
  'applicant-country': ['catalogue/parties/party:zz-stream/country'],
  'application-day': ['deal/incentives/incentive:zz-claim/appliedOn'],
  'approval-day': ['clear/grants/grant:zz-broadcast/approvals/approval:zz-script/due'],
  availability: ['make/people/person:zz-lead/available', 'make/people/person:zz-lead/busy/busy:zz-tour/term'],
  'birth-date': ['make/people/person:zz-child/born'],
  'blackout-days': ['clear/grants/grant:zz-broadcast/blackouts/blackout:zz-festival/from'],
  'completion-day': ['deal/incentives/incentive:zz-claim/completedOn'],
  cost: ['make/costs', 'make/costs/cost:zz-camera/amount'],
  'cost-day': ['make/costs', 'make/costs/cost:zz-camera/timing'],
  'delivery-deadline': ['release/windows/window:zz-stream/delivery/deliverBy'],
  'delivery-day': [
    'make/episodes',
    'make/episodes/episode:zz-3/delivered',
    'release/windows/window:zz-channel/airing/specials/special:zz-making/delivered',
  ],
  'episode-count': ['make/episodes'],
  'exchange-rate': [
    'deal/finance/finance:zz-fee/tranches/tranche:zz-2/amount',
    'deal/waterfall/tiers/tier:zz-commission/cap',
    'settle/receipts/receipt:zz-1/gross',
    'catalogue/rates',
  ],
  finance: ['deal/finance'],
  'fiscal-year-end': ['catalogue/parties/party:zz-channel/fiscalYearEnd'],
  headcount: ['make/headcounts'],
  'holdback-end': ['clear/grants/grant:zz-broadcast/holdbacks/holdback:zz-channel/until'],
  'labour-rules': ['catalogue/labour'],
  nationality: ['make/people/person:zz-child/nationality', 'make/headcounts'],
  'option-day': ['clear/grants/grant:zz-option/option/exerciseBy'],
  panel: ['decide/precedents/precedent:zz-first/panel'],
  'payment-day': [
    'release/windows/window:zz-stream/fees/fee:zz-1/due',
    'deal/guarantees/guarantee:zz-mg/due',
  ],
  'permit-day': ['make/people/person:zz-lead/permits/permit:zz-jp/from'],
  'place-of-spending': ['make/costs'],
  'reversion-day': ['catalogue/grants/grant:zz-novel/reversions/reversion:zz-start/due'],
  'rights-holder': ['catalogue/works/work:zz-local/owners'],
  runtime: ['make/episodes', 'make/episodes/episode:zz-3/runtimeSeconds'],
  script: ['adapt/scenes'],
  'shooting-day': ['make/days/day:zz-2/on', 'make/days'],
  'signature-day': ['clear/grants/grant:zz-broadcast/signedOn'],
  'strongest-credit': ['clear/grants/grant:zz-broadcast/credit'],
  term: ['catalogue/grants/grant:zz-novel/term', 'deal/reporting/reporting:zz-quarter/first'],
  waterfall: ['deal/waterfall'],
  'window-days': ['release/windows/window:zz-stream/term', 'release/windows'],
}
