import type { Party, Rate, Source } from '../../core/base/index.ts'
import type { Catalogue } from '../../core/title/index.ts'
import { grant, work } from './clear.ts'
import type { Fields } from './codec.ts'
import { list, oneOf, optional, record } from './codec.ts'
import { scheme } from './deal.ts'
import { panel } from './decide.ts'
import { labourRule } from './make.ts'
import {
  aboveZero,
  basis,
  country,
  currency,
  day,
  monthDay,
  names,
  own,
  partialDay,
  personName,
  text,
  webAddress,
} from './values.ts'

const party = record<Party>(
  'Whoever can hold a right, owe money or be paid: a company, a person, a public body.',
  {
    id: own('party'),
    kind: oneOf({ company: '', person: '', body: 'a public body' }),
    names: names('What it is called, in each language.'),
    person: optional(personName('A person’s own name, family and given name apart.')),
    country: optional(country('Where it is at home.')),
    fiscalYearEnd: optional(monthDay('The last day of its business year.')),
    ...basis,
  },
)

const rate = record<Rate>('What one currency cost in another on a day.', {
  from: currency('The currency that is changed.'),
  to: currency('The currency that one gets.'),
  ratio: aboveZero('Whole units of `to` for one whole unit of `from`; above 0.'),
  on: day('The day of the rate.'),
  ...basis,
})

const source = record<Source>('A public page or paper that a fact was read in.', {
  id: own('source'),
  publication: text('Who published it, and under which headline.'),
  date: optional(partialDay('When it was published, as precisely as it says: a year, a month or a day.')),
  url: optional(webAddress('Where it stands on the web.')),
  read: optional(day('The day on which we read it.')),
})

const parts: Fields<Catalogue> = {
  works: list(work, 'Creations that can be owned and adapted.'),
  parties: list(party, 'Companies, people and public bodies.'),
  grants: list(grant, 'Rights passed on, apart from any one title.'),
  panels: list(panel, 'Who measures what, where.'),
  schemes: list(scheme, 'Public schemes that pay back part of a cost.'),
  labour: list(labourRule, 'Rules on working time.'),
  rates: list(rate, 'What currencies cost.'),
  sources: list(source, 'The publications that facts were read in.'),
}

/** What titles share. */
export const catalogue = record<Catalogue>('What titles share: works, parties, grants, public facts.', parts)

export type CataloguePart = keyof Catalogue
export const CATALOGUE_PARTS = Object.keys(parts) as readonly CataloguePart[]

/** `catalogue/works.yaml` and its like: one part, under its name. */
export const cataloguePart = <P extends CataloguePart>(part: P) =>
  record<Pick<Catalogue, P>>(PARTS_MEAN[part], { [part]: parts[part] } as unknown as Fields<
    Pick<Catalogue, P>
  >)

const PARTS_MEAN: Record<CataloguePart, string> = {
  works: 'Creations that can be owned and adapted.',
  parties: 'Companies, people and public bodies that can hold a right, owe money or be paid.',
  grants: 'Rights passed on, apart from any one title.',
  panels: 'Who measures what, where.',
  schemes: 'Public schemes that pay back part of what is spent in their country.',
  labour: 'Rules on working time.',
  rates: 'What one currency cost in another.',
  sources: 'The publications that facts were read in.',
}
