import type { About } from './about.ts'

export const tr: About = {
  'actual-outside-range': 'Bir ölçüm paneli, bütün gösterim için beklenen aralığın dışında bir sonuç ölçtü.',
  'approval-missing': 'Sözleşmenin istediği bir onay son güne kadar verilmedi ya da daha sonra verildi.',
  'approved-payment-gone':
    'Belirli bir gün için onaylanan ödeme artık planda yok. Günü değişen bir ödemeyi `receipt-moved-out-of-year` bildirir.',
  'blacked-out':
    'Yapım, gösterenin ya da hakkı ona verenin göstermemeyi kabul ettiği günlerde gösteriliyor ve o günlerde gösterime izin veren başka bir lisans yok.',
  'carve-out-gap': 'Anlaşmanın paylaştırdığı bir bölge ve mecra kimseye ayrılmamış.',
  'carve-out-overlap': 'Aynı mecrada aynı bölge iki ortağa birden ayrılmış.',
  'cash-gap':
    'Plan sonunda maliyeti karşılıyor, ama bir haftada girenden çok para çıkıyor. Maliyeti hiç karşılamayan planı `cost-unfunded` bildirir. Bakılan, yürütücü yapımcının nakdidir: finansman ve pencerelerin bedelleri girer, giderler ve onun borçlandığı garantiler çıkar.',
  'catch-up-past-rights':
    'Bölümler yayından sonra, tekrar izleme haklarının ulaşmadığı bir yerde ya da daha uzun süre istek üzerine kalıyor. İlk yayından, son bölümün tekrar izlemesi bitene kadar olan süreye bakılır.',
  'chain-of-title-gap':
    'Yapımın dayandığı bir hak, eserin yazarından o hakka ihtiyaç duyanlara, yani yapımın ya da dayandığı eserin yapımcılarına kadar lisans lisans ulaşmıyor.',
  'consent-missing':
    'Bir hak, lisans verenin istediği izin alınmadan ya da devredilemez olduğu hâlde başkasına geçirildi.',
  'cost-unfunded': 'Finansman planı yapımın maliyetine yetmiyor.',
  'credit-not-granted':
    'Eser, haklarının izin verdiğinden daha güçlü bir ibareyle anılıyor; örneğin yalnız 原案 verilmişken 原作 olarak. Kimse kendisine verilenden güçlü bir ibareyi başkasına geçiremez: yazardan bu yana her lisans bağlar.',
  'daily-hours-exceeded':
    'Biri, bir çalışma kuralının izin verdiğinden daha uzun bir gün çalışıyor ya da hiç çalışılamayacak saatlerde çalışıyor.',
  'delivery-too-late':
    'Bir bölüm, pencerenin istediğinden daha geç teslim ediliyor. Her pencere için en çok geciken bölüm bildirilir.',
  'derivation-leak':
    'Bir sahne, yalnızca hakkı alınmamış eserlerde bulunan bir öykü birimini anlatıyor: örneğin dizinin romana eklediği bir şeyi.',
  'draft-relied-on':
    'Bir kullanımın ya da pencerenin ihtiyaç duyduğu hak yalnızca bir lisans ya da değişiklik taslağında duruyor. Hakkın elde olmadığını hak zinciri ve pencere kuralları söyler; bu kural hangi belgenin imzalanacağını söyler.',
  'drop-on-holiday':
    'Bölümler, pencerenin bir ülkesinin tatil olduğu günde çıkıyor: izleyici ya da program o gün başkadır.',
  'episode-count-off-order':
    'Pencere sahibinin sipariş ettiği bölüm sayısı, yapılandan ya da yayın planındakinden farklı.',
  'exclusive-clash':
    'Aynı şey, en az biri tek başına sahip olacakken iki tarafa verildi: lisanslarla ya da pencerelerle; ya da biri, kendisinin veya hakkı aldığı tarafın başkasına münhasır verdiğini gösteriyor.',
  'fact-missing':
    'Bir kuralın ihtiyaç duyduğu bilgi eksik; bu yüzden tutup tutmadığı söylenemez. Eksik bilgi hiçbir zaman sağlam sayılmaz ve tahmin edilmez. Yapımın henüz gelmediği halkaların bilgileri sorulmaz.',
  'incentive-condition-missed':
    'Plan bir teşviki hesaba katıyor, ama yapım koşullarından birini karşılamıyor ya da verilenden fazlasını bekliyor.',
  'instalments-past-amount':
    'Bir finansman kaynağının taksitleri, kaynağın verdiğinden fazla tutuyor. Başka para birimindeki taksitler bütünün yerine geçer ve toplanmaz.',
  'language-not-cleared':
    'Pencerenin sunduğu bir dile, pencereyi başka yönlerden kapsayan lisanslar izin vermiyor.',
  'metadata-due':
    'Pencere sahibinin üst verileri ve malzemeleri alacağı güne otuz gün ya da daha az kaldı ve bazıları henüz yok.',
  'metadata-incomplete':
    'Pencere sahibinin üst verileri ve malzemeleri alacağı gün geçti ve bazıları yok; ya da biri o günden sonra gelecek. Eksik yaş sınıflarını `rating-missing` bildirir.',
  'minimum-guarantee-due-before-cash':
    'Bir garantinin vadesi, onu karşılayacak ödemelerden önce geliyor. Hangi ödemelerle karşılanacağı yazılmayan garanti, ödeyenin kendi cebinden sayılır ve sorulmaz.',
  'minor-out-of-hours':
    'Bir çocuk, küçükler için çalışma kuralının izin verdiğinden daha uzun, daha geç, daha erken ya da daha az dinlenerek çalışıyor.',
  'negotiation-right-ignored':
    'İlk sorulması gereken ya da son sözü söyleyecek taraf sorulmadan veya süresi dolmadan hak başkasına gitti.',
  'not-available': 'Biri, sözleşme günlerinin dışında ya da başka bir iş varken çağrılıyor.',
  'option-lapsed':
    'Yapım, yalnızca opsiyonu olan bir hakla ilerliyor ve opsiyon son gününe kadar kullanılmadı.',
  'option-of-another':
    'Bir kullanımın ya da pencerenin gereksindiğini, başkası süresi dolmamış bir opsiyonla hâlâ alabilir; alırsa yapım dışarıda kalır. Süresi geçen opsiyon bu kuralın konusu değildir.',
  'paid-past-cap':
    'Hesap özetleri bir kademeden üst sınırdan fazlasını ödüyor. Her özet yalnız kendi alıcısı için sayılır: başkaları hakkında söylediği, onların özetinde yeniden söylenir.',
  'panels-not-comparable':
    'Farklı panellerin rakamları yan yana konuyor: iki ölçüm ya da bir tahmin ile dayandığı rakam.',
  'permit-too-late': 'Biri, kendi ülkesi olmayan bir ülkede, çalışma izni bulunmayan bir günde çalışıyor.',
  'rating-missing':
    'Bir pencerenin yaş sınıflarını alması gereken gün geldi ve bunu isteyen bir ülkenin sınıfı yok.',
  'receipt-moved-out-of-year': 'Bir ödeme, alıcısının onaylanandan başka bir hesap dönemine düşüyor.',
  'rest-too-short':
    'Paydos ile sonraki set saati arasında, gerçek saatle, sonraki işin ülkesinin istediğinden az dinlenme var.',
  'right-reverted':
    'Bir hak lisans verene geri döndü ya da plana göre dönecek: verilme nedeni olan şey, örneğin yapımın başlaması, son gününe kadar gerçekleşmedi.',
  'runs-exceeded': 'Bir yayıncı her bölümü, lisansındaki gösterim sayısından daha çok göstermeyi planlıyor.',
  'runtime-off-slot':
    'Bir bölüm, pencerenin yayın kuşağına göre kısa ya da uzun. Her pencere için en çok sapan bölüm bildirilir.',
  'scene-scheduled-twice':
    'Bütün bir sahne iki ya da daha çok çekim gününde duruyor. Günlere bölünen ya da ek çekimi yapılan sahne, bunu şeritlerinde belirtir (`part`).',
  'schedule-behind-script': 'Çekim planı yapıldıktan sonra bir sahne değişti, çıkarıldı ya da yazıldı.',
  'special-too-late':
    'Bir özel bölüm, onu gösteren pencerenin istediğinden geç hazır. Bir bölüm kadar gün önce gerekir.',
  'statement-does-not-add-up':
    'Hesap özeti, gelir paylaşımının o dönem için alıcısına ödediğinden ya da gelen paradan başka bir tutar söylüyor; ya da onu düzenleyen stüdyo bir başkasına hakkından fazlasını ödüyor. Her özet için bir bulgu: önce alıcının alacağı.',
  'statement-late':
    'Borçlu olunan bir hesap özeti gününden sonra düzenlendi ya da günü geldiği hâlde düzenlenmedi.',
  'statement-off-period':
    'Hesap özeti, kimsenin özet borcu olmadığı bir döneme ait: o dönemde gelen para iki kez söylenir ya da başka türlü bölünür.',
  'term-ends-before-last-airing':
    'Bir lisans pencerenin ilk yayınını kapsıyor, ama son yayın geldiğinde bitmiş oluyor.',
  'weekly-hours-exceeded':
    'Biri art arda yedi günde, bir çalışma kuralının izin verdiğinden uzun çalışıyor. En çok aşılan yedi gün bildirilir.',
  'window-outside-rights':
    'Bir pencere hakların dışına çıkıyor: hakka ihtiyaç duyanların elinde olmayan bir yer, mecra ya da günler.',
  'window-under-holdback':
    'Bir pencere, başkasını koruyan bir holdback o yer ve mecrayı hâlâ bağlarken açılıyor: yapımın kendisi ya da dayandığı bir eser hakkındaki bir sözleşmede.',
}
