import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, openDesk, type TestDesk, TITLE } from './desk.fixture.ts'

describe('limits on how much somebody may ask', () => {
  let desk: TestDesk
  let producer: Ask
  beforeAll(async () => {
    const none = { burst: 0, perSecond: 0.001 }
    const many = { burst: 1e9, perSecond: 1e9 }
    desk = await openDesk({ limits: { read: many, write: none, stranger: many } })
    producer = await desk.as('producer')
  })
  afterAll(() => desk.close())

  const slip = { changes: [{ move: 'release/events/event:premiere/on', to: '2026-05-14' }] }

  test('what if is a question: it counts with what is read', async () => {
    expect((await producer('POST', `/titles/${TITLE}/try`, { body: slip })).status).toBe(200)
  })

  test('what would be saved counts with what is written', async () => {
    const reply = await producer('POST', `/titles/${TITLE}/save`, { body: { ...slip, base: { release: 1 } } })
    expect(reply.status).toBe(429)
    expect(reply.headers.get('retry-after')).toBeTruthy()
  })
})
