import { Trans } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { samplePeopleQuery } from '../../lib/queries.ts'
import { signInAs } from '../../lib/session.ts'
import { Avatar } from '../../parts/Avatar.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { InScript } from '../../parts/InScript.tsx'
import { Failure } from '../../parts/Message.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import classes from './SignInPage.module.css'

/** The sample's people, one click each: the same title through other eyes. */
export function SamplePeople({ onEnter }: { readonly onEnter: () => Promise<void> }) {
  const people = useQuery(samplePeopleQuery())
  const enter = useMutation({ mutationFn: signInAs, onSuccess: onEnter })
  if (people.error && !people.data)
    return <Failure error={people.error} retry={() => void people.refetch()} />
  if (!people.data) return <Waiting rows={6} />
  return (
    <>
      <h1 className={classes['head']}>
        <Trans>Whose desk do you want to sit at?</Trans>
      </h1>
      <p className={classes['plain']}>
        <Trans>
          This is a sample on this computer alone. Its people are invented, and no password is asked for. Each
          sees what is theirs to see.
        </Trans>
      </p>
      {enter.error && <Failure error={enter.error} />}
      <ul className={classes['people']}>
        {people.data.map(({ id, name, company, role, sees }) => (
          <li key={id}>
            <button
              type="button"
              className={classes['person']}
              disabled={enter.isPending}
              onClick={() => enter.mutate(id)}
            >
              <Avatar name={name} company={company} size={36} />
              <span className={classes['words']}>
                <span className={classes['who']}>
                  <InScript className={classes['whoName']}>{name}</InScript>
                  <span className={classes['role']}>
                    {role} · {company}
                  </span>
                </span>
                <span className={classes['sees']}>{sees}</span>
              </span>
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
