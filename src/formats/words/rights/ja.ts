import type { RightsWords } from './words.ts'

export const ja: RightsWords = {
  fills: {
    free: '空き',
    exclusive: '独占許諾済み',
    'non-exclusive': '非独占許諾済み',
    'held-back': 'ホールドバック',
    'not-ours': '保有なし',
    unknown: '不明',
    conflict: '競合',
  },
  reasons: {
    'no-rights-in': ({ work, right, holders }) => `${work}：${right}が${holders}に至る許諾がありません。`,
    'rights-in-not-exclusive': ({ holders }) => `${holders}：単独ではなく、他社と並んで保有しています。`,
    'rights-in-not-begun': ({ licensor }) => `${licensor}からの許諾は、まだ始まっていません。`,
    'rights-in-ended': ({ licensor }) => `${licensor}からの許諾は終了しています。`,
    'blacked-out': ({ licensor, licensee }) =>
      `${licensor}から${licensee}への許諾で、利用できない期間とされています。`,
    'option-not-exercised': ({ licensor }) => `${licensor}からのオプションのみで、まだ行使されていません。`,
    'only-a-draft': ({ licensor }) => `${licensor}からの許諾は契約案の段階です。`,
    'upstream-missing': ({ licensor, licensee }) =>
      `${licensor}は${licensee}に許諾しましたが、${licensor}に至る許諾がありません。`,
    'upstream-ended': ({ licensor, licensee }) =>
      `${licensor}は${licensee}に許諾しましたが、${licensor}自身の権利は終了しています。`,
    'upstream-narrower': ({ licensor, licensee }) =>
      `${licensor}は、保有する範囲を超えて${licensee}に許諾しました。`,
    'sold-exclusively': ({ licensee }) => `${licensee}に独占許諾されています。`,
    sold: ({ licensee }) => `${licensee}に非独占で許諾されています。`,
    'held-back': ({ protects }) => `${protects}を保護するホールドバック期間です。`,
    'not-to-be-passed-on': ({ licensor, licensee }) =>
      `${licensor}からの許諾では、${licensee}は再許諾できません。`,
    'consent-missing': ({ licensor, licensee }) =>
      `${licensor}は、必要な同意を得ずに${licensee}に再許諾しました。`,
    'rights-holder-not-known': ({ work }) => `${work}：権利者が分かっていません。`,
    'term-not-known': ({ licensor, licensee }) =>
      `${licensor}から${licensee}への許諾の期間が、まだ分かっていません。`,
    'under-option': ({ licensee }) => `${licensee}のオプションが設定されています。`,
    'first-negotiation': ({ holder, answerBy }) =>
      answerBy === undefined
        ? `${holder}に優先交渉権があり、まだ通知していません。`
        : `${holder}に優先交渉権があり、回答期限は${answerBy}です。`,
    'last-refusal': ({ holder, answerBy }) =>
      answerBy === undefined
        ? `${holder}に最終拒否権があり、まだ通知していません。`
        : `${holder}に最終拒否権があり、回答期限は${answerBy}です。`,
    'consent-needed': ({ licensor }) => `再許諾には${licensor}の同意が必要です。`,
    draft: ({ licensee }) => `${licensee}への契約案があります。`,
    'not-yours-to-see': () => '閲覧できません。貴社に開示されていない許諾により異なる可能性があります。',
  },
  clash: (first, second) => `${first}と${second}の双方に許諾され、少なくとも一方は独占です。`,
  oversold: (licensor, licensee) => `${licensor}は、保有していない権利を${licensee}に許諾しました。`,
  alone: '独占',
  owners: '権利者',
}
