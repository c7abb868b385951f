import type { ReleaseMessages } from './message.ts'
import { asked } from './message.ts'

export const release: ReleaseMessages = {
  'catch-up-past-rights': {
    title: '権利の範囲外の見逃し配信',
    say: ({ window, work, right, party, territories, forDays, from, until }, s) =>
      `${s.name(window)}の見逃し配信（各話${s.count(forDays, 'day')}）には、${s.territories(territories)}における${s.media(['catch-up'])}について${s.name(work)}の${s.terms.rights[right]}が必要ですが、${s.name(party)}はこれを保有していません（${s.span(from, until)}）。`,
    mend: 'その期間の見逃し配信の権利を得るか、公開日数を短くしてください。',
    whether: '見逃し配信が保有する権利の範囲内かどうか',
  },
  'drop-on-holiday': {
    title: '祝日の放送・配信',
    say: ({ window, holiday, on, episode }, s) =>
      `${s.name(window)}では、第${s.number(episode)}話が祝日（${s.name(holiday)}）の${s.day(on)}に公開されます。`,
    mend: 'その日を休止にするか、承知の上で残してください。',
    whether: '祝日に公開されるかどうか',
  },
  'metadata-due': {
    title: 'メタデータ・素材の納品間近',
    say: ({ daysLeft, ...facts }, s) =>
      `${s.name(facts.window)}のメタデータと素材の納品期限は${s.day(facts.deliverBy)}で、あと${s.count(daysLeft, 'day')}です。${s.number(facts.needed)}件中${s.number(facts.met)}件が揃っています。まず必要なのは${asked(facts, s)}です。`,
    mend: '期限までに不足分を入力するか、納品してください。',
    whether: 'メタデータと素材が期限までに揃うかどうか',
  },
  'metadata-incomplete': {
    title: 'メタデータ・素材の不足',
    say: (facts, s) =>
      `${s.name(facts.window)}のメタデータと素材の納品期限${s.day(facts.deliverBy)}に対し、間に合っているのは${s.number(facts.needed)}件中${s.number(facts.met)}件です。まず必要なのは${asked(facts, s)}です。`,
    mend: '不足分を入力するか納品してください。難しければ期限の延長に合意してください。',
    whether: 'メタデータと素材が揃っているかどうか',
  },
  'rating-missing': {
    title: '年齢区分なし',
    say: ({ window, territories, deliverBy }, s) =>
      `${s.name(window)}は、${s.territories(territories)}では年齢区分なしに公開できません。期限は${s.day(deliverBy)}でした。`,
    mend: '年齢区分を取得するか、その国をウィンドウから外してください。',
    whether: '年齢区分を求める国のすべてに区分があるかどうか',
  },
  'special-too-late': {
    title: '特別編の納品の遅れ',
    say: ({ window, special, on, delivered, needed, daysLate }, s) =>
      `${s.day(on)}放送の「${s.name(special)}」の納品予定は${s.day(delivered)}で、${s.name(window)}の納品期限${s.day(needed)}より${s.count(daysLate, 'day')}遅れます。`,
    mend: '特別編の納品を早めるか、放送日を遅らせてください。',
    whether: '特別編の納品が期限に間に合うかどうか',
  },
}
