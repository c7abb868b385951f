import type { AlarmWords } from './alarm-words.ts'

export const ko: AlarmWords = {
  name: '계약 기한',
  subject: (n, days) => `앞으로 ${days} 안의 계약 기한 ${n}건`,
  none: (days) => `앞으로 ${days} 안에 다가오는 계약 기한이 없습니다.`,
  week: (from) => `${from} 주간`,
  inDays: (n, count) => (n === 0 ? '오늘' : n === 1 ? '내일' : `${count} 후`),
  otherwise: '조치하지 않으면',
  responsible: '담당자',
  nobody: '지정된 사람 없음',
  cost: '비용',
  title: '작품',
  closing: '날짜는 Genchi에 기록된 계약을 따르며, 일정에 연동된 날짜는 그 일정과 함께 움직입니다.',
  kinds: {
    'option-exercise': {
      title: '옵션 행사',
      say: ({ grant }) => `‘${grant}’의 행사 기한입니다.`,
      otherwise: '옵션이 소멸하고 권리를 얻을 수 없게 됩니다.',
    },
    'option-extend': {
      title: '옵션 연장',
      say: ({ grant }) => `‘${grant}’의 연장을 통지해야 하는 기한입니다.`,
      otherwise: '옵션은 현재의 행사 기한에 끝납니다.',
    },
    'right-reverts': {
      title: '권리 환원',
      say: ({ grant, about }) => `‘${grant}’에 따른 ${about} 기한입니다.`,
      otherwise: '다음 날 권리가 허락자에게 환원됩니다.',
    },
    'answer-due': {
      title: '회신 기한',
      say: ({ grant, about, party }) => `‘${grant}’에 따른 ${party}의 회신 기한입니다(${about}).`,
      otherwise: '기간이 지나 상대방이 다른 당사자와 계약할 수 있게 됩니다.',
    },
    'approval-due': {
      title: '승인 기한',
      say: ({ grant, about }) => `‘${grant}’에 따른 승인 기한입니다(${about}).`,
      otherwise: '승인 없이 진행하면 계약 위반이 됩니다.',
    },
    'grant-expires': {
      title: '권리 허락 만료',
      say: ({ grant }) => `‘${grant}’의 마지막 날입니다.`,
      otherwise: '권리가 끝나며, 그 권리로 공개하던 것을 내려야 합니다.',
    },
    'holdback-ends': {
      title: '홀드백 종료',
      say: ({ grant }) => `‘${grant}’의 홀드백이 더 이상 적용되지 않는 첫날입니다.`,
      otherwise: '잃는 것은 없으며, 이날부터 묶여 있던 공개와 판매가 가능합니다.',
    },
    'blackout-begins': {
      title: '블랙아웃 시작',
      say: ({ grant }) => `‘${grant}’에 따른 블랙아웃의 첫날입니다.`,
      otherwise: '이 기간에 공개하면 계약 위반이 됩니다.',
    },
    'amendment-in-force': {
      title: '변경 계약 발효',
      say: ({ grant }) => `‘${grant}’ 변경 계약의 효력이 발생하는 날입니다.`,
      otherwise: '이날부터 변경된 조건이 자동으로 적용됩니다.',
    },
  },
}
