import { josa } from '../josa.ts'
import type { RightsWords } from './words.ts'

export const ko: RightsWords = {
  fills: {
    free: '비어 있음',
    exclusive: '독점 허락됨',
    'non-exclusive': '비독점 허락됨',
    'held-back': '홀드백',
    'not-ours': '보유하지 않음',
    unknown: '알 수 없음',
    conflict: '충돌',
  },
  reasons: {
    'no-rights-in': ({ work, right, holders }) =>
      `${work}: ${josa(right, '이/가')} ${holders}에 이르는 권리 허락이 없습니다.`,
    'rights-in-not-exclusive': ({ holders }) => `${holders}: 단독이 아니라 다른 곳과 함께 보유합니다.`,
    'rights-in-not-begun': ({ licensor }) => `${licensor}의 권리 허락이 아직 시작되지 않았습니다.`,
    'rights-in-ended': ({ licensor }) => `${licensor}의 권리 허락이 끝났습니다.`,
    'blacked-out': ({ licensor, licensee }) =>
      `${josa(licensor, '이/가')} ${licensee}에 준 권리 허락의 블랙아웃 기간입니다.`,
    'option-not-exercised': ({ licensor }) => `${licensor}의 옵션뿐이며, 아직 행사되지 않았습니다.`,
    'only-a-draft': ({ licensor }) => `${licensor}의 권리 허락은 아직 초안입니다.`,
    'upstream-missing': ({ licensor, licensee }) =>
      `${josa(licensor, '이/가')} ${licensee}에 허락했지만, ${licensor}에 이르는 권리 허락이 없습니다.`,
    'upstream-ended': ({ licensor, licensee }) =>
      `${josa(licensor, '이/가')} ${licensee}에 허락했지만, ${licensor}의 권리는 끝났습니다.`,
    'upstream-narrower': ({ licensor, licensee }) =>
      `${josa(licensor, '이/가')} 보유한 범위보다 넓게 ${licensee}에 허락했습니다.`,
    'sold-exclusively': ({ licensee }) => `${licensee}에 독점 허락되었습니다.`,
    sold: ({ licensee }) => `${licensee}에 비독점으로 허락되었습니다.`,
    'held-back': ({ protects }) => `${josa(protects, '을/를')} 보호하는 홀드백 기간입니다.`,
    'not-to-be-passed-on': ({ licensor, licensee }) =>
      `${josa(licensor, '이/가')} 준 권리 허락에 따라 ${josa(licensee, '은/는')} 재허락할 수 없습니다.`,
    'consent-missing': ({ licensor, licensee }) =>
      `${josa(licensor, '이/가')} 필요한 동의 없이 ${licensee}에 재허락했습니다.`,
    'rights-holder-not-known': ({ work }) => `${work}: 권리자가 누구인지 알 수 없습니다.`,
    'term-not-known': ({ licensor, licensee }) =>
      `${josa(licensor, '이/가')} ${licensee}에 준 권리 허락의 기간을 아직 알 수 없습니다.`,
    'under-option': ({ licensee }) => `${licensee}의 옵션이 걸려 있습니다.`,
    'first-negotiation': ({ holder, answerBy }) =>
      answerBy === undefined
        ? `${holder}에 우선협상권이 있으며, 아직 통지하지 않았습니다.`
        : `${holder}에 우선협상권이 있으며, 회신 기한은 ${answerBy}입니다.`,
    'last-refusal': ({ holder, answerBy }) =>
      answerBy === undefined
        ? `${holder}에 최종거절권이 있으며, 아직 통지하지 않았습니다.`
        : `${holder}에 최종거절권이 있으며, 회신 기한은 ${answerBy}입니다.`,
    'consent-needed': ({ licensor }) => `재허락하려면 ${licensor}의 동의가 필요합니다.`,
    draft: ({ licensee }) => `${licensee}에 제안한 초안이 있습니다.`,
    'not-yours-to-see': () => '열람할 수 없습니다. 귀사에 공개되지 않은 권리 허락에 따라 달라질 수 있습니다.',
  },
  clash: (first, second) =>
    `${josa(first, '와/과')} ${second} 양쪽에 허락되었고, 그중 하나 이상이 독점입니다.`,
  oversold: (licensor, licensee) =>
    `${josa(licensor, '이/가')} 보유하지 않은 권리를 ${licensee}에 허락했습니다.`,
  alone: '독점',
  owners: '권리자',
}
