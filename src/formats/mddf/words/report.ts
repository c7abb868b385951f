import type { DeskLanguage } from '../../languages/index.ts'

/** What stands around the faults of a file: how many there are, and what the file is. */
export interface ReportWords {
  readonly sound: string
  readonly counts: (errors: number, warnings: number, notes: number) => string
  /** before the fault where there is a mark of colour for it */
  readonly severities: Readonly<Record<'error' | 'warning' | 'note', string>>
  readonly kinds: Readonly<Record<'avails' | 'offer-status' | 'mec', string>>
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const MDDF_REPORT: Readonly<Record<DeskLanguage, ReportWords>> = {
  en: {
    sound: 'nothing to mend',
    counts: (errors, warnings, notes) =>
      [
        plural(errors, 'error', 'errors'),
        plural(warnings, 'warning', 'warnings'),
        plural(notes, 'note', 'notes'),
      ].join(', '),
    severities: { error: 'error', warning: 'warning', note: 'note' },
    kinds: { avails: 'Avails', 'offer-status': 'Offer status', mec: 'MEC' },
  },
  ko: {
    sound: '고칠 것이 없습니다',
    counts: (errors, warnings, notes) => `오류 ${errors}건, 경고 ${warnings}건, 참고 ${notes}건`,
    severities: { error: '오류', warning: '경고', note: '참고' },
    kinds: { avails: 'Avails', 'offer-status': '제공 상태', mec: 'MEC' },
  },
  ja: {
    sound: '直すところはありません',
    counts: (errors, warnings, notes) => `誤り ${errors} 件、警告 ${warnings} 件、参考 ${notes} 件`,
    severities: { error: '誤り', warning: '警告', note: '参考' },
    kinds: { avails: 'Avails', 'offer-status': '配信状況', mec: 'MEC' },
  },
  tr: {
    sound: 'düzeltilecek bir şey yok',
    counts: (errors, warnings, notes) => `${errors} hata, ${warnings} uyarı, ${notes} not`,
    severities: { error: 'hata', warning: 'uyarı', note: 'not' },
    kinds: { avails: 'Avails', 'offer-status': 'Teklif durumu', mec: 'MEC' },
  },
  th: {
    sound: 'ไม่มีสิ่งที่ต้องแก้',
    counts: (errors, warnings, notes) => `ข้อผิดพลาด ${errors} คำเตือน ${warnings} หมายเหตุ ${notes}`,
    severities: { error: 'ข้อผิดพลาด', warning: 'คำเตือน', note: 'หมายเหตุ' },
    kinds: { avails: 'Avails', 'offer-status': 'สถานะข้อเสนอ', mec: 'MEC' },
  },
}
