import type { MddfWords } from './words.ts'
import { placeIn, withExamples } from './words.ts'

const q = (text: string): string => `“${text}”`
const at = placeIn((line) => `บรรทัดที่ ${line}`)
const oneOf = (known: string): string => (known === '' ? '' : ` ที่ใช้ได้คือ ${known}`)
const expects = (expected: string): string =>
  expected === '' ? ' ตรงนี้ใส่อะไรเพิ่มไม่ได้' : ` ที่วางได้คือ ${expected}`

export const th: MddfWords = {
  'not-decodable': ({ encoding }) => `ไฟล์ระบุว่าเป็น ${encoding} แต่ไม่ใช่ โปรดบันทึกเป็น UTF-8`,
  'unknown-encoding': ({ encoding }) => `ไม่รู้จักรหัสอักขระ ${encoding} โปรดบันทึกไฟล์เป็น UTF-8`,
  'file-too-large': ({ limit }) => `ไฟล์ใหญ่เกินไป อ่านได้ไม่เกิน ${limit}`,
  'xml-not-well-formed': ({ found }) => `ไม่ใช่ XML ที่ถูกรูปแบบ (${found})`,
  'xml-not-closed': ({ found }) => `${q(found)} ไม่ถูกปิด`,
  'xml-not-opened': ({ found }) => `ปิด ${q(found)} ที่ยังไม่ได้เปิด`,
  'xml-entity': ({ found }) =>
    `ไม่อ่านเอนทิตี ${q(found)} อ่านเฉพาะ amp, lt, gt, quot และ apos และไม่ดึงสิ่งใดจากภายนอก`,
  'xml-prefix': ({ found }) => `ไม่ได้ประกาศคำนำหน้า ${q(found)}`,
  'xml-attribute-twice': ({ found }) => `มีแอตทริบิวต์ ${q(found)} ซ้ำในองค์ประกอบเดียว`,
  'xml-character': () => 'มีอักขระที่ XML ไม่อนุญาต',
  'xml-empty': () => 'ไม่มีเอกสาร XML ในไฟล์',
  'xml-too-deep': ({ found }) => `องค์ประกอบซ้อนกันลึกเกิน ${found} ชั้น`,
  'xml-doctype': () => 'มีการประกาศชนิดเอกสาร ไม่อ่านส่วนนี้และไม่ดึงสิ่งที่อ้างถึง',

  'not-mddf': ({ found }) => `ไม่มีเอกสาร MDDF ที่ขึ้นต้นด้วย ${q(found)} ไม่ใช่ทั้ง Avails, OfferStatus และ MEC`,
  'unknown-version': ({ found, known }) => `ไม่รู้จักรุ่น ${q(found)}${oneOf(known)}`,

  'element-not-expected': ({ found, within, expected }) =>
    `${q(found)} วางตรงนี้ใน ${q(within)} ไม่ได้${expects(expected)}`,
  'element-missing': ({ within, expected }) => `${q(within)} ไม่ครบ ขาด ${expected}`,
  'element-other-namespace': ({ found, address, expected }) =>
    `${q(found)} อยู่ในเนมสเปซ ${address} แต่รุ่นนี้ใช้ ${expected}`,
  'element-not-known': ({ found }) => `${q(found)} เป็นส่วนขยายที่ไม่มีสคีมาใดประกาศไว้ ผู้รับที่เข้มงวดจะไม่รับ`,
  'attribute-not-expected': ({ found, within }) => `${q(within)} ไม่มีแอตทริบิวต์ ${q(found)}`,
  'type-not-known': ({ found, within }) => `${q(within)} ระบุชนิด ${q(found)} ซึ่งไม่มีในรุ่นนี้`,
  'type-not-derived': ({ found, within }) => `${q(within)} ระบุชนิด ${q(found)} ซึ่งใช้แทนชนิดเดิมไม่ได้`,
  'attribute-missing': ({ found, within }) => `${q(within)} ขาดแอตทริบิวต์ ${q(found)}`,
  'text-not-expected': ({ found, within }) => `ข้อความ (${q(found)}) อยู่ระหว่างส่วนต่าง ๆ ของ ${q(within)} ไม่ได้`,
  'value-of-other-type': ({ found, within, expected }) =>
    `${q(found)} ใน ${q(within)} ไม่ใช่ชนิด ${withExamples(expected)}`,
  'value-not-listed': ({ found, within, known }) => `ใช้ ${q(found)} ใน ${q(within)} ไม่ได้${oneOf(known)}`,
  'value-off-pattern': ({ found, within, expected }) => `${q(found)} ใน ${q(within)} ไม่เป็นรูปแบบ ${expected}`,
  'value-out-of-range': ({ found, within, least, most }) =>
    `${q(found)} ใน ${q(within)} อยู่นอกช่วง${least === '' ? '' : ` ต่ำสุด ${least}`}${most === '' ? '' : ` สูงสุด ${most}`}`,
  'value-not-fixed': ({ found, within, expected }) =>
    `${q(within)} ต้องเป็น ${q(expected)} เท่านั้น ไม่ใช่ ${q(found)}`,

  'word-not-allowed': ({ found, within, known }) =>
    `${q(found)} ไม่ใช่คำมาตรฐานของ ${within} ตัวพิมพ์ใหญ่เล็กถือว่าต่างกัน${oneOf(known)}`,
  'word-not-usual': ({ found, within, known }) =>
    `${q(found)} ไม่ใช่คำมาตรฐานของ ${within} ทั้งสองฝ่ายต้องตกลงกันไว้${oneOf(known)}`,
  'value-empty': ({ within }) => `${q(within)} ว่างเปล่า ต้องมีค่า`,
  'language-not-registered': ({ found }) => `${q(found)} ไม่ใช่ภาษาที่จดทะเบียน (RFC 5646) เช่น ja, pt-BR, es-419`,
  'country-not-known': ({ found }) => `${q(found)} ไม่ใช่ประเทศตาม ISO 3166-1 เช่น JP`,
  'currency-not-known': ({ found }) => `${q(found)} ไม่ใช่สกุลเงินตาม ISO 4217 เช่น JPY`,

  'rating-system-missing': () => 'เรตติ้งไม่ได้ระบุระบบ',
  'rating-system-unknown': ({ found }) => `ไม่มีระบบเรตติ้ง ${q(found)} ในรายการของโลก`,
  'rating-unknown': ({ found, system, known }) => `ระบบ ${system} ไม่มีเรตติ้ง ${q(found)}${oneOf(known)}`,
  'rating-name-shared': ({ found, system, first }) =>
    `มีระบบชื่อ ${system} หลายแห่ง ตัวตรวจของมาตรฐานดูเฉพาะของ ${first} ซึ่งไม่มี ${q(found)} จึงไม่รับ`,
  'rating-name-shared-there': ({ found, system, first }) =>
    `มีระบบชื่อ ${system} หลายแห่ง ตัวตรวจของมาตรฐานดูเฉพาะของ ${first} จึงสงสัยการใช้ใน ${found}`,
  'rating-deprecated': ({ found, system }) => `ระบบ ${system} เลิกใช้เรตติ้ง ${q(found)} แล้ว`,
  'rating-not-used-there': ({ found, system }) => `ระบบ ${system} ไม่ได้ใช้ใน ${found}`,
  'rating-reason-unknown': ({ found, system, known }) => `ระบบ ${system} ไม่มีเหตุผล ${q(found)}${oneOf(known)}`,

  'alid-not-unique': ({ found, first }) => `ALID ${q(found)} ซ้ำ ครั้งแรกอยู่ที่${at(first)}`,
  'eidr-form': ({ found }) => `${q(found)} ไม่ใช่ EIDR ต้องมีเลขสี่หลัก (0–F) ห้ากลุ่มกับอักขระตรวจสอบหนึ่งตัว`,
  'eidr-check-character': ({ found, expected }) => `EIDR ${q(found)} พิมพ์ผิด อักขระตรวจสอบควรเป็น ${q(expected)}`,
  'eidr-placeholder': ({ found }) => `EIDR ${q(found)} ใช้แทนหมายเลขที่ยังไม่ทราบ`,
  'isan-form': ({ found }) => `${q(found)} ไม่ใช่ ISAN ต้องมีเลขสี่หลัก (0–F) สี่กลุ่มกับอักขระตรวจสอบหนึ่งตัว`,
  'isan-check-character': ({ found, expected }) => `ISAN ${q(found)} พิมพ์ผิด อักขระตรวจสอบควรเป็น ${q(expected)}`,

  'poest-without-lift-date': () => 'การสั่งจองล่วงหน้า (POEST) ต้องมีเงื่อนไข SuppressionLiftDate หนึ่งรายการ',
  'preorder-date-without-poest': () => 'PreorderFulfillDate ใช้กับการสั่งจองล่วงหน้า (POEST) เท่านั้น',
  'bundle-in-other-work': ({ found }) =>
    `มีเพียง Collection ที่รวมผลงานอื่นได้ ประเภทผลงานที่ระบุ: ${found === '' ? 'ไม่มี' : q(found)}`,
  'bundle-sequence': ({ found, first }) =>
    found === ''
      ? 'รายการอื่นในชุดนี้มีหมายเลข แต่รายการนี้ไม่มี'
      : `หมายเลขในชุดต้องเรียงต่อกันโดยไม่ข้าม แต่หลัง ${first} เป็น ${found}`,
  'avail-type-work-type': ({ found, expected, count }) =>
    `avail ประเภท ${q(found)} เสนอ ${expected} หนึ่งรายการ แต่มี ${count}`,
  'avail-type-forbids': ({ found, work }) => `avail ประเภท ${q(found)} เสนอ ${q(work)} ไม่ได้`,
  'avail-type-assets': ({ found }) => `avail ประเภท ${q(found)} ต้องเสนอตั้งแต่สองรายการขึ้นไป`,
  'avail-type-bundle': ({ found }) => `avail ประเภท ${q(found)} ต้องมี BundledAsset`,
  'avail-type-metadata': ({ found, expected }) => `avail ประเภท ${q(found)} ต้องมี ${q(expected)}`,
  'ref-alid-missing': ({ found }) => `avail ประเภท ${q(found)} ต้องระบุสิ่งที่ประกอบอยู่ด้วย RefALID`,
  'ref-alid-not-allowed': ({ found }) =>
    `RefALID ใช้กับ promotion และ supplement เท่านั้น avail นี้เป็นประเภท ${q(found)}`,
  'work-type-metadata': ({ found, expected }) => `ประเภทผลงาน ${q(found)} ต้องมี ${q(expected)}`,
  'episode-avail-type': ({ found }) => `ตอนต้องเสนอด้วย avail ประเภท episode ไม่ใช่ ${q(found)}`,
  'episode-number-missing': () => 'ตอนนี้ไม่มีหมายเลข',
  'condition-tbd': ({ within }) => `${q(within)} เป็น TBD ซึ่งใช้ได้เฉพาะใน OfferStatus`,
  'several-asset-languages': ({ count, found }) =>
    `ข้อเสนอ ${found} มี AssetLanguage ได้หนึ่งภาษา แต่มี ${count} โปรดแยกข้อเสนอตามภาษา`,
  'episode-in-two-volumes': ({ found, first }) => `ตอนที่ ${found} อยู่ในเล่มที่${at(first)} แล้ว`,
  'price-missing': ({ found }) => `ข้อเสนอ ${found} ไม่มีราคา`,

  'mec-default-info': ({ count }) => `LocalizedInfo ค่าเริ่มต้นต้องมีหนึ่งรายการ แต่มี ${count}`,
  'mec-one-needed': ({ expected, within, count }) =>
    `${q(within)} ต้องมี ${q(expected)} ${expected === 'ArtReference' ? 'อย่างน้อยหนึ่งรายการ' : 'หนึ่งรายการ'} แต่มี ${count}`,
  'mec-one-recommended': ({ expected, within }) => `แนะนำให้มี ${q(expected)} ใน ${q(within)}`,
  'mec-primary-genre': ({ count }) => `ต้องมีแนวหลักหนึ่งแนว (level 0 จาก mec_primary_genre.html) แต่มี ${count}`,
  'mec-genre-source': ({ found }) => `แนวที่ level 0 ต้องมาจาก mec_primary_genre.html ไม่ใช่ ${q(found)}`,
  'mec-sequence-number': ({ found }) => `${q(found)} ต้องมีหมายเลขใน SequenceInfo`,
  'channel-mapping': ({ found, count }) => `การจัดช่องเสียง ${q(found)} ไม่ตรงกับจำนวนช่อง ${count}`,
  'codec-value': ({ found, within, codec }) => `${codec} ไม่มี ${within} ${q(found)}`,
  'scan-order': ({ found }) => `ลำดับการสแกน ${q(found)} ไม่ตรงกับค่า Progressive`,
  'commentary-type': ({ found }) => `ประเภทย่อย ${q(found)} ใช้กับเสียงประเภท commentary เท่านั้น`,
  'compliance-empty': () => 'Compliance ต้องมี Category หรือ Standard',
  'localized-info-twice': ({ found, first }) => `มี LocalizedInfo ภาษา ${found} ของพื้นที่เดียวกันที่${at(first)} แล้ว`,
  'several-audiences': ({ count }) =>
    `มีข้อความ ${count} รายการที่ระบุ TargetAudience โปรดดูเองว่าซ้อนทับกันหรือไม่ ตัวตรวจไม่ดูให้`,
  'billing-order-twice': ({ found }) => `ลำดับเครดิตของ ${found} ซ้ำกัน`,

  'ends-before-it-starts': ({ start, end }) => `ช่วงเวลาสิ้นสุด (${end}) ก่อนเริ่ม (${start})`,
  'same-offer-twice': ({ first }) => `มีข้อเสนอเดียวกันที่${at(first)} แล้ว`,
  'offers-overlap': ({ first, found }) =>
    `ในเวลาเดียวกันและรูปแบบเดียวกันมีข้อเสนอที่${at(first)} อยู่แล้ว${found === '–' ? '' : ` (${found})`}`,
  'territory-in-and-out': ({ found }) => `${found} ถูกรวมและถูกยกเว้นพร้อมกัน`,
  'territory-twice': ({ found }) => `${found} ซ้ำกัน`,
  'no-territory-left': () => 'ทุกพื้นที่ของข้อเสนอถูกยกเว้นทั้งหมด ไม่เหลือพื้นที่ใด',
  'language-held-back': ({ found }) => `${found} ถูกอนุญาตและถูกระงับพร้อมกัน`,
  'time-without-offset': ({ found, within }) =>
    `${within} ${found} ไม่มีเขตเวลา แต่ละแพลตฟอร์มจะอ่านต่างกัน โปรดเขียนเช่น +09:00`,
  'duration-without-event': () => 'WindowDuration ใช้กับช่วงที่เริ่มด้วยเหตุการณ์ แต่ช่วงนี้มีวันที่แน่นอน',
  'money-without-currency': ({ found }) => `${found} ไม่มีสกุลเงิน ทั้งสองฝ่ายต้องตกลงกันไว้`,
  'money-negative': ({ found, within }) => `${q(within)} น้อยกว่าศูนย์ (${found})`,
  'transaction-id-twice': ({ found, first }) => `TransactionID ${q(found)} ซ้ำ ครั้งแรกอยู่ที่${at(first)}`,
  'ref-to-itself': ({ found }) => `avail ${q(found)} อ้างถึงตัวเอง`,

  'more-issues': ({ count }) => `ยังมีอีก ${count} รายการ`,
}
