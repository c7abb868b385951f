import type { Day, Path } from '../../core/base/index.ts'
import { pathOf } from '../../core/base/index.ts'
import type { Code } from '../../core/seams/index.ts'
import type { Avails } from '../../formats/mddf/index.ts'
import { OFFER_WORDS, offerChanges, type Projected, projectAvails } from '../../formats/mddf/offer/index.ts'
import { assessed } from '../assess.ts'
import type { Status } from '../io.ts'
import type { Loaded } from '../load.ts'
import { jsonText } from '../report/json.ts'
import type { Run } from '../run.ts'
import { fail } from '../run.ts'
import { documentOrTell, writeOrTell } from './write.ts'

export interface OfferOptions {
  readonly platform: string
  readonly out?: string
  readonly version?: string
  readonly format?: string
  readonly force?: boolean
}

/** Rules after which a window is not for sale as it stands. */
const STOPS: readonly Code[] = [
  'window-outside-rights',
  'window-under-holdback',
  'exclusive-clash',
  'language-not-cleared',
]

/** The offers of one title to one platform; what does not name one of each is told. */
function projected(run: Run, loaded: Loaded, asOf: Day, options: OfferOptions): Projected | undefined {
  const [one] = loaded.titles
  const tell = (rule: string, message: string): undefined => {
    fail(run, rule, message)
    return undefined
  }
  if (loaded.kind !== 'title' || !one) return tell('not-a-title', 'Name the folder of one title.')
  const { title } = one
  const { parties } = loaded.catalogue
  const id = options.platform.includes(':') ? options.platform : `party:${options.platform}`
  const platform = parties.find((it) => it.id === id)
  if (!platform) {
    const known = [...new Set(title.release.windows.map(({ party }) => party))].join(', ')
    return tell('no-such-platform', `There is no ${id}. The title has windows of ${known}.`)
  }
  const licensor = parties.find((it) => it.id === title.head.lead)
  if (!licensor) return tell('no-licensor', `The lead ${title.head.lead} is not in the catalogue.`)
  const [answer] = assessed(loaded, [{ title, read: title }], asOf)
  const findings = answer?.assessment.findings ?? []
  const stopped = findings.filter(
    ({ code, severity }) => severity === 'error' && (STOPS as readonly string[]).includes(code),
  )
  const windows = new Set(title.release.windows.map(({ id }) => pathOf('release/windows', id)))
  const notCleared = new Set<Path>(stopped.flatMap(({ because }) => because.filter((it) => windows.has(it))))
  return projectAvails({
    ...{ title, platform, licensor, notCleared },
    dates: answer?.assessment.figures.dates ?? new Map(),
    formatProfile: options.format ?? 'HD',
    issued: asOf,
  })
}

function tellLeft(run: Run, { left }: Projected): void {
  const words = OFFER_WORDS[run.language]
  for (const { path, why } of left) run.io.err(`! ${path}: ${words.left[why]}\n`)
}

/** `genchi avails export PATH --platform P --out FILE`: the offers of a title to one platform. */
export async function exportAvailsCommand(
  run: Run,
  loaded: Loaded,
  asOf: Day,
  options: OfferOptions & { readonly out: string },
): Promise<Status> {
  const made = projected(run, loaded, asOf, options)
  if (!made) return 2
  tellLeft(run, made)
  if (made.avails.avails.length === 0) return fail(run, 'nothing-to-offer', 'There is nothing to offer it.')
  const status = await writeOrTell(run, made.avails, options.out, options)
  return status === 0 && made.left.length > 0 ? 1 : status
}

/** `genchi avails preview PATH FILE --platform P`: what taking the file over would change. Nothing is changed. */
export async function previewCommand(
  run: Run,
  loaded: Loaded,
  asOf: Day,
  file: string,
  options: OfferOptions,
): Promise<Status> {
  const made = projected(run, loaded, asOf, options)
  if (!made) return 2
  const document = await documentOrTell(run, file)
  if (!document) return 2
  if (document.kind !== 'avails') return fail(run, 'not-avails', `${file} holds no avails.`)
  tellLeft(run, made)
  const changes = offerChanges(made.avails, document as Avails)
  if (run.json) run.io.out(jsonText({ changes, left: made.left }))
  else run.io.out(`${linesOf(run, changes).join('\n')}\n`)
  return changes.length === 0 ? 0 : 1
}

function linesOf(run: Run, changes: ReturnType<typeof offerChanges>): readonly string[] {
  const words = OFFER_WORDS[run.language]
  if (changes.length === 0) return [words.nothing]
  const signs = { new: '+', gone: '−', changed: '~' }
  return changes.flatMap((it) => [
    `${signs[it.kind]} ${run.paint('strong', it.offer)} ${words.changes[it.kind]}`,
    ...(it.kind === 'changed'
      ? it.fields.map(({ field, from, to }) => `    ${words.fields[field]}: ${from || '–'} → ${to || '–'}`)
      : []),
  ])
}
