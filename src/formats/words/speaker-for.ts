import type {
  Country,
  Day,
  Id,
  Language,
  LanguageSet,
  Territories,
  Unit,
  Until,
} from '../../core/base/index.ts'
import {
  formatClock,
  isCountry,
  isCurrency,
  isRelative,
  kindOf,
  monthOf,
  previousDay,
  toNumber,
  weekday,
  yearOf,
} from '../../core/base/index.ts'
import type { DeskLanguage } from '../languages/index.ts'
import { wellKnownEvent } from './events.ts'
import { figuresFor } from './figures.ts'
import { GRAMMARS } from './grammar/index.ts'
import type { NameBook } from './naming.ts'
import { placeName } from './place.ts'
import type { Speaker, SpeakerOptions } from './speaker.ts'
import { TERMS } from './terms/index.ts'

export function speakerFor(language: DeskLanguage, names: NameBook, options: SpeakerOptions = {}): Speaker {
  const terms = TERMS[language]
  const grammar = GRAMMARS[language]
  const { countries, languages, lists, choices } = intlOf(grammar.locale)
  const { number, percent, money, moneyShort, inCurrency, duration } = figuresFor(grammar)

  const day = (d: Day): string =>
    grammar.day({
      weekday: weekday(d),
      date: Number(d.slice(8)),
      month: monthOf(d),
      year: options.buddhistYears ? `พ.ศ. ${yearOf(d) + 543}` : String(yearOf(d)),
    })
  const last = (until: Until): string | undefined => (until === 'open' ? undefined : day(previousDay(until)))
  const span = (from: Day, until: Until): string => grammar.span(day(from), last(until))
  const count = (n: number, unit: Unit | 'episode'): string => grammar.count[unit](number(n), n === 1)

  const list = grammar.list ?? ((words: readonly string[]): string => lists.format(words))
  const country = (code: Country): string => terms.countries[code] ?? countries.of(code) ?? code
  const places = (all: Territories['include']): string =>
    list(all.map((place) => (isCountry(place) ? country(place) : terms.groups[place])))

  const kind = (id: Id): string => {
    const kinds: Readonly<Record<string, string>> = terms.unnamed
    return (Object.hasOwn(kinds, kindOf(id)) && kinds[kindOf(id)]) || '–'
  }
  const name = (id: Id): string => names.byId(id)?.whole(speaker) ?? kind(id)

  const speaker: Speaker = {
    language,
    terms,
    grammar,

    day,
    span,
    period: ({ from, until }) => span(from, until),
    until: (until) => grammar.until(last(until)),
    when: (when) => {
      if (!isRelative(when)) return day(when)
      const { anchor, shift, unit } = when
      const from =
        anchor.kind === 'event'
          ? grammar.eventAnchor(name(anchor.event), wellKnownEvent(anchor.event) === undefined)
          : terms.windowPoints[anchor.point](name(anchor.window))
      if (shift === 0) return grammar.onAnchor(from)
      return grammar.shifted(count(Math.abs(shift), unit), shift < 0 ? 'before' : 'after', from)
    },
    clock: (minutes) => {
      const over = minutes - 24 * 60
      return grammar.clock(formatClock(minutes), over < 0 ? undefined : formatClock(over))
    },

    money,
    moneyShort,
    number,
    percent,
    share: (ratio) => percent(toNumber(ratio) * 100),
    hours: (n) => duration(Math.round(n * 60) * 60),
    minutes: (n) => duration(n * 60),
    seconds: duration,
    count,
    measured: (panel, value) => {
      const unit = names.unitOf(panel)
      const figure = number(value)
      if (unit === undefined) return figure
      if (unit === '%') return percent(value)
      if (unit === 'hours') return grammar.duration.hours(figure)
      if (unit === 'people' || unit === 'rank') return grammar.measure[unit](figure)
      return isCurrency(unit) ? inCurrency(unit, figure) : `${figure} ${unit}`
    },

    country,
    territories: ({ include, exclude }) =>
      exclude.length === 0 ? places(include) : grammar.except(places(include), places(exclude)),
    media: (media) => list(media.map((medium) => terms.media[medium])),
    languageUse: ({ language: tag, form }) => {
      const spoken = languageName(tag, languages)
      return form === undefined ? grammar.language(spoken) : terms.languageForms[form](spoken)
    },
    spoken: ({ include, exclude }) => {
      const listed = (uses: LanguageSet): string =>
        uses === 'any' ? terms.anyLanguage : list(uses.map((use) => speaker.languageUse(use)))
      return exclude.length === 0 ? listed(include) : grammar.except(listed(include), listed(exclude))
    },
    list,
    either: (words) => choices.format(words),

    name,
    nameAt: (path) => {
      const id = path.slice(path.lastIndexOf('/') + 1) as Id
      return names.byPath(path)?.whole(speaker) ?? name(id)
    },
    kind,
    place: (path) => placeName(path, names, speaker),
  }
  return speaker
}

function languageName(tag: Language, languages: Intl.DisplayNames): string {
  try {
    return languages.of(tag) ?? tag
  } catch {
    // A tag may carry extensions, of which Intl has no name: then the language alone.
    return languages.of(tag.split('-')[0] ?? tag) ?? tag
  }
}

interface LocaleData {
  readonly countries: Intl.DisplayNames
  readonly languages: Intl.DisplayNames
  readonly lists: Intl.ListFormat
  readonly choices: Intl.ListFormat
}

// A memory, not state: making these takes a thousand times as long as asking them.
const locales = new Map<string, LocaleData>()

function intlOf(locale: string): LocaleData {
  const known = locales.get(locale)
  if (known) return known
  const made: LocaleData = {
    countries: new Intl.DisplayNames(locale, { type: 'region', style: 'short' }),
    languages: new Intl.DisplayNames(locale, { type: 'language' }),
    lists: new Intl.ListFormat(locale, { type: 'conjunction' }),
    choices: new Intl.ListFormat(locale, { type: 'disjunction' }),
  }
  locales.set(locale, made)
  return made
}
