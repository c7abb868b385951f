import type { FindingFacts, Missed } from '../../../core/seams/index.ts'
import type { Speaker } from '../speaker.ts'
import type { Messages } from './message.ts'
import { release } from './release/th.ts'

export const th: Messages = {
  rules: {
    ...release,
    'actual-outside-range': {
      title: 'ผลจริงอยู่นอกช่วงประมาณการ',
      say: ({ panel, value, low, high }, s) =>
        `ผลจริงของ ${s.name(panel)} คือ ${s.measured(panel, value)} ส่วนประมาณการคือ ${range(low, high, (n) => s.measured(panel, n))}`,
      mend: 'ทบทวนที่มาของประมาณการก่อนนำไปใช้ตัดสินใจครั้งต่อไป',
      whether: 'ผลจริงอยู่ในช่วงประมาณการหรือไม่',
    },
    'approval-missing': {
      title: 'ยังไม่ได้รับการอนุมัติ',
      say: ({ grant, of, by, due, givenOn }, s) =>
        `ตาม${s.name(grant)} ${s.name(by)} ต้องอนุมัติเรื่อง${s.terms.approvalsOf[of]}ภายใน${s.day(due)} แต่${
          givenOn === undefined ? 'ยังไม่ได้อนุมัติ' : `อนุมัติเมื่อ${s.day(givenOn)}`
        }`,
      mend: 'ขอการอนุมัติ หรือตกลงให้สละสิทธิอนุมัติหรือเลื่อนกำหนด',
      whether: 'ได้รับการอนุมัติทันกำหนดหรือไม่',
    },
    'approved-payment-gone': {
      title: 'เงินที่อนุมัติแล้วหายไปจากแผน',
      say: ({ approved, payer, payee }, s) =>
        `เงินที่อนุมัติไว้ให้จ่าย${s.day(approved)}${payer === undefined ? '' : ` จาก ${s.name(payer)}`}${
          payee === undefined ? '' : ` ให้ ${s.name(payee)}`
        } ไม่อยู่ในแผนแล้ว`,
      mend: 'ใส่รายการจ่ายกลับเข้าแผน หรือให้คู่สัญญาอนุมัติแผนที่ไม่มีรายการนี้',
      whether: 'เงินที่อนุมัติแล้วยังอยู่ในแผนครบหรือไม่',
    },
    'blacked-out': {
      title: 'ฉายในช่วงงดเผยแพร่',
      say: ({ window, grant, from, until }, s) =>
        `${s.name(window)} ฉาย${s.span(from, until)} ซึ่งอยู่ในช่วงงดเผยแพร่ตาม${s.name(grant)}`,
      mend: 'นำวันดังกล่าวออกจากช่วงฉาย หรือขอให้ผู้อนุญาตให้ใช้สิทธิยกเลิกช่วงงดเผยแพร่',
      whether: 'มีช่วงฉายที่ตรงกับช่วงงดเผยแพร่หรือไม่',
    },
    'carve-out-gap': {
      title: 'สิทธิที่ไม่ได้จัดสรรให้ผู้ใด',
      say: ({ territories, media }, s) =>
        `ยังไม่ได้จัดสรรสิทธิ${s.media(media)} ในดินแดน${s.territories(territories)} ให้พันธมิตรรายใด`,
      mend: 'จัดสรรสิทธินี้ให้พันธมิตร หรือนำออกจากสิทธิที่ต้องจัดสรร',
      whether: 'จัดสรรสิทธิครบถ้วนหรือไม่',
    },
    'carve-out-overlap': {
      title: 'สิทธิที่จัดสรรซ้ำ',
      say: ({ first, second, territories, media }, s) =>
        `สิทธิ${s.media(media)} ในดินแดน${s.territories(territories)} ถูกจัดสรรให้ทั้ง ${s.name(first)} และ ${s.name(second)}`,
      mend: 'ลดขอบเขตการจัดสรรของฝ่ายใดฝ่ายหนึ่ง',
      whether: 'มีสิทธิที่จัดสรรซ้ำหรือไม่',
    },
    'cash-gap': {
      title: 'เงินสดขาดมือ',
      say: ({ week, short }, s) => `ในสัปดาห์ที่เริ่ม${s.day(week)} เงินสดขาดอยู่ ${s.money(short)}`,
      mend: 'เลื่อนการรับเงินให้เร็วขึ้น เลื่อนการจ่ายออกไป หรือใช้เงินกู้ระยะสั้น',
      whether: 'เงินสดเพียงพอในแต่ละสัปดาห์หรือไม่',
    },
    'chain-of-title-gap': {
      title: 'ห่วงโซ่สิทธิขาดตอน',
      say: ({ work, right, party, grant }, s) =>
        `${s.name(party)} ต้องมี${s.terms.rights[right]}ใน ${s.name(work)} แต่ห่วงโซ่สิทธิสืบไปไม่ถึงเจ้าของสิทธิเดิม${
          grant === undefined ? '' : ` จุดที่ขาดคือ${s.name(grant)}`
        }`,
      mend: 'ขอการอนุญาตสิทธิที่ขาด หรือเอกสารที่พิสูจน์สิทธินั้น',
      whether: 'ห่วงโซ่สิทธิครบถ้วนหรือไม่',
    },
    'consent-missing': {
      title: 'อนุญาตช่วงโดยไม่ได้รับความยินยอม',
      say: ({ grant, under, by, allowed }, s) =>
        allowed
          ? `${s.name(grant)} เป็นการอนุญาตช่วงที่ต้องได้รับความยินยอมจาก ${s.name(by)} ตาม${s.name(under)} แต่ยังไม่มีความยินยอม`
          : `${s.name(grant)} เป็นการอนุญาตช่วงที่ทำไม่ได้ตาม${s.name(under)}`,
      mend: 'ขอความยินยอมจากผู้อนุญาตให้ใช้สิทธิ หรือยุติการอนุญาตช่วง',
      whether: 'ได้รับความยินยอมให้อนุญาตช่วงหรือไม่',
    },
    'cost-unfunded': {
      title: 'เงินทุนไม่พอกับต้นทุน',
      say: ({ cost, financed, short }, s) =>
        `ต้นทุนคือ ${s.money(cost)} แผนการเงินรวมได้ ${s.money(financed)} ยังขาดอยู่ ${s.money(short)}`,
      mend: 'หาเงินทุนเพิ่ม หรือลดงบประมาณ',
      whether: 'แผนการเงินครอบคลุมต้นทุนหรือไม่',
    },
    'credit-not-granted': {
      title: 'เครดิตที่ไม่ได้รับอนุญาต',
      say: ({ work, as, allowed }, s) =>
        `เครดิตของ ${s.name(work)} ระบุว่าเป็น${s.terms.credits[as]} แต่${
          allowed === undefined
            ? 'ไม่มีการอนุญาตสิทธิที่ลงนามแล้วฉบับใดให้ใช้เครดิตนี้'
            : `เครดิตสูงสุดที่อนุญาตคือ${s.terms.credits[allowed]}`
        }`,
      mend: 'แก้เครดิต หรือขอให้ผู้อนุญาตให้ใช้สิทธิยอมให้ใช้เครดิตนั้น',
      whether: 'เครดิตได้รับอนุญาตหรือไม่',
    },
    'daily-hours-exceeded': {
      title: 'ทำงานเกินชั่วโมงต่อวัน',
      say: ({ person, on, hours, allowed, rule }, s) =>
        allowed === 0
          ? `${s.name(person)} มีงานใน${s.day(on)} เป็นเวลา ${s.hours(hours)} ในช่วงเวลาที่ “${s.name(rule)}” ห้ามทำงาน`
          : `${s.name(person)} มีเวลาทำงานใน${s.day(on)} รวม ${s.hours(hours)} ขีดจำกัดตาม “${s.name(rule)}” คือ ${s.hours(allowed)}`,
      mend: 'ลดเวลาถ่ายทำในวันนั้น หรือย้ายฉากไปวันอื่น',
      whether: 'เวลาทำงานต่อวันอยู่ในขีดจำกัดหรือไม่',
    },
    'delivery-too-late': {
      title: 'ส่งมอบล่าช้า',
      say: ({ window, episode, delivered, needed, daysLate }, s) =>
        `ตอนที่ ${s.number(episode)} มีกำหนดส่งมอบ${s.day(delivered)} แต่${s.name(window)} ต้องได้รับภายใน${s.day(needed)} จึงช้าไป ${s.count(daysLate, 'day')}`,
      mend: 'ส่งมอบให้เร็วขึ้น หรือตกลงเลื่อนวันส่งมอบหรือวันออกอากาศตอนแรก',
      whether: 'ส่งมอบทันกำหนดหรือไม่',
    },
    'derivation-leak': {
      title: 'จังหวะเรื่องจากผลงานที่ยังไม่ได้รับสิทธิ',
      say: ({ scene, beat, works }, s) =>
        `${s.name(scene)} ใช้จังหวะเรื่อง “${s.name(beat)}” ซึ่งมีอยู่เฉพาะใน ${s.list(works.map(s.name))} และเรื่องนี้ยังไม่ได้รับสิทธิใน${
          works.length === 1 ? 'ผลงานนั้น' : 'ผลงานใดเลยในจำนวนนั้น'
        }`,
      mend: 'ขอสิทธิในผลงานนั้น (โดยมากคือสิทธิรีเมก) หรือเปลี่ยนไปใช้จังหวะเรื่องที่ได้รับสิทธิแล้วหรือแต่งขึ้นใหม่',
      whether: 'ฉากใช้เฉพาะเนื้อหาที่ได้รับสิทธิแล้วหรือไม่',
    },
    'draft-relied-on': {
      title: 'อาศัยเพียงร่างสัญญา',
      say: ({ grant, window, work }, s) =>
        `${
          window !== undefined ? s.name(window) : `การใช้ ${work === undefined ? 'งาน' : s.name(work)}`
        } อาศัยเพียงร่างที่ยังไม่ลงนาม คือ${s.name(grant)}`,
      mend: 'ให้ลงนามในร่าง หรืองดการใช้ที่อาศัยร่างนั้น',
      whether: 'มีการอาศัยร่างสัญญาหรือไม่',
    },
    'episode-count-off-order': {
      title: 'จำนวนตอนไม่ตรงกับที่สั่ง',
      say: ({ window, ordered, made }, s) =>
        `${s.name(window)} สั่งไว้ ${s.count(ordered, 'episode')} แต่เรื่องนี้มี ${s.count(made, 'episode')}`,
      mend: 'แก้จำนวนที่สั่ง หรือจำนวนตอนที่ผลิต',
      whether: 'จำนวนตอนตรงกับที่สั่งหรือไม่',
    },
    'exclusive-clash': {
      title: 'สิทธิแต่เพียงผู้เดียวขัดกัน',
      say: ({ first, second, territories, media, from, until }, s) =>
        `${s.name(first)} กับ${s.name(second)} ทับซ้อนกันใน${s.media(media)} ดินแดน${s.territories(territories)} ${s.span(from, until)} โดยอย่างน้อยหนึ่งในสองนี้เป็นสิทธิแต่เพียงผู้เดียว`,
      mend: 'ลดดินแดน สื่อ หรือระยะเวลาของฝ่ายหนึ่ง หรือแก้ให้ไม่ผูกขาดทั้งสองฝ่าย',
      whether: 'สิทธิแต่เพียงผู้เดียวขัดกันหรือไม่',
    },
    'incentive-condition-missed': {
      title: 'ไม่ผ่านเงื่อนไขมาตรการคืนเงิน',
      say: incentive,
      mend: 'ทำให้ครบตามเงื่อนไข หรือนำมาตรการนี้ออกจากแผนการเงิน',
      whether: 'ผ่านเงื่อนไขของมาตรการคืนเงินหรือไม่',
    },
    'instalments-past-amount': {
      title: 'งวดจ่ายรวมเกินจำนวนเงิน',
      say: ({ finance, amount, instalments }, s) =>
        `${s.name(finance)} ตกลงไว้ ${s.money(amount)} แต่งวดจ่ายรวมกันได้ ${s.money(instalments)}`,
      mend: 'แก้จำนวนเงินของงวดจ่าย หรือจำนวนเงินที่ตกลงไว้',
      whether: 'งวดจ่ายรวมกันไม่เกินจำนวนที่ตกลงไว้หรือไม่',
    },
    'language-not-cleared': {
      title: 'ภาษาที่ไม่ได้รับสิทธิ',
      say: ({ window, use, work }, s) =>
        `${s.name(window)} ให้บริการ${s.languageUse(use)} แต่การอนุญาตสิทธิใน ${s.name(work)} ที่รองรับอยู่ไม่รวมภาษานี้`,
      mend: 'ขอสิทธิในภาษานี้ หรือนำออกจากช่วงฉาย',
      whether: 'ได้รับสิทธิในภาษาที่ให้บริการหรือไม่',
    },
    'minimum-guarantee-due-before-cash': {
      title: 'เงินประกันรายได้ขั้นต่ำครบกำหนดก่อนเงินเข้า',
      say: ({ payer, payee, amount, due, short, covered }, s) =>
        `${s.name(payer)} ต้องจ่ายเงินประกันรายได้ขั้นต่ำ ${s.money(amount)} ให้ ${s.name(payee)} ใน${s.day(due)} แต่เงินที่จะใช้จ่ายยังขาดอยู่ ${s.money(short)} ในวันนั้น ${
          covered === undefined ? 'และไม่มีเงินรับตามแผนที่จะชดเชยได้' : `และจะครบใน${s.day(covered)}`
        }`,
      mend: 'เลื่อนกำหนดจ่าย เลื่อนเงินรับที่รองรับให้เร็วขึ้น หรือใช้เงินกู้ระยะสั้น',
      whether: 'มีเงินพร้อมเมื่อเงินประกันรายได้ขั้นต่ำครบกำหนดหรือไม่',
    },
    'minor-out-of-hours': {
      title: 'ผู้เยาว์ทำงานผิดกฎเวลา',
      say: ({ person, on, age, rule }, s) =>
        `${s.name(person)} อายุ ${s.number(age)} ปี มีงานใน${s.day(on)} ซึ่งไม่เป็นไปตาม “${s.name(rule)}” สำหรับผู้เยาว์`,
      mend: 'ย้ายฉากของผู้เยาว์ไปอยู่ในเวลาที่อนุญาต',
      whether: 'ผู้เยาว์ทำงานตามกฎหรือไม่',
    },
    'negotiation-right-ignored': {
      title: 'ละเลยสิทธิในการเจรจา',
      say: ({ grant, holder, kind, signedOn, lastDay }, s) =>
        `${s.name(holder)} มี${s.terms.negotiations[kind]} แต่${s.name(grant)} ลงนามเมื่อ${s.day(signedOn)} ${
          lastDay === undefined ? 'ก่อนที่จะแจ้งให้ทราบ' : `ทั้งที่ยังตอบได้ถึง${s.day(lastDay)}`
        }`,
      mend: 'ขอหนังสือสละสิทธิจากผู้ทรงสิทธิ หรือเสนอเงื่อนไขเดียวกันให้',
      whether: 'สิทธิในการเจรจาได้รับการเคารพหรือไม่',
    },
    'not-available': {
      title: 'บุคคลไม่ว่าง',
      say: ({ person, on }, s) => `${s.name(person)} มีนัดถ่ายทำใน${s.day(on)} แต่ไม่ว่างในวันนั้น`,
      mend: 'ย้ายฉากไปวันที่ว่าง หรือตกลงเรื่องงานอื่นที่ชนกัน',
      whether: 'ผู้ที่มีนัดทุกคนว่างหรือไม่',
    },
    'option-lapsed': {
      title: 'ออปชันสิ้นผล',
      say: ({ grant, lastDay, exercisedOn }, s) =>
        `${s.name(grant)} ใช้ได้ถึง${s.day(lastDay)} แต่${
          exercisedOn === undefined ? 'ไม่ได้ใช้' : `เพิ่งใช้เมื่อ${s.day(exercisedOn)}`
        } ขณะที่งานยังเดินหน้าด้วยสิทธินั้น`,
      mend: 'ขอสิทธิใหม่หรือขยายออปชันจากผู้อนุญาตให้ใช้สิทธิ หรือดำเนินการโดยไม่ใช้สิทธินั้น',
      whether: 'ออปชันถูกใช้ทันกำหนดหรือไม่',
    },
    'option-of-another': {
      title: 'ติดออปชันของผู้อื่น',
      say: ({ grant, holder, lastDay, window, work }, s) =>
        `${s.name(holder)} อาจรับสิทธิที่${
          window !== undefined ? s.name(window) : `การใช้ ${work === undefined ? 'งาน' : s.name(work)}`
        } ต้องใช้ ตาม${s.name(grant)}${lastDay === undefined ? '' : ` ได้ถึง${s.day(lastDay)}`}`,
      mend: 'รอให้ออปชันสิ้นผล ให้ผู้ถือสละ หรือตกลงกับผู้ถือออปชัน',
      whether: 'มีผู้อื่นถือออปชันในสิทธิที่เรื่องนี้ต้องใช้หรือไม่',
    },
    'paid-past-cap': {
      title: 'จ่ายเกินเพดาน',
      say: ({ tier, cap, paid }, s) =>
        `ลำดับชั้น “${s.name(tier)}” มีเพดาน ${s.money(cap)} แต่ใบแจ้งยอดจ่ายไป ${s.money(paid)}`,
      mend: 'แก้ใบแจ้งยอด และหักส่วนเกินจากการจ่ายครั้งถัดไป',
      whether: 'การจ่ายอยู่ในเพดานหรือไม่',
    },
    'panels-not-comparable': {
      title: 'ชุดข้อมูลที่เปรียบเทียบกันไม่ได้',
      say: ({ first, second }, s) =>
        `มีการนำตัวเลขของ ${s.name(first)} มาเทียบกับ ${s.name(second)} ตัวเลขจากคนละชุดข้อมูลเปรียบเทียบกันไม่ได้`,
      mend: 'เปรียบเทียบเฉพาะตัวเลขจากชุดข้อมูลเดียวกัน',
      whether: 'ตัวเลขที่เปรียบเทียบมาจากชุดข้อมูลเดียวกันหรือไม่',
    },
    'permit-too-late': {
      title: 'ใบอนุญาตทำงานล่าช้า',
      say: ({ person, country, on, permitFrom }, s) =>
        `${s.name(person)} มีงานใน${s.country(country)} ใน${s.day(on)} แต่${
          permitFrom === undefined ? 'ไม่มีใบอนุญาตทำงานสำหรับวันนั้น' : `ใบอนุญาตทำงานเริ่มใช้ได้${s.day(permitFrom)}`
        }`,
      mend: 'เลื่อนงานไปหลังวันเริ่มใบอนุญาต หรือขอใบอนุญาตให้เร็วขึ้น',
      whether: 'ใบอนุญาตทำงานทันเวลาหรือไม่',
    },
    'receipt-moved-out-of-year': {
      title: 'เงินรับเลื่อนข้ามรอบบัญชี',
      say: ({ payer, payee, amount, approved, due, approvedYearEnds, yearEnds }, s) =>
        `เงิน ${s.money(amount)} จาก ${s.name(payer)} ให้ ${s.name(payee)} อนุมัติไว้ให้จ่าย${s.day(approved)} แต่ขณะนี้ครบกำหนด${s.day(due)} จึงย้ายจาก${s.terms.report.businessYearTo(s.day(approvedYearEnds))} ไป${s.terms.report.businessYearTo(s.day(yearEnds))} ของผู้รับเงิน`,
      mend: 'ตกลงวันจ่ายให้เร็วขึ้น หรือปรับประมาณการของทั้งสองรอบบัญชี',
      whether: 'เงินรับอยู่ในรอบบัญชีที่อนุมัติไว้หรือไม่',
    },
    'rest-too-short': {
      title: 'เวลาพักไม่พอ',
      say: ({ person, on, hours, needed, rule }, s) =>
        `${s.name(person)} มีเวลาพัก ${s.hours(hours)} ก่อนเวลานัดใน${s.day(on)} ต้องพักอย่างน้อย ${s.hours(needed)} ตาม “${s.name(rule)}”`,
      mend: 'นัดให้ช้าลง หรือเลิกกองวันก่อนหน้าให้เร็วขึ้น',
      whether: 'เวลาพักเพียงพอหรือไม่',
    },
    'right-reverted': {
      title: 'สิทธิกลับคืน',
      say: ({ grant, unless, from, planned }, s) =>
        `สิทธิตาม${s.name(grant)} กลับคืนสู่ผู้อนุญาตให้ใช้สิทธิใน${s.day(from)} เพราะต้องมี${s.terms.reversions[unless]}ก่อนนั้น แต่${
          planned === undefined ? 'ยังไม่เกิดขึ้น' : `กำหนดไว้${s.day(planned)}`
        }`,
      mend: 'เร่งสิ่งที่ต้องเกิดขึ้น หรือขอให้ผู้อนุญาตให้ใช้สิทธิเลื่อนกำหนด',
      whether: 'สิทธิกลับคืนสู่ผู้อนุญาตให้ใช้สิทธิหรือไม่',
    },
    'runs-exceeded': {
      title: 'ฉายเกินจำนวนครั้งที่ได้รับ',
      say: ({ grant, party, allowed, planned }, s) =>
        `${s.name(party)} วางแผนฉายแต่ละตอน ${s.number(planned)} ครั้ง แต่${s.name(grant)} อนุญาตรวม ${s.number(allowed)} ครั้ง`,
      mend: 'ลดการฉายซ้ำ หรือซื้อจำนวนครั้งเพิ่ม',
      whether: 'จำนวนครั้งที่ฉายอยู่ในสิทธิหรือไม่',
    },
    'runtime-off-slot': {
      title: 'ความยาวไม่ตรงกับช่วงออกอากาศ',
      say: ({ window, episode, seconds, atLeast, atMost }, s) =>
        `ตอนที่ ${s.number(episode)} ยาว ${s.seconds(seconds)} แต่ช่วงออกอากาศของ${s.name(window)} กำหนดความยาว ${
          atLeast === atMost ? s.seconds(atMost) : `${s.seconds(atLeast)} ถึง ${s.seconds(atMost)}`
        }`,
      mend: 'ตัดต่อให้ได้ความยาวตามกำหนด หรือตกลงความยาวใหม่',
      whether: 'ความยาวตรงกับช่วงออกอากาศหรือไม่',
    },
    'scene-scheduled-twice': {
      title: 'ฉากเดียวกันลงตารางซ้ำ',
      say: ({ scene, times, on }, s) =>
        `${s.name(scene)} ทั้งฉากลงตารางถ่ายทำไว้ ${s.number(times)} ครั้ง${
          on.length === 0 ? '' : ` คือ${s.list(on.map(s.day))}`
        }`,
      mend: 'เอาฉากออกจากวันใดวันหนึ่ง หรือระบุว่าเป็นการถ่ายเพียงบางส่วนหรือถ่ายซ่อม',
      whether: 'มีฉากที่ลงตารางซ้ำหรือไม่',
    },
    'schedule-behind-script': {
      title: 'ตารางถ่ายทำตามบทไม่ทัน',
      say: ({ scene, change, on }, s) => {
        const day = on === undefined ? '' : `ใน${s.day(on)}`
        if (change === 'cut') return `ฉากหนึ่งที่จะถ่ายทำ${day} ไม่มีอยู่ในบทแล้ว`
        if (change === 'new') return `ตารางถ่ายทำยังไม่มีวันสำหรับ${s.name(scene)}`
        return `บทของ${s.name(scene)} ที่จะถ่ายทำ${day} เปลี่ยนไปหลังทำตารางแล้ว`
      },
      mend: 'ปรับตารางถ่ายทำให้ตรงกับบทล่าสุด',
      whether: 'ตารางถ่ายทำตรงกับบทหรือไม่',
    },
    'statement-does-not-add-up': {
      title: 'ใบแจ้งยอดคำนวณไม่ตรง',
      say: ({ statement, party, stated, computed }, s) =>
        `${s.name(statement)} ระบุ${party === undefined ? '' : `ส่วนของ ${s.name(party)} ไว้`} ${s.money(stated)} แต่คำนวณจากเงินรับและลำดับการจ่ายคืนได้ ${s.money(computed)}`,
      mend: 'แก้ใบแจ้งยอดและออกใหม่',
      whether: 'ใบแจ้งยอดคำนวณตรงหรือไม่',
    },
    'statement-late': {
      title: 'ใบแจ้งยอดล่าช้า',
      say: ({ from, to, period, due, issued, daysLate }, s) =>
        `ใบแจ้งยอดจาก ${s.name(from)} ถึง ${s.name(to)} (${s.period(period)}) ครบกำหนด${s.day(due)} ${
          issued === undefined ? 'แต่ยังไม่ได้ออก' : `แต่ออก${s.day(issued)}`
        } จึงช้าไป ${s.count(daysLate, 'day')}`,
      mend: 'ออกใบแจ้งยอด และตกลงวันของงวดถัดไป',
      whether: 'ใบแจ้งยอดออกทันกำหนดหรือไม่',
    },
    'statement-off-period': {
      title: 'ใบแจ้งยอดผิดงวด',
      say: ({ from, to, period }, s) =>
        `ใบแจ้งยอดจาก ${s.name(from)} ถึง ${s.name(to)} เป็นของช่วง (${s.period(period)}) ซึ่งไม่ใช่งวดที่ตกลงไว้`,
      mend: 'จัดทำใบแจ้งยอดตามงวดที่ตกลงไว้ หรือตกลงช่วงเวลานี้กัน',
      whether: 'ใบแจ้งยอดตรงตามงวดที่ตกลงไว้หรือไม่',
    },
    'term-ends-before-last-airing': {
      title: 'สิทธิหมดอายุก่อนออกอากาศครั้งสุดท้าย',
      say: ({ window, grant, lastDay, lastAiring }, s) =>
        `${s.name(window)} ออกอากาศครั้งสุดท้าย${s.day(lastAiring)} แต่${s.name(grant)} สิ้นสุด${s.day(lastDay)}`,
      mend: 'ขยายระยะเวลาสิทธิ หรือออกอากาศตอนท้ายให้เร็วขึ้น',
      whether: 'ระยะเวลาสิทธิครอบคลุมถึงการออกอากาศครั้งสุดท้ายหรือไม่',
    },
    'weekly-hours-exceeded': {
      title: 'ทำงานเกินชั่วโมงต่อสัปดาห์',
      say: ({ person, from, hours, allowed, rule }, s) =>
        `${s.name(person)} มีเวลาทำงานรวม ${s.hours(hours)} ในเจ็ดวันนับจาก${s.day(from)} ขีดจำกัดตาม “${s.name(rule)}” คือ ${s.hours(allowed)}`,
      mend: 'กระจายฉากออกไปหลายสัปดาห์ขึ้น',
      whether: 'เวลาทำงานต่อสัปดาห์อยู่ในขีดจำกัดหรือไม่',
    },
    'window-outside-rights': {
      title: 'ช่วงฉายอยู่นอกขอบเขตสิทธิ',
      say: ({ window, work, right, party, territories, media, from, until }, s) =>
        `${s.name(window)} ต้องมี${s.terms.rights[right]}ใน ${s.name(work)} สำหรับ${s.media(media)} ในดินแดน${s.territories(territories)} ${s.span(from, until)} แต่ ${s.name(party)} ไม่มีสิทธินี้`,
      mend: 'ขอสิทธิสำหรับดินแดน สื่อ และช่วงเวลานั้น หรือลดขอบเขตช่วงฉาย',
      whether: 'ช่วงฉายอยู่ในขอบเขตสิทธิหรือไม่',
    },
    'window-under-holdback': {
      title: 'ช่วงฉายอยู่ในระยะกันสิทธิ',
      say: ({ window, protects, from, until }, s) =>
        `${s.name(window)} อยู่ในระยะกันสิทธิ (holdback) เพื่อ ${s.name(protects)} ${s.span(from, until)}`,
      mend: 'เปิดช่วงฉายหลังพ้นระยะกันสิทธิ หรือขอให้ฝ่ายที่ได้รับการคุ้มครองสละสิทธิ',
      whether: 'มีช่วงฉายที่เปิดในระยะกันสิทธิหรือไม่',
    },
  },
  missing: {
    title: 'ข้อมูลขาดหาย',
    mend: 'กรอกข้อมูล หรือสอบถามผู้ที่ทราบ',
    say: (clause, whether) => `ไม่ทราบ${clause} จึงบอกไม่ได้ว่า${whether.join(' และ')}`,
    clauses: {
      'applicant-country': (of) => `ประเทศของ${named(of, 'ผู้ยื่นคำขอ')}`,
      'application-day': (of) => `วันที่ยื่น${of ?? 'คำขอ'}`,
      'approval-day': (of) => `กำหนดอนุมัติตาม${of ?? 'การอนุญาตสิทธิ'}`,
      availability: (of) => `ช่วงเวลาที่ว่างของ${named(of, 'บุคคล')}`,
      'birth-date': (of) => `วันเกิดของ${named(of, 'นักแสดง')}`,
      'blackout-days': (of) => `ช่วงงดเผยแพร่ตาม${of ?? 'การอนุญาตสิทธิ'}`,
      'completion-day': (of) => `วันแล้วเสร็จของงานตาม${of ?? 'คำขอ'}`,
      cost: (of) => (of ? `จำนวนเงินของรายการต้นทุน${cited(of)}` : 'ต้นทุน'),
      'cost-day': (of) => `วันจ่ายของรายการต้นทุน${cited(of)}`,
      'delivery-deadline': (of) => `กำหนดส่งข้อมูลกำกับและวัสดุของ${of ?? 'ช่วงฉาย'}`,
      'delivery-day': (of) => `วันส่งมอบของ${of ?? 'แต่ละตอน'}`,
      'episode-count': () => 'จำนวนตอน',
      'exchange-rate': (of) => `อัตราแลกเปลี่ยนที่ใช้${of === undefined ? '' : `กับ${cited(of)}`}`,
      finance: () => 'แผนการเงิน',
      'fiscal-year-end': (of) => `วันสิ้นรอบบัญชีของ${named(of, 'ผู้รับเงิน')}`,
      headcount: () => 'จำนวนนักแสดงหรือทีมงาน',
      'holdback-end': (of) => `วันสิ้นสุดของ${of ?? 'ระยะกันสิทธิ (holdback)'}`,
      'labour-rules': () => 'กฎเวลาทำงานของสถานที่ทำงาน',
      nationality: (of) => `สัญชาติของ${named(of, 'นักแสดงหรือทีมงาน')}`,
      'option-day': (of) => `วันสุดท้ายที่ใช้${of ?? 'ออปชัน'}`,
      panel: (of) => `ชุดข้อมูลการวัดผลของตัวเลข${cited(of)}`,
      'payment-day': (of) => `วันจ่าย${of === undefined ? 'เงิน' : cited(of)}`,
      'permit-day': (of) => `ระยะเวลาของ${of ?? 'ใบอนุญาตทำงาน'}`,
      'place-of-spending': (of) => `ประเทศที่ใช้จ่ายของรายการต้นทุน${cited(of)}`,
      'reversion-day': (of) => `วันที่สิทธิตาม${of ?? 'การอนุญาตสิทธิ'}กลับคืน`,
      'rights-holder': (of) => `เจ้าของสิทธิเดิมของ${named(of, 'ผลงาน')}`,
      runtime: (of) => `ความยาวของ${of ?? 'แต่ละตอน'}`,
      script: () => 'ฉากในบท',
      'shooting-day': (of) => `วันที่ของ${of ?? 'การถ่ายทำ'}`,
      'signature-day': (of) => `วันที่ลงนามใน${of ?? 'การอนุญาตสิทธิ'}`,
      'strongest-credit': (of) => `เครดิตสูงสุดตาม${of ?? 'การอนุญาตสิทธิ'}`,
      term: (of) => `ระยะเวลาของ${of ?? 'การอนุญาตสิทธิ'}`,
      waterfall: () => 'ลำดับการจ่ายคืน',
      'window-days': (of) => `ระยะเวลาของ${of ?? 'ช่วงฉาย'}`,
    },
  },
}

