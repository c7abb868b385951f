import { expect, test } from 'vitest'
import { readMddf } from '../index.ts'
import { availsXml } from '../sample.fixture.ts'
import type { Avails } from '../types.ts'
import { offerChanges } from './changes.ts'

const avails = (text: string): Avails => {
  const read = readMddf(text)
  if (!read.ok || read.value.kind !== 'avails') throw new Error('no avails')
  return read.value
}
const changes = (text: string) => offerChanges(avails(availsXml()), avails(text))

test('the same offers change nothing, by whatever clock they are written', () => {
  expect(changes(availsXml())).toEqual([])
  expect(changes(availsXml().replace('2027-01-01T00:00:00+09:00', '2026-12-31T15:00:00Z'))).toEqual([])
})

test('an offer without its id is known by licence and territories', () => {
  const text = availsXml().replace(' TransactionID="jp-1"', '').replace('>250<', '>300<')
  expect(changes(text)).toMatchObject([
    { kind: 'changed', offer: 'jp-1', fields: [{ field: 'terms', from: 'WSP 250 JPY', to: 'WSP 300 JPY' }] },
  ])
})

test('a new offer and one that is gone are named', () => {
  const text = availsXml().replace('TransactionID="kr-1"', 'TransactionID="th-1"').replace('>KR<', '>TH<')
  expect(changes(text)).toMatchObject([
    { kind: 'new', offer: 'th-1' },
    { kind: 'gone', offer: 'kr-1' },
  ])
})

test('every field that differs is named', () => {
  const text = availsXml()
    .replace('<avails:LicenseType>EST', '<avails:LicenseType>VOD')
    .replace('>JP</md:country></avails:Territory>', '>TH</md:country></avails:Territory>')
    .replace('2027-01-01', '2027-01-02')
    .replace('2027-06-30', '2027-07-31')
    .replace('>ja<', '>th<')
    .replace('>HD<', '>UHD<')
    .replace('>250<', '>300<')
  const [change] = changes(text)
  expect(change?.kind === 'changed' && change.fields.map(({ field }) => field)).toEqual([
    ...['licence', 'territories', 'start', 'end', 'languages', 'format', 'terms'],
  ])
})
