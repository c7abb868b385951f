import { describe, expect, test } from 'vitest'
import { DESK_LANGUAGES, type DeskLanguage } from '../languages/index.ts'
import { readSlate, readTitle } from './folder.ts'
import { type Beginning, emptySlate, emptyTitle, withExamples } from './template.ts'

/** Of one folder that has its catalogue in it. */
const alone = (language?: DeskLanguage, beginning?: Beginning) => {
  const { title, catalogue } = emptyTitle(language, beginning)
  return new Map([...title, ...catalogue])
}

describe.each(DESK_LANGUAGES)('an empty title, with remarks in %s', (language) => {
  const files = alone(language)
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
  expect(alone()).toEqual(alone('en'))
})

describe('what is known beforehand', () => {
  const known = { slug: 'harbour', name: 'The harbour', lead: 'party:studio' } as const
  test('stands in the title, its work and its company', () => {
    expect(readTitle(alone('en', known))).toMatchObject({
      ok: true,
      value: {
        title: {
          head: {
            id: 'title:harbour',
            names: { en: 'The harbour' },
            work: 'work:harbour',
            lead: 'party:studio',
          },
        },
        catalogue: {
          works: [{ id: 'work:harbour', owners: ['party:studio'] }],
          parties: [{ id: 'party:studio' }],
        },
      },
    })
  })
  test('stands in every example', () => {
    const all = [...alone('en', known)].map(([file, text]): [string, string] => [file, withExamples(text)])
    expect(readTitle(new Map(all))).toMatchObject({ ok: true })
  })
})

test.each(DESK_LANGUAGES)('a slate begins with one, with remarks in %s', (language) => {
  const { title, catalogue } = emptyTitle(language)
  const files = new Map([
    ...[...title].map(([file, text]): [string, string] => [`one/${file}`, text]),
    ...catalogue,
  ])
  const head = emptySlate(language)
  expect(readSlate(new Map([...files, ['slate.yaml', head]]))).toMatchObject({
    ok: true,
    value: { titles: [{}] },
  })
  expect(readSlate(new Map([...files, ['slate.yaml', withExamples(head)]]))).toMatchObject({
    ok: true,
    value: { asOf: '2030-01-10' },
  })
})
