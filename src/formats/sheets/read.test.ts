import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openWorkbook, rowsOf } from './index.ts'
import { allRows, bookOf } from './sheets.fixture.ts'

const rows = (...args: Parameters<typeof bookOf>) => allRows(openWorkbook(bookOf(...args)))
/** The cells of row 1, when it is the only one. */
const cells = (...args: Parameters<typeof bookOf>) => {
  const all = rows(...args)
  return 'rule' in all ? all : all[0]?.cells
}

describe('a cell is read', () => {
  test('as text, shared or its own, without its runs and without what is only read aloud', () => {
    const strings =
      '<sst><si><t xml:space="preserve"> moVie </t></si><si><r><t>내 남편과 </t></r><r><rPr><b/></rPr><t>결혼해줘</t></r></si><si><t>私の夫と結婚して</t><rPh sb="0" eb="1"><t>わたし</t></rPh></si></sst>'
    const data =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>a &lt;b&gt; &#x1F600;_x000D_</t></is></c></row>'
    expect(cells(data, { strings })).toEqual([
      { kind: 'text', text: ' moVie ', column: 1 },
      { kind: 'text', text: '내 남편과 결혼해줘', column: 2 },
      { kind: 'text', text: '私の夫と結婚して', column: 3 },
      { kind: 'text', text: 'a <b> 😀\r', column: 4 },
    ])
  })

  test('as a number, a truth, an error', () => {
    const data =
      '<row r="1"><c r="A1"><v>4.9900000000000002</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c></row>'
    expect(cells(data)).toEqual([
      { kind: 'number', number: 4.99, column: 1 },
      { kind: 'truth', truth: true, column: 2 },
      { kind: 'error', error: '#N/A', column: 3 },
    ])
  })

  test('as a moment when its style shows one, and as a span past 24 hours', () => {
    const data =
      '<row r="1"><c r="A1" s="1"><v>42370</v></c><c r="B1" s="2"><v>42370.5</v></c><c r="C1" s="3"><v>1.5</v></c></row>'
    expect(cells(data)).toMatchObject([
      { kind: 'moment', moment: { day: '2016-01-01' } },
      { kind: 'moment', moment: { day: '2016-01-01', time: '12:00:00' } },
      { kind: 'span', seconds: 129_600 },
    ])
  })

  test('counted from 1904 when the workbook says so', () => {
    const workbook =
      '<workbook><workbookPr date1904="true"/><sheets><sheet name="M" sheetId="1" r:id="rId1"/></sheets></workbook>'
    expect(cells('<row r="1"><c r="A1" s="1"><v>40908</v></c></row>', { workbook })).toMatchObject([
      { kind: 'moment', moment: { day: '2016-01-01' } },
    ])
  })

  test('with the mark that it is computed, though nothing was saved', () => {
    expect(cells('<row r="1"><c r="A1"><f>B1+1</f><v>3</v></c><c r="B1"><f>C1</f></c></row>')).toMatchObject([
      { kind: 'number', number: 3, formula: true },
      { kind: 'text', text: '', formula: true },
    ])
  })

  test('where it says it stands, and else behind the one before', () => {
    expect(cells('<row><c r="C1"><v>1</v></c><c><v>2</v></c></row>')).toMatchObject([
      { column: 3 },
      { column: 4 },
    ])
  })

  test('under any prefix', () => {
    const sheet =
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row x:r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(cells('', { sheet })).toMatchObject([{ kind: 'number', number: 1 }])
  })
})

