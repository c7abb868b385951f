import { josa } from '../../../words/index.ts'
import type { SheetWords } from './words.ts'

const q = (text: string): string => `‘${text}’`

export const ko: SheetWords = {
  'no-avails-sheet': ({ known }) =>
    `어베일 시트가 없습니다. 2행에 Territory, WorkType, EntryType 열 이름이 있어야 합니다. 시트: ${known}.`,
  'sheet-not-read': () => '어베일 시트가 아니어서 읽지 않았습니다.',
  'column-unknown': ({ found }) => `${q(found)} 열은 어느 양식에도 없습니다. 읽지 않습니다.`,
  'column-twice': ({ found, first }) =>
    `${q(found)} 열이 ${first} 열에도 있습니다. 값이 있는 앞의 열을 씁니다.`,
  'column-missing': ({ expected }) => `${q(expected)} 열이 없습니다.`,
  'column-old-name': ({ found, expected }) => `${q(found)} 열을 ${q(expected)} 열로 읽습니다.`,
  'column-not-carried': ({ found, count }) =>
    `${q(found)} 열은 시트 밖 표준에 자리가 없습니다. 셀 ${count}개는 옮기지 않습니다.`,
  'template-version': ({ found }) => `양식 버전은 ${found}입니다.`,
  'row-comment': () => '설명 행(//)이므로 읽지 않습니다.',
  'row-hidden': () => '숨긴 행이지만 읽습니다.',
  'row-in-header': () => '3행에 제안이 적혀 있어 그대로 읽습니다. 양식에서 이 행은 머리글입니다.',
  'territory-missing': () => '지역이 적혀 있지 않습니다. 이대로면 전 세계에 제공하는 것이 됩니다.',
  'alid-missing': () => 'ALID가 없습니다.',
  'alid-from-id': ({ found }) => `이 양식에는 ALID가 없어 ${josa(q(found), '을/를')} 대신 씁니다.`,
  'rows-disagree': ({ found, first, column, row }) =>
    `같은 ALID의 행은 서로 같아야 합니다. ${column} 값이 여기서는 ${q(found)}, ${row}행에서는 ${q(first)}입니다.`,
  'rows-differ': ({ found, first, column, row }) =>
    `${column} 값이 여기서는 ${q(found)}, ${row}행에서는 ${q(first)}입니다. ${row}행의 값만 옮깁니다.`,
  'cell-error': ({ found }) => `셀에 오류 ${josa(found, '이/가')} 있습니다.`,
  'cell-formula': ({ found }) => `수식은 쓸 수 없습니다. 마지막으로 저장된 결과 ${q(found)}를 읽습니다.`,
  'cell-formula-empty': () => '수식만 있고 저장된 결과가 없습니다. 값을 적으세요.',
  'cell-spaces': ({ found }) => `${q(found)} 앞뒤의 공백을 뺐습니다.`,
  'cell-spelling': ({ found, read }) => `${josa(q(found), '을/를')} ${josa(q(read), '로/으로')} 읽습니다.`,
  'list-separator': ({ found }) =>
    `${josa(q(found), '을/를')} 목록으로 읽습니다. 양식의 구분 기호와 다릅니다.`,
  'date-form': ({ found, read }) =>
    `${josa(q(found), '을/를')} ${josa(read, '로/으로')} 읽습니다. 날짜는 YYYY-MM-DD로 적으세요.`,
  'date-alone': ({ found, read }) => `${found}에 시각이 없어 ${josa(read, '로/으로')} 읽습니다.`,
  'time-without-zone': ({ found, read }) =>
    `${found}에 시간대가 없어 양식의 규칙대로 ${josa(read, '로/으로')} 읽습니다.`,
  'run-time-form': ({ found, read }) =>
    `${josa(q(found), '을/를')} ${josa(read, '로/으로')} 읽습니다. 러닝타임은 HH:MM:SS로 적으세요.`,
  'not-applicable': ({ found }) => `${josa(q(found), '은/는')} 빈 셀로 읽습니다.`,
  'territories-before-1.7.3': ({ found }) =>
    `1.7.3 이전 버전은 한 행에 지역이 하나입니다. ${josa(q(found), '을/를')} 여러 지역으로 읽습니다.`,
  'lag-without-condition': ({ found }) =>
    `지연(${found})에는 Broadcast 같은 기준 사건이 있어야 하는데 없습니다.`,
  'price-without-type': ({ found }) => `가격 ${q(found)}에 PriceType이 없습니다.`,
  'price-not-na': ({ found }) => `PriceType이 NA이면 PriceValue도 NA여야 합니다. 지금은 ${q(found)}입니다.`,
  'fulfilment-not-asset': ({ found }) =>
    `${josa(q(found), '은/는')} RequiredFulfillmentLanguages에 있지만 AssetLanguage에 없습니다.`,
  'captions-unexplained': () => '미국에서 자막이 없는 행에는 CaptionExemption이 있어야 합니다.',
  'volume-without-episodes': ({ found }) =>
    `볼륨 ${found}에 속한다고 적은 회차가 없어 수록 회차를 알 수 없습니다.`,
  'more-in-sheet': ({ count }) => `이 밖에 ${count}건이 더 있으나 적지 않았습니다.`,
  'sheet-empty-file': () => '빈 파일입니다.',
  'sheet-old-excel': () => 'Excel 2003 이전 통합 문서(.xls)입니다. .xlsx로 저장하세요.',
  'sheet-locked': () => '암호로 보호된 통합 문서입니다. 암호 없이 저장하세요.',
  'sheet-is-html': () => '통합 문서 이름을 단 웹 페이지입니다. .xlsx로 저장하세요.',
  'sheet-is-text': () => '통합 문서 이름을 단 텍스트(CSV 등)입니다. .xlsx로 저장하세요.',
  'sheet-is-other': () => 'Excel 통합 문서(.xlsx)가 아닙니다.',
  'sheet-damaged': ({ part }) => `통합 문서가 손상되었거나 잘렸습니다${part ? ` (${part})` : ''}.`,
  'sheet-too-large': () => '통합 문서가 읽을 수 있는 크기보다 큽니다.',
  'sheet-packed-too-tight': ({ part }) =>
    `압축을 풀면 지나치게 커지는 통합 문서입니다${part ? ` (${part})` : ''}. 읽지 않습니다.`,
  'sheet-binary': () => '바이너리 통합 문서(.xlsb)입니다. .xlsx로 저장하세요.',
  'sheet-doctype': ({ part }) => `통합 문서에 있어서는 안 되는 문서 형식 선언이 있습니다(${part ?? ''}).`,
  'sheet-bad-xml': ({ part }) => `통합 문서가 손상되었습니다. ${part ?? ''}의 XML이 올바르지 않습니다.`,
  'sheet-cell-outside': ({ part }) => `시트 범위를 벗어난 셀이 있습니다(${part ?? ''}).`,
  'sheet-text-too-long': ({ part }) => `읽을 수 있는 길이보다 긴 셀이 있습니다(${part ?? ''}).`,
}
