import type { Fault } from './fault.ts'
import { add, fault, forget, recordIn, remove, set, unknown } from './fault.ts'
import { remakeRight, throughAgent } from './grants.ts'

/** What may be told, by whom, and under which name. */
export const CHAIN_FAULTS: readonly Fault[] = [
  fault(
    'a scene borrows the wedding that only the Korean series has',
    [set('adapt/scenes/scene:8-1/beats', ['beat:auction', 'beat:wedding'])],
    'derivation-leak',
  ),
  fault(
    'the tea scene turns out to be in the Korean series and not in the novel',
    [set('adapt/beats/beat:tea/standsIn', ['work:series-kr'])],
    'derivation-leak',
  ),
  fault(
    'a beat of the webtoon alone is used, whose own maker granted nothing',
    [set('adapt/beats/beat:storm/standsIn', ['work:webtoon'])],
    'derivation-leak',
  ),
  fault(
    'the remake right is held for the wedding, but only as an option',
    [
      add('clear/grants', { ...remakeRight, status: 'option' }),
      set('adapt/scenes/scene:8-1/beats', ['beat:auction', 'beat:wedding']),
    ],
    'derivation-leak',
  ),
  fault(
    'the novel is optioned and the option was never exercised',
    [set('clear/grants/grant:novel/status', 'option')],
    'chain-of-title-gap',
    'derivation-leak',
  ),
  fault(
    'the novel was licensed by the webtoon studio, which never had the screen rights',
    [set('clear/grants/grant:novel/licensor', 'party:toon-garden')],
    'chain-of-title-gap',
    'derivation-leak',
  ),
  fault(
    'nobody signed for the idea of the telephone in the harbour',
    [remove('clear/grants/grant:harbour')],
    'chain-of-title-gap',
    'derivation-leak',
  ),
  fault(
    'the idea was granted for the stage alone',
    [set('clear/grants/grant:harbour/right', 'stage')],
    'chain-of-title-gap',
    'derivation-leak',
  ),
  fault(
    'the folk tale has an author after all',
    recordIn('works', 'work:folk-tale', { owners: ['party:mori-jun'], publicDomain: [] }),
    'chain-of-title-gap',
    'derivation-leak',
  ),
  fault(
    'the one who granted the idea does not own it',
    recordIn('works', 'work:harbour', { owners: ['party:dalbit'] }),
    'chain-of-title-gap',
    'derivation-leak',
  ),
  fault(
    'an idea (原案) is credited as the work it was made from (原作)',
    [set('release/credits/credit:harbour/as', 'source-work')],
    'credit-not-granted',
  ),
  fault(
    'the author allows no more than 原案, and the producers granted 原作 to each other',
    [set('clear/grants/grant:novel/credit', 'concept')],
    'credit-not-granted',
  ),
  fault(
    'the author granted her agent 原案, and the agent granted the studio 原作',
    throughAgent('concept'),
    'credit-not-granted',
  ),
  fault(
    "the author's own paper with her agent does not say how the novel may be credited",
    throughAgent(undefined),
    unknown('strongest-credit', 'credit-not-granted'),
  ),
  fault(
    'the Korean series is credited as the format, which its owner never granted',
    [
      add('release/credits', {
        id: 'credit:series-kr',
        work: 'work:series-kr',
        as: 'format',
        wording: { en: 'Format: Dalbit Broadcasting' },
      }),
    ],
    'credit-not-granted',
  ),
  fault(
    'nobody knows who wrote the novel',
    recordIn('works', 'work:novel', { owners: [] }),
    unknown(
      'rights-holder',
      'catch-up-past-rights',
      'chain-of-title-gap',
      'credit-not-granted',
      'derivation-leak',
      'language-not-cleared',
      'term-ends-before-last-airing',
      'window-outside-rights',
    ),
  ),
  fault(
    'the contract about the idea does not say how it may be credited',
    [forget('clear/grants/grant:harbour/credit')],
    unknown('strongest-credit', 'credit-not-granted'),
  ),
]
