import { z } from 'zod'
import type { DeskLanguage } from '../formats/words/index.ts'
import { Place, SectionName } from './shapes.ts'

/** The largest paper that is taken. */
export const MOST_DOCUMENT_BYTES = 25 * 1024 * 1024

export const DocumentCard = z
  .object({
    id: z.string(),
    section: SectionName,
    name: z.string(),
    dated: z.string().optional().meta({ description: 'The day that stands on the paper.' }),
    note: z.string().optional(),
    shared: z.boolean().meta({
      description:
        'Everybody who reads the section sees it; else the company that put it there, and the lead.',
    }),
    mediaType: z.string(),
    bytes: z.number().int(),
    sha256: z.string(),
    reference: z.string().meta({ description: 'What a grant’s `document` says to name this paper.' }),
    namedBy: z.array(Place).meta({ description: 'Grants that name it.' }),
    at: z.string(),
    person: z.string(),
    company: z.string(),
    removable: z.boolean(),
    removed: z.object({ at: z.string(), by: z.string() }).optional(),
  })
  .meta({ id: 'DocumentCard' })
export type DocumentCard = z.infer<typeof DocumentCard>

export const DocumentList = z
  .object({
    items: z.array(DocumentCard),
    addable: z
      .array(SectionName)
      .meta({ description: 'The sections with which the reader may keep papers.' }),
    mostBytes: z.number().int(),
  })
  .meta({ id: 'DocumentList' })
export type DocumentList = z.infer<typeof DocumentList>

export const DocumentAdded = z.object({ id: z.string(), sha256: z.string() }).meta({ id: 'DocumentAdded' })
export type DocumentAdded = z.infer<typeof DocumentAdded>

export const OutboundList = z
  .object({
    items: z.array(
      z.object({
        provider: z.string(),
        allowed: z.boolean(),
        purpose: z.string(),
        person: z.string(),
        company: z.string(),
        at: z.string(),
      }),
    ),
    settable: z.boolean(),
  })
  .meta({
    id: 'OutboundList',
    description: 'To whom anything of this title may be sent. Of a provider that is not named here: nothing.',
  })
export type OutboundList = z.infer<typeof OutboundList>

export const OutboundRequest = z
  .strictObject({
    provider: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/),
    allowed: z.boolean(),
    purpose: z.string().trim().min(1).max(500),
    reason: z.string().max(1000).optional(),
  })
  .meta({ id: 'OutboundRequest' })

/** Why a paper is not taken. */
export type DocumentFault =
  | 'empty'
  | 'bad-name'
  | 'bad-day'
  | 'kind-not-taken'
  | 'not-what-its-name-says'
  | 'acts'
  | 'macros'
  | 'program'
  | 'several-kinds'
  | 'damaged'
  | 'encrypted'
  | 'packed-too-tight'
  | 'infected'
  | 'scan-failed'
  | 'already-there'

