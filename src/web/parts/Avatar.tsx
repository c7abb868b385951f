import { languageOf } from '../lib/script.ts'
import classes from './Avatar.module.css'

/** A person in one or two letters, as their own script shortens a name: the family name's first sign, or initials. */
function lettersOf(whole: string): string {
  // A sample person is called by what they are and by a name: the name is what shortens.
  const name = whole.split(' · ').at(-1) ?? whole
  if (/[\p{Script=Hangul}\p{Script=Han}\p{Script=Kana}\p{Script=Hira}]/u.test(name)) return [...name][0] ?? ''
  const words = name.split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .flatMap((word) => (word ? [[...word][0]] : []))
    .join('')
}

/** The same company has the same ground everywhere; which colour it is says nothing. */
function hueOf(text: string): number {
  let sum = 7
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973
  return sum % 6
}

export function Avatar({
  name,
  company = '',
  size = 28,
}: {
  readonly name: string
  readonly company?: string | undefined
  readonly size?: number
}) {
  return (
    <span
      className={classes['avatar']}
      data-hue={hueOf(company || name)}
      lang={languageOf(lettersOf(name))}
      aria-hidden="true"
      style={{ width: size, height: size, fontSize: size * 0.42 }}
    >
      {lettersOf(name)}
    </span>
  )
}
