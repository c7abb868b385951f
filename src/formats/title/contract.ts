import type {
  AmendableTerms,
  Amendment,
  Approval,
  ApprovalOf,
  Blackout,
  Extension,
  Grant,
  Holdback,
  Negotiation,
  Option,
  Paper,
  Responsible,
  Reversion,
  Sublicensing,
} from '../../core/clear/index.ts'
import { creditKind, right } from './clear-words.ts'
import type { Codec, Fields } from './codec.ts'
import { list, listed, oneOf, optional, record } from './codec.ts'
import {
  basis,
  day,
  languageSet,
  mediaSet,
  money,
  names,
  own,
  personName,
  ref,
  sha256,
  someOf,
  term,
  territories,
  text,
  truth,
  when,
  whenUntil,
  whole,
} from './values.ts'

const holdback = record<Holdback>(
  'Days in which a right that somebody has may not yet be used, to protect another’s window.',
  {
    id: own('holdback'),
    protects: ref('party', 'Whom it protects.'),
    binds: optional(someOf(ref('party'), 'Whom it binds; not given: everybody but those whom it protects.')),
    territories: territories('Where it binds.'),
    media: mediaSet('On what it binds.'),
    languages: languageSet('In which languages it binds.'),
    from: optional(when('From when it binds; not given: from the start of its grant.')),
    until: whenUntil('The first day on which it no longer binds.'),
    ...basis,
  },
)

const extension = record<Extension>('More time for an option, for a fee.', {
  id: own('extension'),
  exerciseBy: when('The last day on which the option can be taken once this is.'),
  noticeBy: optional(
    when('The last day on which the licensor must be told; not given: the last day of what it extends.'),
  ),
  fee: optional(money('What the extension costs.')),
  takenOn: optional(day('The day on which it was taken.')),
  ...basis,
})

const option = record<Option>('The terms of the option.', {
  exerciseBy: when('The last day on which it can be taken, before any extension.'),
  fee: optional(money('What taking it costs.')),
  exercisedOn: optional(day('The day on which it was taken.')),
  extensions: optional(someOf(extension, 'What gives it more time, in the order in which they follow.')),
})

const UNLESS: Record<Reversion['unless'], string> = {
  'production-start': 'principal photography, or rehearsals, have begun',
  completion: 'it is completed',
  'first-showing': 'it was shown for the first time',
  publication: 'it was published',
}

const reversion = record<Reversion>(
  'What has to have happened by a day, or the right falls back to its licensor.',
  {
    id: own('reversion'),
    unless: oneOf(UNLESS, 'What has to happen.'),
    due: when('The last day on which it can happen; the right is gone on the next.'),
    metOn: optional(day('The day on which it happened.')),
    ...basis,
  },
)

const NEGOTIATIONS: Record<Negotiation['kind'], string> = {
  'first-negotiation': 'to be asked before anybody else',
  'last-refusal': 'to have what another was offered, on the same terms',
}

const negotiation = record<Negotiation>('A right to be asked, with the clock that it runs by.', {
  id: own('negotiation'),
  kind: oneOf(NEGOTIATIONS, 'Which right to be asked.'),
  holder: ref('party', 'Who has to be asked.'),
  right: right('What in the grant’s work it is about.'),
  territories: optional(territories('Where; not given: as the grant.')),
  media: optional(mediaSet('On what; not given: as the grant.')),
  notice: optional(when('The notice that starts the clock; not given: nobody gave it yet.')),
  answerDays: whole(1, 3_650, 'Days for the answer, the day after the notice being the first.'),
  until: optional(whenUntil('The day from which nobody need be asked any more.')),
  takenOn: optional(day('The day on which the holder took it.')),
  waivedOn: optional(day('The day on which the holder let it go.')),
  ...basis,
})

const APPROVALS: Record<ApprovalOf, string> = {
  sublicence: 'that the right is passed on',
  script: 'the script',
  cast: 'the leading players',
  director: 'the director',
  'final-cut': 'the finished cut',
  credits: 'the credits',
  marketing: 'posters, trailers and the like',
  translation: 'the translation',
  'moral-rights': 'changes that touch the author’s moral rights',
}

const approval = record<Approval>('Leave that somebody must give.', {
  id: own('approval'),
  of: oneOf(APPROVALS, 'Of what.'),
  by: ref('party', 'Who gives it.'),
  due: optional(when('The last day on which it must be had.')),
  givenOn: optional(day('The day on which it was given.')),
  ...basis,
})

const blackout = record<Blackout>('Days within the term on which the licensee may not show.', {
  id: own('blackout'),
  territories: territories('Where.'),
  media: mediaSet('On what.'),
  from: when('The first day of it.'),
  until: when('The first day on which it is over.'),
  ...basis,
})

