import type { Context, MiddlewareHandler } from 'hono'
import type { DeskLanguage } from '../formats/words/index.ts'
import { isDeskLanguage } from '../formats/words/index.ts'
import type { Acting, CompanyId, Door, PersonId, Store, WorkspaceId } from '../store/index.ts'
import { countAttempt, tokenHolder } from '../store/index.ts'
import type { AccessQueue } from './access-queue.ts'
import type { Accounts, SignedIn } from './accounts.ts'
import type { LiveSlate } from './live-slate.ts'
import type { Presence } from './presence.ts'
import { Refusal } from './problem.ts'
import type { Reader, World, Worlds } from './reader.ts'

/** What every request is answered with. */
export interface Served {
  readonly store: Store
  readonly accounts: Accounts
  /** the address under which people reach it */
  readonly url: string
  /** only this machine reaches it */
  readonly loopback: boolean
  /** the sample is loaded and may be entered with a click */
  readonly sample: boolean
  readonly slates: (workspace: WorkspaceId) => Promise<{ readonly slate: LiveSlate; readonly worlds: Worlds }>
  readonly access: AccessQueue
  readonly presence: Presence
  readonly clock: () => number
  /** nobody is in the store yet, and whoever has the secret may make the first account */
  readonly setup?: { readonly secret: string; readonly isOpen: () => Promise<boolean> }
}

export type Scope = 'read' | 'write' | 'audit'

/** Who asks. */
export interface Who {
  readonly reader: Reader
  readonly workspace: WorkspaceId
  readonly slate: LiveSlate
  readonly worlds: Worlds
  readonly doors: readonly Door[]
  readonly signed?: SignedIn
  /** a company asks for a second factor, and the account has none */
  readonly lacksSecondFactor?: boolean
  readonly scopes: readonly Scope[]
}

export interface Env {
  Variables: {
    address: string
    language: DeskLanguage
    who: Who | undefined
    /** somebody came with a token in the header, and no cookie was looked at */
    bearer: boolean
  }
  Bindings: { incoming?: { readonly socket?: { readonly remoteAddress?: string } } }
}

export type Ctx = Context<Env>

const ALL: readonly Scope[] = ['read', 'write', 'audit']

/** Finds out who asks, by token or by session. */
export function knowing(served: Served): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('address', c.env?.incoming?.socket?.remoteAddress ?? '')
    c.set('language', languageOf(c.req.query('language') ?? c.req.header('accept-language') ?? ''))
    const secret = secretIn(c.req.header('authorization'))
    c.set('bearer', secret !== undefined)
    c.set(
      'who',
      secret === undefined
        ? await bySession(served, c.req.raw.headers)
        : ((await byToken(served, secret)) ?? (await noToken(served, c.get('address')))),
    )
    await next()
  }
}

const secretIn = (authorization: string | null | undefined): string | undefined =>
  /^Bearer (genchi_pat_[\w-]{20,100})$/.exec(authorization ?? '')?.[1]

async function bySession(served: Served, headers: Headers): Promise<Who | undefined> {
  const signed = await served.accounts.signedIn(headers)
  const [door] = signed?.doors ?? []
  if (!signed || !door) return undefined
  const { workspace, person } = door
  const doors = signed.doors.filter((other) => other.workspace === workspace)
  const companies = doors.map(({ company }) => company) as [CompanyId, ...CompanyId[]]
  const opened = await served.slates(workspace)
  return {
    reader: { person, companies },
    workspace,
    doors,
    signed,
    lacksSecondFactor: signed.needsSecondFactor,
    scopes: ALL,
    ...opened,
  }
}

async function byToken(served: Served, secret: string): Promise<Who | undefined> {
  const holder = await tokenHolder(served.store, secret)
  if (!holder) return undefined
  const { workspace, person, companies, scopes, account } = holder
  // A token that was made before the company asked for it opens no more than its maker may.
  const lacksSecondFactor =
    holder.secondFactor === true &&
    account !== undefined &&
    !(await served.accounts.hasSecondFactor(account)) &&
    !(await served.accounts.hasProvider(account))
  const opened = await served.slates(workspace)
  return {
    reader: { person, companies },
    workspace,
    doors: [],
    lacksSecondFactor,
    scopes: scopes as readonly Scope[],
    ...opened,
  }
}

const WRONG_TOKENS = { most: 30, forgottenAfterMs: 10 * 60_000 }

