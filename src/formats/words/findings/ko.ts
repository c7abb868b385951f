import type { FindingFacts, Missed } from '../../../core/seams/index.ts'
import { josa } from '../josa.ts'
import type { Speaker } from '../speaker.ts'
import type { Messages } from './message.ts'
import { release } from './release/ko.ts'

export const ko: Messages = {
  rules: {
    ...release,
    'actual-outside-range': {
      title: '예측 범위를 벗어난 실적',
      say: ({ panel, value, low, high }, s) =>
        `${s.name(panel)} 실적은 ${s.measured(panel, value)}이며, 예측 범위는 ${range(low, high, (n) => s.measured(panel, n))}입니다.`,
      mend: '다음 결정에 쓰기 전에 예측의 근거를 다시 검토하십시오.',
      whether: '실적이 예측 범위 안에 있는지',
    },
    'approval-missing': {
      title: '받지 못한 승인',
      say: ({ grant, of, by, due, givenOn }, s) =>
        `‘${s.name(grant)}’에 따른 ${s.name(by)}의 승인(${s.terms.approvalsOf[of]}) 기한은 ${s.day(due)}였으나, ${
          givenOn === undefined ? '아직 승인을 받지 못했습니다' : `승인을 받은 날은 ${s.day(givenOn)}입니다`
        }.`,
      mend: '승인을 받거나 승인권의 포기 또는 기한 변경에 합의하십시오.',
      whether: '승인을 기한 안에 받았는지',
    },
    'approved-payment-gone': {
      title: '계획에서 빠진 승인 지급',
      say: ({ approved, payer, payee }, s) =>
        `${payer === undefined ? '' : `${josa(s.name(payer), '이/가')} `}${
          payee === undefined ? '' : `${s.name(payee)} 측에 `
        }${s.day(approved)}에 지급하기로 승인된 금액이 계획에서 빠졌습니다.`,
      mend: '지급분을 되돌리거나 이를 뺀 계획을 당사자들에게 승인받으십시오.',
      whether: '승인된 지급분이 모두 계획에 남아 있는지',
    },
    'blacked-out': {
      title: '블랙아웃 기간의 공개',
      say: ({ window, grant, from, until }, s) =>
        `${s.name(window)}의 공개일 중 ${s.span(from, until)} ‘${s.name(grant)}’에서 정한 블랙아웃 기간에 해당합니다.`,
      mend: '해당 날짜를 윈도우에서 빼거나 허락자에게서 블랙아웃 해제를 받으십시오.',
      whether: '블랙아웃 기간에 공개하는 윈도우가 있는지',
    },
    'carve-out-gap': {
      title: '배분되지 않은 권리',
      say: ({ territories, media }, s) =>
        `${s.territories(territories)} 지역의 ${s.media(media)} 권리가 어느 파트너에게도 배분되어 있지 않습니다.`,
      mend: '해당 권리를 파트너에게 배분하거나 배분 대상에서 제외하십시오.',
      whether: '모든 권리가 배분되었는지',
    },
    'carve-out-overlap': {
      title: '중복 배분된 권리',
      say: ({ first, second, territories, media }, s) =>
        `${s.territories(territories)} 지역의 ${s.media(media)} 권리가 ${josa(s.name(first), '와/과')} ${s.name(second)} 양측에 중복 배분되어 있습니다.`,
      mend: '둘 중 한쪽의 배분 범위를 줄이십시오.',
      whether: '같은 권리가 중복 배분되었는지',
    },
    'cash-gap': {
      title: '현금 부족',
      say: ({ week, short }, s) => `${s.day(week)}에 시작하는 주에 현금이 ${s.money(short)} 부족합니다.`,
      mend: '입금을 앞당기거나 지출을 늦추거나 차입으로 메우십시오.',
      whether: '주별 현금이 지출을 감당하는지',
    },
    'chain-of-title-gap': {
      title: '권리 관계(체인 오브 타이틀) 단절',
      say: ({ work, right, party, grant }, s) =>
        `${s.name(party)} 측에 필요한 ${s.name(work)} ${josa(s.terms.rights[right], '이/가')} 원권리자까지 이어지지 않습니다.${
          grant === undefined ? '' : ` 끊긴 지점은 ‘${s.name(grant)}’입니다.`
        }`,
      mend: '빠진 권리 허락 또는 이를 증명하는 문서를 확보하십시오.',
      whether: '권리 관계가 원권리자까지 이어지는지',
    },
    'consent-missing': {
      title: '동의 없는 재허락',
      say: ({ grant, under, by, allowed }, s) =>
        allowed
          ? `‘${s.name(grant)}’의 재허락에는 ‘${s.name(under)}’에 따라 ${s.name(by)}의 동의가 필요하지만, 받은 동의가 없습니다.`
          : `‘${s.name(grant)}’의 권리는 ‘${s.name(under)}’에 따라 재허락할 수 없습니다.`,
      mend: '허락자의 동의를 받거나 재허락을 종료하십시오.',
      whether: '재허락에 필요한 동의를 받았는지',
    },
    'cost-unfunded': {
      title: '제작비 재원 부족',
      say: ({ cost, financed, short }, s) =>
        `제작비는 ${s.money(cost)}, 재원 조달 계획의 합계는 ${s.money(financed)}이며, 부족액은 ${s.money(short)}입니다.`,
      mend: '재원을 추가로 조달하거나 예산을 줄이십시오.',
      whether: '재원이 제작비를 충당하는지',
    },
    'credit-not-granted': {
      title: '허락되지 않은 크레디트',
      say: ({ work, as, allowed }, s) =>
        `${s.name(work)}의 크레디트 표기는 ‘${s.terms.credits[as]}’이지만, ${
          allowed === undefined
            ? '서명된 권리 허락 중 이 표기를 허용하는 것이 없습니다'
            : `허락된 표기는 ‘${s.terms.credits[allowed]}’까지입니다`
        }.`,
      mend: '크레디트 표기를 바꾸거나 허락자에게서 해당 표기를 허락받으십시오.',
      whether: '크레디트 표기가 허락되었는지',
    },
    'daily-hours-exceeded': {
      title: '일일 근로시간 초과',
      say: ({ person, on, hours, allowed, rule }, s) =>
        allowed === 0
          ? `${s.name(person)}의 ${s.day(on)} 일정 중 ${s.hours(hours)}은 ‘${s.name(rule)}’에서 근로를 금지한 시간대입니다.`
          : `${s.name(person)}의 ${s.day(on)} 근로시간은 ${s.hours(hours)}이며, ‘${s.name(rule)}’의 한도는 ${s.hours(allowed)}입니다.`,
      mend: '해당 일의 촬영 시간을 줄이거나 씬을 다른 날로 옮기십시오.',
      whether: '일일 근로시간 한도가 지켜지는지',
    },
    'delivery-too-late': {
      title: '납품 지연',
      say: ({ window, episode, delivered, needed, daysLate }, s) =>
        `${s.number(episode)}회의 납품 예정일은 ${s.day(delivered)}로, ${josa(s.name(window), '이/가')} 요구하는 ${s.day(needed)}보다 ${s.count(daysLate, 'day')} 늦습니다.`,
      mend: '납품을 앞당기거나 납품일 또는 첫 방송·공개일의 연기를 합의하십시오.',
      whether: '납품이 기한 안에 이루어지는지',
    },
    'derivation-leak': {
      title: '권리 미확보 작품의 비트',
      say: ({ scene, beat, works }, s) =>
        `${s.name(scene)}에 쓰인 비트 ‘${s.name(beat)}’의 출처는 ${s.list(works.map(s.name))}뿐이며, 이 타이틀은 ${
          works.length === 1 ? '그 작품의 권리를' : '그중 어느 작품의 권리도'
        } 확보하지 않았습니다.`,
      mend: '해당 작품의 권리(대개 리메이크권)를 확보하거나, 권리를 확보한 비트 또는 새로 창작한 비트로 바꾸십시오.',
      whether: '씬이 권리를 확보한 내용만 사용하는지',
    },
    'draft-relied-on': {
      title: '초안에 기댄 권리',
      say: ({ grant, window, work }, s) =>
        `${
          window !== undefined ? s.name(window) : `${work === undefined ? '저작물' : s.name(work)} 이용`
        }의 근거인 ‘${s.name(grant)}’에 서명이 없습니다.`,
      mend: '초안에 서명을 받거나 이에 기댄 이용을 빼십시오.',
      whether: '초안에 기댄 권리가 있는지',
    },
    'episode-count-off-order': {
      title: '주문 편수 불일치',
      say: ({ window, ordered, made }, s) =>
        `${s.name(window)}의 주문 편수는 ${s.count(ordered, 'episode')}인데, 이 타이틀의 편수는 ${s.count(made, 'episode')}입니다.`,
      mend: '주문 편수 또는 제작 편수를 조정하십시오.',
      whether: '편수가 주문과 일치하는지',
    },
    'exclusive-clash': {
      title: '독점권 충돌',
      say: ({ first, second, territories, media, from, until }, s) =>
        `‘${s.name(first)}’ 및 ‘${s.name(second)}’의 범위가 ${s.territories(territories)} 지역의 ${s.media(media)}에서 ${s.span(from, until)} 겹칩니다. 둘 중 적어도 하나는 독점입니다.`,
      mend: '한쪽의 지역·매체·기간을 줄이거나 양쪽을 비독점으로 바꾸십시오.',
      whether: '독점권이 충돌하는지',
    },
    'incentive-condition-missed': {
      title: '인센티브 조건 미충족',
      say: incentive,
      mend: '조건을 충족하거나 재원 조달 계획에서 해당 인센티브를 빼십시오.',
      whether: '인센티브 조건이 충족되는지',
    },
    'instalments-past-amount': {
      title: '약정액을 넘는 분할 지급',
      say: ({ finance, amount, instalments }, s) =>
        `‘${s.name(finance)}’의 약정액은 ${s.money(amount)}인데, 분할 지급분의 합계는 ${s.money(instalments)}입니다.`,
      mend: '분할 지급분이나 약정액을 바로잡으십시오.',
      whether: '분할 지급분이 약정액을 넘지 않는지',
    },
    'language-not-cleared': {
      title: '허락되지 않은 언어',
      say: ({ window, use, work }, s) =>
        `${s.name(window)}에서 ${josa(s.languageUse(use), '을/를')} 제공하지만, 그 근거가 되는 ${s.name(work)}의 권리 허락에는 이 언어가 포함되어 있지 않습니다.`,
      mend: '해당 언어를 허락받거나 윈도우에서 빼십시오.',
      whether: '제공 언어가 허락되었는지',
    },
    'minimum-guarantee-due-before-cash': {
      title: '입금 전 최소보장금 지급일 도래',
      say: ({ payer, payee, amount, due, short, covered }, s) =>
        `${josa(s.name(payer), '이/가')} ${s.name(payee)} 측에 지급할 최소보장금 ${s.money(amount)}의 지급일은 ${s.day(due)}인데, 그날까지 이를 충당할 현금이 ${s.money(short)} 부족합니다. ${
          covered === undefined
            ? '계획된 입금으로는 부족액이 메워지지 않습니다.'
            : `부족액이 메워지는 날은 ${s.day(covered)}입니다.`
        }`,
      mend: '최소보장금 지급일을 늦추거나 충당 재원의 입금을 앞당기거나 그 사이를 차입으로 메우십시오.',
      whether: '최소보장금 지급일에 현금이 준비되는지',
    },
    'minor-out-of-hours': {
      title: '미성년자의 근로 제한 위반',
      say: ({ person, on, age, rule }, s) =>
        `만 ${s.number(age)}세인 ${s.name(person)}의 ${s.day(on)} 일정이 미성년자에 대한 ‘${s.name(rule)}’에 맞지 않습니다.`,
      mend: '미성년자의 씬을 허용된 시간으로 옮기십시오.',
      whether: '미성년자가 규정에 맞게 일하는지',
    },
    'negotiation-right-ignored': {
      title: '무시된 협상권',
      say: ({ grant, holder, kind, signedOn, lastDay }, s) =>
        `${s.name(holder)} 측에 ${josa(s.terms.negotiations[kind], '이/가')} 있는데, ${
          lastDay === undefined ? '통지하기 전인' : `회신 기한(${s.day(lastDay)}) 전인`
        } ${s.day(signedOn)}에 ‘${s.name(grant)}’에 서명했습니다.`,
      mend: '권리자에게서 서면으로 포기를 받거나 같은 조건으로 제안하십시오.',
      whether: '협상권을 지켰는지',
    },
    'not-available': {
      title: '참여 불가 일정',
      say: ({ person, on }, s) =>
        `${josa(s.name(person), '은/는')} ${s.day(on)} 촬영에 배정되어 있으나 그날 참여할 수 없습니다.`,
      mend: '씬을 참여 가능한 날로 옮기거나 다른 일정과의 겹침을 조정하십시오.',
      whether: '배정된 인원이 모두 참여할 수 있는지',
    },
    'option-lapsed': {
      title: '소멸한 옵션',
      say: ({ grant, lastDay, exercisedOn }, s) =>
        `‘${s.name(grant)}’의 행사 기한은 ${s.day(lastDay)}였으나 ${
          exercisedOn === undefined ? '행사하지 않았고' : `${s.day(exercisedOn)}에야 행사했고`
        }, 작품은 그 권리로 진행되고 있습니다.`,
      mend: '허락자에게서 권리를 다시 허락받거나 옵션을 연장하고, 그렇지 않으면 그 권리 없이 진행하십시오.',
      whether: '옵션을 기한 안에 행사했는지',
    },
    'option-of-another': {
      title: '다른 쪽의 옵션',
      say: ({ grant, holder, lastDay, window, work }, s) =>
        `${josa(s.name(holder), '은/는')} ‘${s.name(grant)}’에 따라 ${lastDay === undefined ? '' : `${s.day(lastDay)}까지 `}${
          window !== undefined ? s.name(window) : `${work === undefined ? '저작물' : s.name(work)} 이용`
        }에 필요한 권리를 가져갈 수 있습니다.`,
      mend: '옵션이 끝날 때까지 기다리거나, 옵션을 포기하게 하거나, 옵션 보유자와 합의하십시오.',
      whether: '타이틀에 필요한 권리에 다른 쪽의 옵션이 걸려 있는지',
    },
    'paid-past-cap': {
      title: '지급 상한 초과',
      say: ({ tier, cap, paid }, s) =>
        `회수 단계 ‘${s.name(tier)}’의 상한은 ${s.money(cap)}인데, 정산서상 지급액은 ${s.money(paid)}입니다.`,
      mend: '정산서를 바로잡고 초과액을 다음 지급에서 상계하십시오.',
      whether: '지급액이 상한을 지키는지',
    },
    'panels-not-comparable': {
      title: '비교할 수 없는 조사 패널',
      say: ({ first, second }, s) =>
        `‘${s.name(first)}’ 및 ‘${s.name(second)}’의 수치를 나란히 비교하고 있습니다. 서로 다른 패널의 수치는 비교할 수 없습니다.`,
      mend: '같은 패널의 수치끼리만 비교하십시오.',
      whether: '비교하는 수치가 같은 패널의 것인지',
    },
    'permit-too-late': {
      title: '취업 허가 지연',
      say: ({ person, country, on, permitFrom }, s) =>
        `${josa(s.name(person), '은/는')} ${s.day(on)}에 ${s.country(country)}에서 일할 예정이나, ${
          permitFrom === undefined
            ? '그날 유효한 취업 허가가 없습니다'
            : `취업 허가는 ${s.day(permitFrom)}부터 유효합니다`
        }.`,
      mend: '허가 개시 이후로 일정을 옮기거나 허가를 더 일찍 받으십시오.',
      whether: '취업 허가가 제때 나오는지',
    },
    'receipt-moved-out-of-year': {
      title: '수입의 사업연도 이월',
      say: ({ payer, payee, amount, approved, due, approvedYearEnds, yearEnds }, s) =>
        `${josa(s.name(payer), '이/가')} ${s.name(payee)} 측에 지급할 ${s.money(amount)}의 지급일이 승인된 ${s.day(approved)}에서 ${josa(s.day(due), '로/으로')} 바뀌었습니다. 수령 측의 ${s.terms.report.businessYearTo(s.day(approvedYearEnds))}에서 ${josa(s.terms.report.businessYearTo(s.day(yearEnds)), '로/으로')} 넘어갑니다.`,
      mend: '지급일을 앞당기도록 합의하거나 두 사업연도의 전망을 고치십시오.',
      whether: '수입이 승인된 사업연도 안에 들어오는지',
    },
    'rest-too-short': {
      title: '휴식 시간 부족',
      say: ({ person, on, hours, needed, rule }, s) =>
        `${s.name(person)}의 ${s.day(on)} 콜 전 휴식은 ${s.hours(hours)}이며, ‘${s.name(rule)}’에 따라 필요한 휴식은 ${s.hours(needed)}입니다.`,
      mend: '콜을 늦추거나 전날 촬영을 더 일찍 마치십시오.',
      whether: '휴식 시간이 충분한지',
    },
    'right-reverted': {
      title: '환원된 권리',
      say: ({ grant, unless, from, planned }, s) =>
        `‘${s.name(grant)}’의 권리는 ${s.day(from)}에 허락자에게 환원됩니다. 그 전에 갖추어야 할 조건은 ${s.terms.reversions[unless]}이며, ${
          planned === undefined ? '아직 이루어지지 않았습니다' : `예정일은 ${s.day(planned)}입니다`
        }.`,
      mend: '필요한 일을 앞당기거나 허락자와 기한을 늦추기로 합의하십시오.',
      whether: '권리가 허락자에게 환원되는지',
    },
    'runs-exceeded': {
      title: '허락된 방영 횟수 초과',
      say: ({ grant, party, allowed, planned }, s) =>
        `${s.name(party)}의 계획상 회차별 방영 횟수는 ${s.number(planned)}회이지만, ‘${s.name(grant)}’ 등으로 허락된 횟수는 ${s.number(allowed)}회입니다.`,
      mend: '재방송을 줄이거나 방영 횟수를 추가로 허락받으십시오.',
      whether: '방영 횟수가 허락 범위 안인지',
    },
    'runtime-off-slot': {
      title: '러닝타임과 편성의 불일치',
      say: ({ window, episode, seconds, atLeast, atMost }, s) =>
        `${s.number(episode)}회의 러닝타임은 ${s.seconds(seconds)}이며, ${s.name(window)} 편성이 요구하는 길이는 ${
          atLeast === atMost ? s.seconds(atMost) : `${s.seconds(atLeast)} ~ ${s.seconds(atMost)}`
        }입니다.`,
      mend: '길이에 맞게 다시 편집하거나 다른 길이를 합의하십시오.',
      whether: '러닝타임이 편성에 맞는지',
    },
    'scene-scheduled-twice': {
      title: '중복 배치된 씬',
      say: ({ scene, times, on }, s) =>
        `${s.name(scene)} 전체가 ${on.length === 0 ? '' : `${on.map(s.day).join(', ')} `}스케줄에 ${s.number(times)}번 잡혀 있습니다.`,
      mend: '한 회차에서 씬을 빼거나, 일부만 찍는 분량과 보충 촬영을 그렇게 표시하십시오.',
      whether: '같은 씬이 중복 배치되었는지',
    },
    'schedule-behind-script': {
      title: '스케줄에 반영되지 않은 대본 변경',
      say: ({ scene, change, on }, s) => {
        const day = on === undefined ? '' : `${s.day(on)} `
        if (change === 'cut') return `${day}촬영 예정인 씬이 대본에서 빠졌습니다.`
        if (change === 'new') return `${s.name(scene)}의 촬영일이 스케줄에 없습니다.`
        return `${day}촬영 예정인 ${s.name(scene)}의 대본이 스케줄 작성 후에 바뀌었습니다.`
      },
      mend: '스케줄을 최신 대본에 맞추십시오.',
      whether: '스케줄이 대본을 따르는지',
    },
    'statement-does-not-add-up': {
      title: '정산서 계산 불일치',
      say: ({ statement, party, stated, computed }, s) =>
        `${s.name(statement)}의 ${party === undefined ? '' : `${s.name(party)} 몫 `}금액은 ${s.money(stated)}인데, 수입과 회수 순서에 따라 계산하면 ${s.money(computed)}입니다.`,
      mend: '정산서를 바로잡아 다시 발행하십시오.',
      whether: '정산서의 계산이 맞는지',
    },
    'statement-late': {
      title: '정산서 지연',
      say: ({ from, to, period, due, issued, daysLate }, s) =>
        `${josa(s.name(from), '이/가')} ${s.name(to)} 측에 제출할 정산서(${s.period(period)})의 기한은 ${s.day(due)}인데, ${
          issued === undefined ? '아직 발행되지 않아' : `${s.day(issued)}에 발행되어`
        } ${s.count(daysLate, 'day')} 늦었습니다.`,
      mend: '정산서를 발행하고 다음 제출일을 합의하십시오.',
      whether: '정산서가 기한 안에 제출되는지',
    },
    'statement-off-period': {
      title: '약정과 다른 정산 기간',
      say: ({ from, to, period }, s) =>
        `${josa(s.name(from), '이/가')} ${s.name(to)} 측에 제출한 정산서의 기간(${s.period(period)})은 약정된 정산 기간이 아닙니다.`,
      mend: '정산서를 약정된 기간에 맞추거나 그 기간에 합의하십시오.',
      whether: '정산서의 기간이 약정과 맞는지',
    },
    'term-ends-before-last-airing': {
      title: '마지막 방송 전 허락 기간 만료',
      say: ({ window, grant, lastDay, lastAiring }, s) =>
        `${s.name(window)}의 마지막 방송은 ${s.day(lastAiring)}인데, ‘${s.name(grant)}’의 기간은 ${s.day(lastDay)}에 끝납니다.`,
      mend: '허락 기간을 연장하거나 마지막 회를 더 일찍 방송하십시오.',
      whether: '허락 기간이 마지막 방송까지 이어지는지',
    },
    'weekly-hours-exceeded': {
      title: '주간 근로시간 초과',
      say: ({ person, from, hours, allowed, rule }, s) =>
        `${s.name(person)}의 근로시간은 ${s.day(from)}부터 7일간 ${s.hours(hours)}이며, ‘${s.name(rule)}’의 한도는 ${s.hours(allowed)}입니다.`,
      mend: '씬을 더 여러 주에 나누어 배치하십시오.',
      whether: '주간 근로시간 한도가 지켜지는지',
    },
    'window-outside-rights': {
      title: '권리 범위를 벗어난 윈도우',
      say: ({ window, work, right, party, territories, media, from, until }, s) =>
        `${s.name(window)}에는 ${s.span(from, until)} ${s.territories(territories)} 지역의 ${s.media(media)}에 대한 ${s.name(work)} ${josa(s.terms.rights[right], '이/가')} 필요하지만, ${josa(s.name(party), '은/는')} 이 권리를 보유하고 있지 않습니다.`,
      mend: '해당 지역·매체·기간의 권리를 확보하거나 윈도우를 줄이십시오.',
      whether: '윈도우가 보유한 권리 안에 있는지',
    },
    'window-under-holdback': {
      title: '홀드백에 걸린 윈도우',
      say: ({ window, protects, from, until }, s) =>
        `${josa(s.name(window), '은/는')} ${s.span(from, until)} ${s.name(protects)} 보호 홀드백에 걸려 있습니다.`,
      mend: '홀드백이 끝난 뒤에 윈도우를 열거나 보호받는 당사자의 동의를 받으십시오.',
      whether: '홀드백 기간에 열리는 윈도우가 있는지',
    },
  },
  missing: {
    title: '빠진 사실',
    mend: '사실을 입력하거나 아는 사람에게 확인하십시오.',
    say: (clause, whether) => `${clause} 확인되지 않아, ${whether.join(', ')} 말할 수 없습니다.`,
    clauses: {
      'applicant-country': (of) => `${of ?? '신청자'}의 소속 국가가`,
      'application-day': (of) => `${owned(of)}신청일이`,
      'approval-day': (of) => `${owned(of)}승인 기한이`,
      availability: (of) => `${of ?? '인원'}의 참여 가능 기간이`,
      'birth-date': (of) => `${of ?? '출연자'}의 생년월일이`,
      'blackout-days': (of) => `${owned(of)}블랙아웃 기간이`,
      'completion-day': (of) => `${owned(of)}완료일이`,
      cost: (of) => (of ? `${cited(of)}예산 항목의 금액이` : '제작비가'),
      'cost-day': (of) => `${cited(of)}예산 항목의 지급일이`,
      'delivery-deadline': (of) => `${of ?? '윈도우'}의 메타데이터·자료 납품 기한이`,
      'delivery-day': (of) => `${of ?? '각 회'}의 납품일이`,
      'episode-count': () => '편수가',
      'exchange-rate': (of) => `${cited(of)}금액에 적용할 환율이`,
      finance: () => '재원 조달 계획이',
      'fiscal-year-end': (of) => `${of ?? '수령 측'}의 사업연도 종료일이`,
      headcount: () => '출연진 또는 스태프의 인원수가',
      'holdback-end': (of) => `${of ?? '홀드백'}의 종료일이`,
      'labour-rules': () => '근무지의 근로시간 규정이',
      nationality: (of) => `${of ?? '출연진 또는 스태프'}의 국적이`,
      'option-day': (of) => `${owned(of)}옵션 행사 기한이`,
      panel: (of) => `${cited(of)}수치의 조사 패널이`,
      'payment-day': (of) => `${owned(of)}지급일이`,
      'permit-day': (of) => `${of ?? '취업 허가'} 기간이`,
      'place-of-spending': (of) => `${cited(of)}예산 항목의 지출 국가가`,
      'reversion-day': (of) => `${owned(of)}권리 환원일이`,
      'rights-holder': (of) => `${of ?? '작품'}의 원권리자가`,
      runtime: (of) => `${of ?? '각 회'}의 러닝타임이`,
      script: () => '대본의 씬이',
      'shooting-day': (of) => `${of ?? '촬영'}의 날짜가`,
      'signature-day': (of) => `${owned(of)}서명일이`,
      'strongest-credit': (of) => `‘${of ?? '권리 허락'}’에서 허락된 크레디트가`,
      term: (of) => `${owned(of)}기간이`,
      waterfall: () => '회수 순서가',
      'window-days': (of) => `${of ?? '윈도우'}의 기간이`,
    },
  },
}

