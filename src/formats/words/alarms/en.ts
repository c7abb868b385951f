import type { AlarmWords } from './alarm-words.ts'

export const en: AlarmWords = {
  name: 'Contract deadlines',
  subject: (n, days) => `${n} contract ${n === '1' ? 'deadline' : 'deadlines'} in the next ${days}`,
  none: (days) => `Nothing falls due in the contracts in the next ${days}.`,
  week: (from) => `Week of ${from}`,
  inDays: (n, count) => (n === 0 ? 'today' : n === 1 ? 'tomorrow' : `in ${count}`),
  otherwise: 'If nobody acts',
  responsible: 'Responsible',
  nobody: 'nobody named',
  cost: 'Cost',
  title: 'Title',
  closing: 'Every date is in the contracts as Genchi holds them; dates that hang on an event move with it.',
  kinds: {
    'option-exercise': {
      title: 'Exercise the option',
      say: ({ grant }) => `Last day to exercise the ${grant}.`,
      otherwise: 'The option lapses, and the right with it.',
    },
    'option-extend': {
      title: 'Extend the option',
      say: ({ grant }) => `Last day to give notice that the ${grant} is extended.`,
      otherwise: 'The option ends on its present last day.',
    },
    'right-reverts': {
      title: 'Reversion',
      say: ({ grant, about }) => `Last day for ${about} under the ${grant}.`,
      otherwise: 'The right falls back to its licensor on the next day.',
    },
    'answer-due': {
      title: 'Answer due',
      say: ({ grant, about, party }) => `Last day for the answer of ${party} (${about}) under the ${grant}.`,
      otherwise: 'The clock runs out, and the other side may deal with somebody else.',
    },
    'approval-due': {
      title: 'Approval due',
      say: ({ grant, about }) => `Last day for an approval under the ${grant}: ${about}.`,
      otherwise: 'What goes on without it breaks the contract.',
    },
    'grant-expires': {
      title: 'Licence expires',
      say: ({ grant }) => `Last day of the ${grant}.`,
      otherwise: 'The right ends, and what is shown by it has to come down.',
    },
    'holdback-ends': {
      title: 'Holdback ends',
      say: ({ grant }) => `First day free of the holdback in the ${grant}.`,
      otherwise: 'Nothing is lost; what was held back may be shown or sold from here on.',
    },
    'blackout-begins': {
      title: 'Blackout begins',
      say: ({ grant }) => `First day of a blackout under the ${grant}.`,
      otherwise: 'Showing it then breaks the contract.',
    },
    'amendment-in-force': {
      title: 'Amendment in force',
      say: ({ grant }) => `First day of an amendment to the ${grant}.`,
      otherwise: 'The amended terms hold from here on by themselves.',
    },
  },
}
