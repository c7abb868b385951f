/**
 * server: who asks, what may they see, and what does the store say? HTTP over the store: signs in, loads,
 * assesses, filters by sight (`api/sight.ts`) and replies; live hints; the built web app.
 */
export { type Accounts, type AccountsOf, openAccounts, type Provider } from './accounts.ts'
export { type AppOf, makeApp } from './app.ts'
export type { Served } from './context.ts'
export { type Limits, USUAL_LIMITS } from './guard.ts'
export { type Listening, listen } from './listen.ts'
export { type Opened, openServer, type ServerOf } from './open.ts'
export { filesIn, loadSample, readSample, SAMPLE, SEATS } from './sample.ts'
