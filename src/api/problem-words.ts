import type { DeskLanguage } from '../formats/words/index.ts'

/** Why a request was not answered; the name is the end of the problem's `type`. */
export type ProblemKind =
  | 'not-signed-in'
  | 'second-factor-needed'
  | 'wrong-password'
  | 'wrong-code'
  | 'wrong-setup-secret'
  | 'too-many-tries'
  | 'not-found'
  | 'not-opened'
  | 'not-valid'
  | 'conflict'
  | 'granted-already'
  | 'changed-since'
  | 'too-many'
  | 'too-large'
  | 'other-origin'
  | 'key-reused'
  | 'not-json'
  | 'failed'
  | 'share-over'
  | 'share-revoked'
  | 'share-elsewhere'

export const PROBLEM_STATUS: Readonly<
  Record<ProblemKind, 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500>
> = {
  'not-signed-in': 401,
  'second-factor-needed': 403,
  'wrong-password': 422,
  'wrong-code': 422,
  'wrong-setup-secret': 422,
  'too-many-tries': 429,
  'not-found': 404,
  'not-opened': 403,
  'not-valid': 422,
  conflict: 409,
  'granted-already': 409,
  'changed-since': 409,
  'too-many': 429,
  'too-large': 413,
  'other-origin': 403,
  'key-reused': 422,
  'not-json': 415,
  failed: 500,
  'share-over': 410,
  'share-revoked': 410,
  'share-elsewhere': 403,
}

