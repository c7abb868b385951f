import type { FindingFacts, Missed } from '../../../core/seams/index.ts'
import type { Speaker } from '../speaker.ts'
import type { Messages } from './message.ts'
import { release } from './release/ja.ts'

export const ja: Messages = {
  rules: {
    ...release,
    'actual-outside-range': {
      title: '予測範囲外の実績',
      say: ({ panel, value, low, high }, s) =>
        `${s.name(panel)}の実績は${s.measured(panel, value)}で、予測は${range(low, high, (n) => s.measured(panel, n))}でした。`,
      mend: '次の判断に使う前に、予測の根拠を見直してください。',
      whether: '実績が予測の範囲内かどうか',
    },
    'approval-missing': {
      title: '得られていない承認',
      say: ({ grant, of, by, due, givenOn }, s) =>
        `「${s.name(grant)}」による${s.name(by)}の承認（${s.terms.approvalsOf[of]}）の期限は${s.day(due)}でしたが、${
          givenOn === undefined ? 'まだ得られていません' : `得られたのは${s.day(givenOn)}です`
        }。`,
      mend: '承認を得るか、承認権の放棄または期限の変更について合意してください。',
      whether: '承認が期限までに得られたかどうか',
    },
    'approved-payment-gone': {
      title: '計画から消えた承認済みの支払い',
      say: ({ approved, payer, payee }, s) =>
        `${payer === undefined ? '' : `${s.name(payer)}から`}${
          payee === undefined ? '' : `${s.name(payee)}に`
        }${s.day(approved)}に支払うものとして承認された金額が、計画からなくなっています。`,
      mend: '支払いを計画に戻すか、それを除いた計画の承認を当事者から得てください。',
      whether: '承認された支払いがすべて計画に残っているかどうか',
    },
    'blacked-out': {
      title: 'ブラックアウト期間中の公開',
      say: ({ window, grant, from, until }, s) =>
        `${s.name(window)}は、「${s.name(grant)}」が定めるブラックアウト期間に公開します（${s.span(from, until)}）。`,
      mend: 'その日をウィンドウから外すか、許諾者にブラックアウトを解いてもらってください。',
      whether: 'ブラックアウト期間に公開するウィンドウがあるかどうか',
    },
    'carve-out-gap': {
      title: '配分先のない権利',
      say: ({ territories, media }, s) =>
        `${s.territories(territories)}における${s.media(media)}の権利は、どのパートナーにも配分されていません。`,
      mend: 'いずれかのパートナーに配分するか、配分の対象から外してください。',
      whether: 'すべての権利が配分されているかどうか',
    },
    'carve-out-overlap': {
      title: '重複して配分された権利',
      say: ({ first, second, territories, media }, s) =>
        `${s.territories(territories)}における${s.media(media)}の権利が、${s.name(first)}と${s.name(second)}の双方に配分されています。`,
      mend: 'どちらか一方の配分を狭めてください。',
      whether: '同じ権利が重複して配分されているかどうか',
    },
    'cash-gap': {
      title: '資金不足の週',
      say: ({ week, short }, s) => `${s.day(week)}に始まる週に、資金が${s.money(short)}不足します。`,
      mend: '入金を早めるか、支払を遅らせるか、借入でつないでください。',
      whether: '週ごとの資金が足りるかどうか',
    },
    'chain-of-title-gap': {
      title: '権利の連鎖（チェーン・オブ・タイトル）の途切れ',
      say: ({ work, right, party, grant }, s) =>
        `${s.name(party)}に必要な${s.name(work)}の${s.terms.rights[right]}が、原権利者までつながっていません。${
          grant === undefined ? '' : `途切れているのは「${s.name(grant)}」です。`
        }`,
      mend: '欠けている許諾、またはそれを証明する書類を取得してください。',
      whether: '権利の連鎖が原権利者までつながっているかどうか',
    },
    'consent-missing': {
      title: '同意のない再許諾',
      say: ({ grant, under, by, allowed }, s) =>
        allowed
          ? `「${s.name(grant)}」による再許諾には、「${s.name(under)}」により${s.name(by)}の同意が必要ですが、同意がありません。`
          : `「${s.name(grant)}」の権利は、「${s.name(under)}」により再許諾できません。`,
      mend: '許諾者の同意を得るか、再許諾を終了してください。',
      whether: '再許諾の同意が得られているかどうか',
    },
    'cost-unfunded': {
      title: '製作費の資金不足',
      say: ({ cost, financed, short }, s) =>
        `製作費${s.money(cost)}に対し、資金調達計画の合計は${s.money(financed)}で、${s.money(short)}不足しています。`,
      mend: '資金を追加で調達するか、予算を下げてください。',
      whether: '資金が製作費に足りるかどうか',
    },
    'credit-not-granted': {
      title: '許諾のないクレジット',
      say: ({ work, as, allowed }, s) =>
        `${s.name(work)}のクレジットは「${s.terms.credits[as]}」ですが、${
          allowed === undefined
            ? 'この表記を認める締結済みの許諾はありません'
            : `許諾で認められているのは「${s.terms.credits[allowed]}」までです`
        }。`,
      mend: 'クレジットを改めるか、許諾者からその表記の許諾を得てください。',
      whether: 'クレジットが許諾されているかどうか',
    },
    'daily-hours-exceeded': {
      title: '1日の労働時間の超過',
      say: ({ person, on, hours, allowed, rule }, s) =>
        allowed === 0
          ? `${s.name(person)}の${s.day(on)}の予定のうち${s.hours(hours)}は、「${s.name(rule)}」で就業できない時間帯です。`
          : `${s.name(person)}の${s.day(on)}の労働時間は${s.hours(hours)}で、「${s.name(rule)}」の上限は${s.hours(allowed)}です。`,
      mend: 'その日の撮影を短くするか、シーンを別の日に移してください。',
      whether: '1日の労働時間が上限内かどうか',
    },
    'delivery-too-late': {
      title: '納品の遅れ',
      say: ({ window, episode, delivered, needed, daysLate }, s) =>
        `第${s.number(episode)}話の納品予定は${s.day(delivered)}で、${s.name(window)}の納品期限${s.day(needed)}より${s.count(daysLate, 'day')}遅れます。`,
      mend: '納品を早めるか、納品日または初回放送・配信開始日の延期に合意してください。',
      whether: '納品が期限に間に合うかどうか',
    },
    'derivation-leak': {
      title: '権利未処理の作品のビート',
      say: ({ scene, beat, works }, s) =>
        `${s.name(scene)}で使うビート「${s.name(beat)}」は${s.list(works.map(s.name))}にしかなく、このタイトルは${
          works.length === 1 ? 'その作品の権利を' : 'そのいずれの権利も'
        }得ていません。`,
      mend: 'その作品の権利（多くはリメイク権）を得るか、権利処理済みのビートか新たに作ったビートに置き換えてください。',
      whether: 'シーンが権利処理済みの内容だけを使っているかどうか',
    },
    'draft-relied-on': {
      title: '契約案に頼る権利',
      say: ({ grant, window, work }, s) =>
        `${
          window !== undefined ? s.name(window) : `${work === undefined ? '著作物' : s.name(work)}の利用`
        }は、締結されていない契約案「${s.name(grant)}」に頼っています。`,
      mend: '契約案を締結するか、それに頼る利用をやめてください。',
      whether: '契約案に頼る権利があるかどうか',
    },
    'episode-count-off-order': {
      title: '発注話数との不一致',
      say: ({ window, ordered, made }, s) =>
        `${s.name(window)}の発注は${s.count(ordered, 'episode')}ですが、このタイトルは${s.count(made, 'episode')}です。`,
      mend: '発注または制作の話数を改めてください。',
      whether: '話数が発注どおりかどうか',
    },
    'exclusive-clash': {
      title: '独占権の衝突',
      say: ({ first, second, territories, media, from, until }, s) =>
        `「${s.name(first)}」と「${s.name(second)}」が、${s.territories(territories)}における${s.media(media)}について、${s.span(from, until)}重なります。少なくとも一方は独占です。`,
      mend: '一方の地域・媒体・期間を狭めるか、双方を非独占に改めてください。',
      whether: '独占権が衝突しているかどうか',
    },
    'incentive-condition-missed': {
      title: 'インセンティブ条件の不充足',
      say: incentive,
      mend: '条件を満たすか、このインセンティブを資金調達計画から外してください。',
      whether: 'インセンティブの条件を満たしているかどうか',
    },
    'instalments-past-amount': {
      title: '合意額を超える分割払い',
      say: ({ finance, amount, instalments }, s) =>
        `${s.name(finance)}の合意額は${s.money(amount)}ですが、分割払いの合計は${s.money(instalments)}です。`,
      mend: '分割払いの額か、合意額を訂正してください。',
      whether: '分割払いが合意額に収まるかどうか',
    },
    'language-not-cleared': {
      title: '許諾のない言語',
      say: ({ window, use, work }, s) =>
        `${s.name(window)}では${s.languageUse(use)}を提供しますが、その根拠となる${s.name(work)}の許諾にこの言語は含まれていません。`,
      mend: 'この言語の許諾を得るか、ウィンドウから外してください。',
      whether: '提供する言語が許諾されているかどうか',
    },
    'minimum-guarantee-due-before-cash': {
      title: '入金前に到来するミニマムギャランティの支払日',
      say: ({ payer, payee, amount, due, short, covered }, s) =>
        `${s.name(payer)}が${s.name(payee)}に支払うミニマムギャランティ${s.money(amount)}の支払日は${s.day(due)}ですが、充当する資金がその日に${s.money(short)}不足します。${
          covered === undefined
            ? '計画上の入金では不足は埋まりません。'
            : `不足が埋まるのは${s.day(covered)}です。`
        }`,
      mend: '支払日を遅らせるか、充当する入金を早めるか、その間を借入でつないでください。',
      whether: 'ミニマムギャランティの支払日に資金があるかどうか',
    },
    'minor-out-of-hours': {
      title: '年少者の就業制限違反',
      say: ({ person, on, age, rule }, s) =>
        `${s.number(age)}歳の${s.name(person)}の${s.day(on)}の予定は、年少者についての「${s.name(rule)}」に合いません。`,
      mend: '年少者のシーンを、認められた時間に移してください。',
      whether: '年少者の就業が規則に合っているかどうか',
    },
    'negotiation-right-ignored': {
      title: '無視された交渉権',
      say: ({ grant, holder, kind, signedOn, lastDay }, s) =>
        `${s.name(holder)}には${s.terms.negotiations[kind]}がありますが、${
          lastDay === undefined ? '通知をする前' : `回答期限（${s.day(lastDay)}）の前`
        }の${s.day(signedOn)}に「${s.name(grant)}」が締結されました。`,
      mend: '権利者から書面で放棄を得るか、同じ条件で申し入れてください。',
      whether: '交渉権が守られたかどうか',
    },
    'not-available': {
      title: '参加できない撮影日',
      say: ({ person, on }, s) =>
        `${s.name(person)}は${s.day(on)}の撮影に入っていますが、その日は参加できません。`,
      mend: 'シーンを参加できる日に移すか、他の予定を調整してください。',
      whether: '撮影に入る人が全員参加できるかどうか',
    },
    'option-lapsed': {
      title: '失効したオプション',
      say: ({ grant, lastDay, exercisedOn }, s) =>
        `「${s.name(grant)}」の行使期限は${s.day(lastDay)}でしたが、${
          exercisedOn === undefined ? '行使されないまま' : `行使は${s.day(exercisedOn)}で期限後となり`
        }、作品はその権利で進んでいます。`,
      mend: '許諾者からあらためて許諾またはオプションの延長を得るか、その権利を使わずに進めてください。',
      whether: 'オプションが期限までに行使されたかどうか',
    },
    'option-of-another': {
      title: '他者のオプション',
      say: ({ grant, holder, lastDay, window, work }, s) =>
        `${s.name(holder)}は、「${s.name(grant)}」により、${lastDay === undefined ? '' : `${s.day(lastDay)}まで`}${
          window !== undefined ? s.name(window) : `${work === undefined ? '著作物' : s.name(work)}の利用`
        }に必要な権利を取得できます。`,
      mend: 'オプションの期限切れを待つか、放棄してもらうか、保有者と合意してください。',
      whether: 'タイトルに必要な権利に他者のオプションがあるかどうか',
    },
    'paid-past-cap': {
      title: '支払上限の超過',
      say: ({ tier, cap, paid }, s) =>
        `回収段階「${s.name(tier)}」の上限は${s.money(cap)}ですが、計算書による支払は${s.money(paid)}です。`,
      mend: '計算書を訂正し、超過分を次回の支払と相殺してください。',
      whether: '支払が上限内かどうか',
    },
    'panels-not-comparable': {
      title: '比較できない調査パネル',
      say: ({ first, second }, s) =>
        `「${s.name(first)}」と「${s.name(second)}」の数値を並べています。異なるパネルの数値は比較できません。`,
      mend: '同じパネルの数値だけを比較してください。',
      whether: '比較する数値が同じパネルのものかどうか',
    },
    'permit-too-late': {
      title: '就労許可の遅れ',
      say: ({ person, country, on, permitFrom }, s) =>
        `${s.name(person)}は${s.day(on)}に${s.country(country)}で働く予定ですが、${
          permitFrom === undefined
            ? 'その日に有効な就労許可がありません'
            : `就労許可の開始は${s.day(permitFrom)}です`
        }。`,
      mend: '仕事を許可の開始後に移すか、許可を早く得てください。',
      whether: '就労許可が間に合うかどうか',
    },
    'receipt-moved-out-of-year': {
      title: '入金の事業年度の移動',
      say: ({ payer, payee, amount, approved, due, approvedYearEnds, yearEnds }, s) =>
        `${s.name(payer)}から${s.name(payee)}への${s.money(amount)}の支払日は、承認時の${s.day(approved)}から${s.day(due)}に変わりました。受取側の${s.terms.report.businessYearTo(s.day(approvedYearEnds))}から、${s.terms.report.businessYearTo(s.day(yearEnds))}に移ります。`,
      mend: '支払日の前倒しに合意するか、両年度の見通しを改めてください。',
      whether: '入金が承認時の事業年度に収まるかどうか',
    },
    'rest-too-short': {
      title: '休息時間の不足',
      say: ({ person, on, hours, needed, rule }, s) =>
        `${s.name(person)}の${s.day(on)}の集合前の休息は${s.hours(hours)}で、「${s.name(rule)}」により必要な休息は${s.hours(needed)}です。`,
      mend: '集合を遅らせるか、前日の撮影を早く終えてください。',
      whether: '休息時間が足りているかどうか',
    },
    'right-reverted': {
      title: '復帰した権利',
      say: ({ grant, unless, from, planned }, s) =>
        `「${s.name(grant)}」の権利は${s.day(from)}に許諾者へ復帰します。それまでに必要な${s.terms.reversions[unless]}は、${
          planned === undefined ? 'まだ行われていません' : `${s.day(planned)}の予定です`
        }。`,
      mend: '必要な事柄を早めるか、期限の延期について許諾者の合意を得てください。',
      whether: '権利が許諾者へ復帰するかどうか',
    },
    'runs-exceeded': {
      title: '許諾を超える放送回数',
      say: ({ grant, party, allowed, planned }, s) =>
        `${s.name(party)}の計画では各話を${s.number(planned)}回放送しますが、「${s.name(grant)}」などで許諾された回数は${s.number(allowed)}回です。`,
      mend: '再放送を減らすか、放送回数を追加で取得してください。',
      whether: '放送回数が許諾の範囲内かどうか',
    },
    'runtime-off-slot': {
      title: '放送枠と尺の不一致',
      say: ({ window, episode, seconds, atLeast, atMost }, s) =>
        `第${s.number(episode)}話の尺は${s.seconds(seconds)}で、${s.name(window)}の放送枠が求める尺は${
          atLeast === atMost ? s.seconds(atMost) : `${s.seconds(atLeast)}～${s.seconds(atMost)}`
        }です。`,
      mend: '尺に合わせて編集し直すか、別の尺に合意してください。',
      whether: '尺が放送枠に合うかどうか',
    },
    'scene-scheduled-twice': {
      title: 'シーンの重複した撮影予定',
      say: ({ scene, times, on }, s) =>
        `${s.name(scene)}の全体が、スケジュールに${s.number(times)}回入っています${
          on.length === 0 ? '' : `（${on.map(s.day).join('、')}）`
        }。`,
      mend: 'どちらかの日からシーンを外すか、分割撮影や追撮であればその印を付けてください。',
      whether: '同じシーンが重複していないかどうか',
    },
    'schedule-behind-script': {
      title: 'スケジュールに未反映の脚本変更',
      say: ({ scene, change, on }, s) => {
        const day = on === undefined ? '' : `${s.day(on)}に`
        if (change === 'cut') return `${day}撮影予定のシーンは、脚本から削除されています。`
        if (change === 'new') return `${s.name(scene)}の撮影日がスケジュールにありません。`
        return `${day}撮影予定の${s.name(scene)}は、スケジュールの作成後に脚本が変わりました。`
      },
      mend: 'スケジュールを最新の脚本に合わせてください。',
      whether: 'スケジュールが脚本どおりかどうか',
    },
    'statement-does-not-add-up': {
      title: '計算書の計算不一致',
      say: ({ statement, party, stated, computed }, s) =>
        `${s.name(statement)}の${party === undefined ? '' : `${s.name(party)}分の`}金額は${s.money(stated)}ですが、入金と回収順位から計算すると${s.money(computed)}です。`,
      mend: '計算書を訂正して再発行してください。',
      whether: '計算書の計算が合っているかどうか',
    },
    'statement-late': {
      title: '計算書の遅れ',
      say: ({ from, to, period, due, issued, daysLate }, s) =>
        `${s.name(from)}から${s.name(to)}への計算書（${s.period(period)}）の期限は${s.day(due)}で、${
          issued === undefined
            ? `まだ発行されておらず、${s.count(daysLate, 'day')}遅れています`
            : `${s.day(issued)}に発行され、${s.count(daysLate, 'day')}遅れました`
        }。`,
      mend: '計算書を発行し、次回の提出日に合意してください。',
      whether: '計算書が期限どおりかどうか',
    },
    'statement-off-period': {
      title: '取り決めと異なる計算期間',
      say: ({ from, to, period }, s) =>
        `${s.name(from)}から${s.name(to)}への計算書の対象期間（${s.period(period)}）は、取り決めた計算期間ではありません。`,
      mend: '計算書を取り決めた期間に合わせるか、その期間に合意してください。',
      whether: '計算書の期間が取り決めどおりかどうか',
    },
    'term-ends-before-last-airing': {
      title: '最終放送前の許諾期間満了',
      say: ({ window, grant, lastDay, lastAiring }, s) =>
        `${s.name(window)}の最終放送は${s.day(lastAiring)}ですが、「${s.name(grant)}」の期間は${s.day(lastDay)}に終わります。`,
      mend: '許諾期間を延長するか、最後の数話を早く放送してください。',
      whether: '許諾期間が最終放送まで続くかどうか',
    },
    'weekly-hours-exceeded': {
      title: '週の労働時間の超過',
      say: ({ person, from, hours, allowed, rule }, s) =>
        `${s.name(person)}の労働時間は${s.day(from)}からの7日間で${s.hours(hours)}、「${s.name(rule)}」の上限は${s.hours(allowed)}です。`,
      mend: 'シーンをより多くの週に分けてください。',
      whether: '週の労働時間が上限内かどうか',
    },
    'window-outside-rights': {
      title: '権利の範囲外のウィンドウ',
      say: ({ window, work, right, party, territories, media, from, until }, s) =>
        `${s.name(window)}には、${s.territories(territories)}における${s.media(media)}について${s.name(work)}の${s.terms.rights[right]}が必要ですが、${s.name(party)}はこれを保有していません（${s.span(from, until)}）。`,
      mend: 'その地域・媒体・期間の権利を得るか、ウィンドウを狭めてください。',
      whether: 'ウィンドウが保有する権利の範囲内かどうか',
    },
    'window-under-holdback': {
      title: 'ホールドバック中のウィンドウ',
      say: ({ window, protects, from, until }, s) =>
        `${s.name(window)}は、${s.name(protects)}のためのホールドバックの期間中です（${s.span(from, until)}）。`,
      mend: 'ホールドバックの終了後にウィンドウを開くか、保護される当事者の同意を得てください。',
      whether: 'ホールドバック中に開くウィンドウがあるかどうか',
    },
  },
  missing: {
    title: '不明な事実',
    mend: '事実を入力するか、知っている人に確認してください。',
    say: (clause, whether) => `${clause}が不明なため、${whether.join('、')}を判断できません。`,
    clauses: {
      'applicant-country': (of) => `${of ?? '申請者'}の所在国`,
      'application-day': (of) => `${owned(of)}申請日`,
      'approval-day': (of) => `${owned(of)}承認の期限`,
      availability: (of) => `${of ?? '参加者'}の参加可能期間`,
      'birth-date': (of) => `${of ?? '出演者'}の生年月日`,
      'blackout-days': (of) => `${owned(of)}ブラックアウト期間`,
      'completion-day': (of) => `${owned(of)}完了日`,
      cost: (of) => (of ? `予算項目${cited(of)}の金額` : '製作費'),
      'cost-day': (of) => `予算項目${cited(of)}の支払日`,
      'delivery-deadline': (of) => `${of ?? 'ウィンドウ'}のメタデータ・素材の納品期限`,
      'delivery-day': (of) => `${of ?? '各話'}の納品日`,
      'episode-count': () => '話数',
      'exchange-rate': (of) => (of ? `${cited(of)}の換算に使う為替レート` : '換算に使う為替レート'),
      finance: () => '資金調達計画',
      'fiscal-year-end': (of) => `${of ?? '受取側'}の事業年度末`,
      headcount: () => '出演者またはスタッフの人数',
      'holdback-end': (of) => `${of ?? 'ホールドバック'}の終了日`,
      'labour-rules': () => '勤務地の労働時間の規則',
      nationality: (of) => `${of ?? '出演者またはスタッフ'}の国籍`,
      'option-day': (of) => `${owned(of)}オプションの行使期限`,
      panel: (of) => `数値${cited(of)}の調査パネル`,
      'payment-day': (of) => `${owned(of)}支払日`,
      'permit-day': (of) => `${of ?? '就労許可'}の期間`,
      'place-of-spending': (of) => `予算項目${cited(of)}の支出国`,
      'reversion-day': (of) => `${owned(of)}権利が復帰する日`,
      'rights-holder': (of) => `${of ?? '作品'}の原権利者`,
      runtime: (of) => `${of ?? '各話'}の尺`,
      script: () => '脚本のシーン',
      'shooting-day': (of) => `${of ?? '撮影'}の日付`,
      'signature-day': (of) => `${owned(of)}締結日`,
      'strongest-credit': (of) => `${of ?? '許諾'}で認められたクレジット`,
      term: (of) => `${owned(of)}期間`,
      waterfall: () => '回収順位',
      'window-days': (of) => `${of ?? 'ウィンドウ'}の期間`,
    },
  },
}

