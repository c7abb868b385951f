/**
 * Ids that say what they are: `kind:slug`, the slug in lower-case letters, digits and hyphens. The compiler
 * keeps the kinds apart; nothing on a screen ever shows one.
 */
export type Id<Kind extends string = string> = `${Kind}:${string}`

export type TitleId = Id<'title'>
export type WorkId = Id<'work'>
export type PartyId = Id<'party'>
export type GrantId = Id<'grant'>
export type SourceId = Id<'source'>
export type EventId = Id<'event'>
export type WindowId = Id<'window'>
export type PanelId = Id<'panel'>
export type SchemeId = Id<'scheme'>
export type LabourRuleId = Id<'rule'>
export type ScenarioId = Id<'scenario'>

const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/

export function isId<Kind extends string>(kind: Kind, text: string): text is Id<Kind> {
  return text.startsWith(`${kind}:`) && SLUG.test(text.slice(kind.length + 1))
}

export const kindOf = (id: Id): string => id.slice(0, id.indexOf(':'))
