import type { DateRange, PartyId, Scope } from '../../base/index.ts'
import { FIRST_DAY, overlapOf } from '../../base/index.ts'
import type { Because, Reason, Scopes } from './ask.ts'
import { everyBox, without } from './flow.ts'
import type { Granted } from './granted.ts'
import type { Ledger } from './worked-out.ts'

/**
 * Why parties do not hold some cells of a right: what came to them otherwise than it was asked for, which grant
 * promised more than its licensor had, which option nobody took. Every cell gets a reason.
 */
export function whyNotHeld(ledger: Ledger, cells: Scopes, exclusive: boolean): readonly Because<Scopes>[] {
  const { parties, hands, signed, wished } = ledger
  const found: Because<Scopes>[] = []
  let left = cells
  const say = (reason: Reason, grants: readonly Granted[], cells: Scopes): void => {
    if (cells.length > 0) found.push(because(ledger, reason, grants, cells))
  }
  const into = (list: readonly Granted[]) => list.filter(({ licensee }) => parties.includes(licensee))

  if (exclusive) {
    const shared = overlapOf(left, parties.flatMap(hands.most))
    say('rights-in-not-exclusive', sharing(ledger, parties, shared), shared)
    left = without(left, shared)
  }
  for (const granted of into(signed)) {
    const promised = overlapOf(left, everyBox(granted.boxes))
    if (promised.length > 0) found.push(...breaksAbove(ledger, granted, promised, new Set()))
  }
  left = without(
    left,
    into(signed).flatMap(({ boxes }) => everyBox(boxes)),
  )
  for (const status of ['option', 'draft'] as const) {
    const offered = into(wished).filter((it) => it.status === status)
    for (const granted of offered)
      say(
        status === 'option' ? 'option-not-exercised' : 'only-a-draft',
        [granted],
        overlapOf(left, everyBox(granted.boxes)),
      )
    left = without(
      left,
      offered.flatMap(({ boxes }) => everyBox(boxes)),
    )
  }
  for (const reason of ['rights-in-ended', 'rights-in-not-begun'] as const) {
    const off = (granted: Granted) =>
      granted.boxes.sure.flatMap(reason === 'rights-in-ended' ? after : before)
    for (const granted of into(signed)) say(reason, [granted], overlapOf(left, off(granted)))
    left = without(left, into(signed).flatMap(off))
  }
  say('no-rights-in', [], left)
  return found
}

const because = (
  { work, right }: Ledger,
  reason: Reason,
  grants: readonly Granted[],
  cells: Scopes,
): Because<Scopes> => ({
  reason,
  work,
  right,
  grants: [...new Set(grants.map(({ grant }) => grant.id))].sort(),
  cells,
})

const inTerm = (box: Scope, term: DateRange): Scope => ({ ...box, term })

const after = (box: Scope): readonly Scope[] =>
  box.term.until === 'open' ? [] : [inTerm(box, { from: box.term.until, until: 'open' })]

const before = (box: Scope): readonly Scope[] =>
  box.term.from === FIRST_DAY ? [] : [inTerm(box, { from: FIRST_DAY, until: box.term.from })]

/** The grants by which parties have cells beside others: theirs, or further up where theirs are exclusive. */
function sharing({ signed }: Ledger, parties: readonly PartyId[], cells: Scopes): readonly Granted[] {
  const found: Granted[] = []
  const seen = new Set(parties)
  for (const party of seen) {
    for (const granted of signed) {
      if (granted.licensee !== party || overlapOf(cells, everyBox(granted.boxes)).length === 0) continue
      if (granted.exclusive) seen.add(granted.licensor)
      else found.push(granted)
    }
  }
  return found
}

/** Goes up from a grant to those that passed on more than came to their licensor. */
function breaksAbove(
  ledger: Ledger,
  granted: Granted,
  cells: Scopes,
  seen: ReadonlySet<Granted>,
): readonly Because<Scopes>[] {
  const dark = overlapOf(
    cells,
    granted.blackouts.flatMap(({ sure }) => sure),
  )
  const rest = without(cells, dark)
  const found = dark.length > 0 ? [because(ledger, 'blacked-out', [granted], dark)] : []
  const missing = without(rest, ledger.hands.most(granted.licensor))
  if (missing.length === 0) return found
  const above = ledger.signed.filter((it) => it.licensee === granted.licensor && !seen.has(it))
  for (const upper of above) {
    const promised = overlapOf(missing, everyBox(upper.boxes))
    if (promised.length > 0) found.push(...breaksAbove(ledger, upper, promised, new Set([...seen, granted])))
  }
  let left = without(
    missing,
    above.flatMap(({ boxes }) => everyBox(boxes)),
  )
  const ended = overlapOf(
    left,
    above.flatMap(({ boxes }) => boxes.sure.flatMap(after)),
  )
  if (ended.length > 0) found.push(because(ledger, 'upstream-ended', [granted], ended))
  left = without(left, ended)
  if (left.length > 0)
    found.push(
      because(ledger, above.length === 0 ? 'upstream-missing' : 'upstream-narrower', [granted], left),
    )
  return found
}
