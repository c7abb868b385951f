import { Trans, useLingui } from '@lingui/react/macro'
import { Autocomplete, MultiSelect, Switch } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import {
  COUNTRIES,
  canonicalLanguage,
  GROUPS,
  isZone,
  parseLanguageUse,
  parseTerritories,
} from '../../../../core/base/index.ts'
import type { Speaker } from '../../../../formats/words/index.ts'
import { COMMON_LANGUAGES } from '../../../lib/languages.ts'
import { sayLanguageUse, useDesk } from '../desk.tsx'
import { Choice, Choices, inOrder, option, unlike } from './choices.tsx'
import type { EditorProps } from './EditorProps.ts'
import formClasses from './form.module.css'

/** Groups of countries and countries, in the reader's order. */
function placesIn(say: Speaker) {
  const groups: Readonly<Record<string, string>> = say.terms.groups
  const places = [
    ...GROUPS.map(({ group, name: text }) => ({ key: String(group), text, label: groups[group] ?? text })),
    ...inOrder(COUNTRIES.map((code) => option(code, say.country(code)))).map(({ value: code, label }) => ({
      key: code,
      text: code,
      label: `${label} (${code})`,
    })),
  ]
  return { places, data: unlike(places.map(({ key, label }) => option(key, label))) }
}

export function TerritoriesEditor({ value, onValue, name }: EditorProps) {
  const { say } = useDesk()
  const { t } = useLingui()
  const now = typeof value === 'string' ? parseTerritories(value) : undefined
  const { places, data } = useMemo(() => placesIn(say), [say])
  const textOf = new Map(places.map(({ key, text }) => [key, text]))
  const said = (keys: readonly string[]) => keys.map((key) => textOf.get(key) ?? key).join(', ')
  const put = (include: readonly string[], exclude: readonly string[]) => {
    if (include.length > 0)
      onValue(exclude.length > 0 ? `${said(include)} ex. ${said(exclude)}` : said(include))
  }
  const [include, exclude] = [[...(now?.include ?? [])] as string[], [...(now?.exclude ?? [])] as string[]]
  return (
    <div className={formClasses['stack']}>
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

const FORMS = ['', ' original', ' dub', ' sub']

export function LanguageEditor(props: EditorProps) {
  const desk = useDesk()
  const known = typeof props.value === 'string' ? [props.value] : []
  const tags = [...new Set([...known, ...COMMON_LANGUAGES])].filter((tag) => canonicalLanguage(tag) === tag)
  return <Choice {...props} options={tags.map((tag) => option(tag, sayLanguageUse(desk, tag)))} />
}

/** Languages on their own, in no form. */
export function LanguageTagsEditor(props: EditorProps) {
  const desk = useDesk()
  const known = Array.isArray(props.value) ? (props.value as string[]) : []
  const tags = [...new Set([...known, ...COMMON_LANGUAGES])]
  return <Choices {...props} options={tags.map((tag) => option(tag, sayLanguageUse(desk, tag)))} />
}

export function LanguagesEditor(props: EditorProps) {
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

export function LanguageSetEditor(props: EditorProps) {
  const { value, onValue } = props
  const any = value === 'any'
  return (
    <div className={formClasses['stack']}>
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

export function ZoneEditor({ value, onValue, name }: EditorProps) {
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
