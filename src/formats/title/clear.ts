import type {
  Clear,
  CreditKind,
  Grant,
  Holdback,
  Relation,
  Right,
  Use,
  Work,
  WorkKind,
} from '../../core/clear/index.ts'
import type { Codec } from './codec.ts'
import { list, oneOf, optional, record } from './codec.ts'
import {
  basis,
  day,
  language,
  languageSet,
  mediaSet,
  money,
  names,
  own,
  ref,
  term,
  territories,
  text,
  truth,
  when,
  whenUntil,
  year,
} from './values.ts'

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

const RIGHTS: Record<Right, string> = {
  assignment: 'everything',
  adapt: 'to make a new work from a text',
  remake: 'to make a finished programme again',
  concept: 'to use no more than the idea',
  stage: 'to put it on a stage',
  translate: 'to translate it',
  publish: 'to publish it',
  exhibit: 'to show the finished thing',
}
const right = (description: string): Codec<Right> => oneOf(RIGHTS, description)

const CREDITS: Record<CreditKind, string> = {
  'source-work': '原作, based on',
  format: 'format',
  concept: '原案, from an idea',
}
export const creditKind = (description: string): Codec<CreditKind> => oneOf(CREDITS, description)

/** One of `catalogue/works.yaml`. */
export const work = record<Work>(
  'A creation that can be owned and adapted; the production of a title is one too.',
  {
    id: own('work'),
    names: names('What it is called, in each language.'),
    kind: oneOf(WORK_KINDS, 'What it is.'),
    language: optional(language('The language in which it was made.')),
    year: optional(year('The year in which it was first published.')),
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

const holdback = record<Holdback>(
  'Days in which a right that somebody has may not yet be used, to protect another’s window.',
  {
    id: own('holdback'),
    protects: ref('party', 'Whom it protects; it binds everybody else.'),
    territories: territories('Where it binds.'),
    media: mediaSet('On what it binds.'),
    languages: languageSet('In which languages it binds.'),
    from: optional(when('From when it binds; not given: from the start of its grant.')),
    until: whenUntil('The first day on which it no longer binds.'),
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
  territories: territories('Where.'),
  media: mediaSet('On what.'),
  languages: languageSet('In which languages.'),
  term: term('For how long.'),
  exclusive: truth('Whether the licensee alone has it.'),
  status: oneOf(
    {
      signed: 'it carries the right',
      option: 'the paid right to take it later',
      draft: 'not signed yet',
    },
    'Only a signed grant carries a right.',
  ),
  signedOn: optional(day('The day of the signature.')),
  credit: optional(creditKind('The strongest credit that it allows the licensee to print.')),
  option: optional(
    record<NonNullable<Grant['option']>>('The terms of the option.', {
      exerciseBy: when('The last day on which it can be taken.'),
      fee: optional(money('What taking it costs.')),
    }),
  ),
  holdbacks: list(holdback, 'Days in which the right may not yet be used.'),
  document: optional(text('The paper that proves it, as the file room knows it.')),
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
