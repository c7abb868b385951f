import { Trans, useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { LANGUAGES } from '../../lib/i18n.ts'
import { sessionQuery } from '../../lib/queries.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failure } from '../../parts/Message.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { LanguageItems } from '../../shell/LanguageMenu.tsx'
import { SchemeMenu } from '../../shell/SchemeMenu.tsx'
import { Line } from './Line.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SamplePeople } from './SamplePeople.tsx'
import classes from './SignInPage.module.css'

/** The door: sample people in the local sample, else a password and its second factor. */
export function SignInPage() {
  const { t, i18n } = useLingui()
  const session = useQuery(sessionQuery())
  const { to } = useSearch({ strict: false })
  const queries = useQueryClient()
  const navigate = useNavigate()
  const router = useRouter()

  useEffect(() => {
    document.title = `${t`Sign in`} · Genchi`
  }, [t])

  const enter = async () => {
    // What the last person saw is not shown to the next, not for a moment.
    queries.clear()
    // Only an address of our own is gone back to.
    if (to?.startsWith('/') && !to.startsWith('//')) router.history.push(to)
    else await navigate({ to: '/', search: {} })
  }
  return (
    <div className={classes['page']}>
      <div className={classes['corner']}>
        <Menu position="bottom-end" width={180}>
          <Menu.Target>
            <button type="button" className={classes['language']} aria-label={t`Language`}>
              <Icon name="language" />
              {LANGUAGES.find(({ code }) => code === i18n.locale)?.name}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <LanguageItems />
          </Menu.Dropdown>
        </Menu>
        <SchemeMenu />
      </div>
      <header className={classes['side']}>
        <p className={classes['name']}>
          Genchi <span lang="ja">現地</span>
        </p>
        <p className={classes['claim']}>
          <Trans>The desk at which a studio takes a story local.</Trans>
        </p>
        <Line />
      </header>
      <main className={classes['door']}>
        {session.error && !session.data ? (
          <Failure error={session.error} retry={() => void session.refetch()} />
        ) : !session.data ? (
          <Waiting rows={6} />
        ) : session.data.sample ? (
          <SamplePeople onEnter={enter} />
        ) : (
          <PasswordForm onEnter={enter} />
        )}
      </main>
    </div>
  )
}
