import type { MddfWords } from './words.ts'
import { placeIn, withExamples } from './words.ts'

const q = (text: string): string => `「${text}」`
const at = placeIn((line) => `${line} 行目`)
const oneOf = (known: string): string => (known === '' ? '' : `使えるのは ${known} です。`)
const expects = (expected: string): string =>
  expected === '' ? 'ここにはもう何も置けません。' : `置けるのは ${expected} です。`

export const ja: MddfWords = {
  'not-decodable': ({ encoding }) =>
    `ファイルは ${encoding} と称していますが、そうではありません。UTF-8 で保存してください。`,
  'unknown-encoding': ({ encoding }) => `文字コード ${encoding} は不明です。UTF-8 で保存してください。`,
  'file-too-large': ({ limit }) => `ファイルが大きすぎます。読み込めるのは ${limit} までです。`,
  'xml-not-well-formed': ({ found }) => `整形式の XML ではありません（${found}）。`,
  'xml-not-closed': ({ found }) => `${q(found)}が閉じられていません。`,
  'xml-not-opened': ({ found }) => `開いていない${q(found)}がここで閉じられています。`,
  'xml-entity': ({ found }) =>
    `実体${q(found)}は読み込みません。読むのは amp、lt、gt、quot、apos だけで、外から取り寄せることはありません。`,
  'xml-prefix': ({ found }) => `接頭辞${q(found)}が宣言されていません。`,
  'xml-attribute-twice': ({ found }) => `一つの要素に属性${q(found)}が二度あります。`,
  'xml-character': () => 'XML で使えない文字があります。',
  'xml-empty': () => 'ファイルに XML 文書がありません。',
  'xml-too-deep': ({ found }) => `要素の入れ子が ${found} 段を超えています。`,
  'xml-doctype': () => '文書型宣言があります。読み込まず、そこに書かれたものを取り寄せることもありません。',

  'not-mddf': ({ found }) =>
    `${q(found)}で始まる MDDF 文書はありません。Avails でも OfferStatus でも MEC でもありません。`,
  'unknown-version': ({ found, known }) => `バージョン${q(found)}は不明です。${oneOf(known)}`,

  'element-not-expected': ({ found, within, expected }) =>
    `${q(within)}のこの位置に${q(found)}は置けません。${expects(expected)}`,
  'element-missing': ({ within, expected }) => `${q(within)}が完結していません。足りないもの：${expected}。`,
  'element-other-namespace': ({ found, address, expected }) =>
    `${q(found)}の名前空間が ${address} です。このバージョンでは ${expected} です。`,
  'element-not-known': ({ found }) =>
    `${q(found)}はどのスキーマでも宣言されていない拡張です。厳格な受け手は拒みます。`,
  'attribute-not-expected': ({ found, within }) => `${q(within)}に属性${q(found)}はありません。`,
  'type-not-known': ({ found, within }) => `${q(within)}に記された型${q(found)}は、この版にはありません。`,
  'type-not-derived': ({ found, within }) =>
    `${q(within)}に記された型${q(found)}は、本来の型の代わりになりません。`,
  'attribute-missing': ({ found, within }) => `${q(within)}に属性${q(found)}がありません。`,
  'text-not-expected': ({ found, within }) => `${q(within)}の要素の間に文字（${q(found)}）は置けません。`,
  'value-of-other-type': ({ found, within, expected }) =>
    `${q(within)}の${q(found)}は型 ${withExamples(expected)} に合いません。`,
  'value-not-listed': ({ found, within, known }) => `${q(within)}に${q(found)}は置けません。${oneOf(known)}`,
  'value-off-pattern': ({ found, within, expected }) =>
    `${q(within)}の${q(found)}は ${expected} の形ではありません。`,
  'value-out-of-range': ({ found, within, least, most }) =>
    `${q(within)}の${q(found)}は範囲外です${least === '' ? '' : `（${least} 以上）`}${most === '' ? '' : `（${most} 以下）`}。`,
  'value-not-fixed': ({ found, within, expected }) =>
    `${q(within)}は${q(expected)}でなければなりません。書かれているのは${q(found)}です。`,

  'word-not-allowed': ({ found, within, known }) =>
    `${q(found)}は ${within} の標準の語ではありません。大文字と小文字は区別されます。${oneOf(known)}`,
  'word-not-usual': ({ found, within, known }) =>
    `${q(found)}は ${within} の標準の語ではありません。双方の合意が必要です。${oneOf(known)}`,
  'value-empty': ({ within }) => `${q(within)}が空です。値を書いてください。`,
  'language-not-registered': ({ found }) =>
    `${q(found)}は登録された言語（RFC 5646）ではありません。ja、pt-BR、es-419 のように書きます。`,
  'country-not-known': ({ found }) => `${q(found)}は ISO 3166-1 の国ではありません。JP のように書きます。`,
  'currency-not-known': ({ found }) => `${q(found)}は ISO 4217 の通貨ではありません。JPY のように書きます。`,

  'rating-system-missing': () => 'レーティングに制度の名がありません。',
  'rating-system-unknown': ({ found }) => `世界のレーティング一覧に制度${q(found)}はありません。`,
  'rating-unknown': ({ found, system, known }) =>
    `制度 ${system} にレーティング${q(found)}はありません。${oneOf(known)}`,
  'rating-name-shared': ({ found, system, first }) =>
    `${system} という制度は複数あります。標準の検証器は ${first} のものだけを見るため、${q(found)}を拒みます。`,
  'rating-name-shared-there': ({ found, system, first }) =>
    `${system} という制度は複数あります。標準の検証器は ${first} のものだけを見て、${found} での使用を疑います。`,
  'rating-deprecated': ({ found, system }) => `制度 ${system} はレーティング${q(found)}を廃止しています。`,
  'rating-not-used-there': ({ found, system }) => `制度 ${system} は ${found} では使われていません。`,
  'rating-reason-unknown': ({ found, system, known }) =>
    `制度 ${system} に理由${q(found)}はありません。${oneOf(known)}`,

  'alid-not-unique': ({ found, first }) => `ALID${q(found)}が重複しています。最初は ${at(first)}です。`,
  'eidr-form': ({ found }) =>
    `${q(found)}は EIDR ではありません。4 桁（0–F）の 5 組と検査文字 1 字で書きます。`,
  'eidr-check-character': ({ found, expected }) =>
    `EIDR${q(found)}に誤記があります。検査文字は${q(expected)}のはずです。`,
  'eidr-placeholder': ({ found }) => `EIDR${q(found)}は未定の番号の仮置きです。`,
  'isan-form': ({ found }) =>
    `${q(found)}は ISAN ではありません。4 桁（0–F）の 4 組と検査文字 1 字で書きます。`,
  'isan-check-character': ({ found, expected }) =>
    `ISAN${q(found)}に誤記があります。検査文字は${q(expected)}のはずです。`,

  'poest-without-lift-date': () => '予約販売（POEST）には条件 SuppressionLiftDate が一つ必要です。',
  'preorder-date-without-poest': () => 'PreorderFulfillDate は予約販売（POEST）でのみ使います。',
  'bundle-in-other-work': ({ found }) =>
    `他の作品をまとめられるのは Collection だけです。作品種別：${found === '' ? 'なし' : q(found)}。`,
  'bundle-sequence': ({ found, first }) =>
    found === ''
      ? 'このまとまりの他のものには番号がありますが、これにはありません。'
      : `まとまりの番号は抜けなく一つずつ続きますが、${first} の次が ${found} です。`,
  'avail-type-work-type': ({ found, expected, count }) =>
    `種別${q(found)}の avail は ${expected} を一つ提供しますが、ここには ${count} あります。`,
  'avail-type-forbids': ({ found, work }) => `種別${q(found)}の avail は${q(work)}を提供できません。`,
  'avail-type-assets': ({ found }) => `種別${q(found)}の avail は二つ以上を提供します。`,
  'avail-type-bundle': ({ found }) => `種別${q(found)}の avail には BundledAsset が必要です。`,
  'avail-type-metadata': ({ found, expected }) => `種別${q(found)}の avail には${q(expected)}が必要です。`,
  'ref-alid-missing': ({ found }) => `種別${q(found)}の avail は、何に付くかを RefALID で示します。`,
  'ref-alid-not-allowed': ({ found }) =>
    `RefALID は promotion と supplement だけのものです。この avail の種別：${q(found)}。`,
  'work-type-metadata': ({ found, expected }) => `作品種別${q(found)}には${q(expected)}が必要です。`,
  'episode-avail-type': ({ found }) =>
    `エピソードは種別 episode の avail で提供します。書かれた種別：${q(found)}。`,
  'episode-number-missing': () => 'エピソードに番号がありません。',
  'condition-tbd': ({ within }) => `${q(within)}が TBD です。TBD は OfferStatus でのみ使えます。`,
  'several-asset-languages': ({ count, found }) =>
    `${found} の提供は AssetLanguage 一つですが、ここには ${count} あります。言語ごとに分けてください。`,
  'episode-in-two-volumes': ({ found, first }) => `第 ${found} 話はすでに ${at(first)}の巻に入っています。`,
  'price-missing': ({ found }) => `${found} の提供に価格がありません。`,

  'mec-default-info': ({ count }) => `既定の LocalizedInfo は一つですが、ここには ${count} あります。`,
  'mec-one-needed': ({ expected, within, count }) =>
    `${q(within)}には${q(expected)}が${expected === 'ArtReference' ? '一つ以上' : '一つ'}必要ですが、${count} あります。`,
  'mec-one-recommended': ({ expected, within }) =>
    `${q(within)}に${q(expected)}を書くことが勧められています。`,
  'mec-primary-genre': ({ count }) =>
    `主ジャンル（level 0、mec_primary_genre.html）は一つですが、ここには ${count} あります。`,
  'mec-genre-source': ({ found }) =>
    `level 0 のジャンルの出典は mec_primary_genre.html です。書かれた出典：${q(found)}。`,
  'mec-sequence-number': ({ found }) => `${q(found)}には SequenceInfo の番号が必要です。`,
  'channel-mapping': ({ found, count }) => `チャンネル配置${q(found)}はチャンネル数 ${count} に合いません。`,
  'codec-value': ({ found, within, codec }) => `${codec} に ${within} の${q(found)}はありません。`,
  'scan-order': ({ found }) => `走査順${q(found)}は Progressive の値と合いません。`,
  'commentary-type': ({ found }) => `副種別${q(found)}は種別 commentary の音声だけのものです。`,
  'compliance-empty': () => 'Compliance には Category か Standard が必要です。',
  'localized-info-twice': ({ found, first }) =>
    `同じ地域の ${found} の LocalizedInfo がすでに ${at(first)}にあります。`,
  'several-audiences': ({ count }) =>
    `TargetAudience を示す文章が ${count} あります。重なりはご自身で確かめてください。検証器は見ません。`,
  'billing-order-twice': ({ found }) => `${found} のクレジット順が二度あります。`,

  'ends-before-it-starts': ({ start, end }) => `期間が開始（${start}）より前に終わります（${end}）。`,
  'same-offer-twice': ({ first }) => `同じ提供がすでに ${at(first)}にあります。`,
  'offers-overlap': ({ first, found }) =>
    `${found === '–' ? '' : `${found} で`}同じ時期に同じ形で ${at(first)}の提供が行われています。`,
  'territory-in-and-out': ({ found }) => `${found} は含まれていながら除外されています。`,
  'territory-twice': ({ found }) => `${found} が二度あります。`,
  'no-territory-left': () => '含まれた地域がすべて除外され、どこにも提供されません。',
  'language-held-back': ({ found }) => `${found} は許可されていながら保留されています。`,
  'time-without-offset': ({ found, within }) =>
    `${within} の ${found} に時差がありません。プラットフォームごとに別の時刻と読まれます。+09:00 のように書いてください。`,
  'duration-without-event': () =>
    'WindowDuration は出来事で始まる期間の長さです。この期間は日付で決まっています。',
  'money-without-currency': ({ found }) => `${found} に通貨がありません。双方の合意が必要です。`,
  'money-negative': ({ found, within }) => `${q(within)}が負の額です（${found}）。`,
  'transaction-id-twice': ({ found, first }) =>
    `TransactionID${q(found)}が重複しています。最初は ${at(first)}です。`,
  'ref-to-itself': ({ found }) => `avail${q(found)}が自分自身を指しています。`,

  'more-issues': ({ count }) => `ほかに ${count} 件あります。`,
}
