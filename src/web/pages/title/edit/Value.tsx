import { Trans } from '@lingui/react/macro'
import { parseRatio } from '../../../../core/base/index.ts'
import { formatDay, formatMoney, formatNumber, zoneName } from '../../../lib/format.ts'
import { languageOf } from '../../../lib/script.ts'
import {
  dayAt,
  inWords,
  mediumWord,
  nameOf,
  sayLanguageUse,
  sayMedia,
  sayTerritories,
  sayWhen,
  useDesk,
} from '../desk.tsx'
import type { Editor, Words } from '../fields.ts'
import { isFields, textOf } from '../plain.ts'
import titleClasses from '../title.module.css'
import { Counted } from './Counted.tsx'
import classes from './Value.module.css'

/** A date: the day first, and beneath it what it hangs on. */
export function WhenValue({ path, value }: { readonly path: string; readonly value: unknown }) {
  const desk = useDesk()
  if (value === 'open') return <Trans>no end</Trans>
  if (typeof value !== 'string') return null
  const day = dayAt(desk, path, value)
  const words = sayWhen(desk, value)
  if (day === undefined) return <span>{words}</span>
  return (
    <span className={classes['when']}>
      <time dateTime={day}>{formatDay(day)}</time>
      {day !== value && <small>{words}</small>}
    </span>
  )
}

/** The first day outside, said as contracts say it: the last day inside. */
export function LastDayValue({ path, value }: { readonly path: string; readonly value: unknown }) {
  const desk = useDesk()
  if (value === 'open') return <Trans>no end</Trans>
  if (typeof value !== 'string') return null
  const day = dayAt(desk, path, value)
  const words = sayWhen(desk, value)
  if (day === undefined) return <Trans>until {words}</Trans>
  const last = dayBefore(day)
  return (
    <span className={classes['when']}>
      <time dateTime={last}>{formatDay(last)}</time>
      {day !== value && (
        <small>
          <Trans>until {words}</Trans>
        </small>
      )}
    </span>
  )
}

export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

export function TermValue({ path, value }: { readonly path: string; readonly value: unknown }) {
  if (!isFields(value)) return null
  return (
    <span className={classes['term']}>
      <WhenValue path={`${path}/from`} value={value['from']} />
      <span aria-hidden="true">–</span>
      {value['last'] === undefined ? (
        <LastDayValue path={`${path}/until`} value={value['until']} />
      ) : (
        <WhenValue path={`${path}/last`} value={value['last']} />
      )}
    </span>
  )
}

/** A text in the reader's language, marked with the language it is in. */
export function NamesValue({ value }: { readonly value: unknown }) {
  const words = inWords(value)
  const lang = isFields(value) ? Object.entries(value).find(([, it]) => it === words)?.[0] : undefined
  return <span {...(lang ? { lang } : {})}>{words}</span>
}

/** A person's name in its own script, its reading above it, its romanisation after it. */
export function PersonNameValue({ value }: { readonly value: unknown }) {
  if (!isFields(value)) return null
  const language = textOf(value, 'language')
  const [family, given, reading] = [textOf(value, 'family'), textOf(value, 'given'), textOf(value, 'reading')]
  const familyFirst = ['ko', 'ja', 'zh', 'vi', 'hu'].includes(language.split('-')[0] ?? '')
  const joined = ['ko', 'ja', 'zh'].includes(language.split('-')[0] ?? '')
  const own = familyFirst
    ? [family, given].filter(Boolean).join(joined ? '' : ' ')
    : [given, family].filter(Boolean).join(' ')
  const latin = isFields(value['romanised']) ? value['romanised'] : undefined
  const latinOrder = ['ko', 'zh', 'vi'].includes(language)
    ? [textOf(latin, 'family'), textOf(latin, 'given')]
    : [textOf(latin, 'given'), textOf(latin, 'family')]
  return (
    <span className={classes['person']}>
      <span lang={languageOf(own) ?? language}>
        {reading ? (
          <ruby>
            {own}
            <rp>(</rp>
            <rt>{reading}</rt>
            <rp>)</rp>
          </ruby>
        ) : (
          own
        )}
      </span>
      {latin && <small>{latinOrder.filter(Boolean).join(' ')}</small>}
    </span>
  )
}

export function MoneyValue({ value }: { readonly value: unknown }) {
  return (
    <data className={titleClasses['money']} value={String(value)}>
      {typeof value === 'string' ? formatMoney(value, { table: true }) : ''}
    </data>
  )
}

export function ratioWords(desk: Pick<ReturnType<typeof useDesk>, 'say'>, value: unknown): string {
  const ratio = typeof value === 'string' || typeof value === 'number' ? parseRatio(String(value)) : undefined
  return ratio ? desk.say.share(ratio) : String(value ?? '')
}

export const wordOf = (
  desk: Pick<ReturnType<typeof useDesk>, 'say'>,
  words: Words | readonly string[],
  value: unknown,
): string => {
  if (typeof words !== 'string') return String(value ?? '')
  const table = desk.say.terms[words] as Readonly<Record<string, string>>
  return table[String(value)] ?? String(value ?? '')
}

