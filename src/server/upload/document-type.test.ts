import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentType } from './document-type.ts'
import { scan } from './scan.ts'
import { docxOf, JPEG, PDF, PNG, WEBP, xlsxOf, zipOf } from './zip.fixture.ts'

const FDX =
  '<?xml version="1.0" encoding="UTF-8"?>\n<FinalDraft DocumentType="Script" Version="4"><Content/></FinalDraft>'
const text = (it: string) => Buffer.from(it, 'utf8')

describe('papers that are taken, by their bytes', () => {
  test.each([
    ['contract.pdf', PDF, 'application/pdf'],
    ['scan.PNG', PNG, 'image/png'],
    ['scan.jpeg', JPEG, 'image/jpeg'],
    ['scan.webp', WEBP, 'image/webp'],
    ['계약서.docx', docxOf(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [
      '予算.xlsx',
      xlsxOf({ 'xl/printerSettings/printerSettings1.bin': 'x' }),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['note.txt', text('각서\nShe says <3 and <i>means</i> it.'), 'text/plain; charset=utf-8'],
    ['note.txt', Buffer.from('\ufeff覚書', 'utf16le'), 'text/plain; charset=utf-8'],
    ['pilot.fountain', text('INT. 사무실 - DAY\n\n@김하늘\n안녕.'), 'text/plain; charset=utf-8'],
    ['pilot.fdx', text(FDX), 'text/plain; charset=utf-8'],
  ])('%s', async (name, bytes, mediaType) => {
    expect(await documentType(name, bytes)).toEqual({ ok: true, mediaType })
  })
})

const external =
  '<Relationships><Relationship Id="r1" Type="http://x/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/></Relationships>'

describe('papers that are refused', () => {
  test.each([
    ['an empty file', 'a.pdf', Buffer.alloc(0), 'empty'],
    ['HTML', 'a.html', text('<!doctype html><p>hi'), 'acts'],
    ['HTML called text', 'a.txt', text('hello\n<script>alert(1)</script>'), 'acts'],
    ['HTML called PDF', 'a.pdf', text('<html><body>'), 'acts'],
    ['SVG', 'a.svg', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'acts'],
    ['SVG called a picture', 'a.png', text('<?xml version="1.0"?><svg/>'), 'acts'],
    ['SVG with a prefix', 'a.fdx', text('<x:svg xmlns:x="http://www.w3.org/2000/svg"/>'), 'acts'],
    ['XML of any other kind', 'a.fdx', text('<?xml version="1.0"?><Other/>'), 'acts'],
    [
      'a script that brings in a file',
      'a.fdx',
      text(`<!DOCTYPE FinalDraft [<!ENTITY x SYSTEM "file:///etc/passwd">]>${FDX}`),
      'acts',
    ],
    ['PHP', 'a.txt', text('<?php system($_GET["x"]);'), 'acts'],
    ['a shell script', 'a.txt', text('#!/bin/sh\nrm -rf /'), 'program'],
    ['JavaScript', 'a.js', text('alert(1)'), 'kind-not-taken'],
    ['a program for Windows', 'a.pdf', Buffer.from('MZ\x90\x00\x03\x00', 'latin1'), 'program'],
    ['a program for Linux', 'a.docx', Buffer.from('\x7fELF\x02', 'latin1'), 'program'],
    [
      'an old Word file, which may have macros',
      'a.doc',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'kind-not-taken',
    ],
    ['a file with macros by its name', 'a.docm', docxOf(), 'macros'],
    ['a file with macros under another name', 'a.docx', docxOf({ 'word/vbaProject.bin': 'x' }), 'macros'],
    ['a sheet with old macros', 'a.xlsx', xlsxOf({ 'xl/macrosheets/sheet1.xml': '<x/>' }), 'macros'],
    [
      'a file whose types say macros',
      'a.docx',
      zipOf({
        '[Content_Types].xml': 'application/vnd.ms-word.document.macroEnabled.main+xml',
        'word/document.xml': '',
      }),
      'macros',
    ],
    [
      'a file with a program packed in it',
      'a.docx',
      docxOf({ 'word/embeddings/oleObject1.bin': 'x' }),
      'macros',
    ],
    [
      'a file whose template comes from elsewhere',
      'a.docx',
      docxOf({ 'word/_rels/settings.xml.rels': external }),
      'acts',
    ],
    ['a PDF that acts', 'a.pdf', Buffer.concat([PDF, text('/JavaScript (app.alert(1))\n%%EOF\n')]), 'acts'],
    ['a wrong end of the name', 'a.png', PDF, 'not-what-its-name-says'],
    ['a wrong end of the name', 'a.docx', xlsxOf(), 'not-what-its-name-says'],
    ['an archive called a document', 'a.docx', zipOf({ 'x.txt': 'x' }), 'not-what-its-name-says'],
    ['an archive', 'a.zip', zipOf({ 'x.txt': 'x' }), 'kind-not-taken'],
    ['a second end of the name', 'contract.pdf.exe', PDF, 'kind-not-taken'],
    ['a name that reads backwards', 'x\u202egpj.pdf', PDF, 'bad-name'],
    ['a name with a folder', '../x.pdf', PDF, 'bad-name'],
    [
      'a picture with an archive behind it',
      'a.png',
      Buffer.concat([PNG, zipOf({ 'x.class': 'x' })]),
      'several-kinds',
    ],
    [
      'a picture with markup behind it',
      'a.jpg',
      Buffer.concat([JPEG, text('<script>x</script>')]),
      'several-kinds',
    ],
    [
      'a PDF with an archive behind it',
      'a.pdf',
      Buffer.concat([PDF, zipOf({ 'x.class': 'x' })]),
      'several-kinds',
    ],
    [
      'a document with something before it',
      'a.docx',
      Buffer.concat([docxOf().subarray(0, 4), docxOf()]),
      'several-kinds',
    ],
    ['half a PDF', 'a.pdf', PDF.subarray(0, 20), 'damaged'],
    ['half a document', 'a.docx', docxOf().subarray(0, 60), 'damaged'],
    ['a locked document', 'a.docx', zipOf({ 'word/document.xml': 'x' }, { encrypted: true }), 'encrypted'],
    ['a bomb', 'a.docx', docxOf({ 'word/media/x.png': Buffer.alloc(60 * 1024 * 1024) }), 'packed-too-tight'],
    [
      'a bomb that lies about its size',
      'a.docx',
      zipOf({ '[Content_Types].xml': Buffer.alloc(40 * 1024 * 1024) }, { saidBytes: 10 }),
      'packed-too-tight',
    ],
  ])('%s', async (_, name, bytes, why) => {
    expect(await documentType(name, bytes)).toEqual({ ok: false, why })
  })

  test('property: whatever the bytes, there is an answer', async () => {
    const starts = [PDF, PNG, JPEG, WEBP, docxOf(), Buffer.alloc(0)]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.nat(),
        fc.uint8Array({ maxLength: 80 }),
        fc.constantFrom('a.pdf', 'a.docx', 'a.txt'),
        async (start, cut, more, name) => {
          const bytes = Buffer.concat([start.subarray(0, cut % (start.length + 1)), more])
          expect(typeof (await documentType(name, bytes)).ok).toBe('boolean')
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the scanner', () => {
  test('is fed the bytes, and its status is the answer', async () => {
    expect(await scan('grep -q GOOD', text('GOOD'))).toBe('clean')
    expect(await scan('grep -q GOOD', text('bad'))).toBe('infected')
    expect(await scan('exit 1', Buffer.alloc(5_000_000))).toBe('infected')
  })
  test('that is not there, or does not end, is a failure', async () => {
    expect(await scan('no-such-scanner-anywhere', PDF)).toBe('failed')
    expect(await scan('sleep 30', PDF, 200)).toBe('failed')
  })
})