export const PROBLEM_WORDS: Readonly<Record<DeskLanguage, Readonly<Record<ProblemKind, string>>>> = {
  en: {
    'not-signed-in': 'Sign in first.',
    'second-factor-needed': 'Your company asks for a second factor. Set one up first.',
    'wrong-password': 'The password is not right.',
    'wrong-code': 'That code is not right, or its time is over.',
    'wrong-setup-secret': 'This is not the setup secret of this server.',
    'too-many-tries': 'Too many wrong tries. Wait a quarter of an hour.',
    'not-found': 'There is no such thing here, or it is not opened to you.',
    'not-opened': 'This is not opened to you.',
    'not-valid': 'This cannot be done as it was sent.',
    conflict: 'Somebody else changed the same place meanwhile. Nothing was saved.',
    'granted-already':
      'This is granted already by a signed paper, to one of the two alone. Nothing was saved. Narrow the grant, or keep it a draft.',
    'changed-since':
      'Somebody changed the release since this preview. Nothing was taken over. Read the file again.',
    'too-many': 'Too many requests. Wait a moment.',
    'too-large': 'This is too large.',
    'other-origin': 'This request comes from another site.',
    'key-reused': 'This idempotency key belongs to another request.',
    'not-json': 'Send JSON.',
    failed: 'Something went wrong on our side. Nothing was changed by this request.',
    'share-over': 'This link has expired.',
    'share-revoked': 'This link was withdrawn by the company that made it.',
    'share-elsewhere': 'This link was opened in another browser, and opens only there.',
  },
  ko: {
    'not-signed-in': '먼저 로그인하세요.',
    'second-factor-needed': '회사가 2단계 인증을 요구합니다. 먼저 설정하세요.',
    'wrong-password': '비밀번호가 맞지 않습니다.',
    'wrong-code': '코드가 맞지 않거나 시간이 지났습니다.',
    'wrong-setup-secret': '이 서버의 설정 코드가 아닙니다.',
    'too-many-tries': '잘못된 시도가 너무 많습니다. 15분 뒤에 다시 하세요.',
    'not-found': '찾을 수 없거나 열람 권한이 없습니다.',
    'not-opened': '열람 권한이 없습니다.',
    'not-valid': '보낸 그대로는 처리할 수 없습니다.',
    conflict: '다른 사람이 같은 곳을 먼저 고쳤습니다. 저장되지 않았습니다.',
    'granted-already':
      '이미 서명된 계약으로 독점 허락된 권리입니다. 저장되지 않았습니다. 범위를 좁히거나 초안으로 두십시오.',
    'changed-since':
      '미리 보기 뒤에 다른 사람이 공개 정보를 고쳤습니다. 가져온 것은 없습니다. 파일을 다시 읽으세요.',
    'too-many': '요청이 너무 많습니다. 잠시 기다리세요.',
    'too-large': '크기가 너무 큽니다.',
    'other-origin': '다른 사이트에서 온 요청입니다.',
    'key-reused': '이 멱등 키는 다른 요청에 쓰였습니다.',
    'not-json': 'JSON으로 보내세요.',
    failed: '서버에서 문제가 생겼습니다. 이 요청으로 바뀐 것은 없습니다.',
    'share-over': '링크의 기한이 지났습니다.',
    'share-revoked': '링크를 만든 회사가 링크를 거두었습니다.',
    'share-elsewhere': '이 링크는 다른 브라우저에서 이미 열렸으며 그 브라우저에서만 열립니다.',
  },
  ja: {
    'not-signed-in': 'まずサインインしてください。',
    'second-factor-needed': '会社が二要素認証を求めています。先に設定してください。',
    'wrong-password': 'パスワードが正しくありません。',
    'wrong-code': 'コードが正しくないか、期限が過ぎています。',
    'wrong-setup-secret': 'このサーバーのセットアップコードではありません。',
    'too-many-tries': '誤った入力が続きました。15分ほどお待ちください。',
    'not-found': '見つからないか、閲覧権限がありません。',
    'not-opened': '閲覧権限がありません。',
    'not-valid': '送られた内容では処理できません。',
    conflict: '別の人が同じ箇所を先に変更しました。保存されていません。',
    'granted-already':
      'すでに署名済みの契約で独占的に許諾された権利です。保存されていません。範囲を狭めるか、下書きのままにしてください。',
    'changed-since':
      'プレビューのあとで別の人がリリースを変更しました。取り込みは行っていません。ファイルを読み直してください。',
    'too-many': 'リクエストが多すぎます。少しお待ちください。',
    'too-large': '大きすぎます。',
    'other-origin': '別のサイトからのリクエストです。',
    'key-reused': 'この冪等キーは別のリクエストで使われています。',
    'not-json': 'JSONで送ってください。',
    failed: 'サーバー側で問題が起きました。このリクエストによる変更はありません。',
    'share-over': 'このリンクの期限は過ぎました。',
    'share-revoked': 'このリンクは、作成した会社により取り消されました。',
    'share-elsewhere': 'このリンクは別のブラウザーですでに開かれており、そのブラウザーでしか開けません。',
  },
  tr: {
    'not-signed-in': 'Önce oturum açın.',
    'second-factor-needed': 'Şirketiniz ikinci bir doğrulama istiyor. Önce onu kurun.',
    'wrong-password': 'Parola doğru değil.',
    'wrong-code': 'Kod doğru değil ya da süresi geçti.',
    'wrong-setup-secret': 'Bu, bu sunucunun kurulum kodu değil.',
    'too-many-tries': 'Çok fazla yanlış deneme. On beş dakika bekleyin.',
    'not-found': 'Böyle bir şey yok ya da size açık değil.',
    'not-opened': 'Bu size açık değil.',
    'not-valid': 'Bu, gönderildiği haliyle yapılamaz.',
    conflict: 'Bu arada bir başkası aynı yeri değiştirdi. Hiçbir şey kaydedilmedi.',
    'granted-already':
      'Bu hak, imzalı bir sözleşmeyle zaten verilmiş; ikisinden biri tek başına hak sahibi. Hiçbir şey kaydedilmedi. Kapsamı daraltın ya da taslak olarak bırakın.',
    'changed-since':
      'Bu önizlemeden sonra bir başkası yayını değiştirdi. Hiçbir şey alınmadı. Dosyayı yeniden okutun.',
    'too-many': 'Çok fazla istek. Biraz bekleyin.',
    'too-large': 'Bu çok büyük.',
    'other-origin': 'Bu istek başka bir siteden geliyor.',
    'key-reused': 'Bu yineleme anahtarı başka bir isteğe ait.',
    'not-json': 'JSON gönderin.',
    failed: 'Bizim tarafımızda bir şey ters gitti. Bu istekle hiçbir şey değişmedi.',
    'share-over': 'Bu bağlantının süresi doldu.',
    'share-revoked': 'Bu bağlantı, onu oluşturan şirketçe geri çekildi.',
    'share-elsewhere': 'Bu bağlantı başka bir tarayıcıda açıldı ve yalnızca orada açılır.',
  },
  th: {
    'not-signed-in': 'กรุณาลงชื่อเข้าใช้ก่อน',
    'second-factor-needed': 'บริษัทของคุณต้องการการยืนยันตัวตนขั้นที่สอง กรุณาตั้งค่าก่อน',
    'wrong-password': 'รหัสผ่านไม่ถูกต้อง',
    'wrong-code': 'รหัสไม่ถูกต้องหรือหมดเวลาแล้ว',
    'wrong-setup-secret': 'นี่ไม่ใช่รหัสตั้งค่าของเซิร์ฟเวอร์นี้',
    'too-many-tries': 'ลองผิดหลายครั้งเกินไป กรุณารอ 15 นาที',
    'not-found': 'ไม่พบ หรือไม่ได้เปิดให้คุณ',
    'not-opened': 'ไม่ได้เปิดให้คุณ',
    'not-valid': 'ไม่สามารถดำเนินการตามที่ส่งมาได้',
    conflict: 'มีผู้อื่นแก้ไขที่เดียวกันไปก่อนแล้ว จึงไม่ได้บันทึก',
    'granted-already':
      'สิทธินี้ให้ไปแล้วตามสัญญาที่ลงนาม โดยมีฝ่ายหนึ่งได้สิทธิแต่ผู้เดียว จึงไม่ได้บันทึก โปรดลดขอบเขตลงหรือเก็บไว้เป็นร่าง',
    'changed-since': 'มีผู้แก้ไขข้อมูลการเผยแพร่หลังการดูตัวอย่างนี้ จึงไม่ได้นำเข้าสิ่งใด โปรดอ่านไฟล์อีกครั้ง',
    'too-many': 'คำขอมากเกินไป กรุณารอสักครู่',
    'too-large': 'ใหญ่เกินไป',
    'other-origin': 'คำขอนี้มาจากเว็บไซต์อื่น',
    'key-reused': 'คีย์นี้ถูกใช้กับคำขออื่นแล้ว',
    'not-json': 'กรุณาส่งเป็น JSON',
    failed: 'เกิดข้อผิดพลาดที่ฝั่งเรา คำขอนี้ไม่ได้เปลี่ยนแปลงสิ่งใด',
    'share-over': 'ลิงก์นี้หมดอายุแล้ว',
    'share-revoked': 'บริษัทที่สร้างลิงก์นี้ได้ยกเลิกลิงก์แล้ว',
    'share-elsewhere': 'ลิงก์นี้ถูกเปิดในเบราว์เซอร์อื่นแล้ว และเปิดได้เฉพาะที่นั่น',
  },
}

