import type { ReleaseMessages } from './message.ts'
import { asked } from './message.ts'

export const release: ReleaseMessages = {
  'catch-up-past-rights': {
    title: 'Catch-up past the rights',
    say: ({ window, work, right, party, territories, forDays, from, until }, s) =>
      `Catch-up of the ${s.name(window)}, ${s.count(forDays, 'day')} an episode, needs the ${s.terms.rights[right]} in ${s.name(work)}, which ${s.name(party)} does not hold ${s.span(from, until)}: ${s.media(['catch-up'])}, for ${s.territories(territories)}.`,
    mend: 'Obtain the right to catch-up for those days, or shorten the time that episodes stay.',
    whether: 'catch-up lies within the rights held',
  },
  'drop-on-holiday': {
    title: 'Episode on a holiday',
    say: ({ window, holiday, on, episode }, s) =>
      `In the ${s.name(window)}, episode ${s.number(episode)} comes out on ${s.day(on)}, a holiday (${s.name(holiday)}).`,
    mend: 'Skip that day, or keep it knowingly.',
    whether: 'episodes come out on a holiday',
  },
  'metadata-due': {
    title: 'Metadata and materials due soon',
    say: ({ daysLeft, ...facts }, s) =>
      `The ${s.name(facts.window)} is to have its metadata and materials by ${s.day(facts.deliverBy)}, in ${s.count(daysLeft, 'day')}: ${s.number(facts.met)} of ${s.number(facts.needed)} are there. Missing first: ${asked(facts, s)}.`,
    mend: 'Fill in or deliver what is missing before that day.',
    whether: 'metadata and materials are complete in time',
  },
  'metadata-incomplete': {
    title: 'Metadata or materials incomplete',
    say: (facts, s) =>
      `The ${s.name(facts.window)} was to have its metadata and materials by ${s.day(facts.deliverBy)}: ${s.number(facts.met)} of ${s.number(facts.needed)} are there in time. Missing first: ${asked(facts, s)}.`,
    mend: 'Fill in or deliver what is missing, or agree a later day.',
    whether: 'metadata and materials are complete',
  },
  'rating-missing': {
    title: 'Age rating missing',
    say: ({ window, territories, deliverBy }, s) =>
      `The ${s.name(window)} may not be shown without an age rating in ${s.territories(territories)}; it was to be there by ${s.day(deliverBy)}.`,
    mend: 'Obtain the rating, or leave the country out of the window.',
    whether: 'every country that demands an age rating has one',
  },
  'special-too-late': {
    title: 'Special delivered too late',
    say: ({ window, special, on, delivered, needed, daysLate }, s) =>
      `“${s.name(special)}” goes out on ${s.day(on)} and is to be delivered on ${s.day(delivered)}; the ${s.name(window)} needs it by ${s.day(needed)}, ${s.count(daysLate, 'day')} earlier.`,
    mend: 'Deliver the special earlier, or show it later.',
    whether: 'the specials are delivered in time',
  },
}
