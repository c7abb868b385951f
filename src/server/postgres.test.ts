import { afterAll, beforeAll, describe } from 'vitest'
import { POSTGRES_BIN } from '../store/stores.fixture.ts'
import { desksOn } from './desk.fixture.ts'

// What holds of the server on the embedded store holds on PostgreSQL: the same tests, each file once more.
const SUITES = ['./server.test.ts', './leak.test.ts']

describe.skipIf(POSTGRES_BIN === undefined)('on PostgreSQL', async () => {
  beforeAll(() => desksOn('postgres'))
  afterAll(() => desksOn('memory'))
  for (const suite of SUITES)
    describe(suite, async () => {
      // Another name for the same file, so that it is read again where this process has read it already.
      await import(/* @vite-ignore */ `${suite}?postgres`)
    })
})
