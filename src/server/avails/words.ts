import type { DeskLanguage } from '../../formats/words/index.ts'

/** What is said of a file of avails as a whole. */
export type FeedWord = 'no-avails' | 'too-large-to-read' | 'failed' | 'rights-unseen' | 'fees-unseen'

export const FEED_WORDS: Readonly<Record<DeskLanguage, Readonly<Record<FeedWord, string>>>> = {
  en: {
    'no-avails': 'The file holds no avails that can be read.',
    'too-large-to-read': 'The file holds more than can be read at once. Divide it.',
    failed: 'The file could not be read to its end. Nothing was changed.',
    'fees-unseen': 'What it pays is not open to you, and is not in the file.',
    'rights-unseen': 'The rights are not open to you: whether a window holds by them was not looked at.',
  },
  ko: {
    'no-avails': '읽을 수 있는 avails가 없는 파일입니다.',
    'too-large-to-read': '한 번에 읽기에는 내용이 너무 많습니다. 파일을 나누어 주십시오.',
    failed: '파일을 끝까지 읽지 못했습니다. 바뀐 것은 없습니다.',
    'fees-unseen': '대가를 볼 권한이 없어 파일에 들어가지 않습니다.',
    'rights-unseen': '권리 내용을 볼 권한이 없어, 윈도우가 권리에 맞는지는 확인하지 않았습니다.',
  },
  ja: {
    'no-avails': '読み取れる avails がないファイルです。',
    'too-large-to-read': '一度に読むには内容が多すぎます。ファイルを分けてください。',
    failed: 'ファイルを最後まで読めませんでした。変更はありません。',
    'fees-unseen': '対価を閲覧できないため、ファイルには入りません。',
    'rights-unseen': '権利の内容を閲覧できないため、ウィンドウが権利に合うかは確かめていません。',
  },
  tr: {
    'no-avails': 'Dosyada okunabilir avails yok.',
    'too-large-to-read': 'Dosyada bir kerede okunabilecekten fazlası var. Dosyayı bölün.',
    failed: 'Dosya sonuna kadar okunamadı. Hiçbir şey değişmedi.',
    'fees-unseen': 'Ne ödediği size açık değil, dosyada da yok.',
    'rights-unseen': 'Haklar size açık değil: bir pencerenin haklara uyup uymadığına bakılmadı.',
  },
  th: {
    'no-avails': 'ไฟล์ไม่มี avails ที่อ่านได้',
    'too-large-to-read': 'ไฟล์มีเนื้อหามากเกินกว่าจะอ่านในครั้งเดียว โปรดแบ่งไฟล์',
    failed: 'อ่านไฟล์ไม่จบ ไม่มีสิ่งใดเปลี่ยนแปลง',
    'fees-unseen': 'คุณไม่มีสิทธิ์ดูค่าตอบแทน จึงไม่อยู่ในไฟล์',
    'rights-unseen': 'คุณไม่มีสิทธิ์ดูข้อมูลสิทธิ จึงไม่ได้ตรวจว่าช่วงฉายสอดคล้องกับสิทธิหรือไม่',
  },
}
