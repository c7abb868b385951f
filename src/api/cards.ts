import type { Day, Money, Rate } from '../core/base/index.ts'
import { inCurrency, money, nameIn } from '../core/base/index.ts'
import type { Assessment, FindingOf } from '../core/seams/index.ts'
import { comingUp, happenings, linkStates, linksOf } from '../core/seams/index.ts'
import type { Catalogue, Link, Title } from '../core/title/index.ts'
import { LINKS, standingOf } from '../core/title/index.ts'
import type { DeskLanguage, Speaker } from '../formats/words/index.ts'
import { happeningWords, headline, remedy, sayComing, sentence } from '../formats/words/index.ts'
import { CARD_WORDS } from './card-words.ts'
import type { Finding, LinkSummary, TitleCard } from './shapes.ts'
import type { Sight } from './sight.ts'
import { reads } from './sight.ts'
import type { Coming } from './titles.ts'

/** A title as its reader sees it, with what was found, and how to say it. */
export interface Told {
  readonly title: Title
  readonly catalogue: Catalogue
  /** with the findings that the reader may be told, and no others */
  readonly assessment: Assessment
  readonly sight: Sight
  readonly asOf: Day
  readonly speaker: Speaker
}

/** A finding in the reader's language. */
export function findingOf(finding: FindingOf, { title, catalogue, speaker }: Told): Finding {
  return {
    code: finding.code,
    severity: finding.severity,
    title: headline(finding, speaker),
    sentence: sentence(finding, speaker),
    remedy: remedy(finding, speaker),
    because: finding.because.map((path) => ({ path, name: speaker.place(path) })),
    links: [...linksOf(finding)],
    fictional: finding.because.some((path) => standingOf(title, catalogue, path) === 'fictional'),
  }
}

/** The chain of seven links: how each stands, and its key figure. */
export function chainOf(told: Told): LinkSummary[] {
  const { title, assessment, sight, speaker } = told
  const words = CARD_WORDS[speaker.language]
  const states = linkStates(assessment.findings)
  const reached = LINKS.indexOf(title.head.reached)
  return LINKS.map((link, i): LinkSummary => {
    if (!reads(sight, link)) return { link, state: 'hidden', word: words.hidden, findings: 0 }
    const findings = assessment.findings.filter((finding) => linksOf(finding).includes(link)).length
    const figure = keyFigure(link, told)
    const ahead = i > reached && states[link] === 'sound'
    return {
      link,
      state: states[link],
      word: ahead ? words.ahead : speaker.terms.states[states[link]],
      ...(figure && { figure, label: words.labels[link] }),
      findings,
    }
  })
}

export function cardOf(told: Told): TitleCard {
  const { title, assessment, speaker } = told
  const { head } = title
  const name = nameIn(head.names, speaker.language)
  const own = ownNameOf(title, name)
  const count = (severity: FindingOf['severity']) =>
    assessment.findings.filter((finding) => finding.severity === severity).length
  const next = nextDate(told)
  const premiere = premiereOf(told)
  return {
    id: head.id,
    name,
    ...(own !== undefined && { ownName: own }),
    home: head.home,
    homeName: speaker.country(head.home),
    form: head.form,
    mode: head.mode,
    modeName: speaker.terms.modes[head.mode],
    partners: title.deal.partners
      .filter(({ party }) => party !== head.lead)
      .map(({ party }) => speaker.name(party)),
    reached: head.reached,
    ...(next && { next }),
    ...(premiere && { premiere }),
    chain: chainOf(told),
    errors: count('error'),
    warnings: count('warning'),
    unknowns: count('unknown'),
  }
}

const HOME_LANGUAGES: Readonly<Record<string, DeskLanguage>> = { JP: 'ja', KR: 'ko', TH: 'th', TR: 'tr' }

/** The name at home: in the language of the territory it is made for, or the first that is in another script. */
function ownNameOf({ head }: Title, name: string): string | undefined {
  const home = HOME_LANGUAGES[head.home]
  const local = home && head.names[home]
  const own = local ?? Object.entries(head.names).find(([tag]) => tag !== 'en' && !tag.includes('-'))?.[1]
  return own === name ? undefined : own
}

