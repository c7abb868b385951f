import type { Adapt, Beat, Scene } from './types.ts'
import { NOTHING_ADAPTED } from './types.ts'

export const scene = (it: Partial<Scene> = {}): Scene => ({
  id: 'scene:1',
  episode: 1,
  number: '1',
  names: { en: 'The station, night' },
  beats: [],
  revision: 1,
  ...it,
})

export const beat = (it: Partial<Beat> = {}): Beat => ({
  id: 'beat:1',
  names: { en: 'She misses the last train' },
  standsIn: [],
  ...it,
})

export const adaptOf = (it: Partial<Adapt> = {}): Adapt => ({ ...NOTHING_ADAPTED, ...it })
