import type { Id, Path } from '../../core/base/index.ts'
import { kindOf, partsOf, pathOf } from '../../core/base/index.ts'
import type { Code, FindingOf, MissingFact } from '../../core/seams/index.ts'
import { MESSAGES } from './findings/index.ts'
import type { Message, RuleCode } from './findings/message.ts'
import type { Speaker } from './speaker.ts'
import type { RecordKind } from './terms/field.ts'

/** What does not hold, with names, days and figures: one sentence or two in the reader's language. */
export function sentence(finding: FindingOf, speaker: Speaker): string {
  if (finding.code !== 'fact-missing') return say(finding, speaker)
  const { missing } = MESSAGES[speaker.language]
  const { what, rules } = finding.facts
  const clause = missing.clauses[what](recordOf(what, finding.because[0] ?? '', speaker))
  return missing.say(
    clause,
    rules.filter(isRule).map((code) => messageOf(code, speaker).whether),
    speaker,
  )
}

/** The name of the rule: a short noun phrase. */
export function headline({ code }: Pick<FindingOf, 'code'>, speaker: Speaker): string {
  return isRule(code) ? messageOf(code, speaker).title : MESSAGES[speaker.language].missing.title
}

/** What usually mends it: one sentence. */
export function remedy({ code }: Pick<FindingOf, 'code'>, speaker: Speaker): string {
  return isRule(code) ? messageOf(code, speaker).mend : MESSAGES[speaker.language].missing.mend
}

const isRule = (code: Code): code is RuleCode => code !== 'fact-missing'

const messageOf = <C extends RuleCode>(code: C, { language }: Speaker): Message<C> =>
  MESSAGES[language].rules[code]

function say<C extends RuleCode>(finding: FindingOf<C>, speaker: Speaker): string {
  // The compiler cannot see that a finding's facts are those of its own code; `FindingOf` says so.
  const { code, facts } = finding as FindingOf & { readonly code: C }
  return messageOf(code, speaker).say(facts as never, speaker)
}

type About = RecordKind | 'any' | 'nothing'

/** Of what kind of record each fact is missing; a path also runs through others. */
const ABOUT: Readonly<Record<MissingFact, About>> = {
  'applicant-country': 'party',
  'application-day': 'incentive',
  'approval-day': 'grant',
  availability: 'person',
  'birth-date': 'person',
  'blackout-days': 'grant',
  'completion-day': 'incentive',
  cost: 'cost',
  'cost-day': 'cost',
  'delivery-deadline': 'window',
  'delivery-day': 'any',
  'episode-count': 'nothing',
  'exchange-rate': 'any',
  finance: 'nothing',
  'fiscal-year-end': 'party',
  headcount: 'nothing',
  'holdback-end': 'holdback',
  'labour-rules': 'nothing',
  nationality: 'person',
  'option-day': 'grant',
  panel: 'any',
  'payment-day': 'any',
  'permit-day': 'permit',
  'place-of-spending': 'cost',
  'reversion-day': 'grant',
  'rights-holder': 'work',
  runtime: 'episode',
  script: 'nothing',
  'shooting-day': 'day',
  'signature-day': 'grant',
  'strongest-credit': 'grant',
  term: 'any',
  waterfall: 'nothing',
  'window-days': 'window',
}

/** The innermost record on the path of the kind that lacks the fact. */
function recordOf(what: MissingFact, path: Path, speaker: Speaker): string | undefined {
  const about = ABOUT[what]
  if (about === 'nothing') return undefined
  const parts = partsOf(path)
  const at = parts.findLastIndex(
    (part) => part.includes(':') && (about === 'any' || kindOf(part as Id) === about),
  )
  return at < 0 ? undefined : speaker.nameAt(pathOf(...parts.slice(0, at + 1)))
}