/** What a field holds, as people read it. */
export function Value({
  editor,
  path,
  value,
}: {
  readonly editor: Editor
  readonly path: string
  readonly value: unknown
}) {
  const desk = useDesk()
  if (value === undefined) return null
  switch (editor.kind) {
    case 'names':
      return <NamesValue value={value} />
    case 'namesList':
      return (
        <ul className={classes['plainList']}>
          {(value as readonly unknown[]).map((it) => (
            <li key={inWords(it)}>
              <NamesValue value={it} />
            </li>
          ))}
        </ul>
      )
    case 'personName':
      return <PersonNameValue value={value} />
    case 'day':
      return <time dateTime={String(value)}>{formatDay(String(value))}</time>
    case 'when':
      return <WhenValue path={path} value={value} />
    case 'whenUntil':
      return <LastDayValue path={path} value={value} />
    case 'term':
    case 'period':
      return <TermValue path={path} value={value} />
    case 'terms':
      return (value as readonly unknown[]).map((it, i) => (
        <TermValue key={JSON.stringify(it)} path={`${path}/${i}`} value={it} />
      ))
    case 'days':
      return <span>{desk.say.list((value as readonly string[]).map(formatDay))}</span>
    case 'money':
      return <MoneyValue value={value} />
    case 'ratio':
      return <span className={titleClasses['number']}>{ratioWords(desk, value)}</span>
    case 'truth':
      return value === true ? <Trans>Yes</Trans> : <Trans>No</Trans>
    case 'number':
      return (
        <span className={titleClasses['number']}>
          {editor.counts && typeof value === 'number' ? (
            <Counted counts={editor.counts} value={value} />
          ) : typeof value === 'number' ? (
            <data value={value}>{formatNumber(value)}</data>
          ) : (
            String(value)
          )}
        </span>
      )
    case 'choice':
      return Array.isArray(editor.words) ? (
        <PlainWord word={String(value)} />
      ) : (
        <span>{wordOf(desk, editor.words, value)}</span>
      )
    case 'choices':
      return (
        <span>{desk.say.list((value as readonly string[]).map((it) => wordOf(desk, editor.words, it)))}</span>
      )
    case 'ref':
      return <RefName id={String(value)} />
    case 'refs':
      return (
        <span>
          {(value as readonly string[]).map((id, i) => (
            <span key={id}>
              {i > 0 && ' · '}
              <RefName id={id} />
            </span>
          ))}
        </span>
      )
    case 'territories':
      return <span>{sayTerritories(desk, value)}</span>
    case 'medium':
      return <span>{mediumWord(desk.say, value)}</span>
    case 'media':
      return <span>{sayMedia(desk, value)}</span>
    case 'language':
      return <span>{sayLanguageUse(desk, String(value))}</span>
    case 'languages':
    case 'languageUses':
      return <span>{desk.say.list((value as readonly string[]).map((it) => sayLanguageUse(desk, it)))}</span>
    case 'languageSet':
      return value === 'any' ? (
        <Trans>any language</Trans>
      ) : (
        <span>{desk.say.list((value as readonly string[]).map((it) => sayLanguageUse(desk, it)))}</span>
      )
    case 'texts':
      return <span>{desk.say.list(value as readonly string[])}</span>
    case 'numbers':
      return <span>{desk.say.list((value as readonly number[]).map(formatNumber))}</span>
    case 'zone':
      return <span>{zoneName(String(value))}</span>
    case 'country':
      return <span>{desk.say.country(value as never)}</span>
    case 'timing':
      return <TimingValue path={path} value={value} />
    default:
      return typeof value === 'string' || typeof value === 'number' ? <span>{String(value)}</span> : null
  }
}

function RefName({ id }: { readonly id: string }) {
  const desk = useDesk()
  const name = nameOf(desk, id)
  const lang = languageOf(name)
  return <span {...(lang ? { lang } : {})}>{name}</span>
}

export function PlainWord({ word }: { readonly word: string }) {
  switch (word) {
    case 'in':
      return <Trans>comes in</Trans>
    case 'out':
      return <Trans>goes out</Trans>
    case 'gross':
      return <Trans>of the receipt as it came in</Trans>
    case 'remaining':
      return <Trans>of what the tiers before it left</Trans>
    case 'open':
      return <Trans>open</Trans>
    case 'agreed':
      return <Trans>agreed</Trans>
    case 'refused':
      return <Trans>refused</Trans>
    case 'once':
      return <Trans>at once</Trans>
    case 'evenly':
      return <Trans>evenly over a term</Trans>
    case 'weekly':
      return <Trans>each week of a term</Trans>
    case 'interior':
      return <Trans>interior</Trans>
    case 'exterior':
      return <Trans>exterior</Trans>
    case 'both':
      return <Trans>interior and exterior</Trans>
    case 'dawn':
      return <Trans>dawn</Trans>
    case 'day':
      return <Trans>day</Trans>
    case 'dusk':
      return <Trans>dusk</Trans>
    case 'night':
      return <Trans>night</Trans>
    default:
      return <>{word}</>
  }
}

function TimingValue({ path, value }: { readonly path: string; readonly value: unknown }) {
  if (!isFields(value)) return null
  if (value['kind'] === 'once') return <WhenValue path={`${path}/due`} value={value['due']} />
  return (
    <span>
      <PlainWord word={String(value['kind'])} />: <TermValue path={`${path}/over`} value={value['over']} />
    </span>
  )
}
