import { Trans } from '@lingui/react/macro'
import { formatMoney } from '../../../lib/format.ts'
import { languageOf } from '../../../lib/script.ts'
import { nameOf, useDesk } from '../desk.tsx'
import { LastDayValue, TermValue, WhenValue } from '../edit/Value.tsx'
import { moneyText, numberOf, rowsOf, textOf, totals } from '../plain.ts'
import { Records } from '../Records.tsx'
import titleClasses from '../title.module.css'
import { costTotal } from './costs.ts'
import classes from './MakeLink.module.css'
import { Milestones } from './Milestones.tsx'
import { Stripboard } from './Stripboard.tsx'

/** Who, where, which day, at what cost. */
export function MakeLink() {
  const desk = useDesk()
  const { sections, say } = desk
  const make = sections['make']
  const days = rowsOf(make, 'days').toSorted((a, b) => {
    const [x, y] = [a, b].map((it) => (desk.dates ?? desk.page.dates)[`make/days/${it.id}/on`] ?? '9999')
    return x! < y! ? -1 : x! > y! ? 1 : 0
  })
  const places = new Map(rowsOf(make, 'places').map((row) => [row.id, row]))
  const people = rowsOf(make, 'people')
  const called = (id: string) =>
    days.filter((day) => rowsOf(day, 'people').some((call) => textOf(call, 'person') === id)).length
  const names = (ids: readonly string[]) => (
    <span className={classes['nameList']}>
      {ids.map((id) => {
        const name = nameOf(desk, id)
        const lang = languageOf(name)
        return (
          <span key={id} {...(lang ? { lang } : {})}>
            {name}
          </span>
        )
      })}
    </span>
  )
  return (
    <>
      <Stripboard />
      <Records
        section="make"
        list="days"
        title={<Trans>Shooting days</Trans>}
        rows={days}
        columns={[
          'on',
          {
            field: 'place',
            show: (row) => {
              const place = places.get(textOf(row, 'place'))
              return (
                <>
                  {nameOf(desk, textOf(row, 'place'))}
                  {place && <small>{say.country(textOf(place, 'country') as never)}</small>}
                </>
              )
            },
          },
          'call',
          'wrap',
          {
            field: 'strips',
            head: <Trans>Scenes</Trans>,
            show: (row) => names(rowsOf(row, 'strips').map((it) => textOf(it, 'scene'))),
          },
          {
            field: 'people',
            head: <Trans>Called</Trans>,
            show: (row) => names(rowsOf(row, 'people').map((it) => textOf(it, 'person'))),
          },
        ]}
      />
      <Records
        section="make"
        list="people"
        title={<Trans>People</Trans>}
        rows={people}
        columns={[
          'name',
          'as',
          'nationality',
          {
            field: 'available',
            show: (row, path) =>
              Array.isArray(row['available']) ? (
                row['available'].map((it, i) => (
                  <TermValue key={JSON.stringify(it)} path={`${path}/available/${i}`} value={it} />
                ))
              ) : (
                <span className={classes['unknown']}>
                  <Trans>not known</Trans>
                </span>
              ),
          },
          {
            field: 'permits',
            show: (row, path) => {
              const permits = rowsOf(row, 'permits')
              if (permits.length === 0) return undefined
              return (
                <span className={titleClasses['holdbacks']}>
                  {permits.map((it) => (
                    <span key={it.id}>
                      <b className={titleClasses['code']}>{textOf(it, 'country')}</b>{' '}
                      <WhenValue path={`${path}/permits/${it.id}/from`} value={it['from']} /> –{' '}
                      <LastDayValue path={`${path}/permits/${it.id}/until`} value={it['until']} />
                    </span>
                  ))}
                </span>
              )
            },
          },
          {
            field: 'busy',
            show: (row, path) => {
              const busy = rowsOf(row, 'busy')
              if (busy.length === 0) return undefined
              return busy.map((it) => (
                <TermValue key={it.id} path={`${path}/busy/${it.id}/term`} value={it['term']} />
              ))
            },
          },
          { field: 'worked', head: <Trans>Days called</Trans>, show: (row) => called(row.id) },
        ]}
      />
      <Records
        section="make"
        list="places"
        title={<Trans>Places</Trans>}
        columns={['names', 'country', 'zone']}
      />
      <Costs />
      <Records
        section="make"
        list="headcounts"
        title={<Trans>Headcount</Trans>}
        columns={['function', 'country', 'people']}
        hideEmpty
      />
      <Records
        section="make"
        list="episodes"
        title={<Trans>Episodes</Trans>}
        columns={[
          { field: 'number', show: (row) => textOf(row, 'number') },
          {
            field: 'runtimeSeconds',
            show: (row) => {
              const seconds = numberOf(row, 'runtimeSeconds')
              return seconds === undefined ? undefined : say.seconds(seconds)
            },
          },
          'delivered',
        ]}
        hideEmpty
      />
      <Milestones section="make" hideEmpty />
    </>
  )
}

/** The budget with what each line comes to, its totals, and its totals by country of spending. */
function Costs() {
  const desk = useDesk()
  const { sections, say } = desk
  const rows = rowsOf(sections['make'], 'costs')
  const lines = rows.map((row) => ({ row, total: costTotal(desk, row) }))
  const sums = totals(lines.flatMap(({ total }) => total ?? [])).map(moneyText)
  const byCountry = [...Map.groupBy(lines, ({ row }) => textOf(row, 'spentIn'))].map(([country, list]) => ({
    country,
    sums: totals(list.flatMap(({ total }) => total ?? [])).map(moneyText),
  }))
  const foot = (label: React.ReactNode, list: readonly string[], key: string) => (
    <tr key={key}>
      <th scope="row" colSpan={3}>
        {label}
      </th>
      <td />
      <td data-right>
        {list.map((it) => (
          <strong key={it} className={titleClasses['money']}>
            {formatMoney(it, { table: true })}
          </strong>
        ))}
      </td>
      <td />
    </tr>
  )
  return (
    <Records
      section="make"
      list="costs"
      title={<Trans>Costs</Trans>}
      columns={[
        'names',
        'spentIn',
        'timing',
        'amount',
        {
          field: 'total',
          head: <Trans>Comes to</Trans>,
          show: (row) => {
            const total = costTotal(desk, row)
            return (
              <span className={titleClasses['money']}>
                {total === undefined ? '?' : formatMoney(total, { table: true })}
              </span>
            )
          },
        },
      ]}
      foot={
        rows.length > 0 && (
          <>
            {byCountry.map(({ country, sums: list }) =>
              foot(country ? say.country(country as never) : <Trans>Place not said</Trans>, list, country),
            )}
            {foot(<Trans>Total</Trans>, sums, 'total')}
          </>
        )
      }
    />
  )
}
