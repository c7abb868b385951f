import type { MddfWords } from './words.ts'
import { placeIn, withExamples } from './words.ts'

const q = (text: string): string => `“${text}”`
const at = placeIn((line) => `satır ${line}`)
const oneOf = (known: string): string => (known === '' ? '' : ` Kullanılabilenler: ${known}.`)
const expects = (expected: string): string =>
  expected === '' ? ' Buraya başka bir şey konamaz.' : ` Burada beklenen: ${expected}.`

/** What is quoted never takes a suffix: which one it needs depends on how it is spoken. */
export const tr: MddfWords = {
  'not-decodable': ({ encoding }) =>
    `Dosya kendini şöyle tanıtıyor: ${encoding}, ama öyle değil. UTF-8 olarak kaydedin.`,
  'unknown-encoding': ({ encoding }) => `Bilinmeyen kodlama: ${encoding}. Dosyayı UTF-8 olarak kaydedin.`,
  'file-too-large': ({ limit }) => `Dosya çok büyük; en fazla ${limit} okunur.`,
  'xml-not-well-formed': ({ found }) => `Bu, düzgün biçimli XML değil (${found}).`,
  'xml-not-closed': ({ found }) => `Kapatılmamış öğe: ${q(found)}.`,
  'xml-not-opened': ({ found }) => `Burada açık olmayan bir öğe kapatılıyor: ${q(found)}.`,
  'xml-entity': ({ found }) =>
    `${q(found)} varlığı okunmaz; yalnızca amp, lt, gt, quot ve apos okunur. Dışarıdan hiçbir şey alınmaz.`,
  'xml-prefix': ({ found }) => `${q(found)} öneki tanımlanmamış.`,
  'xml-attribute-twice': ({ found }) => `Bir öğede ${q(found)} özniteliği iki kez geçiyor.`,
  'xml-character': () => 'Burada XML için izin verilmeyen bir karakter var.',
  'xml-empty': () => 'Dosyada XML belgesi yok.',
  'xml-too-deep': ({ found }) => `Öğeler ${found} düzeyden daha derin iç içe.`,
  'xml-doctype': () => 'Burada bir belge türü bildirimi var. Okunmaz, andığı hiçbir şey de alınmaz.',

  'not-mddf': ({ found }) =>
    `${q(found)} ile başlayan bir MDDF belgesi yok: ne Avails, ne OfferStatus, ne de MEC.`,
  'unknown-version': ({ found, known }) => `Bilinmeyen sürüm: ${q(found)}.${oneOf(known)}`,

  'element-not-expected': ({ found, within, expected }) =>
    `${q(within)} içinde ${q(found)} bu yerde duramaz.${expects(expected)}`,
  'element-missing': ({ within, expected }) => `${q(within)} tamamlanmamış. Eksik: ${expected}.`,
  'element-other-namespace': ({ found, address, expected }) =>
    `${q(found)} için ad alanı ${address}; bu sürümde olması gereken: ${expected}.`,
  'element-not-known': ({ found }) =>
    `${q(found)} hiçbir şemada tanımlı olmayan bir eklenti; katı bir alıcı onu reddeder.`,
  'attribute-not-expected': ({ found, within }) => `${q(within)} için ${q(found)} özniteliği yok.`,
  'type-not-known': ({ found, within }) =>
    `${q(within)} kendi türünü ${q(found)} diye belirtiyor; bu sürümde böyle bir tür yok.`,
  'type-not-derived': ({ found, within }) =>
    `${q(within)} kendi türünü ${q(found)} diye belirtiyor; bu tür asıl türünün yerini tutamaz.`,
  'attribute-missing': ({ found, within }) => `${q(within)} içinde ${q(found)} özniteliği eksik.`,
  'text-not-expected': ({ found, within }) => `${q(within)} parçaları arasında metin (${q(found)}) duramaz.`,
  'value-of-other-type': ({ found, within, expected }) =>
    `${q(within)} içindeki ${q(found)} şu türden değil: ${withExamples(expected)}.`,
  'value-not-listed': ({ found, within, known }) => `${q(within)} içinde ${q(found)} duramaz.${oneOf(known)}`,
  'value-off-pattern': ({ found, within, expected }) =>
    `${q(within)} içindeki ${q(found)} şu biçimde değil: ${expected}.`,
  'value-out-of-range': ({ found, within, least, most }) =>
    `${q(within)} içindeki ${q(found)} aralığın dışında${least === '' ? '' : `; en az ${least}`}${most === '' ? '' : `; en çok ${most}`}.`,
  'value-not-fixed': ({ found, within, expected }) =>
    `${q(within)} yalnızca ${q(expected)} olabilir; yazılan: ${q(found)}.`,

  'word-not-allowed': ({ found, within, known }) =>
    `${q(found)}, ${within} için standartta yer alan bir sözcük değil; büyük ve küçük harf ayrılır.${oneOf(known)}`,
  'word-not-usual': ({ found, within, known }) =>
    `${q(found)}, ${within} için standartta yer alan bir sözcük değil. İki taraf anlaşmış olmalı.${oneOf(known)}`,
  'value-empty': ({ within }) => `${q(within)} boş. Bir değer yazılmalı.`,
  'language-not-registered': ({ found }) =>
    `${q(found)} kayıtlı bir dil değil (RFC 5646); örnek: ja, pt-BR, es-419.`,
  'country-not-known': ({ found }) => `${q(found)}, ISO 3166-1 içinde bir ülke değil; örnek: JP.`,
  'currency-not-known': ({ found }) => `${q(found)}, ISO 4217 içinde bir para birimi değil; örnek: JPY.`,

  'rating-system-missing': () => 'Derecelendirmede sistem yazılmamış.',
  'rating-system-unknown': ({ found }) => `Dünya derecelendirmeleri arasında ${q(found)} sistemi yok.`,
  'rating-unknown': ({ found, system, known }) =>
    `${system} sisteminde ${q(found)} derecesi yok.${oneOf(known)}`,
  'rating-name-shared': ({ found, system, first }) =>
    `${system} adında birden çok sistem var. Standardın doğrulayıcısı yalnızca şuradakine bakar: ${first}; onda ${q(found)} olmadığı için reddeder.`,
  'rating-name-shared-there': ({ found, system, first }) =>
    `${system} adında birden çok sistem var. Standardın doğrulayıcısı yalnızca şuradakine bakar: ${first}; ${found} için kuşku duyar.`,
  'rating-deprecated': ({ found, system }) => `${system} sistemi ${q(found)} derecesini bıraktı.`,
  'rating-not-used-there': ({ found, system }) => `${system} sistemi ${found} için kullanılmıyor.`,
  'rating-reason-unknown': ({ found, system, known }) =>
    `${system} sisteminde ${q(found)} gerekçesi yok.${oneOf(known)}`,

  'alid-not-unique': ({ found, first }) => `${q(found)} ALID'si yineleniyor; ilki: ${at(first)}.`,
  'eidr-form': ({ found }) =>
    `${q(found)} bir EIDR değil: dörder haneli (0–F) beş öbek ve bir denetim karakteri gerekir.`,
  'eidr-check-character': ({ found, expected }) =>
    `${q(found)} EIDR'si yanlış yazılmış: denetim karakteri ${q(expected)} olmalı.`,
  'eidr-placeholder': ({ found }) => `${q(found)} EIDR'si henüz bilinmeyen bir numaranın yerini tutuyor.`,
  'isan-form': ({ found }) =>
    `${q(found)} bir ISAN değil: dörder haneli (0–F) dört öbek ve bir denetim karakteri gerekir.`,
  'isan-check-character': ({ found, expected }) =>
    `${q(found)} ISAN'ı yanlış yazılmış: denetim karakteri ${q(expected)} olmalı.`,

  'poest-without-lift-date': () => 'Ön siparişte (POEST) bir SuppressionLiftDate koşulu bulunmalı.',
  'preorder-date-without-poest': () => 'PreorderFulfillDate yalnızca ön siparişte (POEST) kullanılır.',
  'bundle-in-other-work': ({ found }) =>
    `Başkalarını yalnızca bir Collection bir araya toplar; yapıt türü: ${found === '' ? 'yok' : q(found)}.`,
  'bundle-sequence': ({ found, first }) =>
    found === ''
      ? 'Bu demetin öbür parçaları numaralı; bunun numarası yok.'
      : `Bir demetin numaraları boşluk bırakmadan birbirini izler; ${first} numarasından sonra ${found} geliyor.`,
  'avail-type-work-type': ({ found, expected, count }) =>
    `${q(found)} türünde bir avail tek bir ${expected} sunar; burada ${count} var.`,
  'avail-type-forbids': ({ found, work }) => `${q(found)} türünde bir avail ${q(work)} sunamaz.`,
  'avail-type-assets': ({ found }) => `${q(found)} türünde bir avail en az iki varlık sunar.`,
  'avail-type-bundle': ({ found }) => `${q(found)} türünde bir avail için BundledAsset gerekir.`,
  'avail-type-metadata': ({ found, expected }) =>
    `${q(found)} türünde bir avail için ${q(expected)} gerekir.`,
  'ref-alid-missing': ({ found }) => `${q(found)} türünde bir avail neye eşlik ettiğini RefALID ile söyler.`,
  'ref-alid-not-allowed': ({ found }) =>
    `RefALID yalnızca promotion ve supplement içindir; bu avail'in türü: ${q(found)}.`,
  'work-type-metadata': ({ found, expected }) => `${q(found)} yapıt türü için ${q(expected)} gerekir.`,
  'episode-avail-type': ({ found }) =>
    `Bir bölümü episode türünde bir avail sunar; yazılan tür: ${q(found)}.`,
  'episode-number-missing': () => 'Bölümün numarası yok.',
  'condition-tbd': ({ within }) => `${q(within)} değeri TBD; bunu yalnızca bir OfferStatus söyleyebilir.`,
  'several-asset-languages': ({ count, found }) =>
    `${found} teklifinde tek bir AssetLanguage olur; burada ${count} var. Her dil için ayrı teklif yapın.`,
  'episode-in-two-volumes': ({ found, first }) => `${found}. bölüm zaten şuradaki ciltte: ${at(first)}.`,
  'price-missing': ({ found }) => `${found} teklifinin fiyatı yok.`,

  'mec-default-info': ({ count }) => `Varsayılan tek bir LocalizedInfo olur; burada ${count} var.`,
  'mec-one-needed': ({ expected, within, count }) =>
    `${q(within)} içinde ${expected === 'ArtReference' ? 'en az bir' : 'bir'} ${q(expected)} gerekir; burada ${count} var.`,
  'mec-one-recommended': ({ expected, within }) => `${q(within)} içinde ${q(expected)} önerilir.`,
  'mec-primary-genre': ({ count }) =>
    `Tek bir ana tür gerekir (level 0, mec_primary_genre.html); burada ${count} var.`,
  'mec-genre-source': ({ found }) =>
    `level 0 türün kaynağı mec_primary_genre.html olmalı; yazılan kaynak: ${q(found)}.`,
  'mec-sequence-number': ({ found }) => `${q(found)} için SequenceInfo içinde numara gerekir.`,
  'channel-mapping': ({ found, count }) => `${q(found)} kanal dizilimi ${count} kanala uymuyor.`,
  'codec-value': ({ found, within, codec }) => `${codec} için ${within} olarak ${q(found)} yok.`,
  'scan-order': ({ found }) => `${q(found)} tarama sırası Progressive değerine uymuyor.`,
  'commentary-type': ({ found }) => `${q(found)} alt türü yalnızca commentary türündeki sesler içindir.`,
  'compliance-empty': () => 'Compliance için bir Category ya da bir Standard gerekir.',
  'localized-info-twice': ({ found, first }) =>
    `Aynı yer için ${found} dilinde bir LocalizedInfo zaten var: ${at(first)}.`,
  'several-audiences': ({ count }) =>
    `${count} metin TargetAudience anıyor. Örtüşüp örtüşmediklerine kendiniz bakın; hiçbir doğrulayıcı bakmaz.`,
  'billing-order-twice': ({ found }) => `${found} için jenerik sırası iki kez yazılmış.`,

  'ends-before-it-starts': ({ start, end }) => `Pencere başlamadan (${start}) önce bitiyor (${end}).`,
  'same-offer-twice': ({ first }) => `Aynı teklif zaten var: ${at(first)}.`,
  'offers-overlap': ({ first, found }) =>
    `Aynı anda, aynı biçimde bir teklif daha sürüyor: ${at(first)}${found === '–' ? '' : ` (${found})`}.`,
  'territory-in-and-out': ({ found }) => `${found} hem dahil edilmiş hem dışarıda bırakılmış.`,
  'territory-twice': ({ found }) => `${found} iki kez yazılmış.`,
  'no-territory-left': () => 'Teklifin bütün bölgeleri yeniden dışarıda bırakılmış: kimseye sunulmuyor.',
  'language-held-back': ({ found }) => `${found} hem izinli hem bekletilmiş.`,
  'time-without-offset': ({ found, within }) =>
    `${within} ${found} saat farkı belirtmiyor; platformlar onu farklı saatlerle okur. +09:00 gibi yazın.`,
  'duration-without-event': () =>
    'WindowDuration bir olayın açtığı pencerenin süresidir; bu pencerenin tarihleri belli.',
  'money-without-currency': ({ found }) => `${found} için para birimi yok; iki taraf anlaşmış olmalı.`,
  'money-negative': ({ found, within }) => `${q(within)} sıfırdan küçük (${found}).`,
  'transaction-id-twice': ({ found, first }) => `${q(found)} TransactionID yineleniyor; ilki: ${at(first)}.`,
  'ref-to-itself': ({ found }) => `${q(found)} avail'i kendisini gösteriyor.`,

  'more-issues': ({ count }) => `${count} tane daha var.`,
}
