import { Trans, useLingui } from '@lingui/react/macro'
import { Select, Textarea, TextInput } from '@mantine/core'
import { canonicalLanguage } from '../../../../core/base/index.ts'
import { sayLanguageUse, useDesk } from '../desk.tsx'
import { type Fields, isFields, textOf } from '../plain.ts'
import titleClasses from '../title.module.css'
import type { EditorProps } from './EditorProps.ts'
import formClasses from './form.module.css'
import classes from './NamesEditor.module.css'

const TAGS = ['en', 'ko', 'ja', 'tr', 'th', 'zh-Hant', 'zh-Hans', 'de', 'fr', 'es', 'ko-Latn', 'ja-Latn']

/** A text in each language it is known in. */
export function NamesEditor({
  value,
  onValue,
  name,
  optional,
  long,
}: EditorProps & { readonly long: boolean }) {
  const desk = useDesk()
  const { t } = useLingui()
  const names = (isFields(value) ? value : {}) as Readonly<Record<string, string>>
  const tags = Object.keys(names)
  const put = (tag: string, text: string | undefined) => {
    const next = Object.fromEntries(
      Object.entries({ ...names, [tag]: text }).filter(([, it]) => it !== undefined),
    ) as Record<string, string>
    const said = Object.values(next).some((it) => it.trim() !== '')
    onValue(said || tags.length > 1 ? next : optional ? undefined : next)
  }
  const shown = tags.length > 0 ? tags : [desk.say.language]
  const Input = long ? Textarea : TextInput
  return (
    <div className={formClasses['stack']}>
      {shown.map((tag) => {
        const language = sayLanguageUse(desk, tag)
        return (
          <div key={tag} className={classes['nameRow']}>
            <span title={language} className={classes['tag']}>
              {tag}
            </span>
            <Input
              size="xs"
              aria-label={t`${name} in ${language}`}
              lang={tag}
              {...(long ? { autosize: true, minRows: 2 } : {})}
              value={names[tag] ?? ''}
              onChange={(event: { currentTarget: { value: string } }) => {
                const text = event.currentTarget.value
                put(tag, text === '' && tags.length > 1 ? undefined : text)
              }}
            />
          </div>
        )
      })}
      <Select
        size="xs"
        variant="unstyled"
        aria-label={t`Add a language to ${name}`}
        placeholder={t`+ a language`}
        value={null}
        data={TAGS.filter((tag) => canonicalLanguage(tag) === tag && !shown.includes(tag)).map((tag) => ({
          value: tag,
          label: sayLanguageUse(desk, tag),
        }))}
        onChange={(tag) => tag && onValue({ ...names, [tag]: '' })}
      />
    </div>
  )
}

/** Several texts, each in its languages: risks, needs. */
export function NamesListEditor({ value, onValue, name, optional }: EditorProps) {
  const list = Array.isArray(value) ? (value as readonly Fields[]) : []
  return (
    <div className={formClasses['stack']}>
      {list.map((it, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: these have no name but their place
        <div key={i} className={formClasses['listItem']}>
          <NamesEditor
            value={it}
            name={`${name} ${i + 1}`}
            optional={optional}
            long
            onValue={(next) =>
              onValue(next === undefined ? list.toSpliced(i, 1) : list.with(i, next as Fields))
            }
          />
          <button
            type="button"
            className={titleClasses['quietButton']}
            onClick={() => onValue(list.toSpliced(i, 1))}
          >
            <Trans>Remove</Trans>
          </button>
        </div>
      ))}
      <button
        type="button"
        className={titleClasses['quietButton']}
        onClick={() => onValue([...list, { en: '' }])}
      >
        <Trans>Add</Trans>
      </button>
    </div>
  )
}

/** A person's name, family and given name apart, in its own script, with reading and romanisation. */
export function PersonNameEditor({ value, onValue }: EditorProps) {
  const desk = useDesk()
  const { t } = useLingui()
  const name = isFields(value) ? value : { language: 'ko' }
  const latin = isFields(name['romanised']) ? name['romanised'] : undefined
  const put = (field: string, text: string, optional: boolean) => {
    const { [field]: _, ...rest } = name as Fields
    onValue(text === '' && optional ? rest : { ...rest, [field]: text })
  }
  const putLatin = (field: string, text: string) => {
    const { romanised: _, ...rest } = name as Fields
    const next = { ...latin, [field]: text } as Record<string, string>
    const said = Object.fromEntries(Object.entries(next).filter(([key, it]) => it !== '' || key === 'given'))
    onValue(
      Object.values(next).some((it) => it !== '') ? { ...rest, romanised: { given: '', ...said } } : rest,
    )
  }
  const language = textOf(name, 'language')
  const cell = (label: string, text: string, change: (text: string) => void, lang?: string) => (
    <TextInput
      size="xs"
      label={label}
      value={text}
      {...(lang ? { lang } : {})}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
  return (
    <div className={classes['personEditor']}>
      <Select
        size="xs"
        label={t`Script of`}
        data={[...new Set([language, ...TAGS])]
          .filter(Boolean)
          .map((tag) => ({ value: tag, label: sayLanguageUse(desk, tag) }))}
        value={language}
        allowDeselect={false}
        onChange={(tag) => tag && put('language', tag, false)}
      />
      {cell(t`Family name`, textOf(name, 'family'), (text) => put('family', text, true), language)}
      {cell(t`Given name`, textOf(name, 'given'), (text) => put('given', text, false), language)}
      {cell(t`Reading`, textOf(name, 'reading'), (text) => put('reading', text, true), language)}
      {cell(t`Family name in Latin letters`, textOf(latin, 'family'), (text) => putLatin('family', text))}
      {cell(t`Given name in Latin letters`, textOf(latin, 'given'), (text) => putLatin('given', text))}
    </div>
  )
}
