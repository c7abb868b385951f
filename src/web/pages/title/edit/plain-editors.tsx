import { Trans } from '@lingui/react/macro'
import { Textarea, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { formatRatio, parseRatio } from '../../../../core/base/index.ts'
import type { Counts } from '../fields.ts'
import type { EditorProps } from './EditorProps.ts'
import formClasses from './form.module.css'
import classes from './plain-editors.module.css'

export function TextEditor({
  value,
  onValue,
  name,
  optional,
  long,
}: EditorProps & { readonly long: boolean }) {
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
      classNames={right ? { input: formClasses['rightInput'] ?? '' } : {}}
    />
  )
}

/** Several short texts or numbers in one line, with commas between: genres, days. */
export function ListText({
  value,
  onValue,
  name,
  optional,
  read,
  hint,
}: EditorProps & { readonly read: (text: string) => unknown; readonly hint: string }) {
  const whole = (text: string): readonly unknown[] | undefined => {
    const parts = text.split(/[,、，]/).map((it) => it.trim())
    const found = parts.filter((it) => it !== '').map(read)
    return found.includes(undefined) ? undefined : found
  }
  return (
    <CheckedText
      name={name}
      optional={optional}
      value={Array.isArray(value) ? value.join(', ') : undefined}
      read={whole}
      hint={hint}
      onValue={(text) => onValue(typeof text === 'string' ? whole(text) : text)}
    />
  )
}

export function DayEditor({ value, onValue, name, optional }: EditorProps) {
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

export function RatioEditor(props: EditorProps) {
  return (
    <CheckedText
      {...props}
      right
      hint="55 % · 1/3"
      read={(text) => {
        const ratio = parseRatio(text)
        // A bare 55 would be fifty-five times the whole.
        return ratio && ratio.num >= 0n && (ratio.num <= ratio.den || text.includes('.') || text === '1')
          ? formatRatio(ratio)
          : undefined
      }}
    />
  )
}

export function NumberEditor({
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
