import { Trans, useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Session } from '../../api/index.ts'
import { formatDay } from '../lib/format.ts'
import { signOut } from '../lib/session.ts'
import { Avatar } from '../parts/Avatar.tsx'
import { Icon } from '../parts/Icon.tsx'
import { InScript } from '../parts/InScript.tsx'
import { LanguageItems } from './LanguageMenu.tsx'
import { SchemeItems } from './SchemeMenu.tsx'
import classes from './Shell.module.css'

/** Who one is here; on a phone also what the top bar has no room for. */
export function PersonMenu({
  session,
  onHelp,
  onTour,
}: {
  readonly session: Session | undefined
  readonly onHelp: () => void
  readonly onTour: () => void
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const phone = useMediaQuery('(max-width: 899px)')
  const person = session?.person
  if (!session || !person) return null
  const asOf = formatDay(session.asOf)
  const leave = async () => {
    await signOut().catch(() => undefined)
    queries.clear()
    await navigate({ to: '/sign-in', search: {} })
  }
  return (
    <Menu position="bottom-end" width={264}>
      <Menu.Target>
        <button
          type="button"
          className={classes['who']}
          aria-label={t`${person.name}, ${person.role}, ${person.company}`}
          data-tour="person"
        >
          <Avatar name={person.name} company={person.company} size={30} />
          <span className={classes['whoWords']}>
            <InScript>{person.name}</InScript>
            <span className={classes['whoCompany']}>{person.company}</span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.role ? `${person.name} · ${person.role}` : person.name}
          <br />
          {person.company}
        </Menu.Label>
        {phone && (
          <>
            <Menu.Label>
              <Trans>As of {asOf}</Trans>
            </Menu.Label>
            <Menu.Divider />
            <LanguageItems />
            <Menu.Divider />
            <SchemeItems />
          </>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon name="person" size={14} />}
          onClick={() => void navigate({ to: '/account' })}
        >
          <Trans>Your account</Trans>
        </Menu.Item>
        {person.runs && (
          <Menu.Item
            leftSection={<Icon name="people" size={14} />}
            onClick={() => void navigate({ to: '/company', search: {} })}
          >
            <Trans>Your company’s people</Trans>
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="keys" size={14} />} rightSection={<kbd>?</kbd>} onClick={onHelp}>
          <Trans>Keyboard shortcuts</Trans>
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="flag" size={14} />}
          onClick={() => {
            onTour()
            void navigate({ to: '/' })
          }}
        >
          <Trans>Show me around</Trans>
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="leave" size={14} />} onClick={() => void leave()}>
          {session.sample ? <Trans>See it as someone else</Trans> : <Trans>Sign out</Trans>}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
