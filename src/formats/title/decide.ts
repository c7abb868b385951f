import type {
  Decide,
  EntryMode,
  Evidence,
  Flow,
  Forecast,
  MarketFigure,
  Metric,
  Option,
  Panel,
  Precedent,
} from '../../core/decide/index.ts'
import type { Codec, Report } from './codec.ts'
import { list, oneOf, optional, record } from './codec.ts'
import {
  assumption,
  basis,
  country,
  figureInRange,
  milestone,
  money,
  names,
  number,
  own,
  ref,
  sameCurrency,
  text,
  when,
  whole,
  year,
} from './values.ts'

const MODES: Record<EntryMode, string> = {
  export: 'the finished programme is sold as it is',
  'remake-licence': 'a local company pays for the right to make it again',
  investment: 'money in a local production',
  'co-production': 'made and owned together with a local partner',
  'local-production': 'made locally by one’s own company',
}
export const ENTRY_MODE = (description: string): Codec<EntryMode> => oneOf(MODES, description)

const METRICS: Record<Metric, string> = {
  'household-rating': 'part of the households',
  'individual-rating': 'part of the people',
  rank: 'place in a chart',
  viewers: 'people',
  'hours-viewed': 'hours',
  score: 'points given by viewers or critics',
  gross: 'money taken',
  attendance: 'tickets',
}

/** One of `catalogue/panels.yaml`. */
export const panel = record<Panel>(
  'Who measures what, where. Figures of different panels are never compared.',
  {
    id: own('panel'),
    names: names('What the panel is called.'),
    metric: oneOf(METRICS, 'What it measures.'),
    country: optional(country('Where it measures.')),
    unit: text('The unit of its figures: `%`, `people`, `hours`, `rank`, `USD`.'),
    ...basis,
  },
)

const figure = record<MarketFigure>(
  'A sourced figure about a market: its revenue, its price of an episode, its audience.',
  {
    id: own('figure'),
    country: country('The market.'),
    names: names('What the figure says.'),
    ...assumption,
  },
  figureInRange,
)

const precedent = record<Precedent>('What another title did in the same crossing, and what it teaches.', {
  id: own('precedent'),
  names: names('The other title.'),
  origin: country('Where its story came from.'),
  destination: country('Where it went.'),
  year: year('The year of its local release.'),
  mode: optional(ENTRY_MODE('How it entered.')),
  sourceEpisodes: optional(whole(1, 10_000, 'Episodes of the source.')),
  localEpisodes: optional(whole(1, 10_000, 'Episodes of the local version.')),
  panel: optional(ref('panel', 'Who measured it.')),
  value: optional(number('What the panel measured, in its unit.')),
  lesson: optional(names('What it teaches.')),
  ...basis,
})

const forecast = record<Forecast>(
  'What we expect a panel to show: a range, with what it was reasoned from.',
  {
    id: own('forecast'),
    panel: ref('panel', 'Whose figure is forecast.'),
    basedOn: list(ref('precedent'), 'Precedents that the range was drawn from; each of the same panel.'),
    ...assumption,
  },
  figureInRange,
)

function amountsInOrder({ low, likely, high }: Flow, report: Report): void {
  sameCurrency(likely.currency, low, 'low', report)
  sameCurrency(likely.currency, high, 'high', report)
  if (low.minor <= likely.minor && likely.minor <= high.minor) return
  const [found, least, most] = [likely, low, high].map(({ minor }) => String(minor)) as [
    string,
    string,
    string,
  ]
  report('figure-outside-range', { found, low: least, high: most }, ['likely'])
}

const flow = record<Flow>(
  'Money that an option would cost or bring, as a range.',
  {
    id: own('flow'),
    names: names('What it is for.'),
    direction: oneOf({ in: 'it brings', out: 'it costs' }),
    low: money('The least it may be.'),
    likely: money('What is most likely.'),
    high: money('The most it may be.'),
    on: when('When it is paid.'),
    ...basis,
  },
  amountsInOrder,
)

const option = record<Option>('One way into the market, with what it would cost, bring, risk and need.', {
  id: own('option'),
  mode: ENTRY_MODE('The way in.'),
  flows: list(flow, 'Money in and out.'),
  risks: list(names(), 'What may go wrong.'),
  needs: list(names(), 'What must be there first.'),
  ...basis,
})

const evidence = record<Evidence>('A public statement or an observation that the decision rests on.', {
  id: own('evidence'),
  text: names('What was said or seen.'),
  ...basis,
})

/** `decide.yaml` */
export const decide = record<Decide>('Which story, where, by which entry mode?', {
  events: list(milestone, 'Dated events that other dates hang on.'),
  options: list(option, 'The ways in that were weighed.'),
  chosen: optional(ref('option', 'The one that was taken.')),
  figures: list(figure, 'Figures about the market.'),
  precedents: list(precedent, 'What others did.'),
  forecasts: list(forecast, 'What we expect.'),
  evidence: list(evidence, 'What the decision rests on.'),
})