function keyFigure(link: Link, told: Told): string | undefined {
  const { title, speaker, assessment } = told
  switch (link) {
    case 'decide': {
      const chosen = title.decide.options.find(({ id }) => id === title.decide.chosen)
      return chosen && speaker.terms.modes[chosen.mode]
    }
    case 'clear': {
      const { uses } = title.clear
      const gaps = assessment.findings.filter((finding) => finding.code === 'chain-of-title-gap')
      const open = uses.filter(({ work, right }) =>
        gaps.some(({ facts }) => facts.work === work && facts.right === right),
      ).length
      return uses.length === 0
        ? undefined
        : `${speaker.number(uses.length - open)} / ${speaker.number(uses.length)}`
    }
    case 'deal':
      return moneyFigure(told)
    case 'adapt': {
      const { decisions } = title.adapt
      const open = decisions.filter(({ status }) => status === 'open').length
      return decisions.length === 0
        ? undefined
        : `${speaker.number(open)} / ${speaker.number(decisions.length)}`
    }
    case 'make':
      return title.make.days.length === 0 ? undefined : speaker.count(title.make.days.length, 'day')
    case 'release': {
      const day = premiereOf(told)
      return day && speaker.day(day)
    }
    case 'settle': {
      const rating =
        title.settle.ratings.findLast(({ episode }) => episode === undefined) ?? title.settle.ratings.at(-1)
      if (rating) return speaker.measured(rating.panel, rating.value)
      const received = totalOf(
        title.settle.receipts.map(({ booked, gross }) => booked ?? gross),
        undefined,
        [],
      )
      return received && speaker.moneyShort(received)
    }
  }
}

/** What is financed, beside what it costs where that is to be seen. */
function moneyFigure({ title, catalogue, speaker, sight }: Told): string | undefined {
  const { deal, make } = title
  if (sight.ownOnly.includes('deal')) {
    const own = totalOf(
      deal.finance.map(({ amount }) => amount),
      deal.currency,
      catalogue.rates,
    )
    return own && speaker.moneyShort(own)
  }
  const financed = totalOf(
    deal.finance.map(({ amount }) => amount),
    deal.currency,
    catalogue.rates,
  )
  if (!financed) return undefined
  // A line paid by the week stands for as many weeks as it runs, which is for the assessment to count.
  const whole = make.costs.every(({ timing }) => timing.kind !== 'weekly')
  const cost = whole
    ? totalOf(
        make.costs.map(({ amount }) => amount),
        financed.currency,
        catalogue.rates,
      )
    : undefined
  return cost ? `${speaker.moneyShort(financed)} / ${speaker.moneyShort(cost)}` : speaker.moneyShort(financed)
}

function totalOf(amounts: readonly Money[], wanted: Money['currency'] | undefined, rates: readonly Rate[]) {
  const currency = wanted ?? amounts[0]?.currency
  if (!currency || amounts.length === 0) return undefined
  let minor = 0n
  for (const amount of amounts) {
    const there = inCurrency(amount, currency, undefined, rates)
    if (!there) return undefined
    minor += there.minor
  }
  return money(currency, minor)
}

function premiereOf({ title, assessment }: Told): Day | undefined {
  const { dates } = assessment.figures
  const premiere = dates.get('release/events/event:premiere/on')
  if (premiere) return premiere
  return title.release.windows
    .flatMap(({ id }) => dates.get(`release/windows/${id}/term/from`) ?? [])
    .sort()
    .at(0)
}

/** What comes next in the plan; what falls due in contracts is told on the title's own page. */
function nextDate({ title, asOf, speaker }: Told): TitleCard['next'] {
  const [next] = happenings(title, asOf)
  return next && { day: next.day, path: next.path, what: happeningWords(next, speaker) }
}

// Contracts run for decades; nobody plans further ahead.
const COMING_DAYS = 3 * 366
const MOST_COMING = 60

/** What comes next, in the plan and in the contracts, the nearest first. */
export function comingOf({ title, catalogue, asOf, speaker }: Told): Coming[] {
  return comingUp(title, catalogue, asOf, COMING_DAYS)
    .slice(0, MOST_COMING)
    .map((coming) => ({
      day: coming.day,
      path: coming.path,
      link: LINKS.find((link) => coming.path.startsWith(`${link}/`)) ?? 'clear',
      ...sayComing(coming, speaker),
    }))
}
