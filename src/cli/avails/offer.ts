import type { Day, PartyId } from '../../core/base/index.ts'
import { windowStandings } from '../../core/seams/index.ts'
import type { Title } from '../../core/title/index.ts'
import { checkXml, type Mec, mddfSentence, writeMec } from '../../formats/mddf/index.ts'
import {
  OFFER_WORDS,
  type Projected,
  projectAvails,
  type TakingOver,
} from '../../formats/mddf/offer/index.ts'
import { mecOf, sentOf } from '../../formats/mec/index.ts'
import { assessed } from '../assess.ts'
import type { Status } from '../io.ts'
import type { Loaded } from '../load.ts'
import { causesLines } from '../report/rights.ts'
import { pageOf, whereOf } from '../rights.ts'
import { meant } from '../rights-ask.ts'
import type { Run } from '../run.ts'
import { fail } from '../run.ts'
import { writeOrTell } from './write.ts'

export interface OfferOptions {
  readonly platform?: string
  readonly out?: string
  readonly version?: string
  readonly format?: string
  readonly force?: boolean
}

export const titleOrTell = (run: Run, loaded: Loaded): Title | undefined => {
  const [one] = loaded.titles
  if (loaded.kind === 'title' && one) return one.title
  fail(run, 'not-a-title', 'Name the folder of one title.')
  return undefined
}

/** All that is to be known of one title's offers to one platform; what does not name one of each is told. */
export function offeringOrTell(
  run: Run,
  loaded: Loaded,
  asOf: Day,
  { platform: named = '', format = 'HD' }: OfferOptions,
): TakingOver | undefined {
  const title = titleOrTell(run, loaded)
  if (!title) return undefined
  const tell = (rule: string, message: string): undefined => {
    fail(run, rule, message)
    return undefined
  }
  const { parties, works } = loaded.catalogue
  const id = (named.includes(':') ? named : `party:${named}`) as PartyId
  const platform = parties.find((it) => it.id === id)
  if (!platform) {
    const windows = [...new Set(title.release.windows.map(({ party }) => party.slice('party:'.length)))]
    const known =
      windows.length === 0 ? 'The title has no windows.' : `The title has windows of: ${windows.join(', ')}.`
    if (named === '') return tell('no-platform', `Name the platform by --platform. ${known}`)
    const other = meant(
      named,
      parties.map((it) => it.id),
    )
    return tell('no-such-platform', `The catalogue has no party ${named}.${other} ${known}`)
  }
  const licensor = parties.find((it) => it.id === title.head.lead)
  if (!licensor) return tell('no-licensor', `The lead ${title.head.lead} is not in the catalogue.`)
  const [answer] = assessed(loaded, [{ title, read: title }], asOf)
  const { language: spoken, eidr } = works.find((it) => it.id === title.head.work) ?? {}
  return {
    ...{ title, platform, licensor, issued: asOf, formatProfile: format },
    ...(spoken && { spoken }),
    ...(eidr && { eidr }),
    // Whoever has the files sees all there is, and the engine answers.
    notCleared: new Set(),
    standings: windowStandings(title, loaded.catalogue, asOf, platform.id),
    dates: answer?.assessment.figures.dates ?? new Map(),
  }
}

export function tellLeft(run: Run, loaded: Loaded, { left }: Pick<Projected, 'left'>): void {
  const words = OFFER_WORDS[run.language]
  const page = pageOf(run, loaded)
  for (const { path, why, lacking = [] } of left) {
    const lines = causesLines(lacking, 'broken', page, whereOf(loaded)).filter((line) => line !== '')
    run.io.err([`! ${path}: ${words.left[why]}`, ...lines.map((line) => `  ${line}`), ''].join('\n'))
  }
}

/** `genchi avails export PATH --platform P --out FILE`: the offers of a title to one platform. */
export async function exportAvailsCommand(
  run: Run,
  loaded: Loaded,
  asOf: Day,
  options: OfferOptions & { readonly out: string },
): Promise<Status> {
  if (options.platform === undefined) return fail(run, 'no-platform', 'Say to whom: --platform amazon.')
  const offering = offeringOrTell(run, loaded, asOf, options)
  if (!offering) return 2
  const made = projectAvails(offering)
  tellLeft(run, loaded, made)
  if (made.avails.avails.length === 0) return fail(run, 'nothing-to-offer', 'There is nothing to offer it.')
  const status = await writeOrTell(run, made.avails, options.out, options)
  return status === 0 && made.left.length > 0 ? 1 : status
}

/** `genchi avails export PATH --mec --out FILE`: what viewers read of a title, for any service. */
export async function exportMecCommand(
  run: Run,
  loaded: Loaded,
  options: OfferOptions & { readonly out: string },
): Promise<Status> {
  const title = titleOrTell(run, loaded)
  if (!title) return 2
  const mec = mecOfTitle(title, loaded)
  const status = await writeOrTell(run, mec, options.out, options)
  if (status === 2) return status
  // What a service will ask for besides, a copyright line or a genre of its list, the title does not hold.
  const asked = checkXml(writeMec(mec).text).issues.filter(({ severity }) => severity === 'error')
  for (const sentence of new Set(asked.map((it) => mddfSentence(it, run.language))))
    run.io.err(`! ${sentence}\n`)
  return asked.length > 0 ? 1 : status
}

function mecOfTitle(title: Title, { catalogue }: Loaded): Mec {
  const work = catalogue.works.find((it) => it.id === title.head.work)
  return mecOf(title.release, sentOf(title, work))
}
