import { Trans, useLingui } from '@lingui/react/macro'
import { Autocomplete, MultiSelect, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import {
  COUNTRIES,
  canonicalLanguage,
  formatRatio,
  GROUPS,
  isZone,
  MEDIA,
  MINOR_DIGITS,
  parseClock,
  parseLanguageUse,
  parseRatio,
  parseTerritories,
} from '../../../../core/base/index.ts'
import { compareWords } from '../../../lib/format.ts'
import { nameOf, sayLanguageUse, useDesk } from '../desk.tsx'
import type { Counts, Field, Words } from '../fields.ts'
import { labelOf } from '../fields.ts'
import { isFields } from '../plain.ts'
import classes from '../title.module.css'
import { MoneyEditor } from './MoneyEditor.tsx'
import { NamesEditor, NamesListEditor, PersonNameEditor } from './NamesEditor.tsx'
import { PlainWord, Value, wordOf } from './Value.tsx'
import { DaysEditor, TermEditor, TermsEditor, TimingEditor, WhenEditor } from './WhenEditor.tsx'

export interface EditorProps {
  readonly value: unknown
  readonly onValue: (value: unknown) => void
  /** for those who listen */
  readonly name: string
  readonly optional: boolean
}

/** The editor that fits a field. It hands on only what the file could hold, and says what is wrong with the rest. */
export function FieldEditor({
  field,
  path,
  label,
  list,
  value,
  onValue,
}: {
  readonly field: Field
  readonly path: string
  readonly label: string
  readonly list: string
  readonly value: unknown
  readonly onValue: (value: unknown) => void
}) {
  const desk = useDesk()
  const name = labelOf(desk.say.terms, list, label)
  const common: EditorProps = { value, onValue, name, optional: field.optional === true }
  switch (field.kind) {
    case 'text':
      return <TextEditor {...common} long={field.long === true} />
    case 'names':
      return <NamesEditor {...common} long={field.long === true} />
    case 'namesList':
      return <NamesListEditor {...common} />
    case 'personName':
      return <PersonNameEditor {...common} />
    case 'day':
      return <DayEditor {...common} />
    case 'when':
      return <WhenEditor {...common} path={path} />
    case 'whenUntil':
      return <WhenEditor {...common} path={path} until />
    case 'term':
      return <TermEditor {...common} path={path} />
    case 'period':
      return <TermEditor {...common} path={path} daysOnly />
    case 'terms':
      return <TermsEditor {...common} path={path} />
    case 'days':
      return <DaysEditor {...common} />
    case 'timing':
      return <TimingEditor {...common} path={path} />
    case 'money':
      return <MoneyEditor {...common} />
    case 'ratio':
      return <RatioEditor {...common} />
    case 'number':
      return <NumberEditor {...common} {...field} />
    case 'truth':
      return (
        <Switch
          size="xs"
          aria-label={name}
          checked={value === true}
          label={value === true ? <Trans>Yes</Trans> : <Trans>No</Trans>}
          onChange={(event) => onValue(event.currentTarget.checked)}
        />
      )
    case 'choice':
      return Array.isArray(field.words) ? (
        <PlainChoice {...common} words={field.words} />
      ) : (
        <Choice {...common} options={choicesOf(desk.say.terms, field.words as Words)} />
      )
    case 'choices':
      return <Choices {...common} options={choicesOf(desk.say.terms, field.words)} />
    case 'ref':
      return <Choice {...common} options={refsTo(desk, field.to)} />
    case 'refs':
      return <Choices {...common} options={refsTo(desk, field.to)} />
    case 'country':
      return (
        <Choice
          {...common}
          options={inOrder(COUNTRIES.map((code) => option(code, desk.say.country(code))))}
        />
      )
    case 'currency':
      return <Choice {...common} options={Object.keys(MINOR_DIGITS).map((code) => option(code, code))} />
    case 'medium':
      return (
        <Choice
          {...common}
          options={MEDIA.map(({ medium }) => option(medium, desk.say.terms.media[medium]))}
        />
      )
    case 'media':
      return (
        <Choices
          {...common}
          options={MEDIA.map(({ medium }) => option(medium, desk.say.terms.media[medium]))}
        />
      )
    case 'territories':
      return <TerritoriesEditor {...common} />
    case 'language':
      return <LanguageEditor {...common} />
    case 'languageUses':
      return <LanguagesEditor {...common} />
    case 'languageSet':
      return <LanguageSetEditor {...common} />
    case 'clock':
      return (
        <CheckedText
          {...common}
          read={(text) => (parseClock(text) === undefined ? undefined : text)}
          hint="22:00 · 25:30"
        />
      )
    case 'zone':
      return <ZoneEditor {...common} />
    default:
      return <Value editor={field} path={path} value={value} />
  }
}

interface Option {
  readonly value: string
  readonly label: string
}
const option = (value: string, label: string): Option => ({ value, label })
const inOrder = (options: readonly Option[]): readonly Option[] =>
  options.toSorted((a, b) => compareWords(a.label, b.label))

const choicesOf = (terms: ReturnType<typeof useDesk>['say']['terms'], words: Words): readonly Option[] =>
  Object.keys(terms[words] as object)
    .filter((key) => words !== 'sections' || !['head', 'catalogue'].includes(key))
    .map((key) => option(key, wordOf({ say: { terms } } as never, words, key)))

function refsTo(desk: ReturnType<typeof useDesk>, kinds: readonly string[]): readonly Option[] {
  const known = Object.keys(desk.page.names).filter((id) => kinds.some((kind) => id.startsWith(`${kind}:`)))
  const made = desk.draft.changes.flatMap((change) =>
    'add' in change &&
    isFields(change.value) &&
    kinds.some((kind) => String((change.value as { id?: string }).id).startsWith(`${kind}:`))
      ? [String((change.value as { id?: string }).id)]
      : [],
  )
  return inOrder([...new Set([...known, ...made])].map((id) => option(id, nameOf(desk, id))))
}

function Choice({
  value,
  onValue,
  name,
  optional,
  options,
}: EditorProps & { readonly options: readonly Option[] }) {
  const { t } = useLingui()
  return (
    <Select
      size="xs"
      aria-label={name}
      data={unlike(options)}
      value={typeof value === 'string' ? value : null}
      onChange={(next) => onValue(next ?? undefined)}
      searchable={options.length > 8}
      openOnFocus={false}
      clearable={optional}
      allowDeselect={false}
      nothingFoundMessage={t`Nothing found`}
      limit={120}
      comboboxProps={{ withinPortal: true }}
    />
  )
}

/** Two that are called alike can still be told apart. */
const unlike = (options: readonly Option[]): Option[] => {
  const seen = new Map<string, number>()
  return options.map(({ value, label }) => {
    const n = (seen.get(label) ?? 0) + 1
    seen.set(label, n)
    return { value, label: n > 1 ? `${label} (${n})` : label }
  })
}

function Choices({ value, onValue, name, options }: EditorProps & { readonly options: readonly Option[] }) {
  const { t } = useLingui()
  return (
    <MultiSelect
      size="xs"
      aria-label={name}
      data={unlike(options)}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={onValue}
      searchable
      openOnFocus={false}
      hidePickedOptions
      limit={120}
      nothingFoundMessage={t`Nothing found`}
    />
  )
}

function PlainChoice({ words, ...props }: EditorProps & { readonly words: readonly string[] }) {
  const { value, onValue, name } = props
  return (
    <div role="radiogroup" aria-label={name} className={classes['radios']}>
      {words.map((word) => (
        <label key={word}>
          <input type="radio" checked={value === word} onChange={() => onValue(word)} />
          <span>
            <PlainWord word={word} />
          </span>
        </label>
      ))}
    </div>
  )
}

function TextEditor({ value, onValue, name, optional, long }: EditorProps & { readonly long: boolean }) {
  const text = value === undefined ? '' : String(value)
  const change = (next: string) => onValue(next.trim() === '' && optional ? undefined : next)
  return long ? (
    <Textarea
      size="xs"
      autosize
      aria-label={name}
      value={text}
      onChange={(e) => change(e.currentTarget.value)}
    />
  ) : (
    <TextInput size="xs" aria-label={name} value={text} onChange={(e) => change(e.currentTarget.value)} />
  )
}

/** A text that is handed on once it can be read, and stays with a word on what is wrong until then. */
export function CheckedText({
  value,
  onValue,
  name,
  optional,
  read,
  hint,
  right = false,
  after,
}: EditorProps & {
  readonly read: (text: string) => unknown
  readonly hint: string
  readonly right?: boolean
  readonly after?: React.ReactNode
}) {
  const given = value === undefined ? '' : String(value)
  const [text, setText] = useState(given)
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    setText(given)
    setWrong(false)
  }, [given])
  const change = (next: string) => {
    setText(next)
    if (next.trim() === '') {
      setWrong(!optional)
      if (optional) onValue(undefined)
      return
    }
    const found = read(next.trim())
    setWrong(found === undefined)
    if (found !== undefined) onValue(found)
  }
  return (
    <TextInput
      size="xs"
      aria-label={name}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      error={wrong ? <Trans>Write it like {hint}</Trans> : undefined}
      rightSection={after}
      rightSectionWidth={after ? 72 : undefined}
      classNames={right ? { input: classes['rightInput'] ?? '' } : {}}
    />
  )
}

