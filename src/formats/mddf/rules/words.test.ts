import { describe, expect, test } from 'vitest'
import { checkXml } from '../index.ts'
import { availsXml } from '../sample.fixture.ts'

const found = (text: string) =>
  checkXml(text)
    .issues.filter(({ code }) => code.startsWith('word-'))
    .map(({ code, quotes }) => [code, quotes['within'], quotes['found']])

describe('a work that another is related to', () => {
  const related = (subType: string, work: string) =>
    availsXml().replace(
      '</avails:Avail>',
      `<avails:CoreMetadata><mdmec:Basic ContentID="md:cid:org:kawanashi.example:sora">
        <md:ContentRelatedTo>
          <md:Relationship><md:Type>isbasedon</md:Type>${subType}</md:Relationship>
          <md:Work>${work}</md:Work>
        </md:ContentRelatedTo>
      </mdmec:Basic></avails:CoreMetadata></avails:Avail>`,
    )
  test('is of a type that the standard lists', () => {
    expect(found(related('', '<md:WorkType>Comic Strip</md:WorkType>'))).toEqual([])
    expect(found(related('', '<md:WorkType>Webtoon</md:WorkType>'))).toEqual([
      ['word-not-allowed', 'Work/WorkType', 'Webtoon'],
    ])
  })
  test('is related in a way that both sides know', () => {
    expect(found(related('<md:SubType>Legend</md:SubType>', ''))).toEqual([])
    expect(found(related('<md:SubType>Rumour</md:SubType>', ''))).toEqual([
      ['word-not-usual', 'Relationship/SubType', 'Rumour'],
    ])
  })
})