/** What the server itself finds wrong in what was sent. */
export type RefusedBecause =
  | 'last-manager'
  | 'no-such-version'
  | 'required'
  | 'too-short'
  | 'unknown-reference'

export const REFUSED_BECAUSE: Readonly<Record<DeskLanguage, Readonly<Record<RefusedBecause, string>>>> = {
  en: {
    'last-manager': 'Nobody would be left to look after it. Let somebody else do so first.',
    'no-such-version': 'There is no such version.',
    required: 'This must be filled in.',
    'too-short': 'The whole time must not be shorter than the time idle.',
    'unknown-reference': 'There is no such company, person or role here.',
  },
  ko: {
    'last-manager': '관리할 사람이 아무도 남지 않습니다. 먼저 다른 사람에게 맡기십시오.',
    'no-such-version': '그런 버전이 없습니다.',
    required: '반드시 입력해야 합니다.',
    'too-short': '전체 시간은 사용하지 않는 시간보다 짧을 수 없습니다.',
    'unknown-reference': '그런 회사나 사람, 역할이 없습니다.',
  },
  ja: {
    'last-manager': '管理する人がいなくなります。先に別の人に任せてください。',
    'no-such-version': 'そのバージョンはありません。',
    required: '入力が必要です。',
    'too-short': '全体の時間を、無操作の時間より短くすることはできません。',
    'unknown-reference': 'その会社、人、役割はここにありません。',
  },
  tr: {
    'last-manager': 'Onu yönetecek kimse kalmaz. Önce başka birine bu yetkiyi verin.',
    'no-such-version': 'Böyle bir sürüm yok.',
    required: 'Bunun doldurulması gerekir.',
    'too-short': 'Toplam süre, boşta kalma süresinden kısa olamaz.',
    'unknown-reference': 'Burada böyle bir şirket, kişi veya rol yok.',
  },
  th: {
    'last-manager': 'จะไม่เหลือใครดูแล โปรดมอบให้ผู้อื่นดูแลก่อน',
    'no-such-version': 'ไม่มีรุ่นนี้',
    required: 'ต้องกรอกข้อมูลนี้',
    'too-short': 'เวลารวมต้องไม่สั้นกว่าเวลาที่ไม่มีการใช้งาน',
    'unknown-reference': 'ไม่มีบริษัท บุคคล หรือบทบาทนี้ที่นี่',
  },
}