function DayEditor({ value, onValue, name, optional }: EditorProps) {
  return (
    <TextInput
      size="xs"
      type="date"
      aria-label={name}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => {
        const next = event.currentTarget.value
        if (next) onValue(next)
        else if (optional) onValue(undefined)
      }}
    />
  )
}

function RatioEditor(props: EditorProps) {
  return (
    <CheckedText
      {...props}
      right
      hint="55 % · 1/3"
      read={(text) => {
        const ratio = parseRatio(text)
        // A bare 55 would be fifty-five times the whole.
        return ratio && (ratio.num <= ratio.den || text.includes('.') || text === '1')
          ? formatRatio(ratio)
          : undefined
      }}
    />
  )
}

function NumberEditor({
  whole,
  least,
  counts,
  ...props
}: EditorProps & { readonly whole?: true; readonly least?: number; readonly counts?: Counts }) {
  return (
    <CheckedText
      {...props}
      right
      hint={whole ? '12' : '12.5'}
      after={counts && <UnitWord counts={counts} />}
      read={(text) => {
        if (!(whole ? /^\d+$/ : /^-?\d+(\.\d+)?$/).test(text)) return undefined
        const number = Number(text)
        return number >= (least ?? Number.NEGATIVE_INFINITY) ? number : undefined
      }}
    />
  )
}

