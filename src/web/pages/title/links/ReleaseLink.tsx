import { Trans } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { formatNumber, zoneName } from '../../../lib/format.ts'
import { AvailsPart } from '../../avails/AvailsPart.tsx'
import { Counted } from '../edit/Counted.tsx'
import { Ladder } from '../pictures/Ladder.tsx'
import { fieldsOf, numberOf, textOf } from '../plain.ts'
import { Records } from '../Records.tsx'
import { AiringCalendar } from '../release/AiringCalendar.tsx'
import { Deliveries } from '../release/Deliveries.tsx'
import { MetadataGrid } from '../release/MetadataGrid.tsx'
import { Milestones } from './Milestones.tsx'

// The world is large by nature: it is fetched when somebody looks.
const ReleaseMap = lazy(async () => ({ default: (await import('../release/ReleaseMap.tsx')).ReleaseMap }))

/** Who sees it, when, on what. */
export function ReleaseLink() {
  return (
    <>
      <Ladder />
      <AiringCalendar />
      <Records
        section="release"
        list="windows"
        title={<Trans>Windows</Trans>}
        columns={[
          'names',
          'party',
          'medium',
          'territories',
          'languages',
          'term',
          'exclusive',
          {
            field: 'slot',
            show: (row) => {
              const slot = fieldsOf(row, 'slot')
              if (!slot) return undefined
              return (
                <>
                  {textOf(slot, 'at')} · <Counted counts="minutes" value={numberOf(slot, 'minutes') ?? 0} />
                  <small>{zoneName(textOf(slot, 'zone'))}</small>
                </>
              )
            },
          },
          {
            field: 'airing',
            show: (row) => {
              const airing = fieldsOf(row, 'airing')
              if (!airing) return undefined
              const [each, days] = [numberOf(airing, 'perDrop') ?? 1, numberOf(airing, 'everyDays') ?? 7]
              const whole = numberOf(airing, 'episodes') ?? 0
              return each >= whole ? (
                <Trans>all {formatNumber(whole)} at once</Trans>
              ) : (
                <Trans>
                  {formatNumber(whole)} episodes, {formatNumber(each)} every {formatNumber(days)} days
                </Trans>
              )
            },
          },
          'ordered',
        ]}
      />
      <Deliveries />
      <MetadataGrid />
      <Suspense fallback={null}>
        <ReleaseMap />
      </Suspense>
      <Records
        section="release"
        list="cast"
        title={<Trans>Cast</Trans>}
        columns={['name', 'as', 'written']}
        hideEmpty
      />
      <Records
        section="release"
        list="ageRatings"
        title={<Trans>Age ratings</Trans>}
        columns={['country', 'system', 'value']}
        hideEmpty
      />
      <Records
        section="release"
        list="materials"
        title={<Trans>Materials</Trans>}
        columns={['kind', 'language', 'delivered']}
        hideEmpty
      />
      <Records
        section="release"
        list="holidays"
        title={<Trans>Holidays</Trans>}
        columns={['on', 'country', 'names']}
        hideEmpty
      />
      <Milestones section="release" />
      <Records
        section="release"
        list="credits"
        title={<Trans>Credits</Trans>}
        columns={['work', 'as', 'wording']}
      />
      <AvailsPart />
    </>
  )
}
