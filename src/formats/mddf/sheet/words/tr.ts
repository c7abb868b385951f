import type { SheetWords } from './words.ts'

const q = (text: string): string => `“${text}”`

export const tr: SheetWords = {
  'no-avails-sheet': ({ known }) =>
    `Avails sayfası yok: 2. satırda Territory, WorkType ve EntryType sütunları adıyla yer almalı. Sayfalar: ${known}.`,
  'sheet-not-read': () => 'Bu sayfa avails değil; okunmadı.',
  'column-unknown': ({ found }) => `Hiçbir şablonda ${q(found)} sütunu yok. Okunmuyor.`,
  'column-twice': ({ found, first }) =>
    `${q(found)} sütunu ${first} sütununda da var. Dolu olan ilki geçerlidir.`,
  'column-missing': ({ expected }) => `${q(expected)} sütunu eksik.`,
  'column-old-name': ({ found, expected }) => `${q(found)}, ${q(expected)} olarak okunuyor.`,
  'column-not-carried': ({ found, count }) =>
    `${q(found)} sütununun sayfa dışında standartta yeri yok: ${count} hücre aktarılmıyor.`,
  'template-version': ({ found }) => `Şablon sürümü ${found}.`,
  'row-comment': () => 'Bu satır bir not (//); okunmuyor.',
  'row-hidden': () => 'Bu satır gizli; yine de okunuyor.',
  'row-in-header': () => '3. satırda bir teklif var ve öyle okunuyor; şablonda bu satır başlıktır.',
  'territory-missing': () => 'Bölge yazılmamış: bu, yapıtı bütün dünyaya sunar.',
  'alid-missing': () => 'ALID eksik.',
  'alid-from-id': ({ found }) => `Bu şablonda ALID yok; yerine ${q(found)} kullanılıyor.`,
  'rows-disagree': ({ found, first, column, row }) =>
    `Aynı ALID’in satırları uyuşmalı: ${column} burada ${q(found)}, ${row}. satırda ${q(first)}.`,
  'rows-differ': ({ found, first, column, row }) =>
    `${column} burada ${q(found)}, ${row}. satırda ${q(first)}. Yalnızca ${row}. satırdaki aktarılıyor.`,
  'cell-error': ({ found }) => `Hücrede ${found} hatası var.`,
  'cell-formula': ({ found }) => `Formül kullanılamaz. Son kaydedilen sonuç, ${q(found)}, okunuyor.`,
  'cell-formula-empty': () => 'Hücrede formül var ama kayıtlı sonuç yok. Değeri yazın.',
  'cell-spaces': ({ found }) => `${q(found)} çevresindeki boşluklar çıkarıldı.`,
  'cell-spelling': ({ found, read }) => `${q(found)}, ${q(read)} olarak okunuyor.`,
  'list-separator': ({ found }) => `${q(found)} liste olarak okunuyor; şablondaki ayırıcı farklı.`,
  'date-form': ({ found, read }) => `${q(found)}, ${read} olarak okunuyor. Tarihleri YYYY-MM-DD yazın.`,
  'date-alone': ({ found, read }) => `${found} saat içermiyor; ${read} olarak okunuyor.`,
  'time-without-zone': ({ found, read }) =>
    `${found} saat dilimi içermiyor; şablonun kuralıyla ${read} olarak okunuyor.`,
  'run-time-form': ({ found, read }) => `${q(found)}, ${read} olarak okunuyor. Süreleri HH:MM:SS yazın.`,
  'not-applicable': ({ found }) => `${q(found)} boş hücre olarak okunuyor.`,
  'territories-before-1.7.3': ({ found }) =>
    `1.7.3 öncesinde bir satırda tek ülke olur; ${q(found)} birden çok ülke olarak okunuyor.`,
  'lag-without-condition': ({ found }) =>
    `Gecikme (${found}) Broadcast gibi bir olay ister; burada olay yok.`,
  'price-without-type': ({ found }) => `${q(found)} fiyatının PriceType değeri yok.`,
  'price-not-na': ({ found }) => `PriceType NA ise PriceValue da NA olmalı; burada ${q(found)}.`,
  'fulfilment-not-asset': ({ found }) =>
    `${q(found)} RequiredFulfillmentLanguages içinde ama AssetLanguage değil.`,
  'captions-unexplained': () => 'ABD’de altyazısız satırda CaptionExemption gerekir.',
  'volume-without-episodes': ({ found }) =>
    `Hiçbir bölüm ${found}. ciltte olduğunu söylemiyor; cildin bölümleri bilinmiyor.`,
  'more-in-sheet': ({ count }) => `Listelenmeyen ${count} bulgu daha var.`,
  'sheet-empty-file': () => 'Dosya boş.',
  'sheet-old-excel': () => 'Bu, Excel 2003 veya öncesinin çalışma kitabı (.xls). .xlsx olarak kaydedin.',
  'sheet-locked': () => 'Çalışma kitabı parola korumalı. Parolasız kaydedin.',
  'sheet-is-html': () => 'Bu, çalışma kitabı adı verilmiş bir web sayfası. .xlsx olarak kaydedin.',
  'sheet-is-text': () => 'Bu, çalışma kitabı adı verilmiş bir metin (belki CSV). .xlsx olarak kaydedin.',
  'sheet-is-other': () => 'Bu bir Excel çalışma kitabı (.xlsx) değil.',
  'sheet-damaged': ({ part }) => `Çalışma kitabı bozuk veya yarım${part ? ` (${part})` : ''}.`,
  'sheet-too-large': () => 'Çalışma kitabı okunabilecek boyuttan büyük.',
  'sheet-packed-too-tight': ({ part }) =>
    `Çalışma kitabı açılınca aşırı büyüyor${part ? ` (${part})` : ''}; okunmuyor.`,
  'sheet-binary': () => 'Bu, ikili çalışma kitabı (.xlsb). .xlsx olarak kaydedin.',
  'sheet-doctype': ({ part }) => `Çalışma kitabında olmaması gereken bir belge türü var (${part ?? ''}).`,
  'sheet-bad-xml': ({ part }) => `Çalışma kitabı bozuk: ${part ?? ''} geçerli XML değil.`,
  'sheet-cell-outside': ({ part }) => `Bir hücre sayfa sınırlarının dışında (${part ?? ''}).`,
  'sheet-text-too-long': ({ part }) => `Bir hücrede okunandan uzun metin var (${part ?? ''}).`,
}