function UnitWord({ counts }: { readonly counts: Counts }) {
  return (
    <span className={classes['unit']}>
      {counts === 'days' ? (
        <Trans>days</Trans>
      ) : counts === 'minutes' ? (
        <Trans>minutes</Trans>
      ) : counts === 'seconds' ? (
        <Trans>seconds</Trans>
      ) : counts === 'episodes' ? (
        <Trans>episodes</Trans>
      ) : counts === 'hours' ? (
        <Trans>hours</Trans>
      ) : (
        <Trans>people</Trans>
      )}
    </span>
  )
}

function TerritoriesEditor({ value, onValue, name }: EditorProps) {
  const { say } = useDesk()
  const { t } = useLingui()
  const now = typeof value === 'string' ? parseTerritories(value) : undefined
  const groups: Readonly<Record<string, string>> = say.terms.groups
  const places = [
    ...GROUPS.map(({ group, name: text }) => ({ key: String(group), text, label: groups[group] ?? text })),
    ...inOrder(COUNTRIES.map((code) => option(code, say.country(code)))).map(({ value: code, label }) => ({
      key: code,
      text: code,
      label: `${label} (${code})`,
    })),
  ]
  const textOf = new Map(places.map(({ key, text }) => [key, text]))
  const said = (keys: readonly string[]) => keys.map((key) => textOf.get(key) ?? key).join(', ')
  const put = (include: readonly string[], exclude: readonly string[]) => {
    if (include.length > 0)
      onValue(exclude.length > 0 ? `${said(include)} ex. ${said(exclude)}` : said(include))
  }
  const [include, exclude] = [[...(now?.include ?? [])] as string[], [...(now?.exclude ?? [])] as string[]]
  const data = unlike(places.map(({ key, label }) => option(key, label)))
  return (
    <div className={classes['stack']}>
      <MultiSelect
        size="xs"
        aria-label={name}
        data={data}
        value={include}
        onChange={(next) => put(next, exclude)}
        searchable
        openOnFocus={false}
        hidePickedOptions
        limit={60}
      />
      <MultiSelect
        size="xs"
        aria-label={t`${name}, left out`}
        placeholder={exclude.length > 0 ? '' : t`except …`}
        data={data}
        value={exclude}
        onChange={(next) => put(include, next)}
        searchable
        openOnFocus={false}
        hidePickedOptions
        limit={60}
      />
    </div>
  )
}

