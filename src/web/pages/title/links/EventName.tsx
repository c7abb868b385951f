import { inWords, nameOf, useDesk } from '../desk.tsx'

/** A milestone by its name; the usual ones are known by their own. */
export function EventName({ id, names }: { readonly id: string; readonly names: unknown }) {
  const desk = useDesk()
  const events: Readonly<Record<string, string>> = desk.say.terms.events
  return <>{inWords(names) || events[id.slice('event:'.length)] || nameOf(desk, id)}</>
}
