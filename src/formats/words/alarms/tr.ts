import type { AlarmWords } from './alarm-words.ts'

export const tr: AlarmWords = {
  name: 'Sözleşme süreleri',
  subject: (n, days) => `Önümüzdeki ${days} içinde ${n} sözleşme süresi`,
  none: (days) => `Önümüzdeki ${days} içinde sözleşmelerde dolan süre yok.`,
  week: (from) => `${from} haftası`,
  inDays: (n, count) => (n === 0 ? 'bugün' : n === 1 ? 'yarın' : `${count} sonra`),
  otherwise: 'Kimse harekete geçmezse',
  responsible: 'Sorumlu',
  nobody: 'kimse belirlenmemiş',
  cost: 'Bedel',
  title: 'Yapım',
  closing: 'Tarihler Genchi’deki sözleşmelere göredir; bir olaya bağlı tarihler o olayla birlikte kayar.',
  kinds: {
    'option-exercise': {
      title: 'Opsiyonu kullanma',
      say: ({ grant }) => `Kullanmanın son günü: ${grant}.`,
      otherwise: 'Opsiyon düşer, hak da onunla gider.',
    },
    'option-extend': {
      title: 'Opsiyonu uzatma',
      say: ({ grant }) => `Uzatmayı bildirmenin son günü: ${grant}.`,
      otherwise: 'Opsiyon şimdiki son gününde biter.',
    },
    'right-reverts': {
      title: 'Hakkın geri dönmesi',
      say: ({ grant, about }) => `Son gün (${about}): ${grant}.`,
      otherwise: 'Hak ertesi gün lisans verene döner.',
    },
    'answer-due': {
      title: 'Yanıtın son günü',
      say: ({ grant, about, party }) => `${party} için yanıtın son günü (${about}): ${grant}.`,
      otherwise: 'Süre dolar, karşı taraf başkasıyla anlaşabilir.',
    },
    'approval-due': {
      title: 'Onayın son günü',
      say: ({ grant, about }) => `Onayın son günü (${about}): ${grant}.`,
      otherwise: 'Onaysız sürdürmek sözleşmeye aykırı olur.',
    },
    'grant-expires': {
      title: 'Lisansın sona ermesi',
      say: ({ grant }) => `Son gün: ${grant}.`,
      otherwise: 'Hak biter, ona dayanan gösterim de durur.',
    },
    'holdback-ends': {
      title: 'Holdback bitişi',
      say: ({ grant }) => `Holdback’in artık bağlamadığı ilk gün: ${grant}.`,
      otherwise: 'Kayıp yok; bekletilen bugünden sonra gösterilebilir, satılabilir.',
    },
    'blackout-begins': {
      title: 'Yayın yasağı başlıyor',
      say: ({ grant }) => `Yayın yasağının ilk günü: ${grant}.`,
      otherwise: 'O günlerde göstermek sözleşmeye aykırı olur.',
    },
    'amendment-in-force': {
      title: 'Değişiklik yürürlükte',
      say: ({ grant }) => `Değişikliğin ilk günü: ${grant}.`,
      otherwise: 'Değişen koşullar bu günden sonra kendiliğinden geçerlidir.',
    },
  },
}
