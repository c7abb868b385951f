import type { IssueWords } from './words.ts'

const q = (text: string): string => `「${text}」`
const like = (nearest: string): string => (nearest === '' ? '' : `${q(nearest)}の誤りではありませんか。`)
const oneOf = (known: string): string => (known === '' ? '' : `使えるのは ${known} です。`)

export const ja: IssueWords = {
  'not-utf-8': () => 'ここから UTF-8 ではありません。ファイルを UTF-8 で保存してください。',
  'file-too-large': ({ limit }) => `ファイルが大きすぎます。読み込めるのは ${limit} までです。`,
  'control-character': ({ code }) => `制御文字（${code}）があります。削除してください。`,
  'lone-surrogate': ({ code }) => `文字の片割れ（${code}）があります。文字全体を書いてください。`,
  'bidi-mark': ({ code }) => `書字方向を変える見えない文字（${code}）があります。削除してください。`,

  'bad-yaml': () => 'YAML として読めません。コロン、ハイフン、引用符を確認してください。',
  'bad-indent': () => '字下げが上の行と合っていません。',
  'tab-indent': () => 'タブで字下げされています。空白で字下げしてください。',
  'not-closed': () => '閉じる引用符か括弧、コンマ、またはコロンがありません。',
  'bad-escape': () =>
    '二重引用符の中のバックスラッシュが、既知の記号になっていません。一重引用符を使ってください。',
  'too-deep': ({ limit }) => `リストや項目の入れ子が深すぎます。読み込めるのは ${limit} 段までです。`,
  'several-documents': () => '二つ目の文書が始まっています。一つのファイルに置けるのは一つだけです。',
  'yaml-directive': () => '% で始まる行は読み込みません。削除してください。',
  'yaml-anchor': ({ found }) =>
    `アンカー（${found}）は読み込みません。使う場所に値をそのまま書いてください。`,
  'yaml-alias': ({ found }) =>
    `参照（${found}）は読み込みません。値をそのまま書くか、* で始まる文字列は引用符で囲んでください。`,
  'yaml-tag': ({ found }) =>
    `タグ（${found}）は読み込みません。値だけを書くか、! で始まる文字列は引用符で囲んでください。`,
  'merge-key': () => 'マージキー（<<）は読み込みません。項目をそのまま書いてください。',
  'key-not-text': () => '項目名がないか、リストや項目のまとまりになっています。語を書いてください。',
  'no-colon': ({ found }) =>
    `${q(found)}にコロンがありません。{ } の中のコンマは次の項目の始まりになるので、コンマを含む文字列は引用符で囲んでください。`,
  'duplicate-key': ({ found, line }) => `${q(found)}が二度書かれています。最初は ${line} 行目です。`,
  'ambiguous-word': ({ found }) =>
    `${found} を真偽値として読むプログラムがあります。引用符で囲むか、true または false と書いてください。`,
  'number-form': ({ found }) =>
    `${found} を別の数として読むプログラムがあります。数字だけで書くか、引用符で囲んでください。`,
  'number-not-exact': ({ found }) => `${found} は桁が多すぎて、数として正確に保てません。`,

  'missing-file': ({ file }) => `ファイル ${file} がありません。`,
  'unknown-file': ({ found, nearest }) => `${found} はスレートのファイルではありません。${like(nearest)}`,
  'not-a-slate': () =>
    'スレートがありません。slate.yaml も、catalogue フォルダーも、title.yaml を含むフォルダーも見つかりません。',
  'catalogue-in-title': ({ found, belongs }) =>
    `スレートでは全作品がひとつのカタログを共有するため、${found} は読み込まれません。内容を ${belongs} に移してください。`,

  'missing-field': ({ field }) => `項目${q(field)}がありません。`,
  'unknown-field': ({ found, nearest, known }) =>
    `ここに項目${q(found)}は置けません。${nearest === '' ? oneOf(known) : like(nearest)}`,
  'empty-value': () => '値がありません。値を書くか、行を削除してください。',
  'empty-text': () => '文字列が空です。何か書くか、行を削除してください。',
  'empty-list': () => 'リストが空です。一つ以上書いてください。',
  'wanted-mapping': () => 'ここには、名前とコロンの付いた項目を書いてください。',
  'wanted-list': () => 'ここにはリストを書いてください。[a, b] とするか、行ごとに - を付けます。',
  'wanted-text': () => 'ここには文字列を書いてください。文字列としての数字は引用符で囲みます。',
  'wanted-number': () => 'ここには数を書いてください。',
  'wanted-whole-number': () => 'ここには整数を書いてください。',
  'wanted-true-or-false': () => 'ここには true か false を書いてください。',
  'unknown-word': ({ found, nearest, known }) =>
    `${q(found)}はここでは使えません。${nearest === '' ? oneOf(known) : like(nearest)}`,
  'number-too-small': ({ found, least }) => `${found} は小さすぎます。${least} 以上にしてください。`,
  'number-too-large': ({ found, most }) => `${found} は大きすぎます。${most} 以下にしてください。`,
  'bad-id': ({ found, kind }) =>
    `${q(found)}は ${kind}:名前 の形の識別子ではありません。英小文字、数字、ハイフンで書いてください。`,
  'bad-day': ({ found }) => `${q(found)}は日付ではありません。2025-08-28 のように書いてください。`,
  'bad-date': ({ found }) =>
    `${q(found)}は日付ではありません。2025-08-28、または 7 days after event:premiere のように書いてください。`,
  'bad-partial-day': ({ found }) =>
    `${q(found)}は年、月、日のいずれでもありません。2025-08-28、2025-08、2025 のように書いてください。`,
  'bad-month-day': ({ found }) => `${q(found)}は月日ではありません。03-31 のように書いてください。`,
  'bad-clock': ({ found }) =>
    `${q(found)}は時刻ではありません。09:00 のように、深夜は 25:30 のように 48:00 まで書けます。`,
  'bad-zone': ({ found }) => `${q(found)}はタイムゾーンではありません。Asia/Tokyo のように書いてください。`,
  'bad-money': ({ found }) =>
    `${q(found)}は金額ではありません。JPY 12,000,000 のように、小数はその通貨の桁までで書いてください。`,
  'bad-ratio': ({ found }) => `${q(found)}は割合ではありません。55 %、1/3、0.55 のように書いてください。`,
  'ratio-too-small': ({ found, least }) => `${found} は小さすぎます。${least} 以上にしてください。`,
  'ratio-too-large': ({ found, most }) => `${found} は大きすぎます。${most} 以下にしてください。`,
  'bad-territories': ({ found }) =>
    `${q(found)}は地域ではありません。JP、または World ex. KR のように書いてください。`,
  'bad-country': ({ found }) =>
    `${q(found)}は国コードではありません。JP のように大文字二字で書いてください。`,
  'bad-currency': ({ found }) =>
    `${q(found)}は通貨コードではありません。JPY のように大文字三字で書いてください。`,
  'bad-language': ({ found, nearest }) =>
    nearest === ''
      ? `${q(found)}は言語タグではありません。ja、または pt-BR のように書いてください。`
      : `言語タグ${q(found)}は${q(nearest)}と書きます。`,
  'bad-language-use': ({ found }) =>
    `${q(found)}は言語と形式ではありません。ja、en sub、ko dub、ja original のように書いてください。`,
  'bad-languages': () => 'any か、言語のリストを書いてください：[ja original, en sub]。',
  'bad-fictional': () => '記録全体が創作なら true を、一部ならその項目のリストを書いてください。',
  'bad-eidr': ({ found }) =>
    `${q(found)}はEIDRではありません。10.5240/ に続けて4桁の組を五つ、最後に正しい検査文字を書いてください。`,
  'bad-sha256': ({ found }) => `${q(found)}はSHA-256ではありません。0〜9とa〜fの小文字64桁で書いてください。`,
  'bad-url': ({ found }) => `${q(found)}はウェブのアドレスではありません。https:// で始めてください。`,
  'until-or-last': () =>
    'until（期間外の最初の日）か last（期間内の最後の日）の、どちらか一方を書いてください。',
  'ends-before-it-begins': ({ from, until }) => `終わり（${until}）が始まり（${from}）より前です。`,
  'figure-outside-range': ({ found, low, high }) =>
    `${found} が自らの範囲（${low}～${high}）の外にあります。`,
  'currency-differs': ({ found, expected }) =>
    `金額が ${found} です。ここでは ${expected} でなければなりません。`,

  'unknown-reference': ({ found, nearest }) => `識別子${q(found)}の記録がありません。${like(nearest)}`,
  'ambiguous-reference': ({ found }) =>
    `識別子${q(found)}の記録が複数あり、どれか分かりません。別々の識別子を付けてください。`,
  'duplicate-id': ({ found, first }) => `識別子${q(found)}はすでに使われています（${first}）。`,
  'no-airing-plan': ({ found }) =>
    `日付が${q(found)}の放送を基準にしていますが、そのウィンドウに放送計画がありません。`,
  'unknown-path': ({ found, nearest }) => `パス${q(found)}の先には何もありません。${like(nearest)}`,
  'not-a-date': ({ found }) => `${q(found)}にあるのは日付ではありません。`,
  'unknown-fictional-field': ({ found, nearest }) =>
    `この記録に項目${q(found)}はありません。${like(nearest)}`,

  'one-change': ({ known }) => `一つの変更には ${known} のうち一つだけを書きます。`,
  'to-or-by': () => 'to（日付）か by（日数）の、どちらか一方を書いてください。',
  'not-a-list': ({ found }) => `${q(found)}にあるのはリストではありません。`,
  'not-an-entry': ({ found }) =>
    `${q(found)}はリストの記録ではありません。項目を取り除くには unset と書きます。`,
  'not-optional': ({ found }) => `項目${q(found)}は省けません。`,
  'no-such-place': ({ found }) => `作品の${q(found)}には何もありません。`,
  'already-there': ({ found }) => `${q(found)}はすでにあります。`,
  'date-cannot-move': ({ found }) =>
    `${q(found)}の日付はそのようには動かせません。基準の出来事から月または年で数えられています。`,

  'more-issues': ({ count }) => `ほかに ${count} 件あります。`,
}
