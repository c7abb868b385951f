import type { Money } from '../../../core/base/index.ts'
import type { FindingFacts, Missed } from '../../../core/seams/index.ts'
import type { Speaker } from '../speaker.ts'
import type { Messages } from './message.ts'
import { release } from './release/en.ts'

export const en: Messages = {
  rules: {
    ...release,
    'actual-outside-range': {
      title: 'Result outside the forecast',
      say: ({ panel, value, low, high }, s) =>
        `${s.name(panel)}: the result is ${s.measured(panel, value)}, and the forecast was ${range(low, high, (n) => s.measured(panel, n))}.`,
      mend: 'Review what the forecast was drawn from before it serves the next decision.',
      whether: 'the results lie within the forecasts',
    },
    'approval-missing': {
      title: 'Approval missing',
      say: ({ grant, of, by, due, givenOn }, s) =>
        givenOn === undefined
          ? `Under the ${s.name(grant)}, the approval of ${s.name(by)} for “${s.terms.approvalsOf[of]}” was due by ${s.day(due)} and has not been given.`
          : `Under the ${s.name(grant)}, the approval of ${s.name(by)} for “${s.terms.approvalsOf[of]}” was due by ${s.day(due)} and was given only on ${s.day(givenOn)}.`,
      mend: 'Obtain the approval, or have the party waive it or move its last day.',
      whether: 'the approvals were given in time',
    },
    'approved-payment-gone': {
      title: 'Approved payment gone',
      say: ({ approved, payer, payee }, s) =>
        `A payment${payer === undefined ? '' : ` from ${s.name(payer)}`}${
          payee === undefined ? '' : ` to ${s.name(payee)}`
        } was approved for ${s.day(approved)} and is no longer in the plan.`,
      mend: 'Put the payment back, or have the parties approve the plan without it.',
      whether: 'every approved payment is still in the plan',
    },
    'blacked-out': {
      title: 'Shown in a blackout',
      say: ({ window, grant, from, until }, s) =>
        `The ${s.name(window)} shows the title ${s.span(from, until)}, in a blackout that the ${s.name(grant)} sets.`,
      mend: 'Take those days out of the window, or have the licensor lift the blackout.',
      whether: 'a window shows in a blackout',
    },
    'carve-out-gap': {
      title: 'Rights allotted to nobody',
      say: ({ territories, media }, s) =>
        `No partner is allotted these rights: ${s.media(media)}, for ${s.territories(territories)}.`,
      mend: 'Allot them to a partner, or take them out of what is divided.',
      whether: 'every right is allotted to a partner',
    },
    'carve-out-overlap': {
      title: 'Rights allotted twice',
      say: ({ first, second, territories, media }, s) =>
        `${s.name(first)} and ${s.name(second)} are allotted the same rights: ${s.media(media)}, for ${s.territories(territories)}.`,
      mend: 'Narrow one of the two allotments.',
      whether: 'two partners are allotted the same rights',
    },
    'cash-gap': {
      title: 'Cash gap',
      say: ({ week, short }, s) => `In the week from ${s.day(week)}, cash falls short by ${s.money(short)}.`,
      mend: 'Bring a payment forward, put a cost back, or bridge the gap with a loan.',
      whether: 'the cash lasts from week to week',
    },
    'chain-of-title-gap': {
      title: 'Gap in the chain of title',
      say: ({ work, right, party, grant }, s) =>
        `${s.name(party)} needs the ${s.terms.rights[right]} in ${s.name(work)}, and the chain of title does not reach back to a first owner.${
          grant === undefined ? '' : ` It breaks at the ${s.name(grant)}.`
        }`,
      mend: 'Obtain the missing grant, or the document that proves it.',
      whether: 'the chain of title is complete',
    },
    'consent-missing': {
      title: 'Passed on without consent',
      say: ({ grant, under, by, allowed }, s) =>
        allowed
          ? `The ${s.name(grant)} passes on a right for which the ${s.name(under)} asks the consent of ${s.name(by)}; none has been given.`
          : `The ${s.name(grant)} passes on a right that may not be passed on under the ${s.name(under)}.`,
      mend: 'Obtain the licensor’s consent, or end the sublicence.',
      whether: 'the consents to pass rights on were given',
    },
    'cost-unfunded': {
      title: 'Cost not fully financed',
      say: ({ cost, financed, short }, s) =>
        `The title costs ${s.money(cost)}, and the finance plan comes to ${s.money(financed)}: ${s.money(short)} is not financed.`,
      mend: 'Raise more finance, or lower the budget.',
      whether: 'the finance plan meets the cost',
    },
    'credit-not-granted': {
      title: 'Credit not granted',
      say: ({ work, as, allowed }, s) =>
        `The title credits ${s.name(work)} as “${s.terms.credits[as]}”; ${
          allowed === undefined
            ? 'no signed grant allows that credit'
            : `the strongest credit allowed is “${s.terms.credits[allowed]}”`
        }.`,
      mend: 'Change the credit, or have the licensor allow the stronger one.',
      whether: 'the credits are granted',
    },
    'daily-hours-exceeded': {
      title: 'Working day too long',
      say: ({ person, on, hours, allowed, rule }, s) =>
        allowed === 0
          ? `${s.name(person)} is to work ${s.hours(hours)} on ${s.day(on)} at hours when “${s.name(rule)}” allows no work.`
          : `${s.name(person)} is to work ${s.hours(hours)} on ${s.day(on)}; the limit under “${s.name(rule)}” is ${s.hours(allowed)}.`,
      mend: 'Shorten the day, or move scenes to another.',
      whether: 'the working days keep to the daily limit',
    },
    'delivery-too-late': {
      title: 'Delivery too late',
      say: ({ window, episode, delivered, needed, daysLate }, s) =>
        `Episode ${s.number(episode)} is to be delivered on ${s.day(delivered)}; the ${s.name(window)} needs it by ${s.day(needed)}, ${s.count(daysLate, 'day')} earlier.`,
      mend: 'Deliver earlier, or agree a later delivery or a later premiere.',
      whether: 'the episodes are delivered in time',
    },
    'derivation-leak': {
      title: 'Beat from a work that is not cleared',
      say: ({ scene, beat, works }, s) =>
        `In ${s.name(scene)}, the beat “${s.name(beat)}” stands only in ${s.list(works.map(s.name))}, ${
          works.length === 1 ? 'which is not' : 'none of which is'
        } cleared for this title.`,
      mend: 'Clear such a work, usually by its remake right, or replace the beat with one that is cleared or invented.',
      whether: 'the scenes use only what is cleared',
    },
    'draft-relied-on': {
      title: 'Resting on a draft',
      say: ({ grant, window, work }, s) =>
        window !== undefined
          ? `The ${s.name(window)} rests on a draft that nobody has signed: the ${s.name(grant)}.`
          : `The use of ${work === undefined ? 'a work' : s.name(work)} rests on a draft that nobody has signed: the ${s.name(grant)}.`,
      mend: 'Have the draft signed, or do without what rests on it.',
      whether: 'anything rests on a draft',
    },
    'episode-count-off-order': {
      title: 'Episode count off the order',
      say: ({ window, ordered, made }, s) =>
        `The order of the ${s.name(window)} is for ${s.count(ordered, 'episode')}; the title has ${s.number(made)}.`,
      mend: 'Amend the order, or the number of episodes.',
      whether: 'the number of episodes is the one ordered',
    },
    'exclusive-clash': {
      title: 'Exclusive rights clash',
      say: ({ first, second, territories, media, from, until }, s) =>
        `The ${s.name(first)} and the ${s.name(second)} overlap ${s.span(from, until)}: ${s.media(media)}, for ${s.territories(territories)}. At least one of the two is exclusive.`,
      mend: 'Narrow the territory, the media or the term of one of them, or make both non-exclusive.',
      whether: 'exclusive rights clash',
    },
    'incentive-condition-missed': {
      title: 'Incentive condition missed',
      say: incentive,
      mend: 'Meet the condition, or take the incentive out of the finance plan.',
      whether: 'the incentive’s conditions are met',
    },
    'instalments-past-amount': {
      title: 'Instalments past the amount',
      say: ({ finance, amount, instalments }, s) =>
        `The ${s.name(finance)} comes to ${s.money(amount)}; its instalments add up to ${s.money(instalments)}.`,
      mend: 'Correct the instalments, or the amount that was agreed.',
      whether: 'the instalments keep to the amounts agreed',
    },
    'language-not-cleared': {
      title: 'Language not cleared',
      say: ({ window, use, work }, s) =>
        `The ${s.name(window)} offers ${s.languageUse(use)}, which the grants of ${s.name(work)} under it do not allow.`,
      mend: 'Obtain the language, or take it out of the window.',
      whether: 'the languages are cleared',
    },
    'minimum-guarantee-due-before-cash': {
      title: 'Minimum guarantee due before the cash',
      say: ({ payer, payee, amount, due, short, covered }, s) =>
        `${s.name(payer)} owes ${s.name(payee)} a guarantee of ${s.money(amount)} on ${s.day(due)}; the cash that is to carry it is ${s.money(short)} short on that day. ${
          covered === undefined
            ? 'No payment in the plan makes it up.'
            : `It is made up on ${s.day(covered)}.`
        }`,
      mend: 'Put the guarantee back, bring forward the payments that carry it, or bridge the days between.',
      whether: 'the cash is there when guarantees fall due',
    },
    'minor-out-of-hours': {
      title: 'Minor working out of hours',
      say: ({ person, on, age, rule }, s) =>
        `${s.name(person)}, aged ${s.number(age)}, is to work on ${s.day(on)} in a way that “${s.name(rule)}” does not allow for minors.`,
      mend: 'Move the minor’s scenes into the hours allowed.',
      whether: 'minors work only as the rules allow',
    },
    'negotiation-right-ignored': {
      title: 'Negotiation right ignored',
      say: ({ grant, holder, kind, signedOn, lastDay }, s) =>
        `${s.name(holder)} has the ${s.terms.negotiations[kind]}, but the ${s.name(grant)} was signed on ${s.day(signedOn)}${
          lastDay === undefined
            ? ' before they had been asked'
            : `, while they had until ${s.day(lastDay)} to answer`
        }.`,
      mend: 'Have the holder waive the right in writing, or make the offer to them on the same terms.',
      whether: 'the rights to be asked were respected',
    },
    'not-available': {
      title: 'Person not available',
      say: ({ person, on }, s) =>
        `${s.name(person)} is called on ${s.day(on)} and is not available that day.`,
      mend: 'Move the scenes to a day that is free, or settle the other engagement.',
      whether: 'everybody called is available',
    },
    'option-lapsed': {
      title: 'Option lapsed',
      say: ({ grant, lastDay, exercisedOn }, s) =>
        `The ${s.name(grant)} could be exercised until ${s.day(lastDay)} and ${
          exercisedOn === undefined ? 'was not' : `was only on ${s.day(exercisedOn)}`
        }; the title goes on by that right.`,
      mend: 'Have the licensor grant the right anew or extend the option, or do without it.',
      whether: 'the options were exercised in time',
    },
    'option-of-another': {
      title: 'Under another’s option',
      say: ({ grant, holder, lastDay, window, work }, s) =>
        `${lastDay === undefined ? '' : `Until ${s.day(lastDay)} `}${s.name(holder)} may take what the ${
          window !== undefined ? s.name(window) : `use of ${work === undefined ? 'a work' : s.name(work)}`
        } needs, by the ${s.name(grant)}.`,
      mend: 'Wait until the option has run out, have it given up, or agree with its holder.',
      whether: 'anybody else has an option on what the title needs',
    },
    'paid-past-cap': {
      title: 'Paid past the cap',
      say: ({ tier, cap, paid }, s) =>
        `The tier “${s.name(tier)}” is capped at ${s.money(cap)}; the statements pay ${s.money(paid)} out of it.`,
      mend: 'Correct the statement, and set the excess off against the next payment.',
      whether: 'the payments stay within the caps',
    },
    'panels-not-comparable': {
      title: 'Panels not comparable',
      say: ({ first, second }, s) =>
        `A figure of ${s.name(first)} is set beside one of ${s.name(second)}: figures of two panels cannot be compared.`,
      mend: 'Compare figures of one panel only.',
      whether: 'the figures compared are of one panel',
    },
    'permit-too-late': {
      title: 'Work permit too late',
      say: ({ person, country, on, permitFrom }, s) =>
        `${s.name(person)} is to work in ${s.country(country)} on ${s.day(on)}; ${
          permitFrom === undefined
            ? 'no work permit is held for that day'
            : `the work permit runs from ${s.day(permitFrom)}`
        }.`,
      mend: 'Move the work to after the permit begins, or obtain the permit earlier.',
      whether: 'the work permits are in time',
    },
    'receipt-moved-out-of-year': {
      title: 'Receipt moved out of its business year',
      say: ({ payer, payee, amount, approved, due, approvedYearEnds, yearEnds }, s) =>
        `${s.money(amount)} from ${s.name(payer)} to ${s.name(payee)} was approved for ${s.day(approved)} and is now due on ${s.day(due)}. It leaves the payee’s business year to ${s.day(approvedYearEnds)} for the one to ${s.day(yearEnds)}.`,
      mend: 'Agree an earlier payment, or restate both years.',
      whether: 'the receipts stay in the business year that was approved',
    },
    'rest-too-short': {
      title: 'Rest too short',
      say: ({ person, on, hours, needed, rule }, s) =>
        `${s.name(person)} has ${s.hours(hours)} of rest before the call on ${s.day(on)}; “${s.name(rule)}” requires ${s.hours(needed)}.`,
      mend: 'Call later, or wrap earlier the day before.',
      whether: 'the rest between days is long enough',
    },
    'right-reverted': {
      title: 'Right fallen back',
      say: ({ grant, unless, from, planned }, s) =>
        `The ${s.name(grant)} falls back to its licensor on ${s.day(from)}: ${s.terms.reversions[unless]} had to come before, and ${
          planned === undefined ? 'has not come' : `comes only on ${s.day(planned)}`
        }.`,
      mend: 'Bring forward what must happen, or have the licensor move the last day.',
      whether: 'a right falls back to its licensor',
    },
    'runs-exceeded': {
      title: 'More runs than granted',
      say: ({ grant, party, allowed, planned }, s) =>
        `${s.name(party)} plans to show each episode ${s.number(planned)} times; the ${s.name(grant)} and others beside it allow ${s.number(allowed)}.`,
      mend: 'Take out repeats, or buy more runs.',
      whether: 'the runs keep to what was granted',
    },
    'runtime-off-slot': {
      title: 'Running time off the slot',
      say: ({ window, episode, seconds, atLeast, atMost }, s) =>
        `Episode ${s.number(episode)} runs ${s.seconds(seconds)}; the slot of the ${s.name(window)} takes ${
          atLeast === atMost ? s.seconds(atMost) : `${s.seconds(atLeast)} to ${s.seconds(atMost)}`
        }.`,
      mend: 'Cut the episode to length, or agree another length.',
      whether: 'the running times fit the slots',
    },
    'scene-scheduled-twice': {
      title: 'Scene scheduled twice',
      say: ({ scene, times, on }, s) =>
        `The whole of ${s.name(scene)} is scheduled ${times === 2 ? 'twice' : `${s.number(times)} times`}${
          on.length === 0 ? '' : `: ${s.list(on.map(s.day))}`
        }.`,
      mend: 'Take the scene off one of the days, or mark what is only a part or a pickup of it.',
      whether: 'a scene is scheduled twice',
    },
    'schedule-behind-script': {
      title: 'Schedule behind the script',
      say: ({ scene, change, on }, s) => {
        const day = on === undefined ? '' : ` on ${s.day(on)}`
        if (change === 'cut') return `A scene to be shot${day} is no longer in the script.`
        if (change === 'new') return `The schedule has no day for ${s.name(scene)}.`
        return `The script of ${s.name(scene)}, to be shot${day || ' on a day not known'}, has changed since the schedule was made.`
      },
      mend: 'Bring the schedule up to the script.',
      whether: 'the schedule follows the script',
    },
    'statement-does-not-add-up': {
      title: 'Statement does not add up',
      say: ({ statement, party, stated, computed }, s) =>
        `The ${s.name(statement)} says ${s.money(stated)}${party === undefined ? '' : ` for ${s.name(party)}`}; the receipts and the waterfall come to ${s.money(computed)}.`,
      mend: 'Correct the statement and issue it again.',
      whether: 'the statements add up',
    },
    'statement-late': {
      title: 'Statement late',
      say: ({ from, to, period, due, issued, daysLate }, s) =>
        `The statement from ${s.name(from)} to ${s.name(to)} for the period ${s.period(period)} was due on ${s.day(due)} and ${
          issued === undefined ? 'has not been issued' : `was issued on ${s.day(issued)}`
        }: ${s.count(daysLate, 'day')} late.`,
      mend: 'Issue the statement, and agree the date of the next.',
      whether: 'the statements are in time',
    },
    'statement-off-period': {
      title: 'Statement for another period',
      say: ({ from, to, period }, s) =>
        `The statement from ${s.name(from)} to ${s.name(to)} is for the period ${s.period(period)}, for which none is owed.`,
      mend: 'Cut the statement to the periods agreed, or agree on its period.',
      whether: 'the statements are for the periods agreed',
    },
    'term-ends-before-last-airing': {
      title: 'Term ends before the last airing',
      say: ({ window, grant, lastDay, lastAiring }, s) =>
        `The last airing of the ${s.name(window)} is on ${s.day(lastAiring)}; the ${s.name(grant)} ends on ${s.day(lastDay)}.`,
      mend: 'Extend the term, or air the last episodes earlier.',
      whether: 'the terms last until the last airing',
    },
    'weekly-hours-exceeded': {
      title: 'Working week too long',
      say: ({ person, from, hours, allowed, rule }, s) =>
        `${s.name(person)} is to work ${s.hours(hours)} in the seven days from ${s.day(from)}; the limit under “${s.name(rule)}” is ${s.hours(allowed)}.`,
      mend: 'Spread the scenes over more weeks.',
      whether: 'the working weeks keep to the limit',
    },
    'window-outside-rights': {
      title: 'Window outside the rights',
      say: ({ window, work, right, party, territories, media, from, until }, s) =>
        `The ${s.name(window)} needs the ${s.terms.rights[right]} in ${s.name(work)}, which ${s.name(party)} does not hold ${s.span(from, until)}: ${s.media(media)}, for ${s.territories(territories)}.`,
      mend: 'Obtain the right for that place, medium and time, or narrow the window.',
      whether: 'the windows lie within the rights held',
    },
    'window-under-holdback': {
      title: 'Window under a holdback',
      say: ({ window, protects, from, until }, s) =>
        `The ${s.name(window)} is under a holdback that protects ${s.name(protects)} ${s.span(from, until)}.`,
      mend: 'Open the window after the holdback ends, or have the protected party waive it.',
      whether: 'a window opens under a holdback',
    },
  },
  missing: {
    title: 'Fact missing',
    mend: 'Enter the fact, or ask whoever knows it.',
    say: (clause, whether, s) =>
      `${clause}, so nobody can say ${s.either(whether.map((what) => `whether ${what}`))}.`,
    clauses: {
      'applicant-country': (of) => `The country of ${of ?? 'the applicant'} is not known`,
      'application-day': (of) => `The day of application is not known${aside(of)}`,
      'approval-day': (of) =>
        `The last day for ${of ? `an approval under the ${of}` : 'an approval'} is not known`,
      availability: (of) => `It is not known when ${of ?? 'a person'} is available`,
      'birth-date': (of) => `The date of birth of ${of ?? 'a person'} is not known`,
      'blackout-days': (of) => `The days of a blackout are not known${aside(of)}`,
      'completion-day': (of) => `The day of completion is not known${aside(of)}`,
      cost: (of) => (of ? `The amount of a cost is not known${aside(of)}` : 'The costs are not known'),
      'cost-day': (of) => `The day on which a cost is paid is not known${aside(of)}`,
      'delivery-deadline': (of) =>
        `The day by which ${of ? `the ${of}` : 'a window'} is to have its metadata and materials is not known`,
      'delivery-day': (of) => `The day of delivery of ${of ?? 'an episode'} is not known`,
      'episode-count': () => 'The number of episodes is not known',
      'exchange-rate': (of) => `An exchange rate is not known${aside(of)}`,
      finance: () => 'The finance plan is not known',
      'fiscal-year-end': (of) => `The end of the business year of ${of ?? 'the payee'} is not known`,
      headcount: () => 'The number of cast or crew is not known',
      'holdback-end': (of) => `The end of ${of ? `the ${of}` : 'a holdback'} is not known`,
      'labour-rules': () => 'The labour rules of a place of work are not known',
      nationality: (of) => `The nationality of ${of ?? 'the cast or crew'} is not known`,
      'option-day': (of) => `The last day to exercise ${of ? `the ${of}` : 'an option'} is not known`,
      panel: (of) => `The panel of a figure is not known${aside(of)}`,
      'payment-day': (of) => `The day of payment is not known${aside(of)}`,
      'permit-day': (of) => `The days of ${of ? `the ${of}` : 'a work permit'} are not known`,
      'place-of-spending': (of) => `The country in which a cost is spent is not known${aside(of)}`,
      'reversion-day': (of) => `The day on which a right falls back is not known${aside(of)}`,
      'rights-holder': (of) => `The first owner of ${of ?? 'a work'} is not known`,
      runtime: (of) => `The running time of ${of ?? 'the episodes'} is not known`,
      script: () => 'The scenes of the script are not known',
      'shooting-day': (of) => `The date of ${of ?? 'a shooting day'} is not known`,
      'signature-day': (of) => `The day of signature of ${of ? `the ${of}` : 'a grant'} is not known`,
      'strongest-credit': (of) =>
        `The strongest credit that ${of ? `the ${of}` : 'a grant'} allows is not known`,
      term: (of) => `The term of ${of ? `the ${of}` : 'a grant'} is not known`,
      waterfall: () => 'The waterfall is not known',
      'window-days': (of) => `The days of ${of ? `the ${of}` : 'a window'} are not known`,
    },
  },
}

