import { josa } from '../../josa.ts'
import type { ReleaseMessages } from './message.ts'
import { asked } from './message.ts'

export const release: ReleaseMessages = {
  'catch-up-past-rights': {
    title: '권리 범위를 벗어난 다시보기',
    say: ({ window, work, right, party, territories, forDays, from, until }, s) =>
      `${s.name(window)}의 다시보기(회당 ${s.count(forDays, 'day')})에는 ${s.span(from, until)} ${s.territories(territories)} 지역의 ${s.media(['catch-up'])}에 대한 ${s.name(work)} ${josa(s.terms.rights[right], '이/가')} 필요하지만, ${josa(s.name(party), '은/는')} 이 권리를 보유하고 있지 않습니다.`,
    mend: '해당 기간의 다시보기 권리를 확보하거나 공개 일수를 줄이십시오.',
    whether: '다시보기가 보유한 권리 안에 있는지',
  },
  'drop-on-holiday': {
    title: '공휴일 편성',
    say: ({ window, holiday, on, episode }, s) =>
      `${s.name(window)}에서 ${s.number(episode)}회가 공휴일(${s.name(holiday)})인 ${s.day(on)}에 공개됩니다.`,
    mend: '그날을 결방으로 하거나 확인하고 그대로 두십시오.',
    whether: '공휴일에 편성되었는지',
  },
  'metadata-due': {
    title: '메타데이터·자료 납품 임박',
    say: ({ daysLeft, ...facts }, s) =>
      `${s.name(facts.window)}에 메타데이터와 자료를 ${s.day(facts.deliverBy)}까지 납품해야 하며 ${s.count(daysLeft, 'day')} 남았습니다. ${s.number(facts.needed)}건 중 ${s.number(facts.met)}건이 준비되었습니다. 먼저 필요한 것은 ${asked(facts, s)}입니다.`,
    mend: '기한 전에 빠진 것을 채우거나 납품하십시오.',
    whether: '메타데이터와 자료가 기한 안에 갖추어지는지',
  },
  'metadata-incomplete': {
    title: '메타데이터·자료 미비',
    say: (facts, s) =>
      `${s.name(facts.window)}에 메타데이터와 자료를 ${s.day(facts.deliverBy)}까지 납품해야 했으나 ${s.number(facts.needed)}건 중 ${s.number(facts.met)}건만 기한에 맞습니다. 먼저 필요한 것은 ${asked(facts, s)}입니다.`,
    mend: '빠진 것을 채우거나 납품하고, 어려우면 기한 연장을 합의하십시오.',
    whether: '메타데이터와 자료가 갖추어졌는지',
  },
  'rating-missing': {
    title: '관람 등급 없음',
    say: ({ window, territories, deliverBy }, s) =>
      `${josa(s.name(window), '은/는')} ${s.territories(territories)}에서 관람 등급 없이 공개할 수 없으며, 등급은 ${s.day(deliverBy)}까지 있어야 했습니다.`,
    mend: '등급을 받거나 해당 국가를 윈도우에서 빼십시오.',
    whether: '등급이 필요한 국가마다 등급이 있는지',
  },
  'special-too-late': {
    title: '특집 납품 지연',
    say: ({ window, special, on, delivered, needed, daysLate }, s) =>
      `${s.day(on)}에 나가는 ‘${s.name(special)}’의 납품 예정일은 ${s.day(delivered)}로, ${josa(s.name(window), '이/가')} 요구하는 ${s.day(needed)}보다 ${s.count(daysLate, 'day')} 늦습니다.`,
    mend: '특집을 더 일찍 납품하거나 방송일을 늦추십시오.',
    whether: '특집이 기한 안에 납품되는지',
  },
}
