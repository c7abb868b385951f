import type {
  AgeRating,
  Airing,
  Artwork,
  CastCredit,
  CatchUp,
  DeliverySpec,
  Holiday,
  LocalMetadata,
  LongerEpisode,
  Material,
  MaterialNeed,
  Part,
  Repeat,
  Special,
  Synopses,
} from '../../../../core/release/index.ts'
import {
  choice,
  clock,
  country,
  day,
  group,
  language,
  names,
  opt,
  personName,
  records,
  shape,
  territories,
  text,
  when,
  whole,
} from './field.ts'

// How the episodes come out, what viewers read, and what is delivered with it.

const texts = { kind: 'texts' } as const
const longText = { kind: 'text', long: true } as const

export const airing = shape<Airing>('airing', undefined, {
  first: when,
  episodes: whole('episodes'),
  perDrop: whole('episodes'),
  everyDays: whole('days'),
  againAfterDays: opt({ kind: 'numbers' }),
  skips: { kind: 'days' },
  parts: opt(
    records(
      shape<Part>('parts', 'part', {
        fromEpisode: whole(undefined, 2),
        first: opt(when),
        perDrop: opt(whole('episodes')),
        everyDays: opt(whole('days')),
      }),
    ),
  ),
  specials: opt(
    records(
      shape<Special>('specials', 'special', {
        names,
        on: when,
        at: opt(clock),
        minutes: opt(whole('minutes')),
        delivered: opt(when),
      }),
    ),
  ),
  longer: opt(
    records(shape<LongerEpisode>('longer', undefined, { episode: whole(), byMinutes: whole('minutes') })),
  ),
  repeats: opt(records(shape<Repeat>('repeats', 'repeat', { afterDays: whole('days', 0), at: clock }))),
  catchUp: opt(group(shape<CatchUp>('catchUp', undefined, { forDays: whole('days'), names: opt(names) }))),
})

export const holiday = shape<Holiday>('holidays', 'holiday', { country, on: day, names })

export const localMetadata = shape<LocalMetadata>('metadata', 'metadata', {
  language,
  territories: opt(territories),
  title: opt(text),
  synopses: opt(
    group(
      shape<Synopses>('metadata', undefined, {
        short: opt(longText),
        medium: opt(longText),
        long: opt(longText),
      }),
    ),
  ),
  genres: opt(texts),
  keywords: opt(texts),
  artwork: opt(records(shape<Artwork>('artwork', undefined, { kind: choice('artworkKinds'), file: text }))),
})

export const castCredit = shape<CastCredit>('cast', 'cast', {
  name: personName,
  written: opt(names),
  as: opt(names),
})

export const ageRating = shape<AgeRating>('ageRatings', 'age-rating', {
  country,
  system: text,
  value: text,
})

export const deliverySpec = shape<DeliverySpec>('delivery', undefined, {
  deliverBy: when,
  languages: { kind: 'languages' },
  metadata: { kind: 'choices', words: 'metadataFields' },
  materials: records(
    shape<MaterialNeed>('materials', undefined, {
      kind: choice('materialKinds'),
      language: opt(language),
    }),
  ),
  ageRatings: opt(territories),
})

export const material = shape<Material>('materials', 'material', {
  kind: choice('materialKinds'),
  language: opt(language),
  delivered: opt(when),
})
