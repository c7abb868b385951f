import type { Clear, Use } from '../../../../core/clear/index.ts'
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
} from '../../../../core/deal/index.ts'
import type {
  Decide,
  Evidence,
  Flow,
  Forecast,
  MarketFigure,
  Option,
  Precedent,
} from '../../../../core/decide/index.ts'
import { grant } from './contract.ts'
import type { FieldsOf } from './field.ts'
import {
  choice,
  country,
  currency,
  day,
  group,
  longNames,
  media,
  milestone,
  money,
  names,
  number,
  opt,
  party,
  ratio,
  records,
  ref,
  refs,
  shape,
  territories,
  text,
  when,
  whole,
} from './field.ts'

// Before anything is shot: what was chosen, what is cleared, what was agreed.

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

export const decideShape = shape<Decide>('decide', undefined, {
  options: records(option),
  chosen: opt(ref('option')),
  precedents: records(precedent),
  forecasts: records(forecast),
  figures: records(figure),
  evidence: records(evidence),
  events: records(milestone),
})

const use = shape<Use>('uses', 'use', { work: ref('work'), right: choice('rights') })

export const clearShape = shape<Clear>('clear', undefined, {
  uses: records(use),
  grants: records(grant),
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

export const dealShape = shape<Deal>('deal', undefined, deal)
