import type {
  AmendableTerms,
  Amendment,
  Approval,
  Blackout,
  Extension,
  Grant,
  Holdback,
  Negotiation,
  Option,
  Paper,
  Responsible,
  Reversion,
} from '../../../../core/clear/index.ts'
import {
  choice,
  day,
  group,
  media,
  money,
  names,
  opt,
  party,
  personName,
  records,
  ref,
  refs,
  shape,
  term,
  territories,
  text,
  truth,
  when,
  whenUntil,
  whole,
} from './field.ts'

// A contract, clause by clause, in the order in which one is read.

const holdback = shape<Holdback>('holdbacks', 'holdback', {
  protects: party,
  binds: opt(refs('party')),
  territories,
  media,
  languages: { kind: 'languageSet' },
  from: opt(when),
  until: whenUntil,
})

const extension = shape<Extension>('extensions', 'extension', {
  exerciseBy: when,
  noticeBy: opt(when),
  fee: opt(money),
  takenOn: opt(day),
})

const option = shape<Option>('option', undefined, {
  exerciseBy: when,
  fee: opt(money),
  exercisedOn: opt(day),
  extensions: opt(records(extension)),
})

const reversion = shape<Reversion>('reversions', 'reversion', {
  unless: choice('reversions'),
  due: when,
  metOn: opt(day),
})

const negotiation = shape<Negotiation>('negotiations', 'negotiation', {
  kind: choice('negotiations'),
  holder: party,
  right: choice('rights'),
  territories: opt(territories),
  media: opt(media),
  notice: opt(when),
  answerDays: whole('days'),
  until: opt(whenUntil),
  takenOn: opt(day),
  waivedOn: opt(day),
})

const approval = shape<Approval>('approvals', 'approval', {
  of: choice('approvalsOf'),
  by: party,
  due: opt(when),
  givenOn: opt(day),
})

const blackout = shape<Blackout>('blackouts', 'blackout', { territories, media, from: when, until: when })

const paper = shape<Paper>('documents', 'paper', { name: text, dated: opt(day), sha256: opt(text) })

const responsible = shape<Responsible>('responsible', undefined, { party, name: personName })

/** What an amendment may set anew. */
const amendable = {
  territories,
  media,
  languages: { kind: 'languageSet' },
  term,
  exclusive: truth,
  sharedWith: opt(refs('party')),
  furtherRights: opt({ kind: 'choices', words: 'rights' }),
  reserved: opt({ kind: 'choices', words: 'rights' }),
  sublicensing: opt(choice('sublicensing')),
  credit: opt(choice('credits')),
  creditWording: opt(names),
  runs: opt(whole()),
  option: opt(group(option)),
  holdbacks: records(holdback),
  blackouts: opt(records(blackout)),
  reversions: opt(records(reversion)),
  negotiations: opt(records(negotiation)),
  approvals: opt(records(approval)),
} as const

const amendment = shape<Amendment>('amendments', 'amendment', {
  effective: day,
  status: choice('grantStatus'),
  signedOn: opt(day),
  document: opt(text),
  terms: group(
    shape<AmendableTerms>('grants', undefined, {
      ...amendable,
      territories: opt(territories),
      media: opt(media),
      languages: opt({ kind: 'languageSet' }),
      term: opt(term),
      exclusive: opt(truth),
      holdbacks: opt(records(holdback)),
    }),
  ),
})

export const grant = shape<Grant>('grants', 'grant', {
  work: ref('work'),
  right: choice('rights'),
  licensor: party,
  licensee: party,
  status: choice('grantStatus'),
  signedOn: opt(day),
  ...amendable,
  document: opt(text),
  documents: opt(records(paper)),
  responsible: opt(records(responsible)),
  amendments: opt(records(amendment)),
})
