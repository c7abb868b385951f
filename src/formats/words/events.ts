import type { EventId } from '../../core/base/index.ts'

/** The events that have their name in every language; a title may date them, and add its own with names. */
export const WELL_KNOWN_EVENTS = [
  'announcement',
  'signature',
  'greenlight',
  'development-start',
  'first-draft',
  'final-script',
  'read-through',
  'preparation-start',
  'start-of-photography',
  'wrap',
  'picture-lock',
  'completion',
  'delivery',
  'press-conference',
  'previews',
  'opening',
  'premiere',
  'last-broadcast',
  'closing',
] as const

export type WellKnownEvent = (typeof WELL_KNOWN_EVENTS)[number]

/** `event:premiere` is well known; `event:team-goes-to-japan` is a title's own. */
export function wellKnownEvent(id: EventId): WellKnownEvent | undefined {
  return WELL_KNOWN_EVENTS.find((event) => id === `event:${event}`)
}
