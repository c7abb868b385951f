import { josa } from '../josa.ts'
import type { IssueWords } from './words.ts'

const q = (text: string): string => `‘${text}’`
const like = (nearest: string): string =>
  nearest === '' ? '' : ` ${josa(q(nearest), '을/를')} 쓰려던 것입니까?`
const oneOf = (known: string): string => (known === '' ? '' : ` 쓸 수 있는 것: ${known}.`)
const topic = (text: string): string => josa(q(text), '은/는')
const subject = (text: string): string => josa(q(text), '이/가')

export const ko: IssueWords = {
  'not-utf-8': () => '여기부터 UTF-8이 아닙니다. 파일을 UTF-8로 저장하십시오.',
  'file-too-large': ({ limit }) => `파일이 너무 큽니다. ${limit}까지만 읽습니다.`,
  'control-character': ({ code }) => `제어 문자(${code})가 있습니다. 지우십시오.`,
  'lone-surrogate': ({ code }) => `문자의 반쪽(${code})만 있습니다. 온전한 문자를 쓰십시오.`,
  'bidi-mark': ({ code }) => `쓰는 방향을 바꾸는 숨은 문자(${code})가 있습니다. 지우십시오.`,

  'bad-yaml': () => 'YAML로 읽을 수 없습니다. 콜론, 줄표, 따옴표를 확인하십시오.',
  'bad-indent': () => '들여쓰기가 윗줄과 맞지 않습니다.',
  'tab-indent': () => '탭으로 들여 썼습니다. 공백으로 들여 쓰십시오.',
  'not-closed': () => '닫는 따옴표나 괄호, 쉼표 또는 콜론이 빠졌습니다.',
  'bad-escape': () => '큰따옴표 안의 역슬래시가 알 수 없는 표시로 쓰였습니다. 작은따옴표를 쓰십시오.',
  'too-deep': ({ limit }) => `목록과 묶음이 너무 깊습니다. ${limit}단계까지만 읽습니다.`,
  'several-documents': () => '두 번째 문서가 시작됩니다. 한 파일에는 문서 하나만 둡니다.',
  'yaml-directive': () => '%로 시작하는 줄은 읽지 않습니다. 지우십시오.',
  'yaml-anchor': ({ found }) => `앵커(${found})는 읽지 않습니다. 쓰는 자리에 값을 직접 적으십시오.`,
  'yaml-alias': ({ found }) =>
    `참조(${found})는 읽지 않습니다. 값을 직접 적고, *로 시작하는 글은 따옴표로 묶으십시오.`,
  'yaml-tag': ({ found }) =>
    `태그(${found})는 읽지 않습니다. 값만 적고, !로 시작하는 글은 따옴표로 묶으십시오.`,
  'merge-key': () => '병합 키(<<)는 읽지 않습니다. 항목을 직접 적으십시오.',
  'key-not-text': () => '항목 이름이 없거나, 목록 또는 묶음입니다. 낱말을 쓰십시오.',
  'no-colon': ({ found }) =>
    `${q(found)}에 콜론이 없습니다. { } 안의 쉼표는 새 항목을 시작하므로, 쉼표가 든 글은 따옴표로 묶으십시오.`,
  'duplicate-key': ({ found, line }) => `${subject(found)} 두 번 나옵니다. 처음은 ${line}번째 줄입니다.`,
  'ambiguous-word': ({ found }) =>
    `${josa(found, '을/를')} 참·거짓으로 읽는 프로그램이 있습니다. 따옴표로 묶거나 true, false로 쓰십시오.`,
  'number-form': ({ found }) =>
    `${josa(found, '을/를')} 다른 수로 읽는 프로그램이 있습니다. 숫자만 쓰거나 따옴표로 묶으십시오.`,
  'number-not-exact': ({ found }) => `${josa(found, '은/는')} 수로 담기에는 자릿수가 너무 많습니다.`,

  'missing-file': ({ file }) => `${file} 파일이 없습니다.`,
  'unknown-file': ({ found, nearest }) => `${found} 파일은 슬레이트의 파일이 아닙니다.${like(nearest)}`,
  'not-a-slate': () =>
    '슬레이트가 없습니다. slate.yaml도, catalogue 폴더도, title.yaml이 있는 폴더도 없습니다.',
  'catalogue-in-title': ({ found, belongs }) =>
    `슬레이트의 작품들은 카탈로그 하나를 함께 쓰므로 ${found} 파일은 읽지 않습니다. 내용을 ${belongs} 파일로 옮기십시오.`,

  'missing-field': ({ field }) => `${q(field)} 항목이 없습니다.`,
  'unknown-field': ({ found, nearest, known }) =>
    `여기에 ${q(found)} 항목은 없습니다.${nearest === '' ? oneOf(known) : like(nearest)}`,
  'empty-value': () => '값이 없습니다. 값을 적거나 줄을 지우십시오.',
  'empty-text': () => '글이 비어 있습니다. 글을 적거나 줄을 지우십시오.',
  'empty-list': () => '목록이 비어 있습니다. 하나 이상 적으십시오.',
  'wanted-mapping': () => '여기에는 이름과 콜론이 있는 항목들이 와야 합니다.',
  'wanted-list': () => '여기에는 목록이 와야 합니다. [a, b]로 쓰거나 줄마다 줄표를 붙이십시오.',
  'wanted-text': () => '여기에는 글이 와야 합니다. 글로 쓸 숫자는 따옴표로 묶으십시오.',
  'wanted-number': () => '여기에는 수가 와야 합니다.',
  'wanted-whole-number': () => '여기에는 정수가 와야 합니다.',
  'wanted-true-or-false': () => '여기에는 true 또는 false가 와야 합니다.',
  'unknown-word': ({ found, nearest, known }) =>
    `${topic(found)} 여기에 쓸 수 없습니다.${nearest === '' ? oneOf(known) : like(nearest)}`,
  'number-too-small': ({ found, least }) =>
    `${josa(found, '은/는')} 너무 작습니다. ${least} 이상이어야 합니다.`,
  'number-too-large': ({ found, most }) => `${josa(found, '은/는')} 너무 큽니다. ${most} 이하여야 합니다.`,
  'bad-id': ({ found, kind }) =>
    `${topic(found)} ${kind}:이름 꼴의 식별자가 아닙니다. 영문 소문자, 숫자, 붙임표로 쓰십시오.`,
  'bad-day': ({ found }) => `${topic(found)} 날짜가 아닙니다. 2025-08-28처럼 쓰십시오.`,
  'bad-date': ({ found }) =>
    `${topic(found)} 날짜가 아닙니다. 2025-08-28 또는 7 days after event:premiere처럼 쓰십시오.`,
  'bad-partial-day': ({ found }) =>
    `${topic(found)} 날, 달, 해가 아닙니다. 2025-08-28, 2025-08, 2025처럼 쓰십시오.`,
  'bad-month-day': ({ found }) => `${topic(found)} 월일이 아닙니다. 03-31처럼 쓰십시오.`,
  'bad-clock': ({ found }) =>
    `${topic(found)} 시각이 아닙니다. 09:00처럼, 자정 뒤는 25:30처럼 48:00까지 쓰십시오.`,
  'bad-zone': ({ found }) => `${topic(found)} 시간대가 아닙니다. Asia/Tokyo처럼 쓰십시오.`,
  'bad-money': ({ found }) =>
    `${topic(found)} 금액이 아닙니다. JPY 12,000,000처럼, 소수는 그 통화에 있는 만큼만 쓰십시오.`,
  'bad-ratio': ({ found }) => `${topic(found)} 비율이 아닙니다. 55 %, 1/3, 0.55처럼 쓰십시오.`,
  'ratio-too-small': ({ found, least }) =>
    `${josa(found, '은/는')} 너무 작습니다. ${least} 이상이어야 합니다.`,
  'ratio-too-large': ({ found, most }) => `${josa(found, '은/는')} 너무 큽니다. ${most} 이하여야 합니다.`,
  'bad-territories': ({ found }) => `${topic(found)} 지역이 아닙니다. JP 또는 World ex. KR처럼 쓰십시오.`,
  'bad-country': ({ found }) => `${topic(found)} 국가 코드가 아닙니다. JP처럼 대문자 두 글자로 쓰십시오.`,
  'bad-currency': ({ found }) => `${topic(found)} 통화 코드가 아닙니다. JPY처럼 대문자 세 글자로 쓰십시오.`,
  'bad-language': ({ found, nearest }) =>
    nearest === ''
      ? `${topic(found)} 언어 태그가 아닙니다. ja 또는 pt-BR처럼 쓰십시오.`
      : `언어 태그 ${topic(found)} ${josa(q(nearest), '으로/로')} 씁니다.`,
  'bad-language-use': ({ found }) =>
    `${topic(found)} 언어와 형태가 아닙니다. ja, en sub, ko dub, ja original처럼 쓰십시오.`,
  'bad-languages': () => 'any 또는 언어 목록을 쓰십시오: [ja original, en sub].',
  'bad-fictional': () => '기록 전체가 지어낸 것이면 true를, 일부면 그 항목들의 목록을 쓰십시오.',
  'bad-eidr': ({ found }) =>
    `${topic(found)} EIDR이 아닙니다. 10.5240/ 뒤에 네 자리 묶음 다섯 개와 맞는 검사 문자를 써야 합니다.`,
  'bad-sha256': ({ found }) => `${topic(found)} SHA-256이 아닙니다. 0–9와 a–f 소문자로 된 64자리여야 합니다.`,
  'bad-url': ({ found }) => `${topic(found)} 웹 주소가 아닙니다. https://로 시작해야 합니다.`,
  'until-or-last': () => 'until(기간 밖의 첫날)과 last(기간의 마지막 날) 중 하나만 쓰십시오.',
  'ends-before-it-begins': ({ from, until }) => `시작(${from})보다 끝(${until})이 앞섭니다.`,
  'figure-outside-range': ({ found, low, high }) =>
    `${josa(found, '이/가')} 스스로의 범위(${low}~${high}) 밖에 있습니다.`,
  'currency-differs': ({ found, expected }) =>
    `금액이 ${found}로 적혀 있습니다. 여기서는 ${expected}여야 합니다.`,

  'unknown-reference': ({ found, nearest }) => `식별자가 ${q(found)}인 기록이 없습니다.${like(nearest)}`,
  'ambiguous-reference': ({ found }) =>
    `식별자가 ${q(found)}인 기록이 여럿이라 어느 것인지 알 수 없습니다. 저마다 다른 식별자를 주십시오.`,
  'duplicate-id': ({ found, first }) => `식별자 ${topic(found)} 이미 쓰였습니다(${first}).`,
  'no-airing-plan': ({ found }) =>
    `날짜가 ${q(found)}의 방송에 걸려 있지만, 그 윈도에는 편성 계획이 없습니다.`,
  'unknown-path': ({ found, nearest }) => `경로 ${topic(found)} 어디에도 이르지 않습니다.${like(nearest)}`,
  'not-a-date': ({ found }) => `${q(found)} 자리에는 날짜가 없습니다.`,
  'unknown-fictional-field': ({ found, nearest }) =>
    `이 기록에는 ${q(found)} 항목이 없습니다.${like(nearest)}`,

  'one-change': ({ known }) => `변경 하나에는 ${known} 가운데 꼭 하나만 씁니다.`,
  'to-or-by': () => 'to(날짜)와 by(일수) 중 하나만 쓰십시오.',
  'not-a-list': ({ found }) => `${q(found)} 자리에는 목록이 없습니다.`,
  'not-an-entry': ({ found }) => `${topic(found)} 목록의 기록이 아닙니다. 항목을 없애려면 unset을 쓰십시오.`,
  'not-optional': ({ found }) => `${q(found)} 항목은 뺄 수 없습니다.`,
  'no-such-place': ({ found }) => `작품의 ${q(found)} 자리에는 아무것도 없습니다.`,
  'already-there': ({ found }) => `${topic(found)} 이미 있습니다.`,
  'date-cannot-move': ({ found }) =>
    `${q(found)}의 날짜는 그렇게 옮길 수 없습니다. 사건에서 몇 달 또는 몇 년으로 정해져 있습니다.`,

  'more-issues': ({ count }) => `그 밖에 ${count}건이 더 있습니다.`,
}