const owned = (of: string | undefined): string => (of === undefined ? '' : `${of}の`)

const cited = (of: string | undefined): string => (of === undefined ? '' : `「${of}」`)

function range(low: number | undefined, high: number | undefined, say: (n: number) => string): string {
  if (low === undefined) return high === undefined ? '別の値' : `${say(high)}以下`
  return high === undefined ? `${say(low)}以上` : `${say(low)}～${say(high)}`
}

function incentive(
  { scheme, condition, missed }: FindingFacts['incentive-condition-missed'],
  s: Speaker,
): string {
  const name = `「${s.name(scheme)}」`
  if (condition === 'superseded')
    return `${name}は後の制度に置き換えられましたが、申請はなお前の制度によっています。`
  if (missed?.kind === 'above') {
    const most = condition === 'cap' ? '制度の上限額' : '還付率による最大額'
    return `${name}の申請の見込額は${s.money(missed.expected)}ですが、${most}は${s.money(missed.most)}です。`
  }
  if (condition === 'any-of') return `${name}の選択条件のいずれも満たしていません。`
  const asks = `${name}の条件「${s.terms.conditions[condition]}」を満たしていません。`
  return missed === undefined ? asks : `${asks}${figures(missed, s)}`
}

function figures(missed: Exclude<Missed, { kind: 'above' }>, s: Speaker): string {
  switch (missed.kind) {
    case 'money':
      return `必要額は${s.money(missed.needed)}以上で、このタイトルは${s.money(missed.actual)}です。`
    case 'percent':
      return `必要な割合は${s.percent(missed.needed)}以上で、このタイトルは${s.percent(missed.actual)}です。`
    case 'count':
      return `必要な数は${s.number(missed.needed)}以上で、このタイトルは${s.number(missed.actual)}です。`
    case 'day':
      return `日付は${s.day(missed.actual)}ですが、条件に合う最も近い日は${s.day(missed.needed)}です。`
    case 'country':
      return `申請者は${s.country(missed.needed)}の者でなければなりませんが、現在の申請者は${s.country(missed.actual)}の者です。`
  }
}
