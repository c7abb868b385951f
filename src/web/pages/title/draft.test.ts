import { describe, expect, test } from 'vitest'
import { issuePlace } from './draft.ts'

describe('an issue that the server found in a draft', () => {
  const changes = [
    { set: 'deal/partners/partner:a/share', to: '-1' },
    { add: 'adapt/writers', value: { id: 'writer:b' } },
  ]
  test('is told by the place that was changed, not by the number of the change', () => {
    expect(issuePlace(changes, 'changes/0/to')).toBe('deal/partners/partner:a/share')
    expect(issuePlace(changes, 'changes/1/value/name/given')).toBe('adapt/writers/writer:b/name/given')
  })
  test('keeps its own place where it names one', () => {
    expect(issuePlace(changes, 'deal/scope')).toBe('deal/scope')
    expect(issuePlace(changes, 'changes/7/to')).toBe('changes/7/to')
  })
})
