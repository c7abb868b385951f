import type { Scope } from '../../base/index.ts'
import {
  mediaFromMask,
  mediaMask,
  overlapOf,
  simplify,
  territoriesFromMask,
  territoryMask,
} from '../../base/index.ts'
import type { Answer, Ask, Because, Reason, Region, Scopes, Standing } from './ask.ts'
import type { RightsBook } from './book.ts'
import { holdersOf } from './book.ts'
import { everyBox, without } from './flow.ts'
import { gathered } from './gathered.ts'
import { heldOf, positionOf, takersFor } from './held.ts'
import { handsIn } from './ledger.ts'
import { outOf } from './out.ts'
import { bindingOn } from './passing-on.ts'
import { alongEdge, whyNotClear } from './sources.ts'
import { whyNotHeld } from './why-not-held.ts'
import type { Ledger } from './worked-out.ts'

/** The one answer about rights, as people say it. Every screen, export and rule draws from it. */
export function availability(book: RightsBook, ask: Ask): Answer {
  const { standing, free, blocked, notCleared, unknown, noted } = availabilityIn(book, ask)
  const said = (boxes: Scopes) => boxes.map((box) => regionOf(book, box))
  const all = (list: readonly Because<Scopes>[]) => list.map((it) => ({ ...it, cells: said(it.cells) }))
  return {
    standing,
    free: said(free),
    blocked: all(blocked),
    notCleared: all(notCleared),
    unknown: all(unknown),
    noted: all(noted),
  }
}

export const regionOf = ({ cells }: RightsBook, { territories, media, languages, term }: Scope): Region => ({
  territories: territoriesFromMask(territories),
  media: mediaFromMask(media),
  languages: cells.spoken(languages),
  term,
})

/** The box that an ask comes to. */
export const boxOfAsk = (
  { cells }: RightsBook,
  { territories, media, languages, term }: Pick<Ask, 'territories' | 'media' | 'languages' | 'term'>,
): Scope => ({
  territories: territoryMask(territories),
  media: mediaMask(media),
  languages: cells.maskOf(languages),
  term,
})

/** The same answer in boxes, to reckon on with. */
export function availabilityIn(book: RightsBook, ask: Ask): Answer<Scopes> {
  const asked = [boxOfAsk(book, ask)]
  const position = positionOf(book, ask.work, ask.right, ask.as ?? holdersOf(book, ask.work))
  const { ledger, consents } = position
  const hands = handsIn(book, ledger, ask.exclusive)
  const most = heldOf(position, asked, 'most', ask.exclusive)
  const takers = takersFor(position, ask)
  const sure = takers.flatMap(({ boxes }) => boxes.sure)
  const maybe = takers.flatMap(({ boxes }) => boxes.maybe)

  const lacking = without(asked, most)
  const taken = overlapOf(most, sure)
  const free = without(without(heldOf(position, asked, 'sure', ask.exclusive), sure), maybe)
  const open = without(without(most, taken), free)
  const among = (cells: Scopes) => (it: Because<Scopes>) => within(it, cells)
  return {
    standing: standingOf(asked, free, taken, open),
    free: simplify(free),
    blocked: gathered(takers.flatMap(({ boxes, ...it }) => within({ ...it, cells: boxes.sure }, taken))),
    notCleared: gathered(
      [
        ...(ledger.rooted
          ? whyNotHeld(ledger, without(asked, ledger.parties.flatMap(hands.most)), ask.exclusive)
          : []),
        ...consents.flatMap((it) =>
          it.unnamed.length > 0 ? [] : whyNotClear(book, it, without(asked, it.most)),
        ),
      ].flatMap(among(lacking)),
    ),
    unknown: gathered([
      ...takers.flatMap(({ boxes, ...it }) => within({ ...it, cells: boxes.maybe }, open)),
      ...undated(ledger, open),
      ...consents.flatMap(({ edges }) =>
        edges.flatMap((edge) => alongEdge(book, edge).flatMap((ledger) => undated(ledger, open))),
      ),
      ...[...(ledger.rooted ? [] : [ask.work]), ...consents.flatMap(({ unnamed }) => unnamed)].flatMap(
        (work) =>
          within(
            about(ask.work === work ? ask.right : 'assignment', work, 'rights-holder-not-known', asked),
            open,
          ),
      ),
    ]),
    noted: gathered([
      ...outOf(book, { ...ledger, alone: ask.exclusive }).flatMap(({ granted, reason, boxes }) =>
        reason === 'draft'
          ? within(
              { ...about(ask.right, ask.work, reason, everyBox(boxes)), grants: [granted.grant.id] },
              asked,
            )
          : [],
      ),
      ...(ask.to === undefined ? bindingOn(book, ledger, undefined) : []).flatMap(({ boxes, ...it }) =>
        within({ ...it, cells: everyBox(boxes) }, asked),
      ),
    ]),
  }
}

const about = (right: Ask['right'], work: Ask['work'], reason: Reason, cells: Scopes): Because<Scopes> => ({
  reason,
  work,
  right,
  grants: [],
  cells,
})

/** A reason for those of its cells that are among these; none where it has none. */
function within(it: Because<Scopes>, cells: Scopes): readonly Because<Scopes>[] {
  const shared = overlapOf(cells, it.cells)
  return shared.length === 0 ? [] : [{ ...it, cells: shared }]
}

/** How a box stands of which some cells are free, some taken and some open. */
export const standingOf = (asked: Scopes, free: Scopes, taken: Scopes, open: Scopes): Standing => {
  if (free.length > 0) return without(asked, free).length === 0 ? 'available' : 'partly'
  return open.length > 0 ? 'unknown' : taken.length > 0 ? 'blocked' : 'not-cleared'
}

/** The grants to these parties, or further up, whose days would have to be known. */
function undated(ledger: Ledger, open: Scopes): readonly Because<Scopes>[] {
  const found: Because<Scopes>[] = []
  const seen = new Set(ledger.parties)
  for (const party of seen) {
    for (const { licensee, licensor, boxes, blackouts, grant } of ledger.signed) {
      if (licensee !== party) continue
      seen.add(licensor)
      const hanging = [
        ...boxes.maybe,
        ...overlapOf(
          everyBox(boxes),
          blackouts.flatMap(({ maybe }) => maybe),
        ),
      ]
      found.push(
        ...within(
          { ...about(ledger.right, ledger.work, 'term-not-known', hanging), grants: [grant.id] },
          open,
        ),
      )
    }
  }
  return found
}
