import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { builtWeb } from '../../scripts/built-web.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** the built web app */
    readonly web: string
    /** for stores, until the end of the run */
    readonly stores: string
  }
}

/** Once for all tests of the pages: the web app as it is built for people. */
export function setup({ provide }: TestProject): () => void {
  const stores = mkdtempSync(join(tmpdir(), 'genchi-journeys-'))
  provide('web', builtWeb({ draft: true }))
  provide('stores', stores)
  return () => rmSync(stores, { recursive: true, force: true })
}