const SUBLICENSING: Record<Sublicensing, string> = {
  free: 'without asking',
  'with-consent': 'only with the licensor’s consent',
  'not-allowed': 'not at all',
}

const paper = record<Paper>('A document with what tells it from any other.', {
  id: own('paper'),
  name: text('What it is called.'),
  dated: optional(day('The day that it bears.')),
  sha256: optional(sha256('The SHA-256 of its bytes.')),
  ...basis,
})

const responsible = record<Responsible>('Who keeps a contract’s dates for one of its parties.', {
  party: ref('party', 'For whom.'),
  name: personName('Who.'),
})

/** What an amendment may set anew, as the grant itself has it. */
const amendable = {
  territories: territories('Where.'),
  media: mediaSet('On what.'),
  languages: languageSet('In which languages.'),
  term: term('For how long.'),
  exclusive: truth('Whether the licensee alone has it.'),
  furtherRights: someOf(
    right('A right.'),
    'Rights in the same work that pass with it: the subtitles with the broadcast.',
  ),
  reserved: someOf(
    right('A right.'),
    'Rights that the licensor keeps, though what is granted would carry them.',
  ),
  sharedWith: someOf(
    ref('party'),
    'Whom an exclusive grant does not keep out: the licensor of a sole licence, others who hold it beside.',
  ),
  sublicensing: oneOf(SUBLICENSING, 'Whether the licensee may pass the right on.'),
  credit: creditKind('The strongest credit that it allows the licensee to print.'),
  creditWording: names('The words that the licensor’s work must be credited in.'),
  option,
  holdbacks: listed(holdback, 'Days in which the right may not yet be used.'),
  runs: whole(1, 10_000, 'How often each episode may be shown; not given: as often as one likes.'),
  blackouts: someOf(blackout, 'Days within the term on which the licensee may not show.'),
  reversions: someOf(reversion, 'What has to happen, or the right falls back to its licensor.'),
  negotiations: someOf(negotiation, 'Rights to be asked.'),
  approvals: someOf(approval, 'Leave that somebody must give.'),
} satisfies { readonly [K in keyof AmendableTerms]-?: Codec<Required<Grant>[K]> }

const amendedTerms = record<AmendableTerms>('The terms that it sets anew; all others stay.', {
  territories: optional(amendable.territories),
  media: optional(amendable.media),
  languages: optional(amendable.languages),
  term: optional(amendable.term),
  exclusive: optional(amendable.exclusive),
  furtherRights: optional(amendable.furtherRights),
  reserved: optional(amendable.reserved),
  sharedWith: optional(amendable.sharedWith),
  sublicensing: optional(amendable.sublicensing),
  credit: optional(amendable.credit),
  creditWording: optional(amendable.creditWording),
  option: optional(amendable.option),
  holdbacks: optional(amendable.holdbacks),
  runs: optional(amendable.runs),
  blackouts: optional(amendable.blackouts),
  reversions: optional(amendable.reversions),
  negotiations: optional(amendable.negotiations),
  approvals: optional(amendable.approvals),
})

const amendment = record<Amendment>('A later version: what it sets anew holds from a day on.', {
  id: own('amendment'),
  effective: day('The first day on which it holds.'),
  status: oneOf({ signed: 'it holds', draft: 'it changes nothing yet' }, 'Only a signed amendment holds.'),
  signedOn: optional(day('The day of the signature.')),
  document: optional(text('The paper that proves it, as the file room knows it.')),
  terms: amendedTerms,
  ...basis,
})

type Terms = Omit<Grant, 'id' | 'work' | 'right' | 'licensor' | 'licensee' | 'status' | keyof typeof basis>

/** Everything in a grant but who grants which right in what to whom. */
export const terms: Fields<Terms> = {
  territories: amendable.territories,
  media: amendable.media,
  languages: amendable.languages,
  term: amendable.term,
  exclusive: amendable.exclusive,
  signedOn: optional(day('The day of the signature.')),
  credit: optional(amendable.credit),
  option: optional(amendable.option),
  holdbacks: list(holdback, 'Days in which the right may not yet be used.'),
  document: optional(text('The paper that proves it, as the file room knows it.')),
  furtherRights: optional(amendable.furtherRights),
  reserved: optional(amendable.reserved),
  sharedWith: optional(amendable.sharedWith),
  sublicensing: optional(amendable.sublicensing),
  creditWording: optional(amendable.creditWording),
  runs: optional(amendable.runs),
  blackouts: optional(amendable.blackouts),
  reversions: optional(amendable.reversions),
  negotiations: optional(amendable.negotiations),
  approvals: optional(amendable.approvals),
  documents: optional(someOf(paper, 'The papers themselves, told by their hashes.')),
  responsible: optional(someOf(responsible, 'Who keeps its dates, one person for a party.')),
  amendments: optional(someOf(amendment, 'Later versions of its terms.')),
}
