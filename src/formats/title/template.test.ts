import { describe, expect, test } from 'vitest'
import { DESK_LANGUAGES } from '../languages/index.ts'
import { readTitle } from './folder.ts'
import { emptyTitle, withExamples } from './template.ts'

describe.each(DESK_LANGUAGES)('an empty title, with remarks in %s', (language) => {
  const files = emptyTitle(language)
  test('is read as it is, without an issue', () => {
    const read = readTitle(files)
    expect(read).toMatchObject({
      ok: true,
      value: { scenarios: [], title: { release: { windows: [] }, head: { reached: 'decide' } } },
    })
    expect(read.ok && Object.keys(read.value.title.head.names)).toEqual([language])
  })
  test('says in each file what it is for', () => {
    for (const text of files.values()) expect(text).toMatch(/^# \S/)
  })
  test.each([...files.keys()])('is read with the example in %s', (file) => {
    const text = files.get(file)!
    const read = readTitle(new Map([...files, [file, withExamples(text)]]))
    expect(read).toMatchObject({ ok: true })
    // The head and the catalogue have nothing to leave out.
    const example = text.includes('\n#')
    if (example) expect(read).not.toEqual(readTitle(files))
  })
  test('is read with all its examples', () => {
    const all = new Map([...files].map(([file, text]) => [file, withExamples(text)]))
    expect(readTitle(all)).toMatchObject({
      ok: true,
      value: { scenarios: [{ changes: [{ value: 'export' }] }] },
    })
  })
})

test('an empty title is in English where no language is asked for', () => {
  expect(emptyTitle()).toEqual(emptyTitle('en'))
})
