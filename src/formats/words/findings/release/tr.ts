import type { ReleaseMessages } from './message.ts'
import { asked } from './message.ts'

export const release: ReleaseMessages = {
  'catch-up-past-rights': {
    title: 'Hakları aşan tekrar izleme',
    say: ({ window, work, right, party, territories, forDays, from, until }, s) =>
      `${s.name(window)} için tekrar izleme (bölüm başına ${s.count(forDays, 'day')}) ${s.span(from, until)} ${s.name(work)} ${s.terms.rights[right]} gerektiriyor; ${s.name(party)} bu hakka sahip değil. Mecra: ${s.media(['catch-up'])}; bölge: ${s.territories(territories)}.`,
    mend: 'O günler için tekrar izleme hakkını alın veya bölümlerin kaldığı süreyi kısaltın.',
    whether: 'tekrar izlemenin hakların içinde kalıp kalmadığı',
  },
  'drop-on-holiday': {
    title: 'Tatil gününde bölüm',
    say: ({ window, holiday, on, episode }, s) =>
      `${s.name(window)}: ${s.number(episode)}. bölüm resmî tatil günü olan ${s.day(on)} yayımlanıyor (${s.name(holiday)}).`,
    mend: 'O günü atlayın veya bilerek öyle bırakın.',
    whether: 'bölümlerin tatil gününde yayımlanıp yayımlanmadığı',
  },
  'metadata-due': {
    title: 'Künye bilgileri ve malzemelerin teslimi yakın',
    say: ({ daysLeft, ...facts }, s) =>
      `${s.name(facts.window)} için künye bilgileri ve malzemelerin son teslim günü ${s.day(facts.deliverBy)}; ${s.count(daysLeft, 'day')} kaldı. Hazır olan: ${s.number(facts.needed)} kalemden ${s.number(facts.met)}. İlk eksik: ${asked(facts, s)}.`,
    mend: 'Eksikleri o günden önce tamamlayın veya teslim edin.',
    whether: 'künye bilgileri ve malzemelerin zamanında tamam olup olmadığı',
  },
  'metadata-incomplete': {
    title: 'Eksik künye bilgisi veya malzeme',
    say: (facts, s) =>
      `${s.name(facts.window)} için künye bilgileri ve malzemelerin son teslim günü ${s.day(facts.deliverBy)}. Zamanında hazır olan: ${s.number(facts.needed)} kalemden ${s.number(facts.met)}. İlk eksik: ${asked(facts, s)}.`,
    mend: 'Eksikleri tamamlayın, teslim edin veya daha geç bir gün üzerinde anlaşın.',
    whether: 'künye bilgileri ve malzemelerin tamam olup olmadığı',
  },
  'rating-missing': {
    title: 'Eksik yaş sınıflandırması',
    say: ({ window, territories, deliverBy }, s) =>
      `${s.name(window)} yaş sınıflandırması olmadan gösterilemez. Bölge: ${s.territories(territories)}; son teslim günü ${s.day(deliverBy)}.`,
    mend: 'Sınıflandırmayı alın veya ülkeyi pencereden çıkarın.',
    whether: 'yaş sınıflandırması isteyen her ülkede bir sınıflandırma olup olmadığı',
  },
  'special-too-late': {
    title: 'Özel yayının geç teslimi',
    say: ({ window, special, on, delivered, needed, daysLate }, s) =>
      `“${s.name(special)}” ${s.day(on)} yayımlanacak, teslimi ${s.day(delivered)} günü; ${s.name(window)} için son teslim günü ${s.day(needed)}. Gecikme: ${s.count(daysLate, 'day')}.`,
    mend: 'Özel yayını daha erken teslim edin veya daha geç yayımlayın.',
    whether: 'özel yayınların zamanında teslim edilip edilmediği',
  },
}
