import { useLingui } from '@lingui/react/macro'
import { Tooltip } from '@mantine/core'
import { formatList } from '../lib/format.ts'
import { usePresence } from '../lib/live.ts'
import { Avatar } from '../parts/Avatar.tsx'
import classes from './Shell.module.css'

const MOST = 4

/** Who else looks at this title now. */
export function Presence({ titleId }: { readonly titleId: string | undefined }) {
  const { t } = useLingui()
  const people = usePresence(titleId)
  if (people.length === 0) return null
  const names = formatList(people.map(({ name, company }) => (company ? `${name} (${company})` : name)))
  return (
    <Tooltip label={t`Here now: ${names}`}>
      <span className={classes['present']} role="img" aria-label={t`Here now: ${names}`}>
        {people.slice(0, MOST).map(({ id, name, company }) => (
          <Avatar key={id} name={name} company={company} size={26} />
        ))}
        {people.length > MOST && <Avatar name={`+${people.length - MOST}`} size={26} />}
      </span>
    </Tooltip>
  )
}
