import type {
  Bound,
  Identifier,
  Organisation,
  Rating,
  Ratings,
  Region,
  Release,
  Sequence,
  SharedEntitlement,
} from '../types.ts'
import type { Codec } from './record.ts'
import { fieldsOf, record, VALUE } from './record.ts'

/* The records of Common Metadata, whose elements are `md`, and what avails and offer statuses share. */

const organisation = fieldsOf<Organisation>('md')
export const ORGANISATION = record<Organisation>([organisation.many('displayNames', 'DisplayName', VALUE)])

const region = fieldsOf<Region>('md')
export const REGION = record<Region>([
  region.one('country', 'country', VALUE),
  region.one('countryRegion', 'countryRegion', VALUE),
])

const identifier = fieldsOf<Identifier>('md')
export const IDENTIFIER = record<Identifier>([
  identifier.one('namespace', 'Namespace', VALUE),
  identifier.one('identifier', 'Identifier', VALUE),
])

const sequence = fieldsOf<Sequence>('md')
export const SEQUENCE = record<Sequence>([
  sequence.one('number', 'Number', VALUE),
  sequence.one('distributionNumber', 'DistributionNumber', VALUE),
])

const release = fieldsOf<Release>('md')
export const RELEASE = record<Release>([
  release.one('releaseType', 'ReleaseType', VALUE),
  release.many('territories', 'DistrTerritory', REGION),
  release.one('date', 'Date', VALUE),
])

const rating = fieldsOf<Rating>('md')
const RATING = record<Rating>([
  rating.one('region', 'Region', REGION),
  rating.one('system', 'System', VALUE),
  rating.one('value', 'Value', VALUE),
  rating.many('reasons', 'Reason', VALUE),
])

const ratings = fieldsOf<Ratings>('md')
export const RATINGS = record<Ratings>([
  ratings.one('notRated', 'NotRated', VALUE),
  ratings.many('ratings', 'Rating', RATING),
])

const shared = fieldsOf<SharedEntitlement>()
export const SHARED_ENTITLEMENT = record<SharedEntitlement>([
  shared.many('ecosystemIds', 'EcosystemID', VALUE),
])

const bound = (kind: Bound['kind']): Codec<Bound> => ({
  read: (element) => {
    const value = VALUE.read(element)
    return value && { kind, value }
  },
  write: ({ value }, namespace, name) => VALUE.write(value, namespace, name),
})

/** `Start` and `StartCondition`, `End` and `EndCondition`. */
export const boundForms = (name: 'Start' | 'End'): Readonly<Record<string, Codec<Bound>>> => ({
  [name]: bound('instant'),
  [`${name}Condition`]: bound('condition'),
})

export const boundName =
  (name: 'Start' | 'End') =>
  ({ kind }: Bound): string =>
    kind === 'instant' ? name : `${name}Condition`
