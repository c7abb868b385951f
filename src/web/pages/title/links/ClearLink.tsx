import { Trans } from '@lingui/react/macro'
import { nameOf, sayMedia, sayTerritories, useDesk } from '../desk.tsx'
import { LastDayValue, NamesValue, WhenValue } from '../edit/Value.tsx'
import { AvailsGrid } from '../pictures/AvailsGrid.tsx'
import { RightsConflicts } from '../pictures/RightsConflicts.tsx'
import { RightsGraph } from '../pictures/RightsGraph.tsx'
import { fieldsOf, rowsOf, textOf } from '../plain.ts'
import { Records } from '../Records.tsx'
import titleClasses from '../title.module.css'
import classes from './ClearLink.module.css'
import { Contract } from './Contract.tsx'

/** May we, there, then, in that form. */
export function ClearLink() {
  const desk = useDesk()
  return (
    <>
      <RightsConflicts />
      <RightsGraph />
      <AvailsGrid />
      <Records
        section="clear"
        list="uses"
        title={<Trans>Works used</Trans>}
        caption={<Trans>What the title takes, and the right that it needs for it.</Trans>}
        columns={['work', 'right']}
      />
      <Records
        section="clear"
        list="grants"
        title={<Trans>Grants</Trans>}
        caption={<Trans>Rights in and rights out, made for this title.</Trans>}
        columns={[
          'work',
          'right',
          {
            field: 'licensor',
            head: <Trans>From → to</Trans>,
            show: (row) => (
              <>
                {nameOf(desk, textOf(row, 'licensor'))}
                <span className={titleClasses['arrow']}> → </span>
                {nameOf(desk, textOf(row, 'licensee'))}
              </>
            ),
          },
          'territories',
          'media',
          'languages',
          'term',
          {
            field: 'exclusive',
            show: (row) =>
              row['exclusive'] === true ? <Trans>exclusive</Trans> : <Trans>non-exclusive</Trans>,
          },
          {
            field: 'status',
            show: (row) => (
              <span className={titleClasses['chip']} data-status={textOf(row, 'status')}>
                {desk.say.terms.grantStatus[textOf(row, 'status') as 'signed'] ?? textOf(row, 'status')}
              </span>
            ),
          },
          {
            field: 'holdbacks',
            show: (row, path) => {
              const list = rowsOf(row, 'holdbacks')
              if (list.length === 0) return undefined
              return (
                <span className={titleClasses['holdbacks']}>
                  {list.map((it) => (
                    <span key={it.id}>
                      <LastDayValue path={`${path}/holdbacks/${it.id}/until`} value={it['until']} />
                      <small>
                        {sayTerritories(desk, it['territories'])} · {sayMedia(desk, it['media'])}
                      </small>
                    </span>
                  ))}
                </span>
              )
            },
          },
          {
            field: 'option',
            show: (row, path) => {
              const option = fieldsOf(row, 'option')
              return option && <WhenValue path={`${path}/option/exerciseBy`} value={option['exerciseBy']} />
            },
          },
          'document',
        ]}
      />
      <Contract />
      <SharedGrants />
    </>
  )
}

/** Grants that stand without this title, in what titles share. */
function SharedGrants() {
  const { shared, ...desk } = useDesk()
  const works = shared.works ?? []
  if (works.length === 0) return null
  return (
    <section className={titleClasses['records']}>
      <div className={titleClasses['sectionHead']}>
        <h2>
          <Trans>Works in this chain</Trans> <span className={titleClasses['count']}>{works.length}</span>
        </h2>
      </div>
      <ul className={classes['works']}>
        {works.map((work) => (
          <li key={work.id}>
            <NamesValue value={work['names']} />
            <small>
              {desk.say.terms.workKinds[textOf(work, 'kind') as 'novel'] ?? ''} {textOf(work, 'year')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
