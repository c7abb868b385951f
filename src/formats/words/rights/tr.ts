import type { RightsWords } from './words.ts'

export const tr: RightsWords = {
  fills: {
    free: 'boş',
    exclusive: 'münhasır lisanslı',
    'non-exclusive': 'münhasır olmayan lisanslı',
    'held-back': 'holdback',
    'not-ours': 'bizde değil',
    unknown: 'bilinmiyor',
    conflict: 'çakışma',
  },
  reasons: {
    'no-rights-in': ({ work, right, holders }) =>
      `${work}, ${right}: ${holders} tarafına ulaşan bir devir yok.`,
    'rights-in-not-exclusive': ({ holders }) => `${holders}: hak tek başına değil, başkalarıyla birlikte.`,
    'rights-in-not-begun': ({ licensor }) => `${licensor} tarafından verilen hak henüz başlamadı.`,
    'rights-in-ended': ({ licensor }) => `${licensor} tarafından verilen hak sona erdi.`,
    'blacked-out': ({ licensor, licensee }) =>
      `Verilen hakta gösterime kapalı dönem (${licensor} → ${licensee}).`,
    'option-not-exercised': ({ licensor }) =>
      `${licensor} tarafından yalnızca opsiyon verildi; henüz kullanılmadı.`,
    'only-a-draft': ({ licensor }) => `${licensor} ile sözleşme henüz taslak.`,
    'upstream-missing': ({ licensor, licensee }) =>
      `Hak verildi (${licensor} → ${licensee}), ama ${licensor} tarafına ulaşan bir devir yok.`,
    'upstream-ended': ({ licensor, licensee }) =>
      `Hak verildi (${licensor} → ${licensee}), ama ${licensor} tarafının hakkı sona erdi.`,
    'upstream-narrower': ({ licensor, licensee }) =>
      `Elde olandan fazlası verildi (${licensor} → ${licensee}).`,
    'sold-exclusively': ({ licensee }) => `Münhasır lisans sahibi: ${licensee}.`,
    sold: ({ licensee }) => `Münhasır olmayan lisans sahibi: ${licensee}.`,
    'held-back': ({ protects }) => `Holdback altında; korunan taraf: ${protects}.`,
    'not-to-be-passed-on': ({ licensor, licensee }) =>
      `Verilen hak başkasına verilemez (${licensor} → ${licensee}).`,
    'consent-missing': ({ licensor, licensee }) =>
      `Gereken izin alınmadan alt lisans verildi (${licensor} → ${licensee}).`,
    'rights-holder-not-known': ({ work }) => `${work}: hak sahibi bilinmiyor.`,
    'term-not-known': ({ licensor, licensee }) =>
      `Verilen hakkın tarihleri henüz bilinmiyor (${licensor} → ${licensee}).`,
    'under-option': ({ licensee }) => `Opsiyon sahibi: ${licensee}.`,
    'first-negotiation': ({ holder, answerBy }) =>
      answerBy === undefined
        ? `Öncelikli müzakere hakkı sahibi: ${holder}; henüz bildirim yapılmadı.`
        : `Öncelikli müzakere hakkı sahibi: ${holder}; yanıt için son gün: ${answerBy}.`,
    'last-refusal': ({ holder, answerBy }) =>
      answerBy === undefined
        ? `Son ret hakkı sahibi: ${holder}; henüz bildirim yapılmadı.`
        : `Son ret hakkı sahibi: ${holder}; yanıt için son gün: ${answerBy}.`,
    'consent-needed': ({ licensor }) => `Başkasına vermek için izni gereken taraf: ${licensor}.`,
    draft: ({ licensee }) => `Taslak sözleşme: ${licensee}.`,
    'not-yours-to-see': () =>
      'Görme yetkiniz yok: şirketinize açık olmayan sözleşmeler burada belirleyici olabilir.',
  },
  clash: (first, second) => `Aynı hak iki tarafa verilmiş, en az biri münhasır: ${first} ve ${second}.`,
  oversold: (licensor, licensee) => `Elde olmayan bir hak verilmiş (${licensor} → ${licensee}).`,
  alone: 'münhasır',
  owners: 'hak sahipleri',
}
