import { useLingui } from '@lingui/react/macro'
import { MultiSelect, Select } from '@mantine/core'
import { compareWords } from '../../../lib/format.ts'
import { nameOf, type useDesk } from '../desk.tsx'
import type { Words } from '../fields.ts'
import { isFields } from '../plain.ts'
import type { EditorProps } from './EditorProps.ts'
import formClasses from './form.module.css'
import { PlainWord, wordOf } from './Value.tsx'

export interface Option {
  readonly value: string
  readonly label: string
}

export const option = (value: string, label: string): Option => ({ value, label })

export const inOrder = (options: readonly Option[]): readonly Option[] =>
  options.toSorted((a, b) => compareWords(a.label, b.label))

export const choicesOf = (
  terms: ReturnType<typeof useDesk>['say']['terms'],
  words: Words,
): readonly Option[] =>
  Object.keys(terms[words] as object)
    .filter((key) => words !== 'sections' || !['head', 'catalogue'].includes(key))
    .map((key) => option(key, wordOf({ say: { terms } } as never, words, key)))

export function refsTo(desk: ReturnType<typeof useDesk>, kinds: readonly string[]): readonly Option[] {
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

export function Choice({
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
export const unlike = (options: readonly Option[]): Option[] => {
  const seen = new Map<string, number>()
  return options.map(({ value, label }) => {
    const n = (seen.get(label) ?? 0) + 1
    seen.set(label, n)
    return { value, label: n > 1 ? `${label} (${n})` : label }
  })
}

export function Choices({
  value,
  onValue,
  name,
  options,
}: EditorProps & { readonly options: readonly Option[] }) {
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

export function PlainChoice({ words, ...props }: EditorProps & { readonly words: readonly string[] }) {
  const { value, onValue, name } = props
  return (
    <div role="radiogroup" aria-label={name} className={formClasses['radios']}>
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
