import type { FindingFacts, Missed } from '../../../core/seams/index.ts'
import type { Speaker } from '../speaker.ts'
import type { Messages } from './message.ts'
import { release } from './release/tr.ts'

/** Names stand where they need no suffix: before a noun, after a colon, in brackets. */
export const tr: Messages = {
  rules: {
    ...release,
    'actual-outside-range': {
      title: 'Tahmin dışında kalan sonuç',
      say: ({ panel, value, low, high }, s) =>
        `${s.name(panel)} sonucu: ${s.measured(panel, value)}; tahmin: ${range(low, high, (n) => s.measured(panel, n))}.`,
      mend: 'Bir sonraki kararda kullanmadan önce tahminin dayanağını gözden geçirin.',
      whether: 'sonuçların tahmin aralığında olup olmadığı',
    },
    'approval-missing': {
      title: 'Eksik onay',
      say: ({ grant, of, by, due, givenOn }, s) =>
        `${s.name(grant)}: ${s.name(by)} tarafından verilecek onayın (${s.terms.approvalsOf[of]}) son günü ${s.day(due)}; ${
          givenOn === undefined ? 'onay henüz verilmedi' : `onayın verildiği gün ${s.day(givenOn)}`
        }.`,
      mend: 'Onayı alın veya taraftan vazgeçmesini ya da son günü ertelemesini isteyin.',
      whether: 'onayların zamanında verilip verilmediği',
    },
    'approved-payment-gone': {
      title: 'Plandan çıkmış onaylı ödeme',
      say: ({ approved, payer, payee }, s) => {
        const who = [
          ...(payer === undefined ? [] : [`ödeyen: ${s.name(payer)}`]),
          ...(payee === undefined ? [] : [`alan: ${s.name(payee)}`]),
        ].join(', ')
        return `${s.day(approved)} için onaylanan bir ödeme${who === '' ? '' : ` (${who})`} artık planda yok.`
      },
      mend: 'Ödemeyi plana geri koyun veya onsuz planı taraflara onaylatın.',
      whether: 'onaylanan ödemelerin hepsinin planda durup durmadığı',
    },
    'blacked-out': {
      title: 'Yayın yasağında gösterim',
      say: ({ window, grant, from, until }, s) =>
        `${s.name(window)}, yayın yasağı olan günlerde gösteriliyor: ${s.span(from, until)}. Yasağı koyan: ${s.name(grant)}.`,
      mend: 'O günleri pencereden çıkarın veya lisans verenden yasağı kaldırmasını isteyin.',
      whether: 'yayın yasağı günlerinde gösterim olup olmadığı',
    },
    'carve-out-gap': {
      title: 'Kimseye ayrılmamış haklar',
      say: ({ territories, media }, s) =>
        `Şu haklar hiçbir ortağa ayrılmamış: ${s.media(media)}; bölge: ${s.territories(territories)}.`,
      mend: 'Bu hakları bir ortağa ayırın veya paylaşımın dışında bırakın.',
      whether: 'bütün hakların paylaşılıp paylaşılmadığı',
    },
    'carve-out-overlap': {
      title: 'İki kez ayrılmış haklar',
      say: ({ first, second, territories, media }, s) =>
        `Aynı haklar hem ${s.name(first)} hem ${s.name(second)} payında yer alıyor: ${s.media(media)}; bölge: ${s.territories(territories)}.`,
      mend: 'İki paydan birini daraltın.',
      whether: 'aynı hakların iki kez ayrılıp ayrılmadığı',
    },
    'cash-gap': {
      title: 'Nakit açığı',
      say: ({ week, short }, s) => `${s.day(week)} günü başlayan haftada nakit açığı: ${s.money(short)}.`,
      mend: 'Bir ödemeyi öne alın, bir gideri erteleyin veya açığı krediyle kapatın.',
      whether: 'nakdin her hafta yetip yetmediği',
    },
    'chain-of-title-gap': {
      title: 'Hak zincirinde kopukluk',
      say: ({ work, right, party, grant }, s) =>
        `${s.name(party)} için gereken ${s.name(work)} ${s.terms.rights[right]} ilk hak sahibine kadar izlenemiyor.${
          grant === undefined ? '' : ` Zincirin koptuğu yer: ${s.name(grant)}.`
        }`,
      mend: 'Eksik lisansı veya onu kanıtlayan belgeyi edinin.',
      whether: 'hak zincirinin tam olup olmadığı',
    },
    'consent-missing': {
      title: 'İzinsiz alt lisans',
      say: ({ grant, under, by, allowed }, s) =>
        allowed
          ? `${s.name(grant)}: hak devredilirken ${s.name(by)} izni gerekiyor, izin yok. İzni şart koşan: ${s.name(under)}.`
          : `${s.name(grant)}: bu hak başkasına verilemez. Yasağı koyan: ${s.name(under)}.`,
      mend: 'Lisans verenden izin alın veya alt lisansı sona erdirin.',
      whether: 'alt lisans izinlerinin verilip verilmediği',
    },
    'cost-unfunded': {
      title: 'Finansmanı eksik maliyet',
      say: ({ cost, financed, short }, s) =>
        `Maliyet: ${s.money(cost)}; finansman planının toplamı: ${s.money(financed)}. Karşılanmayan tutar: ${s.money(short)}.`,
      mend: 'Ek finansman bulun veya bütçeyi düşürün.',
      whether: 'finansmanın maliyeti karşılayıp karşılamadığı',
    },
    'credit-not-granted': {
      title: 'İzin verilmemiş jenerik ibaresi',
      say: ({ work, as, allowed }, s) =>
        `${s.name(work)} için jenerik ibaresi “${s.terms.credits[as]}”; ${
          allowed === undefined
            ? 'imzalı hiçbir lisans bu ibareye izin vermiyor'
            : `izin verilen en güçlü ibare “${s.terms.credits[allowed]}”`
        }.`,
      mend: 'İbareyi değiştirin veya lisans verenden daha güçlü ibare için izin alın.',
      whether: 'jenerik ibarelerine izin verilip verilmediği',
    },
    'daily-hours-exceeded': {
      title: 'Aşılan günlük çalışma süresi',
      say: ({ person, on, hours, allowed, rule }, s) =>
        allowed === 0
          ? `${s.name(person)} için ${s.day(on)} günü çalışmanın yasak olduğu saatlerde planlanan süre: ${s.hours(hours)}; kural: “${s.name(rule)}”.`
          : `${s.name(person)} için ${s.day(on)} günü planlanan çalışma: ${s.hours(hours)}; “${s.name(rule)}” sınırı: ${s.hours(allowed)}.`,
      mend: 'Günü kısaltın veya sahneleri başka bir güne alın.',
      whether: 'günlük çalışma sınırına uyulup uyulmadığı',
    },
    'delivery-too-late': {
      title: 'Geciken teslim',
      say: ({ window, episode, delivered, needed, daysLate }, s) =>
        `${s.number(episode)}. bölümün teslimi ${s.day(delivered)} günü; ${s.name(window)} için son teslim günü ${s.day(needed)}. Gecikme: ${s.count(daysLate, 'day')}.`,
      mend: 'Teslimi öne alın veya daha geç bir teslim ya da ilk yayın tarihi üzerinde anlaşın.',
      whether: 'bölümlerin zamanında teslim edilip edilmediği',
    },
    'derivation-leak': {
      title: 'Hakkı alınmamış eserden öykü birimi',
      say: ({ scene, beat, works }, s) =>
        `Yer: ${s.name(scene)}. Burada kullanılan “${s.name(beat)}” öykü birimi yalnız ${works.length === 1 ? 'şu eserde' : 'şu eserlerde'} geçiyor: ${s.list(works.map(s.name))}. Bu yapım için ${
          works.length === 1 ? 'o eserin' : 'bu eserlerden hiçbirinin'
        } hakkı alınmamış.`,
      mend: 'Eserin hakkını (çoğunlukla yeniden çevrim hakkını) alın veya öykü birimini hakkı alınmış ya da yeni yazılmış biriyle değiştirin.',
      whether: 'sahnelerin yalnız hakkı alınmış içeriği kullanıp kullanmadığı',
    },
    'draft-relied-on': {
      title: 'Taslağa dayanan hak',
      say: ({ grant, window, work }, s) =>
        `${
          window !== undefined ? s.name(window) : `${work === undefined ? 'eser' : s.name(work)} kullanımı`
        } imzalanmamış bir taslağa dayanıyor: ${s.name(grant)}.`,
      mend: 'Taslağı imzalatın veya ona dayanan kullanımdan vazgeçin.',
      whether: 'bir taslağa dayanılıp dayanılmadığı',
    },
    'episode-count-off-order': {
      title: 'Siparişe uymayan bölüm sayısı',
      say: ({ window, ordered, made }, s) =>
        `${s.name(window)} siparişi: ${s.count(ordered, 'episode')}; yapımdaki sayı: ${s.count(made, 'episode')}.`,
      mend: 'Siparişi veya bölüm sayısını değiştirin.',
      whether: 'bölüm sayısının siparişe uyup uymadığı',
    },
    'exclusive-clash': {
      title: 'Çakışan münhasır haklar',
      say: ({ first, second, territories, media, from, until }, s) =>
        `Şu iki hak ${s.span(from, until)} çakışıyor: ${s.name(first)}; ${s.name(second)}. Mecra: ${s.media(media)}; bölge: ${s.territories(territories)}. En az biri münhasır.`,
      mend: 'Birinin bölgesini, mecrasını veya süresini daraltın ya da ikisini de münhasır olmaktan çıkarın.',
      whether: 'münhasır hakların çakışıp çakışmadığı',
    },
    'incentive-condition-missed': {
      title: 'Karşılanmayan teşvik koşulu',
      say: incentive,
      mend: 'Koşulu karşılayın veya teşviki finansman planından çıkarın.',
      whether: 'teşvik koşullarının karşılanıp karşılanmadığı',
    },
    'instalments-past-amount': {
      title: 'Tutarı aşan taksitler',
      say: ({ finance, amount, instalments }, s) =>
        `Kaynak: ${s.name(finance)}. Anlaşılan tutar ${s.money(amount)}; taksitlerin toplamı ${s.money(instalments)}.`,
      mend: 'Taksitleri veya anlaşılan tutarı düzeltin.',
      whether: 'taksitlerin anlaşılan tutarı aşıp aşmadığı',
    },
    'language-not-cleared': {
      title: 'Hakkı alınmamış dil',
      say: ({ window, use, work }, s) =>
        `${s.name(window)} için ${s.languageUse(use)} öngörülüyor; dayandığı ${s.name(work)} lisansları bu dile izin vermiyor.`,
      mend: 'Dil hakkını alın veya dili pencereden çıkarın.',
      whether: 'dil haklarının alınıp alınmadığı',
    },
    'minimum-guarantee-due-before-cash': {
      title: 'Nakitten önce gelen asgari garanti vadesi',
      say: ({ payer, payee, amount, due, short, covered }, s) =>
        `Asgari garanti ${s.money(amount)} (ödeyen: ${s.name(payer)}, alan: ${s.name(payee)}), vadesi ${s.day(due)}. Onu karşılayacak nakit o gün eksik: ${s.money(short)}. ${
          covered === undefined
            ? 'Plandaki hiçbir ödeme eksiği kapatmıyor.'
            : `Eksiğin kapandığı gün: ${s.day(covered)}.`
        }`,
      mend: 'Vadeyi erteleyin, onu karşılayan ödemeleri öne alın veya aradaki günleri krediyle kapatın.',
      whether: 'asgari garanti vadesinde nakdin hazır olup olmadığı',
    },
    'minor-out-of-hours': {
      title: 'Küçükler için çalışma kuralına aykırılık',
      say: ({ person, on, age, rule }, s) =>
        `${s.number(age)} yaşındaki ${s.name(person)} için ${s.day(on)} günü planlanan çalışma, küçükler için konan kurala uymuyor: “${s.name(rule)}”.`,
      mend: 'Küçüğün sahnelerini izin verilen saatlere alın.',
      whether: 'küçüklerin kurallara uygun çalışıp çalışmadığı',
    },
    'negotiation-right-ignored': {
      title: 'Gözetilmeyen müzakere hakkı',
      say: ({ grant, holder, kind, signedOn, lastDay }, s) =>
        `${s.name(holder)} tarafının hakkı: ${s.terms.negotiations[kind]}. Buna rağmen ${s.day(signedOn)} günü, ${
          lastDay === undefined ? 'bildirim yapılmadan' : `yanıt süresi (${s.day(lastDay)}) dolmadan`
        } imzalanan: ${s.name(grant)}.`,
      mend: 'Hak sahibinden yazılı feragat alın veya aynı koşulları ona önerin.',
      whether: 'müzakere haklarına uyulup uyulmadığı',
    },
    'not-available': {
      title: 'Uygun olmayan kişi',
      say: ({ person, on }, s) =>
        `${s.name(person)} ${s.day(on)} günü çekime çağrılmış, ancak o gün uygun değil.`,
      mend: 'Sahneleri uygun bir güne alın veya diğer işle çakışmayı çözün.',
      whether: 'çağrılan herkesin uygun olup olmadığı',
    },
    'option-lapsed': {
      title: 'Süresi geçen opsiyon',
      say: ({ grant, lastDay, exercisedOn }, s) =>
        `${s.name(grant)}: kullanmanın son günü ${s.day(lastDay)}; ${
          exercisedOn === undefined ? 'kullanılmadı' : `ancak ${s.day(exercisedOn)} günü kullanıldı`
        }. Yapım yine de bu hakla sürüyor.`,
      mend: 'Hakkı yeniden alın veya opsiyonu uzattırın; olmazsa bu hak olmadan ilerleyin.',
      whether: 'opsiyonların zamanında kullanılıp kullanılmadığı',
    },
    'option-of-another': {
      title: 'Başkasının opsiyonu',
      say: ({ grant, holder, lastDay, window, work }, s) =>
        `${
          window !== undefined ? s.name(window) : `${work === undefined ? 'Eser' : s.name(work)} kullanımı`
        } için gereken hakkı ${s.name(holder)}${
          lastDay === undefined ? '' : ` ${s.day(lastDay)} gününe kadar (o gün dahil)`
        } alabilir: ${s.name(grant)}.`,
      mend: 'Opsiyonun süresinin dolmasını bekleyin, vazgeçilmesini sağlayın veya sahibiyle anlaşın.',
      whether: 'gereken haklarda başkasının opsiyonu olup olmadığı',
    },
    'paid-past-cap': {
      title: 'Üst sınırı aşan ödeme',
      say: ({ tier, cap, paid }, s) =>
        `“${s.name(tier)}” basamağının üst sınırı ${s.money(cap)}; hesap özetlerine göre ödenen ${s.money(paid)}.`,
      mend: 'Hesap özetini düzeltin ve fazlayı bir sonraki ödemeden mahsup edin.',
      whether: 'ödemelerin üst sınırı aşıp aşmadığı',
    },
    'panels-not-comparable': {
      title: 'Karşılaştırılamayan ölçüm panelleri',
      say: ({ first, second }, s) =>
        `Yan yana konan rakamlar iki ayrı panelden: ${s.name(first)}; ${s.name(second)}. Ayrı panellerin rakamları karşılaştırılamaz.`,
      mend: 'Yalnız aynı panelin rakamlarını karşılaştırın.',
      whether: 'karşılaştırılan rakamların aynı panelden olup olmadığı',
    },
    'permit-too-late': {
      title: 'Geciken çalışma izni',
      say: ({ person, country, on, permitFrom }, s) =>
        `${s.name(person)} ${s.day(on)} günü çalışacak (ülke: ${s.country(country)}); ${
          permitFrom === undefined
            ? 'o gün için çalışma izni yok'
            : `çalışma izninin başlangıcı ${s.day(permitFrom)}`
        }.`,
      mend: 'İşi iznin başlangıcından sonraya alın veya izni daha erken edinin.',
      whether: 'çalışma izinlerinin zamanında olup olmadığı',
    },
    'receipt-moved-out-of-year': {
      title: 'Hesap döneminden çıkan tahsilat',
      say: ({ payer, payee, amount, approved, due, approvedYearEnds, yearEnds }, s) =>
        `${s.money(amount)} tutarındaki ödemenin (ödeyen: ${s.name(payer)}, alan: ${s.name(payee)}) onaylanan tarihi ${s.day(approved)}, şimdiki vadesi ${s.day(due)}. Alanın hesap dönemi değişiyor: ${s.terms.report.businessYearTo(s.day(approvedYearEnds))} yerine ${s.terms.report.businessYearTo(s.day(yearEnds))}.`,
      mend: 'Daha erken bir ödeme üzerinde anlaşın veya iki dönemin öngörüsünü düzeltin.',
      whether: 'tahsilatların onaylanan hesap döneminde kalıp kalmadığı',
    },
    'rest-too-short': {
      title: 'Yetersiz dinlenme',
      say: ({ person, on, hours, needed, rule }, s) =>
        `${s.name(person)} için ${s.day(on)} günü set saatinden önceki dinlenme: ${s.hours(hours)}; “${s.name(rule)}” uyarınca gereken: ${s.hours(needed)}.`,
      mend: 'Set saatini geciktirin veya önceki gün paydosu öne alın.',
      whether: 'dinlenme sürelerinin yeterli olup olmadığı',
    },
    'right-reverted': {
      title: 'Geri dönen hak',
      say: ({ grant, unless, from, planned }, s) =>
        `${s.name(grant)}: hak ${s.day(from)} günü lisans verene dönüyor. Ondan önce gereken: ${s.terms.reversions[unless]}; ${
          planned === undefined ? 'gerçekleşmedi' : `planlanan gün ${s.day(planned)}`
        }.`,
      mend: 'Gerekeni öne alın veya lisans verenle son günü erteleyin.',
      whether: 'bir hakkın lisans verene dönüp dönmediği',
    },
    'runs-exceeded': {
      title: 'Lisansı aşan gösterim sayısı',
      say: ({ grant, party, allowed, planned }, s) =>
        `${s.name(party)}, her bölüm için planlanan gösterim: ${s.number(planned)}; izin verilen: ${s.number(allowed)} (${s.name(grant)}).`,
      mend: 'Tekrarları azaltın veya ek gösterim hakkı alın.',
      whether: 'gösterim sayısının lisansa uyup uymadığı',
    },
    'runtime-off-slot': {
      title: 'Yayın kuşağına uymayan süre',
      say: ({ window, episode, seconds, atLeast, atMost }, s) =>
        `${s.number(episode)}. bölümün süresi ${s.seconds(seconds)}; ${s.name(window)} yayın kuşağı için istenen süre ${
          atLeast === atMost ? s.seconds(atMost) : `${s.seconds(atLeast)} – ${s.seconds(atMost)}`
        }.`,
      mend: 'Bölümü istenen süreye göre kurgulayın veya başka bir süre üzerinde anlaşın.',
      whether: 'sürelerin yayın kuşağına uyup uymadığı',
    },
    'scene-scheduled-twice': {
      title: 'İki kez planlanan sahne',
      say: ({ scene, times, on }, s) =>
        `Tamamı çekim planında ${s.number(times)} kez yer alan sahne: ${s.name(scene)}${
          on.length === 0 ? '' : ` (${on.map(s.day).join('; ')})`
        }.`,
      mend: 'Sahneyi günlerden birinden çıkarın veya yalnızca bir bölümü ya da ek çekimi olanı öyle işaretleyin.',
      whether: 'bir sahnenin iki kez planlanıp planlanmadığı',
    },
    'schedule-behind-script': {
      title: 'Senaryonun gerisinde kalan çekim planı',
      say: ({ scene, change, on }, s) => {
        const day = on === undefined ? '' : `${s.day(on)} günü `
        if (change === 'cut') return `${day ? `${day}çekilecek` : 'Çekilecek'} bir sahne artık senaryoda yok.`
        if (change === 'new') return `Çekim planında günü olmayan sahne: ${s.name(scene)}.`
        return `${day ? `${day}çekilecek` : 'Çekilecek'} şu sahnenin metni, plan yapıldıktan sonra değişti: ${s.name(scene)}.`
      },
      mend: 'Çekim planını senaryonun son hâline göre güncelleyin.',
      whether: 'çekim planının senaryoya uyup uymadığı',
    },
    'statement-does-not-add-up': {
      title: 'Hesabı tutmayan hesap özeti',
      say: ({ statement, party, stated, computed }, s) =>
        `Belge: ${s.name(statement)}. ${party === undefined ? '' : `Payı yazılan taraf: ${s.name(party)}. `}Yazılı tutar ${s.money(stated)}; tahsilatlara ve gelir dağıtım sıralamasına göre hesaplanan tutar ${s.money(computed)}.`,
      mend: 'Hesap özetini düzeltip yeniden düzenleyin.',
      whether: 'hesap özetlerinin tutup tutmadığı',
    },
    'statement-late': {
      title: 'Geciken hesap özeti',
      say: ({ from, to, period, due, issued, daysLate }, s) =>
        `Hesap özeti (düzenleyen: ${s.name(from)}, alan: ${s.name(to)}, dönem: ${s.period(period)}): son gün ${s.day(due)}, ${
          issued === undefined ? 'henüz düzenlenmedi' : `düzenlendiği gün ${s.day(issued)}`
        }. Gecikme: ${s.count(daysLate, 'day')}.`,
      mend: 'Hesap özetini düzenleyin ve bir sonrakinin tarihi üzerinde anlaşın.',
      whether: 'hesap özetlerinin zamanında olup olmadığı',
    },
    'statement-off-period': {
      title: 'Dönemi tutmayan hesap özeti',
      say: ({ from, to, period }, s) =>
        `Hesap özetinin (düzenleyen: ${s.name(from)}, alan: ${s.name(to)}) dönemi ${s.period(period)}; bu dönem için hesap özeti kararlaştırılmadı.`,
      mend: 'Hesap özetini kararlaştırılan dönemlere göre düzenleyin veya bu dönem üzerinde anlaşın.',
      whether: 'hesap özetlerinin kararlaştırılan dönemlere uyup uymadığı',
    },
    'term-ends-before-last-airing': {
      title: 'Son yayından önce biten lisans süresi',
      say: ({ window, grant, lastDay, lastAiring }, s) =>
        `${s.name(window)} için son yayın günü ${s.day(lastAiring)}; lisans süresinin son günü ${s.day(lastDay)}: ${s.name(grant)}.`,
      mend: 'Süreyi uzatın veya son bölümleri daha erken yayınlayın.',
      whether: 'lisans süresinin son yayına yetip yetmediği',
    },
    'weekly-hours-exceeded': {
      title: 'Aşılan haftalık çalışma süresi',
      say: ({ person, from, hours, allowed, rule }, s) =>
        `${s.name(person)} için ${s.day(from)} gününden başlayan yedi günde planlanan çalışma: ${s.hours(hours)}; “${s.name(rule)}” sınırı: ${s.hours(allowed)}.`,
      mend: 'Sahneleri daha çok haftaya yayın.',
      whether: 'haftalık çalışma sınırına uyulup uyulmadığı',
    },
    'window-outside-rights': {
      title: 'Haklar dışında kalan gösterim penceresi',
      say: ({ window, work, right, party, territories, media, from, until }, s) =>
        `${s.name(window)} için ${s.span(from, until)} ${s.name(work)} ${s.terms.rights[right]} gerekiyor; ${s.name(party)} bu hakka sahip değil. Mecra: ${s.media(media)}; bölge: ${s.territories(territories)}.`,
      mend: 'Bu yer, mecra ve süre için hakkı alın veya pencereyi daraltın.',
      whether: 'gösterim pencerelerinin hakların içinde kalıp kalmadığı',
    },
    'window-under-holdback': {
      title: 'Holdback altındaki gösterim penceresi',
      say: ({ window, protects, from, until }, s) =>
        `${s.name(window)}, ${s.name(protects)} lehine konan holdback altında: ${s.span(from, until)}.`,
      mend: 'Pencereyi holdback bittikten sonra açın veya korunan taraftan feragat alın.',
      whether: 'holdback altında açılan bir pencere olup olmadığı',
    },
  },
  missing: {
    title: 'Eksik bilgi',
    mend: 'Bilgiyi girin veya bilen birine sorun.',
    say: (clause, whether, s) => `Bilinmeyen: ${clause}. Bu nedenle ${s.list(whether)} söylenemez.`,
    clauses: {
      'applicant-country': (of) => (of ? `${of} için ülke` : 'başvuranın ülkesi'),
      'application-day': (of) => `${cited(of)}başvuru tarihi`,
      'approval-day': (of) => `${cited(of)}onayın son günü`,
      availability: (of) => `${aside(of)}uygun dönem`,
      'birth-date': (of) => `${aside(of)}doğum tarihi`,
      'blackout-days': (of) => `${cited(of)}yayın yasağı günleri`,
      'completion-day': (of) => `${cited(of)}tamamlanma tarihi`,
      cost: (of) => (of ? `“${of}” bütçe kaleminin tutarı` : 'maliyet'),
      'cost-day': (of) => `${item(of)}bütçe kaleminin ödeme tarihi`,
      'delivery-deadline': (of) => `${aside(of)}künye bilgileri ve malzemelerin teslim günü`,
      'delivery-day': (of) => `${aside(of)}teslim tarihi`,
      'episode-count': () => 'bölüm sayısı',
      'exchange-rate': (of) => `${cited(of)}kullanılacak döviz kuru`,
      finance: () => 'finansman planı',
      'fiscal-year-end': (of) => `${aside(of)}hesap dönemi sonu`,
      headcount: () => 'oyuncu veya ekip sayısı',
      'holdback-end': (of) => (of ? `${of} için bitiş tarihi` : 'holdback süresinin sonu'),
      'labour-rules': () => 'çalışma yerinin çalışma süresi kuralları',
      nationality: (of) => `${aside(of)}uyruk`,
      'option-day': (of) => `${cited(of)}opsiyonun son günü`,
      panel: (of) => `${cited(of)}rakamın ölçüm paneli`,
      'payment-day': (of) => `${cited(of)}ödeme tarihi`,
      'permit-day': (of) => (of ? `${of} için süre` : 'çalışma izninin süresi'),
      'place-of-spending': (of) => `${item(of)}bütçe kaleminin harcandığı ülke`,
      'reversion-day': (of) => `${cited(of)}hakkın geri döneceği gün`,
      'rights-holder': (of) => `${aside(of)}ilk hak sahibi`,
      runtime: (of) => (of ? `${of} için süre` : 'bölüm süreleri'),
      script: () => 'senaryonun sahneleri',
      'shooting-day': (of) => (of ? `${of} için tarih` : 'çekim tarihi'),
      'signature-day': (of) => `${cited(of)}imza tarihi`,
      'strongest-credit': (of) => `${aside(of)}izin verilen en güçlü jenerik ibaresi`,
      term: (of) => `${aside(of)}süre`,
      waterfall: () => 'gelir dağıtım sıralaması',
      'window-days': (of) => (of ? `${of} için süre` : 'gösterim penceresinin süresi'),
    },
  },
}

