import type { Clear, Grant, Relation, Use, Work, WorkKind } from '../../core/clear/index.ts'
import { right } from './clear-words.ts'
import { list, oneOf, optional, record } from './codec.ts'
import { terms } from './contract.ts'
import { basis, day, eidr, language, names, own, ref, territories, year } from './values.ts'

const WORK_KINDS: Record<WorkKind, string> = {
  novel: 'prose in print',
  'web-novel': 'prose published by episodes on the web',
  webtoon: 'comics made for the screen of a phone',
  play: 'a play',
  concept: 'a concept paper',
  series: 'a series',
  film: 'a film',
  musical: 'a musical',
}

const RELATIONS: Record<Relation, string> = {
  adapts: 'a new work made from its text',
  remakes: 'the finished programme made again',
  'draws-on': 'no more than its idea',
  stages: 'put on a stage',
  translates: 'the same in another language',
}

/** One of `catalogue/works.yaml`. */
export const work = record<Work>(
  'A creation that can be owned and adapted; the production of a title is one too.',
  {
    id: own('work'),
    names: names('What it is called, in each language.'),
    kind: oneOf(WORK_KINDS, 'What it is.'),
    language: optional(language('The language in which it was made.')),
    year: optional(year('The year in which it was first published.')),
    eidr: optional(eidr('Its id in the registry that the trade shares; files of platforms know it by this.')),
    owners: list(ref('party'), 'Its authors or first owners, from whom every right in it runs.'),
    basedOn: list(
      record<Work['basedOn'][number]>('A work that this one stands on.', {
        work: ref('work', 'The other work.'),
        relation: oneOf(RELATIONS, 'How it stands on it.'),
      }),
      'The works that it stands on.',
    ),
    publicDomain: list(
      record<Work['publicDomain'][number]>('Where and since when nobody’s leave is needed.', {
        territories: territories('Where.'),
        from: day('The first day on which it is free there.'),
      }),
      'Where it is free for everybody.',
    ),
    ...basis,
  },
)

/** One right passed on: of `clear.yaml`, and of `catalogue/grants.yaml`. */
export const grant = record<Grant>('One right in one work, passed from licensor to licensee.', {
  id: own('grant'),
  work: ref('work', 'The work that the right is in.'),
  right: right('What may be done with it.'),
  licensor: ref('party', 'Who gives the right.'),
  licensee: ref('party', 'Who takes it.'),
  status: oneOf(
    {
      signed: 'it carries the right',
      option: 'the paid right to take it later',
      draft: 'not signed yet',
    },
    'Only a signed grant carries a right.',
  ),
  ...terms,
  ...basis,
})

const use = record<Use>('A work that the title uses, and under which right.', {
  id: own('use'),
  work: ref('work', 'The work used.'),
  right: right('The right that the use needs.'),
  ...basis,
})

/** `clear.yaml` */
export const clear = record<Clear>('May we make this, here, in this medium, for this long?', {
  uses: list(use, 'The works that the title uses.'),
  grants: list(
    grant,
    'Grants made for this title, in and out; those that exist without it stand in the catalogue.',
  ),
})
