import { describe, expect, test } from 'vitest'
import type { MddfDocument } from './index.ts'
import { checkXml, readMddf, writeAvails, writeOfferStatuses } from './index.ts'
import { availsXml, offerStatusXml, TOGETHER } from './sample.fixture.ts'

const read = (text: string): MddfDocument => {
  const result = readMddf(text)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}
/** Without the places, which are another text's. */
const bare = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(bare)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value).flatMap(([name, it]) => (name === 'at' ? [] : [[name, bare(it)]])),
        )
      : value

describe('avails of any version', () => {
  test.each(TOGETHER.flatMap(([from]) => (['2.7', '2.6'] as const).map((to) => [from, to] as const)))(
    '%s are written as %s and read back the same',
    (from, to) => {
      const document = read(availsXml(from))
      if (document.kind !== 'avails') throw new Error(document.kind)
      const { text, left, breaks } = writeAvails(document, to)
      expect([left, breaks.issues]).toEqual([[], []])
      expect(checkXml(text)).toMatchObject({ version: to, issues: [] })
      expect(bare({ ...read(text), version: from })).toEqual(bare(document))
    },
  )
})

test('what a version has no place for is named, not lost', () => {
  const document = read(
    availsXml('2.25').replace('<avails:AllowedLanguage asset', '<avails:AllowedLanguage signed="true" asset'),
  )
  if (document.kind !== 'avails') throw new Error(document.kind)
  const { breaks } = writeAvails(document, '2.7')
  expect(breaks.issues).toMatchObject([{ code: 'attribute-not-expected', quotes: { found: 'signed' } }])
  const odd = {
    ...document.avails[0]!,
    more: [{ namespace: 'avails', name: 'Novelty', children: [], text: 'new' }],
  }
  expect(writeAvails({ ...document, avails: [odd] }).left).toEqual([
    { name: 'Novelty', within: 'Avail', text: 'new' },
  ])
})

test('an offer status is read: live, or why not', () => {
  const document = read(offerStatusXml())
  if (document.kind !== 'offer-status') throw new Error(document.kind)
  const said = document.offers.flatMap(({ transactions }) =>
    transactions.map((it) => [
      it.territories[0]?.country?.text,
      it.featureStatus?.progressCode?.text,
      it.featureStatus?.comments?.text,
    ]),
  )
  expect(said).toEqual([
    ['JP', 'Live', undefined],
    ['KR', 'Issue', 'subtitles are missing'],
  ])
  expect(checkXml(offerStatusXml()).issues).toEqual([])
})

test('the licence that 2.5 gave for all transactions is given to each', () => {
  const document = read(
    offerStatusXml('2.5').replace(
      '</avails:ALID>',
      '</avails:ALID><avails:LicenseType>SVOD</avails:LicenseType>',
    ),
  )
  if (document.kind !== 'offer-status') throw new Error(document.kind)
  const { text, left } = writeOfferStatuses(document)
  expect([left, checkXml(text).issues, text.match(/SVOD/g)?.length]).toEqual([[], [], 2])
})