export const DOCUMENT_WORDS: Readonly<Record<DeskLanguage, Readonly<Record<DocumentFault, string>>>> = {
  en: {
    empty: 'The file is empty.',
    'bad-name': 'The name has characters that a file name may not have, or is too long.',
    'bad-day': 'The date is not a day like 2026-05-14.',
    'kind-not-taken':
      'This kind of file is not taken. Send PDF, PNG, JPEG, WebP, DOCX, XLSX, FDX, Fountain or plain text.',
    'not-what-its-name-says': 'The file is not what the end of its name says.',
    acts: 'The file holds markup, script or links that act when it is opened.',
    macros: 'The file holds macros or controls. Save it without them.',
    program: 'The file is a program.',
    'several-kinds': 'A second file is hidden in this one.',
    damaged: 'The file is damaged or not complete.',
    encrypted: 'The file is locked by a password and cannot be checked.',
    'packed-too-tight': 'The file unpacks to far more than it is.',
    infected: 'The scanner refused this file.',
    'scan-failed':
      'The scanner did not answer, so the file was not taken. Try again, or tell whoever runs the desk.',
    'already-there': 'This very file is kept here already.',
  },
  ko: {
    empty: '빈 파일입니다.',
    'bad-name': '파일 이름에 쓸 수 없는 문자가 있거나 이름이 너무 깁니다.',
    'bad-day': '날짜는 2026-05-14처럼 적어야 합니다.',
    'kind-not-taken':
      '받지 않는 파일 형식입니다. PDF, PNG, JPEG, WebP, DOCX, XLSX, FDX, Fountain, 일반 텍스트를 보내세요.',
    'not-what-its-name-says': '파일 내용이 확장자와 다릅니다.',
    acts: '열면 실행되는 마크업이나 스크립트, 외부 링크가 들어 있습니다.',
    macros: '매크로나 컨트롤이 들어 있습니다. 빼고 저장해 주세요.',
    program: '실행 프로그램입니다.',
    'several-kinds': '파일 안에 다른 파일이 숨어 있습니다.',
    damaged: '파일이 손상되었거나 온전하지 않습니다.',
    encrypted: '암호로 잠겨 있어 확인할 수 없습니다.',
    'packed-too-tight': '압축을 풀면 지나치게 커지는 파일입니다.',
    infected: '검사에서 거부된 파일입니다.',
    'scan-failed': '검사가 응답하지 않아 받지 않았습니다. 다시 시도하거나 운영자에게 알려 주세요.',
    'already-there': '같은 파일이 이미 보관되어 있습니다.',
  },
  ja: {
    empty: 'ファイルが空です。',
    'bad-name': 'ファイル名に使えない文字があるか、名前が長すぎます。',
    'bad-day': '日付は 2026-05-14 の形で入力してください。',
    'kind-not-taken':
      'この形式は受け付けていません。PDF、PNG、JPEG、WebP、DOCX、XLSX、FDX、Fountain、テキストを送ってください。',
    'not-what-its-name-says': 'ファイルの中身が拡張子と一致しません。',
    acts: '開くと動作するマークアップ、スクリプト、外部リンクが含まれています。',
    macros: 'マクロまたはコントロールが含まれています。外して保存してください。',
    program: '実行プログラムです。',
    'several-kinds': 'ファイルの中に別のファイルが隠れています。',
    damaged: 'ファイルが壊れているか、途中で切れています。',
    encrypted: 'パスワードで保護されていて確認できません。',
    'packed-too-tight': '展開すると極端に大きくなるファイルです。',
    infected: 'スキャンで拒否されました。',
    'scan-failed':
      'スキャンの応答がなかったため受け付けませんでした。やり直すか、運用担当者に知らせてください。',
    'already-there': '同じファイルがすでに保管されています。',
  },
  tr: {
    empty: 'Dosya boş.',
    'bad-name': 'Dosya adında kullanılamayan karakterler var ya da ad çok uzun.',
    'bad-day': 'Tarih 2026-05-14 gibi bir gün olmalı.',
    'kind-not-taken':
      'Bu dosya türü alınmıyor. PDF, PNG, JPEG, WebP, DOCX, XLSX, FDX, Fountain ya da düz metin gönderin.',
    'not-what-its-name-says': 'Dosya, adının sonundaki türden değil.',
    acts: 'Dosyada açılınca çalışan biçimleme, betik ya da bağlantı var.',
    macros: 'Dosyada makro ya da denetim var. Onlarsız kaydedin.',
    program: 'Dosya bir program.',
    'several-kinds': 'Bu dosyanın içinde ikinci bir dosya gizli.',
    damaged: 'Dosya bozuk ya da eksik.',
    encrypted: 'Dosya parolayla kilitli, denetlenemiyor.',
    'packed-too-tight': 'Dosya açılınca olduğundan çok daha büyük oluyor.',
    infected: 'Tarayıcı bu dosyayı reddetti.',
    'scan-failed':
      'Tarayıcı yanıt vermedi, dosya alınmadı. Yeniden deneyin ya da sistemi işletene haber verin.',
    'already-there': 'Bu dosyanın aynısı burada zaten var.',
  },
  th: {
    empty: 'ไฟล์ว่างเปล่า',
    'bad-name': 'ชื่อไฟล์มีอักขระที่ใช้ไม่ได้ หรือยาวเกินไป',
    'bad-day': 'วันที่ต้องเขียนแบบ 2026-05-14',
    'kind-not-taken': 'ไม่รับไฟล์ประเภทนี้ โปรดส่ง PDF, PNG, JPEG, WebP, DOCX, XLSX, FDX, Fountain หรือข้อความธรรมดา',
    'not-what-its-name-says': 'เนื้อไฟล์ไม่ตรงกับนามสกุลไฟล์',
    acts: 'ไฟล์มีมาร์กอัป สคริปต์ หรือลิงก์ที่ทำงานเมื่อเปิด',
    macros: 'ไฟล์มีมาโครหรือตัวควบคุม โปรดบันทึกโดยไม่มีสิ่งเหล่านี้',
    program: 'ไฟล์นี้เป็นโปรแกรม',
    'several-kinds': 'มีไฟล์อื่นซ่อนอยู่ในไฟล์นี้',
    damaged: 'ไฟล์เสียหายหรือไม่สมบูรณ์',
    encrypted: 'ไฟล์ล็อกด้วยรหัสผ่าน จึงตรวจสอบไม่ได้',
    'packed-too-tight': 'ไฟล์นี้คลายออกแล้วใหญ่ผิดปกติ',
    infected: 'ตัวสแกนปฏิเสธไฟล์นี้',
    'scan-failed': 'ตัวสแกนไม่ตอบสนอง จึงไม่รับไฟล์ โปรดลองใหม่หรือแจ้งผู้ดูแลระบบ',
    'already-there': 'ไฟล์เดียวกันนี้เก็บไว้ที่นี่แล้ว',
  },
}
