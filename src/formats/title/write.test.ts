import { describe, expect, test } from 'vitest'
import { readSlate, readTitle } from './folder.ts'
import { SAMPLE } from './sample.fixture.ts'
import { writeSlate, writeTitle } from './write.ts'

const read = readSlate(SAMPLE)
if (!read.ok) throw new Error('the sample is not read')
const slate = read.value
const written = writeSlate(slate)

describe('a slate that is written', () => {
  test('is read as the same', () => {
    const again = readSlate(written)
    expect(again).toEqual({ ok: true, value: slate })
  })
  test('is written the same again', () => {
    expect(writeSlate(slate)).toEqual(written)
  })
  test('has a file for each section and part in which something stands', () => {
    expect([...written.keys()].sort()).toEqual([...SAMPLE.keys()].sort())
    const bare = writeSlate({
      ...slate,
      catalogue: { ...slate.catalogue, rates: [] },
      titles: [{ ...slate.titles[0]!, scenarios: [] }],
    })
    expect(bare.has('catalogue/rates.yaml')).toBe(false)
    expect(bare.has('lantern/scenarios.yaml')).toBe(false)
  })
  test('has its fields in the order of their types, short things on one line, ids on their own', () => {
    expect(written.get('lantern/release.yaml')).toContain(`windows:
  - id: window:minato
    names: { ja: みなとテレビ 金曜23時, en: 'Minato, Fridays 23:15' }
    party: party:minato
    medium: free-television
    territories: JP
    languages: [ja original]
    term: { from: on event:premiere, until: 2031-04-12 }
    exclusive: true
    airing: { first: on event:premiere, episodes: 8, perDrop: 1, everyDays: 7, skips: [2030-05-03] }
    slot:
      at: 23:15
      minutes: 60
      zone: Asia/Tokyo
      runtime: { atLeast: 2640, atMost: 2760 }
    ordered: 8
    deliverDaysBefore: 14
    fictional: [term, slot]
    note: |-
      What is invented here is invented; the clock of the slot runs past midnight.
      A second paragraph.
  - id: window:nagare
`)
  })
  test('names its schema for editors where asked', () => {
    const files = writeSlate(slate, { schemas: '../schema' })
    expect(files.get('lantern/deal.yaml')?.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=../schema/deal.schema.json',
    )
    expect(files.get('catalogue/works.yaml')?.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=../schema/catalogue-works.schema.json',
    )
    expect(readSlate(files)).toEqual({ ok: true, value: slate })
  })
})

test('a title that is written alone is read as the same with the catalogue beside it', () => {
  const [folder] = slate.titles
  const files = new Map([...writeTitle(folder!)].map(([file, text]) => [`lantern/${file}`, text]))
  for (const [file, text] of SAMPLE) if (file.startsWith('catalogue/')) files.set(file, text)
  expect(readTitle(files, 'lantern')).toEqual({ ok: true, value: { ...folder, catalogue: slate.catalogue } })
})
