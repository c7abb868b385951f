/**
 * server: who asks, what may they see, and what does the store say? HTTP over the store: signs in, loads,
 * assesses, filters by sight (`api/sight.ts`) and replies; live hints; the built web app.
 */

export { type Accounts, openAccounts } from './accounts.ts'
export { type AppOf, makeApp } from './app.ts'
export type { Served } from './context.ts'
export { copyTyped, newCopy } from './copy.ts'
export { type Limits, USUAL_LIMITS } from './guard.ts'
export { type Listening, listen } from './listen.ts'
export { type Opened, openServer, type ServerOf } from './open.ts'
export { OutboundRefused, type Outgoing, outbound, type Send } from './outbound.ts'
export type { Provider } from './providers.ts'
export { filesIn, loadSample, readSample, recordId, SAMPLE, SEATS } from './sample.ts'
export {
  type Checked,
  checkProviders,
  checkSetting,
  checkStore,
  isLoopbackHost,
  type Setting,
} from './self-check.ts'
export type { AccountsOf } from './sign-in.ts'