const aside = (of: string | undefined): string => (of === undefined ? '' : `${of} için `)

const item = (of: string | undefined): string => (of === undefined ? '' : `“${of}” `)

const cited = (of: string | undefined): string => (of === undefined ? '' : `“${of}” için `)

function range(low: number | undefined, high: number | undefined, say: (n: number) => string): string {
  if (low === undefined) return high === undefined ? 'başka bir değer' : `en çok ${say(high)}`
  return high === undefined ? `en az ${say(low)}` : `${say(low)} – ${say(high)}`
}

function incentive(
  { scheme, condition, missed }: FindingFacts['incentive-condition-missed'],
  s: Speaker,
): string {
  const name = `“${s.name(scheme)}”`
  if (condition === 'superseded')
    return `${name} yerine yeni bir program geldi; başvuru hâlâ eskisine dayanıyor.`
  if (missed?.kind === 'above') {
    const most = condition === 'cap' ? 'programın üst sınırı' : 'programın oranına göre en yüksek tutar'
    return `${name} başvurusunda beklenen tutar ${s.money(missed.expected)}; ${most} ${s.money(missed.most)}.`
  }
  if (condition === 'any-of') return `${name} programının seçimlik koşullarından hiçbiri karşılanmıyor.`
  const asks = `${name} programının bir koşulu karşılanmıyor: ${s.terms.conditions[condition]}.`
  return missed === undefined ? asks : `${asks} ${figures(missed, s)}`
}

function figures(missed: Exclude<Missed, { kind: 'above' }>, s: Speaker): string {
  switch (missed.kind) {
    case 'money':
      return `Gereken: en az ${s.money(missed.needed)}; yapımdaki: ${s.money(missed.actual)}.`
    case 'percent':
      return `Gereken: en az ${s.percent(missed.needed)}; yapımdaki: ${s.percent(missed.actual)}.`
    case 'count':
      return `Gereken: en az ${s.number(missed.needed)}; yapımdaki: ${s.number(missed.actual)}.`
    case 'day':
      return `Tarih: ${s.day(missed.actual)}; koşula uyan en yakın gün: ${s.day(missed.needed)}.`
    case 'country':
      return `Başvuranın ülkesi ${s.country(missed.actual)}; gereken ülke ${s.country(missed.needed)}.`
  }
}
