import type { AlarmWords } from './alarm-words.ts'

export const ja: AlarmWords = {
  name: '契約の期限',
  subject: (n, days) => `今後${days}以内の契約期限：${n}件`,
  none: (days) => `今後${days}以内に到来する契約の期限はありません。`,
  week: (from) => `${from}の週`,
  inDays: (n, count) => (n === 0 ? '今日' : n === 1 ? '明日' : `${count}後`),
  otherwise: '対応しない場合',
  responsible: '担当者',
  nobody: '指定なし',
  cost: '費用',
  title: '作品',
  closing: '日付はGenchiに記録された契約によります。予定に連動する日付は、予定とともに動きます。',
  kinds: {
    'option-exercise': {
      title: 'オプションの行使',
      say: ({ grant }) => `「${grant}」の行使期限です。`,
      otherwise: 'オプションは失効し、権利は得られなくなります。',
    },
    'option-extend': {
      title: 'オプションの延長',
      say: ({ grant }) => `「${grant}」の延長を通知する期限です。`,
      otherwise: 'オプションは現在の行使期限で終わります。',
    },
    'right-reverts': {
      title: '権利の復帰',
      say: ({ grant, about }) => `「${grant}」による${about}の期限です。`,
      otherwise: '翌日、権利は許諾者に復帰します。',
    },
    'answer-due': {
      title: '回答期限',
      say: ({ grant, about, party }) => `「${grant}」による${party}の回答期限です（${about}）。`,
      otherwise: '期間が過ぎ、相手方は他の当事者と契約できるようになります。',
    },
    'approval-due': {
      title: '承認期限',
      say: ({ grant, about }) => `「${grant}」による承認の期限です（${about}）。`,
      otherwise: '承認なしに進めると契約違反になります。',
    },
    'grant-expires': {
      title: '許諾期間の満了',
      say: ({ grant }) => `「${grant}」の最終日です。`,
      otherwise: '権利は終わり、それによる公開も終えなければなりません。',
    },
    'holdback-ends': {
      title: 'ホールドバックの終了',
      say: ({ grant }) => `「${grant}」のホールドバックが適用されなくなる最初の日です。`,
      otherwise: '失うものはなく、この日から公開や販売ができます。',
    },
    'blackout-begins': {
      title: 'ブラックアウトの開始',
      say: ({ grant }) => `「${grant}」によるブラックアウトの初日です。`,
      otherwise: 'この期間に公開すると契約違反になります。',
    },
    'amendment-in-force': {
      title: '変更契約の発効',
      say: ({ grant }) => `「${grant}」の変更契約が発効する日です。`,
      otherwise: 'この日から変更後の条件がそのまま適用されます。',
    },
  },
}