const cited = (of: string | undefined): string => (of === undefined ? '' : ` “${of}”`)

// A name in another script stands apart; a Thai noun does not.
const named = (of: string | undefined, noun: string): string =>
  (of === undefined ? noun : ` ${of} `).trimEnd()

function range(low: number | undefined, high: number | undefined, say: (n: number) => string): string {
  if (low === undefined) return high === undefined ? 'ค่าอื่น' : `ไม่เกิน ${say(high)}`
  return high === undefined ? `อย่างน้อย ${say(low)}` : `${say(low)} ถึง ${say(high)}`
}

function incentive(
  { scheme, condition, missed }: FindingFacts['incentive-condition-missed'],
  s: Speaker,
): string {
  const name = `“${s.name(scheme)}”`
  if (condition === 'superseded') return `${name} ถูกแทนที่ด้วยมาตรการใหม่แล้ว แต่คำขอยังอ้างอิงมาตรการเดิม`
  if (missed?.kind === 'above') {
    const most = condition === 'cap' ? 'เพดานของมาตรการคือ' : 'ตามอัตราของมาตรการจะได้คืนไม่เกิน'
    return `คำขอตาม ${name} คาดว่าจะได้ ${s.money(missed.expected)} แต่${most} ${s.money(missed.most)}`
  }
  if (condition === 'any-of') return `ไม่ผ่านเงื่อนไขทางเลือกข้อใดเลยของ ${name}`
  const asks = `ไม่ผ่านเงื่อนไขของ ${name} เรื่อง${s.terms.conditions[condition]}`
  return missed === undefined ? asks : `${asks} ${figures(missed, s)}`
}

function figures(missed: Exclude<Missed, { kind: 'above' }>, s: Speaker): string {
  switch (missed.kind) {
    case 'money':
      return `ต้องมีอย่างน้อย ${s.money(missed.needed)} แต่เรื่องนี้มี ${s.money(missed.actual)}`
    case 'percent':
      return `ต้องมีอย่างน้อย ${s.percent(missed.needed)} แต่เรื่องนี้มี ${s.percent(missed.actual)}`
    case 'count':
      return `ต้องมีอย่างน้อย ${s.number(missed.needed)} แต่เรื่องนี้มี ${s.number(missed.actual)}`
    case 'day':
      return `วันที่ตามแผนคือ${s.day(missed.actual)} แต่วันที่ใกล้ที่สุดที่ผ่านเงื่อนไขคือ${s.day(missed.needed)}`
    case 'country':
      return `ผู้ยื่นคำขอต้องอยู่ใน${s.country(missed.needed)} แต่ผู้ยื่นคำขออยู่ใน${s.country(missed.actual)}`
  }
}