const owned = (of: string | undefined): string => (of === undefined ? '' : `${of}의 `)

const cited = (of: string | undefined): string => (of === undefined ? '' : `‘${of}’ `)

function range(low: number | undefined, high: number | undefined, say: (n: number) => string): string {
  if (low === undefined) return high === undefined ? '다른 값' : `${say(high)} 이하`
  return high === undefined ? `${say(low)} 이상` : `${say(low)} ~ ${say(high)}`
}

function incentive(
  { scheme, condition, missed }: FindingFacts['incentive-condition-missed'],
  s: Speaker,
): string {
  const name = `‘${s.name(scheme)}’`
  if (condition === 'superseded')
    return `${josa(name, '은/는')} 이후 제도로 대체되었으나, 신청은 여전히 이전 제도를 근거로 합니다.`
  if (missed?.kind === 'above') {
    const most = condition === 'cap' ? '지원 상한' : '지원율에 따른 최대 금액'
    return `${name} 신청의 예상 금액은 ${s.money(missed.expected)}인데, ${josa(most, '은/는')} ${s.money(missed.most)}입니다.`
  }
  if (condition === 'any-of') return `${name}의 선택 조건 중 어느 것도 충족하지 못합니다.`
  const asks = `${name}의 조건인 ${josa(s.grammar.quote(s.terms.conditions[condition]), '을/를')} 충족하지 못합니다.`
  return missed === undefined ? asks : `${asks} ${figures(missed, s)}`
}

function figures(missed: Exclude<Missed, { kind: 'above' }>, s: Speaker): string {
  switch (missed.kind) {
    case 'money':
      return `기준은 ${s.money(missed.needed)} 이상이며, 이 타이틀은 ${s.money(missed.actual)}입니다.`
    case 'percent':
      return `기준은 ${s.percent(missed.needed)} 이상이며, 이 타이틀은 ${s.percent(missed.actual)}입니다.`
    case 'count':
      return `기준은 ${s.number(missed.needed)} 이상이며, 이 타이틀은 ${s.number(missed.actual)}입니다.`
    case 'day':
      return `해당 날짜는 ${s.day(missed.actual)}이며, 조건에 맞는 가장 가까운 날은 ${s.day(missed.needed)}입니다.`
    case 'country':
      return `신청자는 ${s.country(missed.needed)} 소속이어야 하나, 현재 신청자의 소속은 ${s.country(missed.actual)}입니다.`
  }
}
