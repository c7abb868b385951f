import type { Role } from '../core/deal/index.ts'
import type { DeskLanguage } from '../formats/words/index.ts'
import { TERMS } from '../formats/words/index.ts'

type OwnRole = 'line-producer' | 'rights-manager' | 'finance' | 'auditor'

/** Work that a company is asked in for, beside the roles of a deal. */
export const ROLE_NAMES: Readonly<Record<DeskLanguage, Readonly<Record<OwnRole, string>>>> = {
  en: {
    'line-producer': 'line producer',
    'rights-manager': 'rights manager',
    finance: 'finance',
    auditor: 'auditor',
  },
  ko: { 'line-producer': '라인 프로듀서', 'rights-manager': '권리 담당', finance: '재무', auditor: '감사' },
  ja: {
    'line-producer': 'ラインプロデューサー',
    'rights-manager': '権利担当',
    finance: '財務',
    auditor: '監査',
  },
  tr: {
    'line-producer': 'uygulayıcı yapımcı',
    'rights-manager': 'hak yöneticisi',
    finance: 'finans',
    auditor: 'denetçi',
  },
  th: {
    'line-producer': 'ไลน์โปรดิวเซอร์',
    'rights-manager': 'ผู้จัดการสิทธิ',
    finance: 'การเงิน',
    auditor: 'ผู้ตรวจสอบ',
  },
}

export function roleName(role: string, language: DeskLanguage): string {
  const own: Readonly<Record<string, string>> = ROLE_NAMES[language]
  return own[role] ?? TERMS[language].roles[role as Role] ?? role
}
