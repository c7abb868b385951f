import { HTTPException } from 'hono/http-exception'
import type { Served } from './context.ts'
import { knowing } from './context.ts'
import { docsPage, type OpenApi } from './docs.ts'
import type { Limits } from './guard.ts'
import { rateLimit, sameOrigin, securityHeaders, smallJson, USUAL_LIMITS } from './guard.ts'
import { problemReply, Refusal } from './problem.ts'
import { type Api, newApi } from './route.ts'
import { accountRoutes } from './routes/account.ts'
import { alarmRoutes } from './routes/alarms.ts'
import { auditRoutes } from './routes/audit.ts'
import { auditOutRoutes } from './routes/audit-out.ts'
import { availsRoutes } from './routes/avails.ts'
import { catalogueRoutes } from './routes/catalogue.ts'
import { companyRoutes } from './routes/company.ts'
import { copyRoutes } from './routes/copies.ts'
import { documentRoutes } from './routes/documents.ts'
import { findingRoutes } from './routes/findings.ts'
import { historyRoutes } from './routes/history.ts'
import { joinRoutes } from './routes/join.ts'
import { liveRoutes } from './routes/live.ts'
import { newTitleRoutes } from './routes/new-title.ts'
import { peopleRoutes } from './routes/people.ts'
import { rightsRoutes } from './routes/rights.ts'
import { scenarioRoutes } from './routes/scenarios.ts'
import { sessionRoutes, signIn } from './routes/session.ts'
import { shareRoutes } from './routes/shares.ts'
import { slateRoutes } from './routes/slate.ts'
import { titleRoutes } from './routes/titles.ts'
import { codeHash } from './same-code.ts'
import { webApp } from './static.ts'

export interface AppOf {
  /** the built web app */
  readonly web?: string
  readonly limits?: Limits
  readonly version?: string
  readonly log?: (line: string) => void
  /** a command that is fed each uploaded file; a status other than 0 refuses it */
  readonly scanner?: string
}

const DESCRIPTION =
  'The desk over HTTP. Whoever asks sees of a title what is opened to their company; what they may not see is not ' +
  'there. Names, sentences and figures come in the language of `language` or Accept-Language. Sign in with a cookie, ' +
  'or send `Authorization: Bearer` with a personal access token. Writes take an `Idempotency-Key`.'

/** Everything that is answered over HTTP. It needs no socket: a test calls it as it is. */
export function makeApp(
  served: Served,
  { web, limits = USUAL_LIMITS, version = '0', log, scanner }: AppOf = {},
): Api {
  const app = newApi()
  // Of the code that runs: the files may be others by the time somebody asks.
  codeHash()
  app.use(securityHeaders(served))
  app.use(sameOrigin(served))
  app.use('/api/*', smallJson())
  app.use('/api/*', knowing(served))
  app.use('/api/*', rateLimit(limits, served))
  app.onError((error, c) => {
    const language = c.get('language') ?? 'en'
    if (error instanceof Refusal) return problemReply(error, language)
    if (error instanceof HTTPException && error.status < 500)
      return problemReply(new Refusal('not-valid'), language)
    log?.(`${c.req.method} ${c.req.path}: ${error.stack ?? error}`)
    return problemReply(new Refusal('failed'), language)
  })
  app.notFound((c) => problemReply(new Refusal('not-found'), c.get('language') ?? 'en'))

  app.get('/api/health', (c) => c.json({ ok: true, version }, 200, { 'cache-control': 'no-store' }))
  app.all('/api/auth/*', (c) => signIn(c, served))
  for (const routes of [
    sessionRoutes(served),
    accountRoutes(served),
    joinRoutes(served),
    companyRoutes(served),
    newTitleRoutes(served),
    slateRoutes(),
    findingRoutes(),
    alarmRoutes(served),
    titleRoutes(served),
    scenarioRoutes(served),
    historyRoutes(served),
    peopleRoutes(served),
    catalogueRoutes(),
    rightsRoutes(),
    auditRoutes(served),
    copyRoutes(served),
    auditOutRoutes(served),
    shareRoutes(served),
    documentRoutes(served, { scanner }),
    availsRoutes(served, { scanner }),
    liveRoutes(served),
  ])
    app.route('/api', routes)

  let document: OpenApi | undefined
  const openApi = (): OpenApi => {
    document ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Genchi API', version, description: DESCRIPTION },
      servers: [{ url: '/' }],
    }) as unknown as OpenApi
    return document
  }
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  app.get('/api/openapi.json', (c) => c.json(openApi(), 200, { 'cache-control': 'no-cache' }))
  app.get('/api/docs', (c) => c.html(docsPage(openApi())))
  if (web !== undefined) app.use(webApp(web))
  return app
}
