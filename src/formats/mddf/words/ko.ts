import { josa } from '../../words/josa.ts'
import type { MddfWords } from './words.ts'
import { placeIn, withExamples } from './words.ts'

const q = (text: string): string => `‘${text}’`
const topic = (text: string): string => josa(q(text), '은/는')
const subject = (text: string): string => josa(q(text), '이/가')
const at = placeIn((line) => `${line}번째 줄`)
const oneOf = (known: string): string => (known === '' ? '' : ` 쓸 수 있는 것: ${known}.`)
const expects = (expected: string): string =>
  expected === '' ? ' 여기에는 더 올 것이 없습니다.' : ` 올 수 있는 것: ${expected}.`

export const ko: MddfWords = {
  'not-decodable': ({ encoding }) =>
    `파일은 스스로 ${encoding}이라고 하지만 그렇지 않습니다. UTF-8로 저장하십시오.`,
  'unknown-encoding': ({ encoding }) => `인코딩 ${encoding}을 알 수 없습니다. UTF-8로 저장하십시오.`,
  'file-too-large': ({ limit }) => `파일이 너무 큽니다. ${limit}까지만 읽습니다.`,
  'xml-not-well-formed': ({ found }) => `올바른 형식의 XML이 아닙니다(${found}).`,
  'xml-not-closed': ({ found }) => `${subject(found)} 닫히지 않았습니다.`,
  'xml-not-opened': ({ found }) => `열리지 않은 ${josa(q(found), '을/를')} 여기서 닫습니다.`,
  'xml-entity': ({ found }) =>
    `엔티티 ${topic(found)} 읽지 않습니다. amp, lt, gt, quot, apos만 읽으며, 밖에서 가져오는 일은 없습니다.`,
  'xml-prefix': ({ found }) => `접두사 ${subject(found)} 선언되지 않았습니다.`,
  'xml-attribute-twice': ({ found }) => `한 요소에 속성 ${subject(found)} 두 번 나옵니다.`,
  'xml-character': () => 'XML이 허용하지 않는 문자가 있습니다.',
  'xml-empty': () => '파일에 XML 문서가 없습니다.',
  'xml-too-deep': ({ found }) => `요소가 ${found}단계보다 깊이 겹쳐 있습니다.`,
  'xml-doctype': () => '문서 형식 선언이 있습니다. 읽지 않으며, 거기에 적힌 것을 가져오지도 않습니다.',

  'not-mddf': ({ found }) =>
    `${josa(q(found), '으로/로')} 시작하는 MDDF 문서는 없습니다. Avails도, OfferStatus도, MEC도 아닙니다.`,
  'unknown-version': ({ found, known }) => `버전 ${josa(q(found), '을/를')} 알 수 없습니다.${oneOf(known)}`,

  'element-not-expected': ({ found, within, expected }) =>
    `${topic(found)} ${q(within)} 안의 이 자리에 올 수 없습니다.${expects(expected)}`,
  'element-missing': ({ within, expected }) => `${subject(within)} 완전하지 않습니다. 빠진 것: ${expected}.`,
  'element-other-namespace': ({ found, address, expected }) =>
    `${q(found)}의 이름공간이 ${address}입니다. 이 버전은 ${josa(expected, '을/를')} 씁니다.`,
  'element-not-known': ({ found }) =>
    `${topic(found)} 어느 스키마에도 선언되지 않은 확장입니다. 엄격한 수신자는 거절합니다.`,
  'attribute-not-expected': ({ found, within }) => `${q(within)}에는 속성 ${subject(found)} 없습니다.`,
  'type-not-known': ({ found, within }) => `${q(within)}에 적힌 형식 ${topic(found)} 이 버전에 없습니다.`,
  'type-not-derived': ({ found, within }) =>
    `${q(within)}에 적힌 형식 ${topic(found)} 원래 형식을 대신할 수 없습니다.`,
  'attribute-missing': ({ found, within }) => `${q(within)}에 속성 ${subject(found)} 빠졌습니다.`,
  'text-not-expected': ({ found, within }) => `${q(within)}의 요소 사이에 글(${q(found)})이 올 수 없습니다.`,
  'value-of-other-type': ({ found, within, expected }) =>
    `${q(within)}의 ${topic(found)} 형식 ${withExamples(expected)}에 맞지 않습니다.`,
  'value-not-listed': ({ found, within, known }) =>
    `${q(within)}에 ${topic(found)} 올 수 없습니다.${oneOf(known)}`,
  'value-off-pattern': ({ found, within, expected }) =>
    `${q(within)}의 ${topic(found)} ${expected} 꼴이 아닙니다.`,
  'value-out-of-range': ({ found, within, least, most }) =>
    `${q(within)}의 ${topic(found)} 범위 밖입니다${least === '' ? '' : `(최소 ${least})`}${most === '' ? '' : `(최대 ${most})`}.`,
  'value-not-fixed': ({ found, within, expected }) =>
    `${topic(within)} ${q(expected)}만 될 수 있습니다. 적힌 것: ${q(found)}.`,

  'word-not-allowed': ({ found, within, known }) =>
    `${topic(found)} ${within}에 쓰는 표준 낱말이 아닙니다. 대소문자를 가립니다.${oneOf(known)}`,
  'word-not-usual': ({ found, within, known }) =>
    `${topic(found)} ${within}에 쓰는 표준 낱말이 아닙니다. 양쪽이 합의한 것이어야 합니다.${oneOf(known)}`,
  'value-empty': ({ within }) => `${subject(within)} 비어 있습니다. 값을 쓰십시오.`,
  'language-not-registered': ({ found }) =>
    `${topic(found)} 등록된 언어(RFC 5646)가 아닙니다. ja, pt-BR, es-419처럼 쓰십시오.`,
  'country-not-known': ({ found }) => `${topic(found)} ISO 3166-1의 국가가 아닙니다. JP처럼 쓰십시오.`,
  'currency-not-known': ({ found }) => `${topic(found)} ISO 4217의 통화가 아닙니다. JPY처럼 쓰십시오.`,

  'rating-system-missing': () => '등급에 등급 체계가 적혀 있지 않습니다.',
  'rating-system-unknown': ({ found }) => `세계 등급 목록에 체계 ${subject(found)} 없습니다.`,
  'rating-unknown': ({ found, system, known }) =>
    `${system}에는 등급 ${subject(found)} 없습니다.${oneOf(known)}`,
  'rating-name-shared': ({ found, system, first }) =>
    `${system}이라는 체계가 여러 나라에 있습니다. 표준 검사기는 ${first}의 것만 보는데 거기에는 ${subject(found)} 없어 거절합니다.`,
  'rating-name-shared-there': ({ found, system, first }) =>
    `${system}이라는 체계가 여러 나라에 있습니다. 표준 검사기는 ${first}의 것만 보고 ${found}에 쓰이는지 의심합니다.`,
  'rating-deprecated': ({ found, system }) =>
    `${system}은 등급 ${josa(q(found), '을/를')} 더는 쓰지 않습니다.`,
  'rating-not-used-there': ({ found, system }) => `등급 체계 ${system}은 ${found}에서 쓰이지 않습니다.`,
  'rating-reason-unknown': ({ found, system, known }) =>
    `${system}에는 사유 ${subject(found)} 없습니다.${oneOf(known)}`,

  'alid-not-unique': ({ found, first }) => `ALID ${subject(found)} 다시 나옵니다. 처음은 ${at(first)}입니다.`,
  'eidr-form': ({ found }) =>
    `${topic(found)} EIDR이 아닙니다. 네 자리(0–F) 다섯 묶음과 검사 문자 하나여야 합니다.`,
  'eidr-check-character': ({ found, expected }) =>
    `EIDR ${subject(found)} 잘못 적혔습니다. 검사 문자는 ${q(expected)}여야 합니다.`,
  'eidr-placeholder': ({ found }) => `EIDR ${topic(found)} 아직 정해지지 않은 것의 자리 표시입니다.`,
  'isan-form': ({ found }) =>
    `${topic(found)} ISAN이 아닙니다. 네 자리(0–F) 네 묶음과 검사 문자 하나여야 합니다.`,
  'isan-check-character': ({ found, expected }) =>
    `ISAN ${subject(found)} 잘못 적혔습니다. 검사 문자는 ${q(expected)}여야 합니다.`,

  'poest-without-lift-date': () => '예약 판매(POEST)에는 SuppressionLiftDate 조건이 하나 있어야 합니다.',
  'preorder-date-without-poest': () => 'PreorderFulfillDate는 예약 판매(POEST)에만 씁니다.',
  'bundle-in-other-work': ({ found }) =>
    `다른 것을 묶는 것은 Collection뿐입니다. 적힌 작품 종류: ${found === '' ? '없음' : q(found)}.`,
  'bundle-sequence': ({ found, first }) =>
    found === ''
      ? '이 묶음의 다른 것에는 번호가 있는데 이것에는 없습니다.'
      : `묶음의 번호는 빠짐없이 하나씩 이어져야 합니다. 앞 번호: ${first}, 이 번호: ${found}.`,
  'avail-type-work-type': ({ found, expected, count }) =>
    `종류가 ${q(found)}인 avail은 ${expected} 하나를 제공해야 하는데 ${count}개입니다.`,
  'avail-type-forbids': ({ found, work }) =>
    `종류가 ${q(found)}인 avail은 ${josa(q(work), '을/를')} 제공할 수 없습니다.`,
  'avail-type-assets': ({ found }) => `종류가 ${q(found)}인 avail은 둘 이상을 제공해야 합니다.`,
  'avail-type-bundle': ({ found }) => `종류가 ${q(found)}인 avail에는 BundledAsset이 있어야 합니다.`,
  'avail-type-metadata': ({ found, expected }) =>
    `종류가 ${q(found)}인 avail에는 ${subject(expected)} 있어야 합니다.`,
  'ref-alid-missing': ({ found }) =>
    `종류가 ${q(found)}인 avail은 무엇에 딸린 것인지 RefALID로 밝혀야 합니다.`,
  'ref-alid-not-allowed': ({ found }) =>
    `RefALID는 promotion과 supplement에만 씁니다. 이 avail의 종류: ${q(found)}.`,
  'work-type-metadata': ({ found, expected }) =>
    `작품 종류 ${q(found)}에는 ${subject(expected)} 있어야 합니다.`,
  'episode-avail-type': ({ found }) =>
    `에피소드는 종류가 episode인 avail로 제공합니다. 적힌 종류: ${q(found)}.`,
  'episode-number-missing': () => '에피소드 번호가 없습니다.',
  'condition-tbd': ({ within }) => `${subject(within)} TBD입니다. TBD는 OfferStatus에만 쓸 수 있습니다.`,
  'several-asset-languages': ({ count, found }) =>
    `${found} 제공에는 AssetLanguage가 하나여야 하는데 ${count}개입니다. 언어마다 따로 제공하십시오.`,
  'episode-in-two-volumes': ({ found, first }) => `${found}화는 이미 ${at(first)}의 볼륨에 들어 있습니다.`,
  'price-missing': ({ found }) => `${found} 제공에 가격이 없습니다.`,

  'mec-default-info': ({ count }) => `기본 LocalizedInfo는 하나여야 하는데 ${count}개입니다.`,
  'mec-one-needed': ({ expected, within, count }) =>
    `${q(within)}에 ${subject(expected)} ${expected === 'ArtReference' ? '하나 이상' : '하나'} 있어야 하는데 ${count}개입니다.`,
  'mec-one-recommended': ({ expected, within }) =>
    `${q(within)}에 ${josa(q(expected), '을/를')} 쓰기를 권합니다.`,
  'mec-primary-genre': ({ count }) =>
    `주 장르(level 0, mec_primary_genre.html)는 하나여야 하는데 ${count}개입니다.`,
  'mec-genre-source': ({ found }) =>
    `level 0 장르의 출처는 mec_primary_genre.html이어야 합니다. 적힌 출처: ${q(found)}.`,
  'mec-sequence-number': ({ found }) => `${q(found)}에는 SequenceInfo의 번호가 있어야 합니다.`,
  'channel-mapping': ({ found, count }) => `채널 배치 ${subject(found)} 채널 수 ${count}에 맞지 않습니다.`,
  'codec-value': ({ found, within, codec }) => `${codec}에는 ${within} ${subject(found)} 없습니다.`,
  'scan-order': ({ found }) => `주사 순서 ${subject(found)} Progressive의 값과 맞지 않습니다.`,
  'commentary-type': ({ found }) => `하위 종류 ${topic(found)} 종류가 commentary인 음성에만 씁니다.`,
  'compliance-empty': () => 'Compliance에는 Category나 Standard가 있어야 합니다.',
  'localized-info-twice': ({ found, first }) =>
    `같은 지역의 ${found} LocalizedInfo가 이미 ${at(first)}에 있습니다.`,
  'several-audiences': ({ count }) =>
    `TargetAudience를 적은 글이 ${count}개입니다. 겹치는지 직접 보십시오. 어떤 검사기도 보지 않습니다.`,
  'billing-order-twice': ({ found }) => `${found}의 크레디트 순서가 두 번 나옵니다.`,

  'ends-before-it-starts': ({ start, end }) => `기간이 시작(${start})보다 먼저 끝납니다(${end}).`,
  'same-offer-twice': ({ first }) => `같은 제공이 이미 ${at(first)}에 있습니다.`,
  'offers-overlap': ({ first, found }) =>
    `${found === '–' ? '' : `${found}에서 `}같은 때, 같은 형태로 ${at(first)}의 제공이 이미 진행 중입니다.`,
  'territory-in-and-out': ({ found }) => `${josa(found, '이/가')} 포함되면서 제외되었습니다.`,
  'territory-twice': ({ found }) => `${josa(found, '이/가')} 두 번 나옵니다.`,
  'no-territory-left': () => '포함한 지역이 모두 제외되어 남는 지역이 없습니다.',
  'language-held-back': ({ found }) => `${josa(found, '이/가')} 허용되면서 보류되었습니다.`,
  'time-without-offset': ({ found, within }) =>
    `${within} ${found}에 시차가 없습니다. 플랫폼마다 다른 시각으로 읽습니다. +09:00처럼 적으십시오.`,
  'duration-without-event': () =>
    'WindowDuration은 사건이 여는 기간의 길이입니다. 이 기간은 날짜가 정해져 있습니다.',
  'money-without-currency': ({ found }) => `${found}에 통화가 없습니다. 양쪽이 합의한 통화여야 합니다.`,
  'money-negative': ({ found, within }) => `${subject(within)} 0보다 작습니다(${found}).`,
  'transaction-id-twice': ({ found, first }) =>
    `TransactionID ${subject(found)} 다시 나옵니다. 처음은 ${at(first)}입니다.`,
  'ref-to-itself': ({ found }) => `avail ${subject(found)} 자기 자신을 가리킵니다.`,

  'more-issues': ({ count }) => `그 밖에 ${count}건이 더 있습니다.`,
}
