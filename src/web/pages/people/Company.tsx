import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Participation } from '../../../api/index.ts'
import { viewAs } from '../../lib/view-as.ts'
import { Avatar } from '../../parts/Avatar.tsx'
import { InScript } from '../../parts/InScript.tsx'
import classes from './People.module.css'

/** One company of a title: its roles in it, and who of it has an account. */
export function Company({
  rows,
  own,
  manages,
  titleId,
  onClose,
}: {
  readonly rows: readonly Participation[]
  readonly own: boolean
  readonly manages: boolean
  readonly titleId: string
  readonly onClose: (row: Participation) => void
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [first] = rows
  if (!first) return null
  const people = [
    ...new Map(rows.flatMap(({ people }) => people).map((person) => [person.id, person])).values(),
  ]
  return (
    <li className={classes['company']}>
      <div className={classes['companyHead']}>
        <h2>
          <InScript>{first.companyName}</InScript>
          {own && (
            <small>
              <Trans>yours</Trans>
            </small>
          )}
        </h2>
        {manages && !own && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t`View as ${first.companyName}`}
            onClick={() => {
              viewAs({ company: first.company, name: first.companyName })
              void queries.resetQueries()
              void navigate({ to: '/titles/$titleId', params: { titleId } })
            }}
          >
            <Trans>View as</Trans>
          </Button>
        )}
      </div>
      <ul className={classes['roles']}>
        {rows.map((row) => (
          <li key={row.role}>
            {row.roleName}
            {row.manages && (
              <span className={classes['soft']}>
                {' · '}
                <Trans>decides who sees what</Trans>
              </span>
            )}
            {manages && !row.manages && (
              <button type="button" className={classes['textButton']} onClick={() => onClose(row)}>
                <Trans>Close the title to them</Trans>
              </button>
            )}
          </li>
        ))}
      </ul>
      {people.length > 0 ? (
        <ul className={classes['people']}>
          {people.map(({ id, name }) => (
            <li key={id}>
              <Avatar name={name} company={first.companyName} size={26} />
              <InScript>{name}</InScript>
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes['soft']}>
          <Trans>Nobody of this company has an account yet.</Trans>
        </p>
      )}
    </li>
  )
}
