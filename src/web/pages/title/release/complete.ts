import type { Country, Day, Territories } from '../../../../core/base/index.ts'
import { parseTerritories } from '../../../../core/base/index.ts'
import type {
  CastCredit,
  Completeness,
  DeliverySpec,
  LocalMetadata,
  Release,
} from '../../../../core/release/index.ts'
import { completenessOf } from '../../../../core/release/index.ts'
import { type Desk, dayAt } from '../desk.tsx'
import { type Fields, fieldsOf, rowsOf, textOf, wordsOf } from '../plain.ts'
import { type Shown, shownIn } from './shown.ts'

/** How much of what a window's owner asks for is there, with the draft in it. */
export interface Asked {
  readonly window: Shown
  readonly complete: Completeness
}

/** What viewers read of the title, in the form of the core. */
export const metadataIn = (desk: Desk): readonly LocalMetadata[] =>
  rowsOf(desk.sections['release'], 'metadata').map(
    (row) => ({ ...row, ...(row['territories'] ? { territories: placesOf(row) } : {}) }) as LocalMetadata,
  )

export const castIn = (desk: Desk): readonly CastCredit[] =>
  rowsOf(desk.sections['release'], 'cast') as unknown as readonly CastCredit[]

export function askedIn(desk: Desk): readonly Asked[] {
  const windows = shownIn(desk)
  const has = releaseOf(desk)
  return windows.flatMap((window) => {
    const delivery = fieldsOf(window.row, 'delivery')
    if (!delivery || !window.territories) return []
    const spec = specOf(desk, window.path, delivery)
    const complete = completenessOf(
      has,
      { id: window.row.id as `window:${string}`, territories: window.territories },
      spec,
      // Every date in it has been made a day; one that has none was left out.
      (when) => ((when as unknown as string) === '' ? undefined : (when as Day)),
    )
    return [{ window, complete }]
  })
}

const placesOf = (row: Fields): Territories => parseTerritories(textOf(row, 'territories'))!

function releaseOf(desk: Desk): Pick<Release, 'metadata' | 'cast' | 'ageRatings' | 'materials'> {
  const materials = rowsOf(desk.sections['release'], 'materials').map((row) => {
    const delivered = dayAt(desk, `release/materials/${row.id}/delivered`, row['delivered'])
    const { delivered: _, ...rest } = row
    return delivered ? { ...rest, delivered } : rest
  })
  return {
    metadata: metadataIn(desk),
    cast: castIn(desk),
    ageRatings: rowsOf(desk.sections['release'], 'ageRatings').map((row) => ({
      ...row,
      country: textOf(row, 'country') as Country,
    })),
    materials,
  } as unknown as Pick<Release, 'metadata' | 'cast' | 'ageRatings' | 'materials'>
}

function specOf(desk: Desk, path: string, delivery: Fields): DeliverySpec {
  const ageRatings = parseTerritories(textOf(delivery, 'ageRatings'))
  return {
    deliverBy: dayAt(desk, `${path}/delivery/deliverBy`, delivery['deliverBy']) ?? '',
    languages: wordsOf(delivery, 'languages'),
    metadata: wordsOf(delivery, 'metadata'),
    materials: rowsOf(delivery, 'materials'),
    ...(ageRatings ? { ageRatings } : {}),
  } as unknown as DeliverySpec
}
