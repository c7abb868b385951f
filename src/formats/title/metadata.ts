import type {
  AgeRating,
  Artwork,
  ArtworkKind,
  CastCredit,
  DeliverySpec,
  LocalMetadata,
  Material,
  MaterialKind,
  MaterialNeed,
  MetadataField,
  Synopses,
} from '../../core/release/index.ts'
import { list, listed, oneOf, optional, record } from './codec.ts'
import { basis, country, language, names, own, personName, territories, text, when } from './values.ts'

const ARTWORK: Record<ArtworkKind, string> = {
  'key-art': 'the picture that stands for the title',
  poster: 'upright, as in a cinema',
  banner: 'wide, at the head of a page',
  'title-art': 'the title as it is drawn, on nothing',
}

const METADATA_FIELDS: Record<MetadataField, string> = {
  title: 'the title',
  'synopsis-short': 'the story in 190 characters at most',
  'synopsis-medium': 'the story in 400 characters at most',
  'synopsis-long': 'the story in 4,000 characters at most',
  cast: 'every player’s name in a script that is read there',
  genres: 'genres',
  keywords: 'words to find it by',
  ...ARTWORK,
}

const MATERIALS: Record<MaterialKind, string> = {
  'picture-master': 'the finished picture with its sound',
  'textless-master': 'the picture without any writing on it',
  'music-and-effects': 'the sound without the voices, to dub over',
  dub: 'the voices in another language',
  subtitles: 'subtitles in a language',
  trailer: 'a trailer',
  stills: 'photographs from the set',
  'cue-sheet': 'what music sounds where and for how long, for those who collect on it',
  'dialogue-list': 'every line as it is spoken, with its time',
}

const artwork = record<Artwork>('A picture that goes with the title.', {
  kind: oneOf(ARTWORK, 'What it is for.'),
  file: text('The name of its file.'),
})

const synopses = record<Synopses>('The story in three lengths.', {
  short: optional(text('Under a picture: services take 190 characters at most.')),
  medium: optional(text('In a list: 400 characters at most.')),
  long: optional(text('On its page: 4,000 characters at most.')),
})

export const localMetadata = record<LocalMetadata>('What the viewers of one language read of the title.', {
  id: own('metadata'),
  language: language('The language.'),
  territories: optional(territories('Where; not given: wherever the language is read.')),
  title: optional(text('The title.')),
  synopses: optional(synopses),
  genres: optional(listed(text(), 'Genres, as they are called there.')),
  keywords: optional(listed(text(), 'Words to find it by.')),
  artwork: optional(listed(artwork, 'Pictures.')),
  ...basis,
})

export const castCredit = record<CastCredit>('A player as audiences are told.', {
  id: own('cast'),
  name: personName('The name in the player’s own script, with its reading and romanisation.'),
  written: optional(names('How the name is written in other languages.')),
  as: optional(names('The character played.')),
  ...basis,
})

export const ageRating = record<AgeRating>('For what age one country has found the title fit.', {
  id: own('age-rating'),
  country: country('Where.'),
  system: text('The system, as the country calls it.'),
  value: text('The rating, as it is printed.'),
  ...basis,
})

const materialKind = (description: string) => oneOf(MATERIALS, description)

const materialNeed = record<MaterialNeed>('One kind of material.', {
  kind: materialKind('What it is.'),
  language: optional(language('In which language, where it speaks or is read.')),
})

export const deliverySpec = record<DeliverySpec>('What else must be there, and by when.', {
  deliverBy: when('The last day on which it may be delivered.'),
  languages: list(language(), 'In each of which the metadata are asked for.'),
  metadata: list(oneOf(METADATA_FIELDS), 'What is asked for in each of the languages.'),
  materials: list(materialNeed, 'Materials beside the episodes.'),
  ageRatings: optional(territories('Where it may not be shown without an age rating.')),
})

export const material = record<Material>('A material for the whole run.', {
  id: own('material'),
  kind: materialKind('What it is.'),
  language: optional(language('In which language.')),
  delivered: optional(when('When it is there.')),
  ...basis,
})
