import type { SheetWords } from './words.ts'

const q = (text: string): string => `「${text}」`

export const ja: SheetWords = {
  'no-avails-sheet': ({ known }) =>
    `アベイルのシートがありません。2行目に列名Territory、WorkType、EntryTypeが必要です。シート：${known}。`,
  'sheet-not-read': () => 'アベイルのシートではないため、読みませんでした。',
  'column-unknown': ({ found }) => `列${q(found)}はどの様式にもありません。読みません。`,
  'column-twice': ({ found, first }) => `列${q(found)}は${first}列にもあります。値のある先の列を使います。`,
  'column-missing': ({ expected }) => `列${q(expected)}がありません。`,
  'column-old-name': ({ found, expected }) => `${q(found)}を${q(expected)}として読みます。`,
  'column-not-carried': ({ found, count }) =>
    `${q(found)}はシート以外では規格に置き場所がありません。${count}セルは引き継ぎません。`,
  'template-version': ({ found }) => `様式のバージョンは${found}です。`,
  'row-comment': () => '注記の行（//）のため、読みません。',
  'row-hidden': () => '非表示の行ですが、読みます。',
  'row-in-header': () => '3行目に提供内容が書かれているため読みます。様式ではこの行は見出しです。',
  'territory-missing': () => '地域が書かれていません。このままでは全世界への提供になります。',
  'alid-missing': () => 'ALIDがありません。',
  'alid-from-id': ({ found }) => `この様式にはALIDがないため、${q(found)}を代わりに使います。`,
  'rows-disagree': ({ found, first, column, row }) =>
    `同じALIDの行は一致していなければなりません。${column}がここでは${q(found)}、${row}行目では${q(first)}です。`,
  'rows-differ': ({ found, first, column, row }) =>
    `${column}がここでは${q(found)}、${row}行目では${q(first)}です。${row}行目の値だけを引き継ぎます。`,
  'cell-error': ({ found }) => `セルにエラー${found}があります。`,
  'cell-formula': ({ found }) => `数式は使えません。最後に保存された結果${q(found)}を読みます。`,
  'cell-formula-empty': () => '数式だけで、保存された結果がありません。値を入力してください。',
  'cell-spaces': ({ found }) => `${q(found)}の前後の空白を除きました。`,
  'cell-spelling': ({ found, read }) => `${q(found)}を${q(read)}と読みます。`,
  'list-separator': ({ found }) => `${q(found)}を一覧として読みます。区切り記号が様式と異なります。`,
  'date-form': ({ found, read }) => `${q(found)}を${read}と読みます。日付はYYYY-MM-DDで書いてください。`,
  'date-alone': ({ found, read }) => `${found}には時刻がないため、${read}と読みます。`,
  'time-without-zone': ({ found, read }) => `${found}には時差がないため、様式の規則どおり${read}と読みます。`,
  'run-time-form': ({ found, read }) => `${q(found)}を${read}と読みます。尺はHH:MM:SSで書いてください。`,
  'not-applicable': ({ found }) => `${q(found)}は空のセルとして読みます。`,
  'territories-before-1.7.3': ({ found }) =>
    `1.7.3より前の様式では1行に地域は1つです。${q(found)}を複数の地域として読みます。`,
  'lag-without-condition': ({ found }) => `遅れ（${found}）にはBroadcastなどの起点が必要ですが、ありません。`,
  'price-without-type': ({ found }) => `価格${q(found)}にPriceTypeがありません。`,
  'price-not-na': ({ found }) => `PriceTypeがNAならPriceValueもNAでなければなりません。今は${q(found)}です。`,
  'fulfilment-not-asset': ({ found }) =>
    `${q(found)}はRequiredFulfillmentLanguagesにありますが、AssetLanguageにありません。`,
  'captions-unexplained': () => '米国で字幕のない行にはCaptionExemptionが必要です。',
  'volume-without-episodes': ({ found }) =>
    `ボリューム${found}に入ると書いた話がないため、収録話が分かりません。`,
  'more-in-sheet': ({ count }) => `ほかに${count}件ありますが、載せていません。`,
  'sheet-empty-file': () => 'ファイルが空です。',
  'sheet-old-excel': () => 'Excel 2003以前のブック（.xls）です。.xlsxで保存してください。',
  'sheet-locked': () => 'パスワードで保護されたブックです。パスワードなしで保存してください。',
  'sheet-is-html': () => 'ブックの名前が付いたウェブページです。.xlsxで保存してください。',
  'sheet-is-text': () => 'ブックの名前が付いたテキスト（CSVなど）です。.xlsxで保存してください。',
  'sheet-is-other': () => 'Excelのブック（.xlsx）ではありません。',
  'sheet-damaged': ({ part }) => `ブックが壊れているか、途中で切れています${part ? `（${part}）` : ''}。`,
  'sheet-too-large': () => 'ブックが読める大きさを超えています。',
  'sheet-packed-too-tight': ({ part }) =>
    `展開すると極端に大きくなるブックです${part ? `（${part}）` : ''}。読みません。`,
  'sheet-binary': () => 'バイナリブック（.xlsb）です。.xlsxで保存してください。',
  'sheet-doctype': ({ part }) => `ブックにあってはならない文書型宣言があります（${part ?? ''}）。`,
  'sheet-bad-xml': ({ part }) => `ブックが壊れています。${part ?? ''}のXMLが正しくありません。`,
  'sheet-cell-outside': ({ part }) => `シートの範囲を超えたセルがあります（${part ?? ''}）。`,
  'sheet-text-too-long': ({ part }) => `読める長さを超えたセルがあります（${part ?? ''}）。`,
}
