import { styleText } from 'node:util'

export type Ink = 'sound' | 'attention' | 'broken' | 'unknown' | 'strong' | 'quiet' | 'accent'

const STYLES = {
  sound: 'green',
  attention: 'yellow',
  broken: 'red',
  unknown: 'gray',
  strong: 'bold',
  quiet: 'gray',
  accent: 'cyan',
} as const

/** Colours text; without colour it is the text itself, which always says as much by word and sign. */
export type Paint = (ink: Ink, text: string) => string

export const painter =
  (colour: boolean): Paint =>
  (ink, text) =>
    colour && text !== '' ? styleText(STYLES[ink], text, { validateStream: false }) : text

/** Should we colour? What the user says (`NO_COLOR`, `FORCE_COLOR`) goes before what the terminal can. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') return true
  return isTerminal && env['TERM'] !== 'dumb'
}