describe('rows', () => {
  test('that hold nothing but styles are not given, however many there are', () => {
    const empty = Array.from(
      { length: 5000 },
      (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>`,
    )
    expect(rows(`<row r="1"><c r="A1"><v>1</v></c></row>${empty.join('')}`)).toHaveLength(1)
  })

  test('say when they are hidden', () => {
    expect(rows('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>')).toMatchObject([{ hidden: true }])
  })

  test('take no room for the size that the sheet claims', () => {
    const sheet =
      '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    expect(rows('', { sheet })).toMatchObject([{ row: 1_048_576, cells: [{ column: 16_384 }] }])
  })

  test('come in slices, each with how much is read, so that whoever asks can stop', () => {
    const data = Array.from(
      { length: 40_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${(at * 7919) % 100_003}</v></c></row>`,
    ).join('')
    const book = openWorkbook(bookOf(data))
    if ('rule' in book) throw new Error(book.rule)
    const [first] = rowsOf(book, 0)
    expect(first?.rows.length).toBeLessThan(40_000)
    const read = [...rowsOf(book, 0)].map((slice) => slice.read)
    expect(read.length).toBeGreaterThan(3)
    expect(read).toEqual([...read].sort((a, b) => a - b))
  })
})

describe('what is no workbook is refused by what it is', () => {
  const bytes = (text: string) => strToU8(text, true)
  test.each([
    ['sheet-empty-file', new Uint8Array()],
    ['sheet-is-html', bytes('\n<html><table><tr><td>ALID')],
    ['sheet-is-text', bytes('DisplayName,ALID\r\nSLL,md:alid:1')],
    ['sheet-is-other', bytes('%PDF-1.7')],
    ['sheet-is-other', bytes('\x89PNG\r\n\x1a\n\0')],
    ['sheet-old-excel', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0k\0b\0o\0o\0k\0')],
    [
      'sheet-locked',
      bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'),
    ],
    ['sheet-is-other', zipSync({ 'word/document.xml': bytes('<w/>') })],
    ['sheet-binary', zipSync({ 'xl/workbook.bin': bytes('x') })],
  ] as const)('%s', (rule, content) => {
    expect(openWorkbook(content)).toMatchObject({ rule })
  })
})

describe('what would harm is refused', () => {
  test('an archive that unpacks to far more than it is', () => {
    const sheet = `<worksheet><sheetData>${' '.repeat(30_000_000)}</sheetData></worksheet>`
    expect(rows('', { sheet })).toMatchObject({ rule: 'sheet-packed-too-tight' })
  })

  test('a document type, from which entities would come', () => {
    const sheet =
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c t="str"><v>&e;</v></c></row></sheetData></worksheet>'
    expect(rows('', { sheet })).toMatchObject({ rule: 'sheet-doctype' })
    const strings = '<!DOCTYPE sst [<!ENTITY a "aaaaaaaa">]><sst><si><t>&a;</t></si></sst>'
    expect(rows('', { strings })).toMatchObject({ rule: 'sheet-doctype' })
  })

  test('NUL: as it is no workbook is read; escaped it stays the escape that it is', () => {
    expect(cells('<row r="1"><c r="A1" t="str"><v>a\0b</v></c></row>')).toMatchObject({
      rule: 'sheet-bad-xml',
    })
    expect(cells('<row r="1"><c r="A1" t="str"><v>a&#0;b_x0000_</v></c></row>')).toMatchObject([
      { kind: 'text', text: 'a&#0;b_x0000_' },
    ])
  })

  test('cells outside of every sheet', () => {
    expect(rows('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')).toMatchObject({ rule: 'sheet-cell-outside' })
    expect(rows('<row r="1048577"><c r="A1"><v>1</v></c></row>')).toMatchObject({
      rule: 'sheet-cell-outside',
    })
  })

  test('elements in elements without end', () => {
    expect(rows('', { sheet: '<a>'.repeat(2000) })).toMatchObject({ rule: 'sheet-bad-xml' })
  })

  test.each([
    ['cut off', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['crossed', '<worksheet><sheetData></worksheet></sheetData>'],
  ])('XML that is %s', (_, sheet) => {
    expect(rows('', { sheet })).toMatchObject({ rule: 'sheet-bad-xml' })
  })

  test('one part that several sheets are said to be: each would be read again', () => {
    const names = ['A', 'B'].map((it) => `<sheet name="${it}" r:id="rId1"/>`).join('')
    expect(rows('', { workbook: `<workbook><sheets>${names}</sheets></workbook>` })).toEqual({
      rule: 'sheet-damaged',
      part: 'xl/worksheets/sheet1.xml',
    })
  })

  test('a shared text that is not there', () => {
    expect(rows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')).toMatchObject({ rule: 'sheet-damaged' })
  })
})

test('property: a workbook cut off or changed anywhere is read or refused, never thrown', () => {
  const data =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" s="1"><v>42370</v></c></row>'
  const whole = bookOf(data)
  for (let length = 0; length < whole.length; length += 29)
    expect(Array.isArray(allRows(openWorkbook(whole.subarray(0, length))))).toBe(false)
  for (let at = 0; at < whole.length; at += 5)
    for (const byte of [0, 0x3c]) {
      const changed = whole.slice()
      changed[at] = byte
      expect(() => allRows(openWorkbook(changed))).not.toThrow()
    }
})
