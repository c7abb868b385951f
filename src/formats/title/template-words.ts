import type { DeskLanguage } from '../languages/index.ts'

/** What the comments in the files of an empty title say. */
export interface TemplateWords {
  /** names to be written over */
  readonly title: string
  readonly company: string
  /** how the examples are used */
  readonly how: string
  readonly slate: string
  readonly head: string
  readonly decide: string
  readonly clear: string
  readonly deal: string
  readonly adapt: string
  readonly make: string
  readonly release: string
  readonly settle: string
  readonly scenarios: string
  readonly works: string
  readonly parties: string
}

export const TEMPLATE_WORDS: Readonly<Record<DeskLanguage, TemplateWords>> = {
  en: {
    title: 'New title',
    company: 'Our company',
    how: 'To use the example, take the # away and write your own in its place.',
    slate: 'The slate: what it is called, and the day on which its data stands.',
    head: 'The title: what it is, where it is made for, who leads it.',
    decide:
      'Decide: which story, where, by which entry mode? Options, market figures, precedents, forecasts.',
    clear:
      'Clear: may we make this, here, in this medium, for this long? Works used, grants in and out, holdbacks.',
    deal: 'Deal: who pays, who owns, who is paid when? Partners, finance, allotments, incentives, waterfall.',
    adapt: 'Adapt: what must change for the people there, and why? Characters, beats, decisions, scenes.',
    make: 'Make: who, where, which day, at what cost? People, places, shooting days, budget, episodes.',
    release: 'Release: who sees it, when, on what? Windows with their episode plans, credits.',
    settle: 'Settle: what came in, who is owed what? Receipts, statements, ratings.',
    scenarios: 'Scenarios: what if? Each is a list of changes to the title; the title itself stays as it is.',
    works: 'Works: every creation that can be owned and adapted, the production itself among them.',
    parties: 'Parties: every company, person and public body that holds a right, owes money or is paid.',
  },
  ko: {
    title: '새 작품',
    company: '우리 회사',
    how: '예시를 쓰려면 #을 지우고 내용을 바꿔 쓰십시오.',
    slate: '슬레이트: 이름과 데이터 기준일.',
    head: '작품: 어떤 작품이고, 어느 지역을 위해 만들며, 누가 주도하는가.',
    decide: '결정: 어떤 이야기를, 어디에서, 어떤 진출 방식으로? 선택지, 시장 수치, 선례, 예측.',
    clear:
      '권리: 이것을, 이곳에서, 이 매체로, 이 기간 동안 만들 수 있는가? 사용하는 저작물, 권리 허락, 홀드백.',
    deal: '계약: 누가 내고, 누가 소유하며, 누가 언제 받는가? 파트너, 자금, 권리 배분, 인센티브, 정산 순위.',
    adapt: '각색: 현지 사람들을 위해 무엇을, 왜 바꾸는가? 인물, 비트, 각색 결정, 장면.',
    make: '제작: 누가, 어디에서, 며칠에, 얼마에? 인력, 장소, 촬영일, 예산, 회차.',
    release: '공개: 누가, 언제, 무엇으로 보는가? 편성 계획이 있는 윈도, 크레디트.',
    settle: '정산: 무엇이 들어왔고 누구에게 얼마를 주어야 하는가? 입금, 정산서, 시청률.',
    scenarios: '시나리오: 만약 그렇다면? 작품에 대한 변경 목록이며, 작품 자체는 그대로 남습니다.',
    works: '저작물: 소유하고 각색할 수 있는 모든 창작물. 제작하는 작품 자체도 포함합니다.',
    parties: '당사자: 권리를 갖거나 돈을 내거나 받는 모든 회사, 개인, 공공기관.',
  },
  ja: {
    title: '新しい作品',
    company: '当社',
    how: '例を使うには # を消し、内容を書き換えてください。',
    slate: 'スレート：名前と、データの基準日。',
    head: '作品：何を、どの地域のために作り、どの会社が主導するか。',
    decide: '決める：どの物語を、どこで、どの進出形態で？ 選択肢、市場の数値、先例、予測。',
    clear:
      '権利：これを、ここで、この媒体で、この期間、作ってよいか？ 利用する著作物、許諾、ホールドバック。',
    deal: '契約：誰が払い、誰が所有し、誰がいつ受け取るか？ パートナー、資金、権利の配分、助成、分配順位。',
    adapt: '翻案：現地の人々のために何を、なぜ変えるか？ 人物、ビート、翻案の判断、シーン。',
    make: '製作：誰が、どこで、どの日に、いくらで？ 人、場所、撮影日、予算、話数。',
    release: '公開：誰が、いつ、何で観るか？ 放送計画を含むウィンドウ、クレジット。',
    settle: '精算：何が入り、誰にいくら払うか？ 入金、計算書、視聴率。',
    scenarios: 'シナリオ：もしそうなったら？ 作品への変更の一覧で、作品そのものは変わりません。',
    works: '著作物：所有し翻案できるすべての創作物。製作する作品自体も含みます。',
    parties: '当事者：権利を持つ、支払う、受け取るすべての会社・個人・公的機関。',
  },
  tr: {
    title: 'Yeni yapım',
    company: 'Şirketimiz',
    how: 'Örneği kullanmak için # işaretini silin ve yerine kendi bilginizi yazın.',
    slate: 'Yapım listesi: adı ve verilerin hangi güne ait olduğu.',
    head: 'Yapım: ne olduğu, hangi ülke için yapıldığı, kimin yürüttüğü.',
    decide:
      'Karar: hangi hikâye, nerede, hangi giriş biçimiyle? Seçenekler, pazar rakamları, emsaller, tahminler.',
    clear:
      'Haklar: bunu, burada, bu mecrada, bu süreyle yapabilir miyiz? Kullanılan eserler, lisanslar, holdback’ler.',
    deal: 'Anlaşma: kim öder, kim sahip olur, kime ne zaman ödenir? Ortaklar, finansman, paylar, teşvikler, ödeme sırası.',
    adapt: 'Uyarlama: oradaki insanlar için ne, neden değişmeli? Karakterler, olaylar, kararlar, sahneler.',
    make: 'Yapım süreci: kim, nerede, hangi gün, kaça? Kişiler, mekânlar, çekim günleri, bütçe, bölümler.',
    release: 'Yayın: kim, ne zaman, nerede izler? Bölüm planlarıyla gösterim pencereleri, jenerik ibareleri.',
    settle: 'Hesap: ne geldi, kime ne borçluyuz? Tahsilatlar, hesap özetleri, reytingler.',
    scenarios:
      'Senaryolar: ya öyle olursa? Her biri bir değişiklik listesidir; yapımın kendisi olduğu gibi kalır.',
    works: 'Eserler: sahip olunabilen ve uyarlanabilen her yaratım; yapımın kendisi de bunlardandır.',
    parties: 'Taraflar: hak sahibi olan, ödeyen ya da ödeme alan her şirket, kişi ve kamu kurumu.',
  },
  th: {
    title: 'เรื่องใหม่',
    company: 'บริษัทของเรา',
    how: 'หากต้องการใช้ตัวอย่าง ให้ลบเครื่องหมาย # แล้วเขียนข้อมูลของท่านแทน',
    slate: 'สเลต: ชื่อ และวันที่ของข้อมูล',
    head: 'ผลงาน: คืออะไร ทำเพื่อดินแดนใด ใครเป็นแกนหลัก',
    decide: 'ตัดสินใจ: เรื่องใด ที่ไหน เข้าสู่ตลาดด้วยรูปแบบใด ทางเลือก ตัวเลขตลาด กรณีก่อนหน้า ประมาณการ',
    clear: 'สิทธิ: ทำเรื่องนี้ ที่นี่ ในสื่อนี้ นานเท่านี้ได้หรือไม่ งานที่ใช้ การอนุญาตสิทธิ ระยะกันสิทธิ',
    deal: 'ข้อตกลง: ใครจ่าย ใครเป็นเจ้าของ ใครได้รับเงินเมื่อใด หุ้นส่วน เงินทุน การแบ่งสิทธิ เงินสนับสนุน ลำดับการจ่าย',
    adapt: 'ดัดแปลง: ต้องเปลี่ยนอะไรเพื่อคนที่นั่น และเพราะเหตุใด ตัวละคร บีต การตัดสินใจ ฉาก',
    make: 'ผลิต: ใคร ที่ไหน วันใด ราคาเท่าใด บุคคล สถานที่ วันถ่ายทำ งบประมาณ ตอน',
    release: 'เผยแพร่: ใครได้ดู เมื่อใด ทางใด ช่วงฉายพร้อมแผนออกอากาศ เครดิต',
    settle: 'ชำระบัญชี: มีเงินใดเข้ามา ต้องจ่ายใครเท่าใด เงินรับ ใบแจ้งยอด เรตติ้ง',
    scenarios: 'สถานการณ์สมมติ: ถ้าเป็นเช่นนั้นจะเกิดอะไรขึ้น แต่ละข้อคือรายการเปลี่ยนแปลง ตัวผลงานเองคงเดิม',
    works: 'งาน: งานสร้างสรรค์ทุกชิ้นที่เป็นเจ้าของและดัดแปลงได้ รวมทั้งผลงานที่กำลังผลิตเอง',
    parties: 'คู่สัญญา: บริษัท บุคคล และหน่วยงานรัฐทุกรายที่ถือสิทธิ จ่ายเงิน หรือรับเงิน',
  },
}
