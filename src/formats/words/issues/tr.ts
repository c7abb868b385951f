import type { IssueWords } from './words.ts'

const q = (text: string): string => `“${text}”`
const like = (nearest: string): string => (nearest === '' ? '' : ` Şunu mu demek istediniz: ${q(nearest)}?`)
const oneOf = (known: string): string => (known === '' ? '' : ` Kullanılabilenler: ${known}.`)

/** What is quoted never takes a suffix: which one it needs depends on how it is spoken. */
export const tr: IssueWords = {
  'not-utf-8': () => 'Buradan sonrası UTF-8 değil. Dosyayı UTF-8 olarak kaydedin.',
  'file-too-large': ({ limit }) => `Dosya çok büyük; en fazla ${limit} okunur.`,
  'control-character': ({ code }) => `Burada bir denetim karakteri (${code}) var. Silin.`,
  'lone-surrogate': ({ code }) => `Burada yarım bir karakter (${code}) var. Karakterin tamamını yazın.`,
  'bidi-mark': ({ code }) => `Burada yazı yönünü değiştiren gizli bir karakter (${code}) var. Silin.`,

  'bad-yaml': () => 'Bu, YAML olarak okunamıyor. İki noktaları, tireleri ve tırnakları denetleyin.',
  'bad-indent': () => 'Girinti, üstteki satırlara uymuyor.',
  'tab-indent': () => 'Bu satırda sekme ile girinti verilmiş. Boşluk kullanın.',
  'not-closed': () => 'Burada bir şey eksik: kapanan tırnak ya da ayraç, virgül veya iki nokta.',
  'bad-escape': () =>
    'Çift tırnak içindeki ters bölü işareti bilinen bir karakter başlatmıyor. Tek tırnak kullanın.',
  'too-deep': ({ limit }) => `Listeler ve alanlar çok derin iç içe; en fazla ${limit} düzey okunur.`,
  'several-documents': () => 'Burada ikinci bir belge başlıyor. Bir dosyada tek belge olur.',
  'yaml-directive': () => '% ile başlayan satırlar okunmaz. Silin.',
  'yaml-anchor': ({ found }) => `Çapalar (${found}) okunmaz. Değeri kullanıldığı yere yazın.`,
  'yaml-alias': ({ found }) =>
    `Göndermeler (${found}) okunmaz. Değeri açıkça yazın; * ile başlayan metni tırnak içine alın.`,
  'yaml-tag': ({ found }) =>
    `Etiketler (${found}) okunmaz. Yalnızca değeri yazın; ! ile başlayan metni tırnak içine alın.`,
  'merge-key': () => 'Birleştirme anahtarları (<<) okunmaz. Alanları açıkça yazın.',
  'key-not-text': () => 'Alan adı eksik ya da bir liste veya alan kümesi. Bir sözcük yazın.',
  'no-colon': ({ found }) =>
    `${q(found)} için iki nokta yok. { } içinde virgül yeni bir alan başlatır: virgüllü metni tırnak içine alın.`,
  'duplicate-key': ({ found, line }) => `${q(found)} burada iki kez var; ilki ${line}. satırda.`,
  'ambiguous-word': ({ found }) =>
    `Kimi programlar ${q(found)} sözcüğünü doğru/yanlış değeri olarak okur. Tırnak içine alın ya da true veya false yazın.`,
  'number-form': ({ found }) =>
    `Kimi programlar ${q(found)} yazımını başka bir sayı olarak okur. Yalın rakamlarla yazın ya da tırnak içine alın.`,
  'number-not-exact': ({ found }) => `${q(found)} bir sayının tutabileceğinden çok basamaklı.`,

  'missing-file': ({ file }) => `${file} dosyası eksik.`,
  'unknown-file': ({ found, nearest }) => `${found} bir yapım listesi dosyası değil.${like(nearest)}`,
  'not-a-slate': () =>
    'Burada yapım listesi yok: ne slate.yaml, ne catalogue klasörü, ne de içinde title.yaml olan bir klasör var.',
  'catalogue-in-title': ({ found, belongs }) =>
    `Bir yapım listesinde yapımlar tek bir katalog kullanır; ${found} okunmaz. Kayıtlarını ${belongs} dosyasına taşıyın.`,

  'missing-field': ({ field }) => `${q(field)} alanı eksik.`,
  'unknown-field': ({ found, nearest, known }) =>
    `Burada ${q(found)} alanı yok.${nearest === '' ? oneOf(known) : like(nearest)}`,
  'empty-value': () => 'Değer eksik. Bir değer yazın ya da satırı silin.',
  'empty-text': () => 'Metin boş. Bir şey yazın ya da satırı silin.',
  'empty-list': () => 'Liste boş. En az bir öğe yazın.',
  'wanted-mapping': () => 'Burada her biri adı ve iki noktasıyla alanlar bekleniyor.',
  'wanted-list': () => 'Burada bir liste bekleniyor: [a, b] ya da her öğe için tireli bir satır.',
  'wanted-text': () => 'Burada metin bekleniyor. Metin olan sayıları tırnak içine alın.',
  'wanted-number': () => 'Burada bir sayı bekleniyor.',
  'wanted-whole-number': () => 'Burada bir tam sayı bekleniyor.',
  'wanted-true-or-false': () => 'Burada true ya da false bekleniyor.',
  'unknown-word': ({ found, nearest, known }) =>
    `${q(found)} burada kullanılamaz.${nearest === '' ? oneOf(known) : like(nearest)}`,
  'number-too-small': ({ found, least }) => `${found} çok küçük; en az ${least} olmalı.`,
  'number-too-large': ({ found, most }) => `${found} çok büyük; en fazla ${most} olmalı.`,
  'bad-id': ({ found, kind }) =>
    `${q(found)}, ${kind}:ad biçiminde bir kimlik değil. Küçük harf, rakam ve kısa çizgi kullanın.`,
  'bad-day': ({ found }) => `${q(found)} bir gün değil. Örnek: 2025-08-28.`,
  'bad-date': ({ found }) =>
    `${q(found)} bir tarih değil. Örnek: 2025-08-28 ya da 7 days after event:premiere.`,
  'bad-partial-day': ({ found }) => `${q(found)} gün, ay ya da yıl değil. Örnek: 2025-08-28, 2025-08, 2025.`,
  'bad-month-day': ({ found }) => `${q(found)} yılın bir günü değil. Örnek: 03-31.`,
  'bad-clock': ({ found }) =>
    `${q(found)} bir saat değil. Örnek: 09:00; gece yarısından sonra 25:30, en çok 48:00.`,
  'bad-zone': ({ found }) => `${q(found)} bir saat dilimi değil. Örnek: Asia/Tokyo.`,
  'bad-money': ({ found }) =>
    `${q(found)} bir tutar değil. Örnek: JPY 12,000,000; ondalıklar para biriminin izin verdiği kadar.`,
  'bad-ratio': ({ found }) => `${q(found)} bir oran değil. Örnek: 55 %, 1/3, 0.55.`,
  'ratio-too-small': ({ found, least }) => `${found} çok küçük; ${least} ya da üstü olmalı.`,
  'ratio-too-large': ({ found, most }) => `${found} çok büyük; en fazla ${most} olmalı.`,
  'bad-territories': ({ found }) => `${q(found)} bir bölge değil. Örnek: JP ya da World ex. KR.`,
  'bad-country': ({ found }) => `${q(found)} bir ülke kodu değil. İki büyük harf yazın: JP.`,
  'bad-currency': ({ found }) => `${q(found)} bir para birimi kodu değil. Üç büyük harf yazın: JPY.`,
  'bad-language': ({ found, nearest }) =>
    nearest === ''
      ? `${q(found)} bir dil etiketi değil. Örnek: ja ya da pt-BR.`
      : `${q(found)} dil etiketi ${q(nearest)} diye yazılır.`,
  'bad-language-use': ({ found }) =>
    `${q(found)} bir dil ve biçim değil. Örnek: ja, en sub, ko dub, ja original.`,
  'bad-languages': () => 'any ya da bir dil listesi yazın: [ja original, en sub].',
  'bad-fictional': () => 'Kaydın tümü kurmacaysa true, değilse kurmaca alanların listesini yazın.',
  'bad-eidr': ({ found }) =>
    `${q(found)} bir EIDR değil: 10.5240/, dörder karakterlik beş öbek ve doğru denetim karakteri olmalı.`,
  'bad-sha256': ({ found }) =>
    `${q(found)} bir SHA-256 değil: küçük harfle 0–9 ve a–f arası 64 basamak olmalı.`,
  'bad-url': ({ found }) => `${q(found)} bir web adresi değil. https:// ile başlamalı.`,
  'until-or-last': () =>
    'Ya until (dışarıda kalan ilk gün) ya da last (içerideki son gün) yazın, ikisini birden değil.',
  'ends-before-it-begins': ({ from, until }) => `Bitişi (${until}) başlangıcından (${from}) önce.`,
  'figure-outside-range': ({ found, low, high }) => `${found}, kendi aralığının (${low} – ${high}) dışında.`,
  'currency-differs': ({ found, expected }) => `Tutar ${found} cinsinden; burada ${expected} olmalı.`,

  'unknown-reference': ({ found, nearest }) => `Kimliği ${q(found)} olan bir kayıt yok.${like(nearest)}`,
  'ambiguous-reference': ({ found }) =>
    `Kimliği ${q(found)} olan birden çok kayıt var; hangisi olduğu belli değil. Her birine ayrı kimlik verin.`,
  'duplicate-id': ({ found, first }) => `${q(found)} kimliği zaten kullanılmış: ${first}.`,
  'no-airing-plan': ({ found }) => `Tarih ${q(found)} yayınına bağlı, ama o pencerenin yayın planı yok.`,
  'unknown-path': ({ found, nearest }) => `${q(found)} yolu hiçbir yere çıkmıyor.${like(nearest)}`,
  'not-a-date': ({ found }) => `${q(found)} yerinde bir tarih yok.`,
  'unknown-fictional-field': ({ found, nearest }) => `Kayıtta ${q(found)} alanı yok.${like(nearest)}`,

  'one-change': ({ known }) => `Bir değişiklikte şunlardan tam olarak biri bulunur: ${known}.`,
  'to-or-by': () => 'Ya to (bir gün) ya da by (gün sayısı) yazın, ikisini birden değil.',
  'not-a-list': ({ found }) => `${q(found)} yerinde bir liste yok.`,
  'not-an-entry': ({ found }) =>
    `${q(found)} bir listenin kaydı değil. Bir alanı kaldırmak için unset yazın.`,
  'not-optional': ({ found }) => `${q(found)} alanı çıkarılamaz.`,
  'no-such-place': ({ found }) => `Yapımda ${q(found)} yerinde bir şey yok.`,
  'already-there': ({ found }) => `${q(found)} zaten var.`,
  'date-cannot-move': ({ found }) =>
    `${q(found)} yerindeki tarih böyle kaydırılamaz: olayına ay ya da yıl sayısıyla bağlı.`,

  'more-issues': ({ count }) => `${count} sorun daha var; gösterilmedi.`,
}
