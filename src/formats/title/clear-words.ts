import type { CreditKind, Right } from '../../core/clear/index.ts'
import type { Codec } from './codec.ts'
import { oneOf } from './codec.ts'

const RIGHTS: Record<Right, string> = {
  assignment: 'everything',
  adapt: 'to make a new work from a text',
  remake: 'to make a finished programme again',
  sequel: 'to tell what came after',
  prequel: 'to tell what came before',
  'spin-off': 'to tell of one of its characters apart',
  format: 'to make a local version after its format',
  concept: 'to use no more than the idea',
  stage: 'to put it on a stage',
  translate: 'to translate it',
  subtitle: 'to make a version of it with subtitles',
  dub: 'to make a version of it with other voices',
  publish: 'to publish it',
  exhibit: 'to show the finished thing, however',
  broadcast: 'to show it by the clock',
  stream: 'to show it on demand',
  perform: 'to perform it live',
  merchandise: 'to sell goods that bear it',
}
export const right = (description: string): Codec<Right> => oneOf(RIGHTS, description)

const CREDITS: Record<CreditKind, string> = {
  'source-work': '原作, based on',
  format: 'format',
  concept: '原案, from an idea',
}
export const creditKind = (description: string): Codec<CreditKind> => oneOf(CREDITS, description)