const COMMON_LANGUAGES = [
  'ja',
  'ko',
  'en',
  'th',
  'tr',
  'zh-Hant',
  'zh-Hans',
  'id',
  'vi',
  'es',
  'pt-BR',
  'fr',
  'de',
  'it',
  'ar',
  'hi',
]
const FORMS = ['', ' original', ' dub', ' sub']

function LanguageEditor(props: EditorProps) {
  const desk = useDesk()
  const known = typeof props.value === 'string' ? [props.value] : []
  const tags = [...new Set([...known, ...COMMON_LANGUAGES])].filter((tag) => canonicalLanguage(tag) === tag)
  return <Choice {...props} options={tags.map((tag) => option(tag, sayLanguageUse(desk, tag)))} />
}

function LanguagesEditor(props: EditorProps) {
  const desk = useDesk()
  const known = Array.isArray(props.value) ? (props.value as string[]) : []
  const uses = [
    ...new Set([...known, ...COMMON_LANGUAGES.flatMap((tag) => FORMS.map((form) => `${tag}${form}`))]),
  ]
  return (
    <Choices
      {...props}
      options={uses.filter((it) => parseLanguageUse(it)).map((it) => option(it, sayLanguageUse(desk, it)))}
    />
  )
}

function LanguageSetEditor(props: EditorProps) {
  const { value, onValue } = props
  const any = value === 'any'
  return (
    <div className={classes['stack']}>
      <Switch
        size="xs"
        label={<Trans>any language</Trans>}
        checked={any}
        onChange={(event) => onValue(event.currentTarget.checked ? 'any' : ['en'])}
      />
      {!any && <LanguagesEditor {...props} />}
    </div>
  )
}

function ZoneEditor({ value, onValue, name }: EditorProps) {
  const [text, setText] = useState(String(value ?? ''))
  useEffect(() => setText(String(value ?? '')), [value])
  const wrong = text !== '' && !isZone(text)
  return (
    <Autocomplete
      size="xs"
      aria-label={name}
      data={ZONES}
      limit={30}
      value={text}
      error={wrong ? <Trans>Write it like Asia/Tokyo</Trans> : undefined}
      onChange={(next) => {
        setText(next)
        if (isZone(next)) onValue(next)
      }}
    />
  )
}

const ZONES = [
  'Asia/Tokyo',
  'Asia/Seoul',
  ...Intl.supportedValuesOf('timeZone').filter((it) => !/^Asia\/(Tokyo|Seoul)$/.test(it)),
]