const aside = (of: string | undefined): string => (of === undefined ? '' : ` for “${of}”`)

function range(low: number | undefined, high: number | undefined, say: (n: number) => string): string {
  if (low === undefined) return high === undefined ? 'another' : `at most ${say(high)}`
  return high === undefined ? `at least ${say(low)}` : `${say(low)} to ${say(high)}`
}

function incentive(
  { scheme, condition, missed }: FindingFacts['incentive-condition-missed'],
  s: Speaker,
): string {
  const name = `“${s.name(scheme)}”`
  if (condition === 'superseded')
    return `A later scheme has replaced ${name}, and the claim still rests on it.`
  if (missed?.kind === 'above')
    return `The claim on ${name} expects ${s.money(missed.expected)}; ${most(missed.most, condition, s)}.`
  if (condition === 'any-of') return `None of the alternative conditions of ${name} is met.`
  const asks = `A condition of ${name} is not met: ${s.terms.conditions[condition]}`
  return missed === undefined ? `${asks}.` : `${asks}. ${figures(missed, s)}`
}

const most = (amount: Money, condition: string, s: Speaker): string =>
  condition === 'cap'
    ? `the scheme’s cap is ${s.money(amount)}`
    : `at its rate the scheme pays at most ${s.money(amount)}`

function figures(missed: Exclude<Missed, { kind: 'above' }>, s: Speaker): string {
  switch (missed.kind) {
    case 'money':
      return `At least ${s.money(missed.needed)} is required; the title has ${s.money(missed.actual)}.`
    case 'percent':
      return `At least ${s.percent(missed.needed)} is required; the title has ${s.percent(missed.actual)}.`
    case 'count':
      return `At least ${s.number(missed.needed)} are required; the title has ${s.number(missed.actual)}.`
    case 'day':
      return `The day is ${s.day(missed.actual)}; the nearest that would do is ${s.day(missed.needed)}.`
    case 'country':
      return `The applicant must be from ${s.country(missed.needed)} and is from ${s.country(missed.actual)}.`
  }
}