/** Nobody. Whoever goes on with tokens that are none is told to wait, by every server. */
async function noToken({ store, clock }: Served, address: string): Promise<undefined> {
  const tried = { key: `token ${address}`, at: clock(), forgottenAfterMs: WRONG_TOKENS.forgottenAfterMs }
  if ((await countAttempt(store, tried)) > WRONG_TOKENS.most) throw new Refusal('too-many')
  return undefined
}

/** Whether whoever asked once may still go in, for the same companies; asking this keeps no session awake. */
export async function isStillIn(
  served: Served,
  { reader, scopes }: Who,
  { headers }: Request,
): Promise<boolean> {
  const secret = secretIn(headers.get('authorization'))
  if (secret !== undefined) {
    const holder = await tokenHolder(served.store, secret)
    return holder !== undefined && isSame(reader.companies, holder.companies) && isSame(scopes, holder.scopes)
  }
  const signed = await served.accounts.signedIn(headers, { awake: false })
  const doors = signed?.doors.filter(({ workspace }) => workspace === signed.doors[0]?.workspace) ?? []
  return isSame(
    reader.companies,
    doors.map(({ company }) => company),
  )
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join()

/** The best of the languages that the desk speaks for those that the reader lists, with their weights. */
export function languageOf(accepted: string): DeskLanguage {
  const wanted = accepted
    .split(',')
    .map((part, i) => {
      const [tag = '', ...params] = part.trim().split(';')
      const q = Number(params.find((param) => param.trim().startsWith('q='))?.split('=')[1] ?? 1)
      return { tag: tag.toLowerCase().split('-')[0] ?? '', q: Number.isFinite(q) ? q : 0, i }
    })
    .sort((a, b) => b.q - a.q || a.i - b.i)
  return wanted.map(({ tag }) => tag).find(isDeskLanguage) ?? 'en'
}

/** Whoever asks, who must be signed in and hold the scope. */
export function whoAsks(c: Ctx, scope: Scope): Who {
  const who = c.get('who')
  if (!who) throw new Refusal('not-signed-in')
  if (who.lacksSecondFactor) throw new Refusal('second-factor-needed')
  if (!who.scopes.includes(scope)) throw new Refusal('not-opened')
  return who
}

/** Whoever asks for their own account: a second factor that is still owed does not keep them from it. */
export function signedAsks(c: Ctx): Who & { readonly signed: SignedIn } {
  const who = c.get('who')
  if (!who?.signed) throw new Refusal('not-signed-in')
  return { ...who, signed: who.signed }
}

/**
 * The workspace as it is to be shown: through the eyes of whoever asks, or of a company whose title they manage.
 * @returns `mine` tells what whoever asks may themselves do
 */
export function worldFor(
  c: Ctx,
  who: Who,
): { readonly world: World; readonly mine: World; readonly as?: CompanyId } {
  const mine = who.worlds.of(who.reader)
  const as = (c.req.query('as') || undefined) as CompanyId | undefined
  if (as === undefined) return { world: mine, mine }
  if (c.req.method !== 'GET') throw new Refusal('not-opened')
  if (!mine.titles().some(({ manages }) => manages)) throw new Refusal('not-opened')
  const theirs = who.worlds.of({
    person: 'person:none' as PersonId,
    companies: [as],
    borrowedBy: who.reader.companies,
  })
  const managed = (id: Parameters<World['title']>[0]) => mine.title(id)?.manages === true
  const world: World = {
    snapshot: theirs.snapshot,
    seenAs: {},
    lasting: throughOthers(mine.lasting, theirs.lasting),
    title: (id) => (managed(id) ? theirs.title(id) : undefined),
    titles: () => theirs.titles().filter(({ id }) => managed(id)),
  }
  return { world, mine, as }
}

const THROUGH = new WeakMap<object, WeakMap<object, object>>()

function throughOthers(mine: object, theirs: object): object {
  const known = THROUGH.get(mine) ?? new WeakMap<object, object>()
  THROUGH.set(mine, known)
  const lasting = known.get(theirs) ?? {}
  known.set(theirs, lasting)
  return lasting
}

/** For whom a transaction works: of somebody's companies the one that takes part in the title comes first. */
export function actingOn(
  who: Who,
  roles: readonly { readonly company: CompanyId; readonly person?: PersonId }[] = [],
): Acting {
  const { person, companies } = who.reader
  const mine = roles.filter((role) => role.person === undefined || role.person === person)
  const first = companies.find((company) => mine.some((role) => role.company === company)) ?? companies[0]
  const rest = companies.filter((company) => company !== first)
  return { workspace: who.workspace, person, companies: [first, ...rest] }
}
