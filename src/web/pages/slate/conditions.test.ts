import { describe, expect, test } from 'vitest'
import type { Finding, LinkName } from '../../../api/index.ts'
import { conditionsFor } from './conditions.ts'

const finding = (severity: Finding['severity'], ...links: LinkName[]): Finding => ({
  code: `${severity} ${links}`,
  severity,
  title: '',
  sentence: '',
  remedy: '',
  because: [],
  links,
  fictional: false,
})
const found = [
  finding('warning', 'deal'),
  finding('error', 'deal', 'release'),
  finding('error', 'release'),
  finding('unknown', 'clear', 'deal'),
]

describe('what is missing before a title goes on', () => {
  test('is what stands open in the links it leaves, the gravest first, each once', () => {
    const open = conditionsFor(found, 'deal', 'adapt')
    expect(open.map(({ link }) => link)).toEqual(['clear', 'deal'])
    expect(open[1]?.findings.map(({ severity }) => severity)).toEqual(['error', 'warning'])
  })
  test('does not count what only lies ahead', () => {
    expect(conditionsFor([finding('error', 'release')], 'deal', 'adapt')).toEqual([])
  })
  test('is nothing when it goes back', () => {
    expect(conditionsFor(found, 'release', 'deal')).toEqual([])
  })
})
